/** Scores what the server found exactly as the embedded engine scores what it finds. */
import MiniSearch from 'minisearch';
import { createFit } from '../embedded/fit.ts';
import { createHighlight, type Highlight } from '../embedded/highlight.ts';
import { mentionMark, textFields, type TextField } from '../embedded/packed.ts';
import { createExpand, type Expand } from '../embedded/words-of.ts';
import { wordFloor, wordForms } from '../ranking.ts';
import { combineFits, toCandidate, type Candidate, type Question } from '../scoring.ts';
import type { Matcher, Stems } from '../understanding/matcher.ts';
import type { ServerHit } from './answer.ts';
import type { FoundUnit, ResolvedUnits } from './units.ts';

export interface Scored {
  readonly candidates: readonly Candidate[];
  readonly highlight: Highlight;
}

/**
 * What a match is worth that the server found and that cannot be found again in the hit: a part of a compound that only
 * the whole directory tells.
 */
const faintest = wordFloor * (0.5 + 0.5 * wordForms.compoundPart);

type Terms = { readonly [F in TextField]?: string };

/** Words and mentions of one field, and the parts of compounds that came along. */
function readTerms({ said, terms }: ServerHit, parts: Map<string, readonly string[]>): Terms {
  return Object.fromEntries(
    textFields.map((field) => {
      const words = (terms[field] ?? '').split(' ').map((packed) => {
        const [word = '', ...own] = packed.split('|');
        if (own.length > 0) parts.set(word, own);
        return word;
      });
      const mentions = (said[field] ?? '').split(' ').map((id) => (id === '' ? '' : mentionMark + id));
      return [field, [...words, ...mentions].filter((term) => term !== '').join(' ')] as const;
    }),
  );
}

export function scoreHits(
  hits: readonly ServerHit[],
  question: Question,
  { found, words }: ResolvedUnits,
  required: readonly FoundUnit[],
  { matcher, stems }: { readonly matcher: Matcher; readonly stems: Stems },
): Scored {
  const { plan, day } = question;
  const parts = new Map<string, readonly string[]>();
  const mini = new MiniSearch<{ id: number } & Terms>({
    fields: [...textFields],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const allTerms = new Set<string>();
  hits.forEach((hit, id) => {
    const own = readTerms(hit, parts);
    for (const text of Object.values(own)) for (const term of text.split(' ')) allTerms.add(term);
    mini.add({ id, ...own });
  });

  const expandLocally = createExpand(
    [...allTerms].filter((term) => term !== '').toSorted(),
    stems,
    (word) => parts.get(word) ?? matcher.split(word),
  );
  // Whether a word is mistyped is known of the whole directory only, not of these few.
  const expand: Expand = (word, isBeingTyped) => {
    const weights = expandLocally(word, isBeingTyped);
    const isGuessed = [...weights.values()].every((weight) => weight === wordForms.typo);
    if (!isGuessed) return weights;
    const typos = words.get(word)?.typos ?? [];
    return new Map([...weights].filter(([term]) => typos.includes(term)));
  };

  const documents = hits.map(({ document }) => document);
  const fit = createFit({ documents, mini, matcher, expand, day });
  const units = found.map((own) => {
    const { fits } = fit.toUnitFits(own.unit);
    return {
      isOptional: own.isOptional,
      fits: required.includes(own) ? fits.map((value) => (value > 0 ? value : faintest)) : fits,
    };
  });
  const combined = combineFits(units, hits.length);
  const saidOf = plan.preferences.map(({ concepts }) => concepts.map(fit.toSaidFits));
  return {
    highlight: createHighlight(plan, { matcher, expand, stems }),
    candidates: hits.map(({ document, position }, at) =>
      toCandidate(question, document, position, {
        fit: combined.fits[at] ?? 0,
        preferences: saidOf.map((concepts) => concepts.some((fits) => (fits[at] ?? 0) > 0)),
      }),
    ),
  };
}
