import type { GatewayTexts } from '../nl/index.ts';

export const shell: GatewayTexts['shell'] = {
  skip: 'Skip to the content',
  name: 'ROSEwijzer back office',
  navigation: 'Back office',
  language: 'Language',
  site: 'To the site',
  needsScript:
    'The form needs JavaScript. Without it you can change free places and contact: ask the moderator for the link.',
  editor: 'Edit',
  review: 'Review',
  watch: 'Watch',
  reports: 'Reports',
  accounts: 'Accounts',
  me: 'My account',
  mailbox: 'Mailbox',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as {name}',
  goBack: 'Go back',
  problem: 'That did not work',
};
