import type { GatewayTexts } from '../nl/index.ts';

export const reminders: GatewayTexts['reminders'] = {
  greeting: 'Hello,',
  subject: 'Is this still right? {name}',
  subjectCapacity: 'Is there room? {name}',
  intro: 'People who look for work read about {name} on {site}. This is what you have not looked over for a while:',
  due: {
    capacity: 'the free places of {workplace} ({measure}): reported on {date}',
    contact: 'the contact (phone, e-mail address, hours): confirmed on {date}',
    intake: 'how somebody applies: confirmed on {date}',
    whole: 'the whole listing: last confirmed on {date}',
  },
  confirm: 'Look it over and say whether it is right. It takes a minute, and you need no account:',
  capacity: 'Is there room? Say so with one tap:',
  gaps: 'What would help visitors most is to fill this in: {gaps}.',
  gapOf: '{field} ({workplace})',
  validity: 'The links work for 30 days and are for you alone.',
  optOut: 'No more reminders at this address? Say so here:',
  buttons: { confirm: 'Look over and confirm', capacity: 'Say whether there is room', optOut: 'No more reminders' },
  moderator: {
    subject: 'Reminders: this needs your attention',
    silent: 'These organisations got reminders and did not answer. Give them a call:',
    unreachable: 'These organisations have no address where a reminder arrives. Invite somebody of theirs:',
    item: '{name} ({phone}): to be confirmed since {date}',
    noPhone: 'no phone',
    heldBack:
      'There were more organisations to remind than is allowed at once. {n} wait until the next time. If you did not expect that, check whether the dates in the listings are right.',
    link: 'How everything stands:',
    button: 'Open the dashboard',
  },
};
