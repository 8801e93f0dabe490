import type { Mail } from '../mail/mail.ts';
import type { Id, Revision } from '../store/content-store.ts';
import { toReason } from './to-reason.ts';

export interface FailureFacts {
  readonly commit: Id;
  /** Why it failed, in Dutch. */
  readonly message: string;
  /** The change with which it began, where it is known. */
  readonly revision: Revision | undefined;
  /** Names of listings by their file: `organisations/x.yaml`. */
  readonly names: ReadonlyMap<string, string>;
  /** ISO 8601: since when the release that visitors see is online; nothing where there is none yet. */
  readonly since: string | undefined;
  readonly publicUrl: string;
}

const toMoment = (at: string): string =>
  new Date(at).toLocaleString('nl-BE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' });

/** Files of the content that a message names: "organisations/x.yaml". */
export const toFiles = (message: string): readonly string[] => [
  ...new Set(
    message.match(/(?:organisations|measures|pages)\/[\w.-]+\.(?:yaml|md)|\b(?:region|overviews|thesaurus)\.yaml/g),
  ),
];

/** What a moderator reads when the site could not be renewed: which listing, why, what visitors see, what to do. */
export function toFailureMail(to: string, facts: FailureFacts): Mail {
  const { commit, message, revision, names, since, publicUrl } = facts;
  const files = toFiles(message).map((file) => {
    const name = names.get(file);
    return name === undefined ? file : `${name} (${file})`;
  });
  const about = files.length === 0 ? [] : [`Het gaat over: ${files.join(', ')}.`];
  const change = revision
    ? [
        `De laatste wijziging: "${revision.message.split('\n')[0] ?? ''}", door ${revision.author.name} op ${toMoment(revision.at)}.`,
      ]
    : [];
  return {
    to,
    kind: 'publish-failed',
    key: `publish-failed ${commit} ${to}`,
    subject: `De site is niet vernieuwd${files.length === 0 ? '' : `: ${files[0] ?? ''}`}`,
    paragraphs: [
      since === undefined
        ? 'De site kon niet worden gemaakt, en er is nog geen vorige versie om te tonen.'
        : `De site kon niet worden vernieuwd. Bezoekers zien nog de versie van ${toMoment(since)}.`,
      ...about,
      ...change,
      toReason(message),
      'Verbeter dit in het beheer. Na de volgende goedgekeurde wijziging proberen we het vanzelf opnieuw.',
      { label: 'Open het beheer', url: `${publicUrl}/beheer/nakijken/` },
    ],
  };
}
