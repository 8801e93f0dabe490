import { isSame } from '../../form/same.ts';
import { withoutEmpty } from '../../form/write-yaml.ts';
import { isValues, toValues, toWorkplaces, type Values } from './protected-fields.ts';

/** What a trusted organisation may put online at once: that it still holds, who to ring and when, and how much room there is. */
const ofListing: readonly string[] = ['confirmedOn', 'confirmedBy'];
const ofContact: readonly string[] = ['phone', 'hours'];
const ofWorkplace: readonly string[] = ['capacity'];

const without = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

const withoutContact = (values: Values): Values =>
  isValues(values['contact']) ? { ...values, contact: without(values['contact'], ofContact) } : values;

function toRest(listing: unknown): unknown {
  const values = withoutContact(without(toValues(listing), [...ofListing, 'workplaces']));
  const workplaces = toWorkplaces(listing).map((workplace) => withoutContact(without(workplace, ofWorkplace)));
  return withoutEmpty({ ...values, workplaces });
}

/** Is everything that differs of little risk? A listing that is new is not. */
export const isLowRiskChange = (before: unknown, after: unknown): boolean =>
  isValues(before) && isSame(toRest(before), toRest(after));
