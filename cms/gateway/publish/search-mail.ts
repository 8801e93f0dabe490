import type { Mail } from '../mail/mail.ts';

export interface SearchTrouble {
  /** ISO 8601: since when the search server does not follow; with it the mails of two troubles are told apart. */
  readonly since: string;
  readonly publicUrl: string;
}

/** What a moderator reads when the search server could not be told what is new. */
export const toSearchFailedMail = (
  to: string,
  { since, publicUrl, message }: SearchTrouble & { readonly message: string },
): Mail => ({
  to,
  kind: 'search-failed',
  key: `search-failed ${since} ${to}`,
  subject: 'De zoekserver volgt niet',
  paragraphs: [
    'De site is vernieuwd, maar de zoekserver kon de wijziging niet opnemen. Wie zoekt, vindt daar nog de vorige toestand, of zoekt in de site zelf waar de zoekserver niet antwoordt.',
    `Waarom het niet lukte:\n${message}`,
    'We proberen het elke minuut opnieuw, en laten weten wanneer het weer lukt. Duurt het lang, verwittig dan wie de zoekserver beheert.',
    { label: 'Open het beheer', url: `${publicUrl}/beheer/nakijken/` },
  ],
});

/** And what they read when that is over. */
export const toSearchRepairedMail = (to: string, { since, publicUrl }: SearchTrouble): Mail => ({
  to,
  kind: 'search-repaired',
  key: `search-repaired ${since} ${to}`,
  subject: 'De zoekserver volgt weer',
  paragraphs: [
    'De zoekserver heeft alles wat op de site staat. Je hoeft niets meer te doen.',
    { label: 'Open het beheer', url: `${publicUrl}/beheer/nakijken/` },
  ],
});
