import type { GatewayTexts } from '../nl/index.ts';

export const errors: GatewayTexts['errors'] = {
  notSignedIn: 'You are not signed in, or you were away too long. Sign in and try again.',
  notModerator: 'Only a moderator can do this. Ask the moderator of this site.',
  foreignOrigin: 'This request came from another website. Open this page again and try it from there.',
  bodyTooLarge: 'What you send is too large. Send less at a time, or make your picture smaller.',
  badRequest: 'This request is incomplete or not right. Go back, check what you filled in and try again.',
  notFound: 'This page does not exist. Check the address, or start again at the back office.',
  methodNotAllowed: 'This address cannot do what you ask. Go back and try again.',
  unexpected:
    'Something went wrong on our side, not on yours. Try again in a minute. If it still does not work, give this code to the moderator: {code}.',
  starting: 'The site is starting. Try again in a few seconds.',
  tooMany: 'That was too often in a row. Wait {wait} and try again.',
  seconds: { one: '{n} second', other: '{n} seconds' },
  minutes: { one: '{n} minute', other: '{n} minutes' },
};
