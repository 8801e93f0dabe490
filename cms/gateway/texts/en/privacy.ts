import type { GatewayTexts } from '../nl/index.ts';

export const privacy: GatewayTexts['privacy'] = {
  personsTitle: 'Names of people',
  personsLead: 'This listing holds a name, with the consent of that person:',
  person: '{name} (consent of {date})',
  personsRemoveLead:
    'Does somebody want to be named no more? All names go at once, out of a waiting proposal too. No earlier version brings them back; only a new consent lets a name in again.',
  personsRemove: 'Take all names out',
  forgotten:
    '{name} asked on {date} to be named here no more. Take the name out. If they gave their consent again since, fill in the day of that.',
};
