import type { Mail } from '../mail/mail.ts';
import type { Id } from '../store/content-store.ts';
import { waitingRef } from './remote-git.ts';

/** Why a state of the hosted repository was not taken in. */
export type Obstacle =
  /** What it holds may not be published: sentences of the content check. */
  | { readonly kind: 'invalid'; readonly reasons: readonly string[] }
  /** Both sides changed the same fields. */
  | { readonly kind: 'conflict'; readonly reasons: readonly string[] }
  /** It began with something else than what is here. */
  | { readonly kind: 'unrelated' };

export interface RefusedFacts {
  readonly commit: Id;
  /** Who made it and what they said of it; one line. */
  readonly title: string;
  readonly obstacle: Obstacle;
  readonly publicUrl: string;
}

const mostReasons = 20;
const waitingBranch = waitingRef.replace('refs/heads/', '');

const whys: Readonly<Record<Obstacle['kind'], string>> = {
  invalid: 'Wat erin staat, mag niet gepubliceerd worden:',
  conflict: 'Daar en in het beheer werd hetzelfde gewijzigd:',
  unrelated: 'De twee hebben geen enkele versie gemeen: ze begonnen elk apart.',
};

const remedies: Readonly<Record<Obstacle['kind'], string>> = {
  invalid:
    'Verbeter dit in de gehoste repository met een volgende commit op main. Die nemen we binnen de minuut vanzelf over.',
  conflict: `Schrijf in het beheer bij deze velden dezelfde waarde als in de gehoste repository, of voeg daar de tak ${waitingBranch} samen met main. Dan gaat het binnen de minuut vanzelf verder.`,
  unrelated:
    'Maak main in de gehoste repository leeg, of laat de dienst beginnen met wat daar staat. In docs/operations.md staat hoe.',
};

/** What a moderator reads when a change of elsewhere was not taken in: which, why, what is safe, what to do. */
export function toRefusedMail(to: string, { commit, title, obstacle, publicUrl }: RefusedFacts): Mail {
  const reasons = 'reasons' in obstacle ? obstacle.reasons : [];
  const more = reasons.length - mostReasons;
  return {
    to,
    kind: 'outside-refused',
    key: `outside-refused ${commit} ${to}`,
    subject: 'Een wijziging van buiten het beheer is niet overgenomen',
    paragraphs: [
      `In de gehoste repository staat een wijziging die niet is overgenomen: ${title} (${commit.slice(0, 8)}).`,
      [
        whys[obstacle.kind],
        ...reasons.slice(0, mostReasons).map((reason) => `- ${reason}`),
        ...(more > 0 ? [`- en nog ${more}`] : []),
      ].join('\n'),
      `De site en het beheer werken gewoon verder. Wat hier goedgekeurd wordt, staat intussen in de gehoste repository op de tak ${waitingBranch}.`,
      remedies[obstacle.kind],
      { label: 'Open het beheer', url: `${publicUrl}/beheer/nakijken/` },
    ],
  };
}
