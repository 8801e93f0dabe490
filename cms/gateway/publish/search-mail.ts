import type { Mail } from '../mail/mail.ts';
import { toReason } from './to-reason.ts';

export interface SearchTrouble {
  /** ISO 8601: since when the search server gets nothing new; with it the mails of two troubles are told apart. */
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
  subject: 'De zoekserver kreeg de laatste wijziging niet',
  paragraphs: [
    'De site is vernieuwd, maar de zoekserver kreeg de laatste wijziging niet. Wie zoekt, ziet misschien nog de oude gegevens.',
    toReason(message),
    'We proberen het elke minuut opnieuw. Lukt het weer, dan krijg je een mail. Duurt het lang? Verwittig dan wie de zoekserver beheert.',
    { label: 'Open het beheer', url: `${publicUrl}/beheer/nakijken/` },
  ],
});

/** And what they read when that is over. */
export const toSearchRepairedMail = (to: string, { since, publicUrl }: SearchTrouble): Mail => ({
  to,
  kind: 'search-repaired',
  key: `search-repaired ${since} ${to}`,
  subject: 'De zoekserver heeft weer alles',
  paragraphs: [
    'De zoekserver kreeg alles wat nieuw is op de site. Wie zoekt, ziet weer de juiste gegevens. Je hoeft niets te doen.',
    { label: 'Open het beheer', url: `${publicUrl}/beheer/nakijken/` },
  ],
});
