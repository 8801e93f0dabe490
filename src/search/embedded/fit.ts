import type MiniSearch from 'minisearch';
import { toOutcome, type Criterion } from '../criteria.ts';
import type { SearchDocument } from '../engine.ts';
import type { Day } from '../facet-counts.ts';
import { conceptWorth, enoughOfItself, fieldBoosts, guessedConcept, saidIn, wordFloor, wordForms } from '../ranking.ts';
import type { Concept } from '../lexicon.ts';
import type { Matcher } from '../understanding/matcher.ts';
import type { Unit } from '../understanding/understand.ts';
import { mentionMark, type TextField } from './packed.ts';
import type { Expand } from './words-of.ts';

/** How well each workplace fits, by its position; 0 where it does not. */
export type Fits = Float64Array;

export interface UnitFits {
  readonly fits: Fits;
  /** It is, or stands in, the name of something: a workplace, an organisation, a place, a kind of work. */
  readonly isNamed: boolean;
}

/** One takes eight bytes a workplace. */
const maxWholeWords = 40;

const namingFields: ReadonlySet<string> = new Set<TextField>(['name', 'organisation', 'keyword']);

export interface FitSource {
  readonly documents: readonly SearchDocument[];
  readonly mini: MiniSearch;
  readonly matcher: Matcher;
  readonly expand: Expand;
  readonly day: Day;
}

/** A place in the text's results keeps only its best. */
function keepBest(fits: Fits, others: Fits, worth: number): void {
  for (const [position, own] of others.entries()) {
    const value = own * worth;
    if (value > (fits[position] ?? 0)) fits[position] = value;
  }
}

/** Text fields in which each workplace mentions a concept, as the best of `saidIn`. */
function toSaid({ mini, documents }: FitSource, id: string): Fits {
  const said = new Float64Array(documents.length);
  for (const result of mini.search(mentionMark + id, { prefix: false, fuzzy: false })) {
    // Ids are positions and fields are ours: MiniSearch types neither.
    const position = result.id as number;
    const fields = Object.values(result.match).flat() as TextField[];
    said[position] = Math.max(...fields.map((field) => saidIn[field]));
  }
  return said;
}

/** 1 where the first code of a list is the one asked for, a little less further down, and less for only some of several. */
function toFocus(criterion: Criterion, document: SearchDocument): number {
  if (!('values' in criterion)) return 1;
  const codes = document.codes[criterion.field] ?? [];
  const { values } = criterion;
  const first = codes.findIndex((code) => values.includes(code));
  const share = values.filter((value) => codes.includes(value)).length / values.length;
  return 1 - conceptWorth.perPosition * Math.max(0, Math.min(4, first)) - conceptWorth.partly * (1 - share);
}

/**
 * Concepts that are finer than the codes they stand for: a broader one stands for those already. "heftruck" is finer
 * than its code; "art-60" is not, though "andere maatregelen" is broader.
 */
export function findFiner(concepts: readonly Concept[]): ReadonlySet<number> {
  const toCodes = (concept: Concept | undefined): readonly string[] =>
    (concept?.criteria ?? []).flatMap((criterion) =>
      'values' in criterion ? criterion.values.map((value) => `${criterion.field}:${value}`) : [],
    );
  const finer = new Set<number>();
  for (const broader of concepts) {
    const own = toCodes(broader);
    for (const narrower of own.length > 0 ? broader.narrower : []) {
      const codes = toCodes(concepts[narrower]);
      if (own.every((code) => codes.includes(code))) finer.add(narrower);
    }
  }
  return finer;
}

/** How well workplaces fit concepts and words; what was worked out for one query serves the next. */
export function createFit(source: FitSource): {
  readonly toUnitFits: (unit: Unit) => UnitFits;
  readonly toSaidFits: (concept: number) => Fits;
} {
  const { documents, mini, matcher, expand, day } = source;
  const finer = findFiner(matcher.concepts);
  const cache = { said: new Map<number, Fits>(), own: new Map<number, Fits>(), whole: new Map<number, Fits>() };
  const remember = (map: Map<number, Fits>, concept: number, make: () => Fits): Fits => {
    const found = map.get(concept) ?? make();
    map.set(concept, found);
    return found;
  };

  const toSaidFits = (concept: number): Fits =>
    remember(cache.said, concept, () => toSaid(source, matcher.concepts[concept]?.id ?? ''));

  /** Workplaces with the concept's own codes. */
  const toOwnFits = (concept: number): Fits =>
    remember(cache.own, concept, () => {
      const fits = new Float64Array(documents.length);
      const criteria = matcher.concepts[concept]?.criteria ?? [];
      documents.forEach((document, position) => {
        for (const criterion of criteria) {
          if (toOutcome([criterion], document, day) !== 'met') continue;
          fits[position] = Math.max(fits[position] ?? 0, toFocus(criterion, document));
        }
      });
      return fits;
    });

  const toConceptFits = (concept: number): Fits =>
    remember(cache.whole, concept, () => {
      const fits = new Float64Array(documents.length);
      const own = toOwnFits(concept);
      const said = toSaidFits(concept);
      const isFiner = finer.has(concept);
      const akin = new Float64Array(documents.length);
      for (const other of matcher.concepts[concept]?.related ?? []) keepBest(akin, toOwnFits(other), 1);
      for (let position = 0; position < documents.length; position++) {
        const has = own[position] ?? 0;
        const says = said[position] ?? 0;
        const base = isFiner ? conceptWorth.ownButFiner : conceptWorth.own;
        const isAkin = (akin[position] ?? 0) > 0;
        const onlySaid = isFiner
          ? isAkin
            ? conceptWorth.saidAndAkin
            : conceptWorth.onlySaidFiner
          : conceptWorth.onlySaid;
        fits[position] = has > 0 ? has * (base + (conceptWorth.saidToo - base) * says) : onlySaid * says;
      }
      const seen = new Set([concept]);
      const follow = (from: number) => {
        for (const other of matcher.concepts[from]?.narrower ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          keepBest(fits, toOwnFits(other), conceptWorth.narrower);
          keepBest(fits, toSaidFits(other), conceptWorth.narrowerSaid);
          follow(other);
        }
      };
      follow(concept);
      // What is only akin is worth a look where there is little else; where there is enough it would swell the count.
      const isRare = fits.filter((fit) => fit > 0).length < enoughOfItself;
      for (const other of isRare ? (matcher.concepts[concept]?.related ?? []) : []) {
        if (matcher.concepts[other]?.role === 'preference') continue;
        keepBest(fits, toOwnFits(other), conceptWorth.related);
        keepBest(fits, toSaidFits(other), conceptWorth.relatedSaid);
      }
      return fits;
    });

  const wholeWords = new Map<string, UnitFits>();
  /** Words that are typed to their end are asked again with every key that follows. */
  const toWordFits = (word: string, isBeingTyped: boolean): UnitFits => {
    if (isBeingTyped) return findWordFits(word, true);
    const found = wholeWords.get(word) ?? findWordFits(word, false);
    if (wholeWords.size >= maxWholeWords) wholeWords.clear();
    wholeWords.set(word, found);
    return found;
  };

  const findWordFits = (word: string, isBeingTyped: boolean): UnitFits => {
    const fits = new Float64Array(documents.length);
    let isNamed = false;
    const weights = expand(word, isBeingTyped);
    const parts = weights.size === 0 ? matcher.split(word) : undefined;
    if (parts) {
      const each = parts.map((part) => toWordFits(part, false).fits);
      return {
        fits: fits.map((_, position) => each.reduce((product, own) => product * (own[position] ?? 0), 0.9)),
        isNamed,
      };
    }
    if (weights.size > 0) {
      const results = mini.search([...weights.keys()].join(' '), {
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
        boostTerm: (term) => weights.get(term) ?? 0,
        boost: fieldBoosts,
        prefix: false,
        fuzzy: false,
        combineWith: 'OR',
      });
      const most = Math.max(...weights.values());
      // Part of a name, or its beginning, is not the name; a mistyped name is, where it is like nothing else.
      const surest = most === wordForms.typo ? wordForms.typo : wordForms.stem;
      const best = results[0]?.score ?? 1;
      for (const { id, score, match } of results) {
        isNamed ||= Object.entries(match).some(
          ([term, fields]) => (weights.get(term) ?? 0) >= surest && fields.some((field) => namingFields.has(field)),
        );
        fits[id as number] = (wordFloor + (1 - wordFloor) * (score / best)) * (0.5 + 0.5 * most);
      }
    }
    if (isBeingTyped) {
      for (const concept of matcher.findByPrefix(word)) {
        if (matcher.concepts[concept]?.role === 'topic')
          keepBest(fits, toConceptFits(concept), wordForms.conceptByPrefix);
      }
    }
    return { fits, isNamed };
  };

  return {
    toSaidFits,
    toUnitFits(unit) {
      if (unit.kind === 'word') return toWordFits(unit.word, unit.isBeingTyped);
      const fits = new Float64Array(documents.length);
      for (const { concept, worth } of unit.senses) {
        keepBest(fits, toConceptFits(concept), worth * (unit.isGuess ? guessedConcept : 1));
      }
      // "tafelgroen" may be somebody's name after all.
      if (unit.isGuess) {
        for (const word of unit.words) {
          const own = toWordFits(word, false);
          if (own.isNamed) keepBest(fits, own.fits, 1);
        }
      }
      return { fits, isNamed: true };
    },
  };
}
