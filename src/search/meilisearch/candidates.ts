/** Scores what the server found exactly as the embedded engine scores what it finds. */
import MiniSearch from 'minisearch';
import { createFit } from '../embedded/fit.ts';
import { createHighlight, type Highlight } from '../embedded/highlight.ts';
import { mentionMark, textFields } from '../embedded/packed.ts';
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

/** Adds a word with its parts to what is known of them; gives the word. */
function readWord(packed: string, parts: Map<string, readonly string[]>): string {
  const [word = '', ...own] = packed.split('|');
  if (own.length > 0) parts.set(word, own);
  return word;
}

/** The hits' words and mentions as an index; handed over whole, which takes a third of adding hit by hit. */
function toIndex(hits: readonly ServerHit[], parts: Map<string, readonly string[]>) {
  const index = new Map<string, Record<string, Record<string, number>>>();
  const totals = textFields.map(() => 0);
  const lengths = hits.map(({ said, terms }, id) =>
    textFields.map((field, fieldId) => {
      const words = terms[field]?.split(' ').map((packed) => readWord(packed, parts)) ?? [];
      const mentions = said[field]?.split(' ').map((concept) => mentionMark + concept) ?? [];
      const own = [...words, ...mentions];
      for (const term of own) {
        const byField = index.get(term) ?? {};
        index.set(term, byField);
        const postings: Record<string, number> | undefined = byField[fieldId];
        if (postings) postings[id] = 1;
        else byField[fieldId] = { [id]: 1 };
      }
      totals[fieldId] = (totals[fieldId] ?? 0) + own.length;
      return own.length;
    }),
  );
  const ids = hits.map((_, id) => [id, id] as const);
  const mini = MiniSearch.loadJS(
    {
      documentCount: hits.length,
      nextId: hits.length,
      documentIds: Object.fromEntries(ids),
      fieldIds: Object.fromEntries(textFields.map((field, fieldId) => [field, fieldId])),
      fieldLength: Object.fromEntries(ids.map(([id]) => [id, lengths[id] ?? []])),
      averageFieldLength: totals.map((total) => total / Math.max(1, hits.length)),
      storedFields: {},
      index: [...index],
      serializationVersion: 2,
    },
    { fields: [...textFields], tokenize: (text) => text.split(' '), processTerm: (term) => term },
  );
  return { mini, ownWords: [...index.keys()].filter((term) => !term.startsWith(mentionMark)).toSorted() };
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
  const { mini, ownWords } = toIndex(hits, parts);

  const expandLocally = createExpand(ownWords, stems, (word) => parts.get(word) ?? matcher.split(word));
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
