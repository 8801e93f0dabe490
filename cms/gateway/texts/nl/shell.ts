/** What stands around every page of the back office. Dutch: level B1, "je", verbs first. */
export const shell = {
  skip: 'Ga naar de inhoud',
  name: 'ROSEwijzer beheer',
  navigation: 'Beheer',
  language: 'Taal',
  site: 'Naar de site',
  needsScript:
    'Het formulier heeft JavaScript nodig. Vrije plaatsen en contact wijzig je ook zonder: vraag de link aan de moderator.',
  editor: 'Bewerken',
  review: 'Nakijken',
  watch: 'Bewaking',
  reports: 'Meldingen',
  accounts: 'Accounts',
  me: 'Mijn account',
  mailbox: 'Postvak',
  signIn: 'Aanmelden',
  signOut: 'Afmelden',
  signedInAs: 'Aangemeld als {name}',
  goBack: 'Ga terug',
  problem: 'Dat lukte niet',
};
