import type { GatewayTexts } from '../nl/index.ts';

export const confirm: GatewayTexts['confirm'] = {
  title: 'Is this still right? {name}',
  lead: 'This is what visitors read about you now. Look it over and choose below.',
  answersAs: 'You answer as {address}. You need no account for this.',
  fiche: 'See the listing as visitors see it',
  confirmedOn: 'Last confirmed on {date}.',
  workplace: 'Workplace: {name}',
  rest: 'Everything else in the listing',
  capacity: '{measure}: {state} (reported on {date})',
  capacityUnknown: 'unknown, because it is too long ago',
  answerTitle: 'What do you want to do?',
  allTrue: 'Everything is right',
  allTrueHint: 'The listing will say that you confirmed it today. Free places are reported separately.',
  change: 'Change something',
  changeHint: 'You sign in with {address} and come to the form.',
  changeByMail: 'Change something? You cannot sign in with {address} yet. Mail what has to change to {mailbox}.',
  closedTitle: 'We no longer exist, or are closed for now',
  closedLead: 'The moderator looks at this before the site changes.',
  draftPending:
    'A change of this listing is waiting already. What you choose here is added to it, and goes to the moderator with it.',
  note: 'Anything to add? (may stay empty)',
  noteHint: 'Write nothing here about people who work with you or apply.',
  closed: 'We no longer exist',
  paused: 'Closed for now',
  thanksTitle: 'Thank you',
  thanksConfirmed: 'Noted: everything about {name} is right on {date}. You will get no more mail about this for now.',
  thanksProposed:
    'Your answer has been passed on. The moderator looks at it; until then the listing stays as it was. This link has done its work.',
  capacityTitle: 'Is there room? {name}',
  capacityLead: 'Tap what holds today and save. Only the free places change.',
  capacityAtOnce: 'What you save is online within seconds.',
  capacityWaits: 'What you save goes to the moderator first.',
  capacityOf: '{workplace}: {measure}',
  capacityEmpty: 'Not filled in',
  capacityNone: 'This listing has no workplace with a measure. Sign in to complete it.',
  capacityLast: 'Last time: {state}, on {date}',
  save: 'Save',
  savedOnline: 'Saved. The free places of {name} are online within seconds.',
  savedWaits: 'Saved. The moderator looks at the free places of {name} and puts them online.',
  again: 'A mistake? You can still change it today with this link.',
  invalid: 'Nothing was saved. Something in the listing has to be put right first:',
  stopTitle: 'No more reminders',
  stopLead:
    'Do you want no more reminders at {address}? Mails about your own changes and for signing in will still come.',
  stop: 'Send me no more reminders',
  stopped: 'Done. No more reminders go to {address}. Another address of your organisation may still get them.',
  dead: {
    unknown: {
      title: 'This link does not work',
      text: 'It may have been cut off in the mail. Copy the whole link from the mail, or sign in to look over your listing.',
    },
    expired: {
      title: 'This link is too old',
      text: 'Nothing has changed. A link works for 30 days. Use the link in a newer mail, or sign in to look over your listing.',
    },
    used: {
      title: 'This link has been used',
      text: 'An answer came by this link on {date}. Nothing has changed now. Is something different since? Sign in to look over your listing.',
    },
    moved: {
      title: 'This link is no longer valid',
      text: 'The address that got it no longer belongs to this organisation. Nothing has changed. If it does belong, ask the moderator for access.',
    },
    gone: {
      title: 'This organisation is no longer in the directory',
      text: 'There is nothing left to confirm. If that is wrong, ask the moderator.',
    },
  },
  signIn: 'Sign in',
  conflict:
    'Somebody else changed this listing just now. Nothing was saved: open the link again and have another look.',
};
