/**
 * The words that a search understands: concepts of the thesaurus, vocabularies and measures, and places. Made once
 * per language at build time (`build-lexicon.ts`) and sent to the browser as compact JSON.
 */
import type { Locale } from '../domain/text.ts';
import type { Criterion } from './criteria.ts';
import { toKey } from './words.ts';

/** `-` before a term: obsolete; `=`: an abbreviation; both in that order. */
export const obsoleteMark = '-';
export const abbreviationMark = '=';

/** Roles as they are packed. A `tie` only holds words together: nothing in the catalogue stands for it. */
export const roles = ['topic', 'preference', 'tie'] as const;
export type ConceptRole = (typeof roles)[number];

/** A criterion, packed: [field, codes], [field, '<', at most] or [field, '>', at least]. */
export type PackedCriterion = readonly [string, readonly string[]] | readonly [string, '<' | '>', number];

export type PackedConcept = readonly [
  id: string,
  role: number,
  /** The preferred word in the lexicon's language. */
  label: string,
  /** Folded terms per language (nl, fr, en), joined by commas. */
  terms: readonly [string, string, string],
  criteria: readonly PackedCriterion[],
  /** Positions of narrower and related concepts. */
  narrower: readonly number[],
  related: readonly number[],
];

export type PackedPlace = readonly [
  id: string,
  label: string,
  lat: number,
  lng: number,
  /** Folded names and postcodes, joined by commas; those that are ordinary words too marked with `-`. */
  names: string,
  /** The municipality's Dutch name; empty for a neighbour. */
  municipality: string,
  /** The sub-municipality's name, where the place is less than the municipality. */
  place?: string,
];

export interface Lexicon {
  readonly version: 1;
  readonly locale: Locale;
  /** Field → what to call one choice of it: "activiteit". */
  readonly nouns: Readonly<Record<string, string>>;
  /** Fields that are filters, so that what is understood can be pinned. */
  readonly facets: readonly string[];
  /** Number field → its filter's choices: [value, min, max]. */
  readonly buckets: Readonly<Record<string, readonly (readonly [string, number, number])[]>>;
  /** "hoogstens {n} uur per week" and the like, in the lexicon's language. */
  readonly phrases: Readonly<Record<'kind' | 'atMostHours' | 'atLeastHours' | 'age' | 'not' | 'near', string>>;
  readonly concepts: readonly PackedConcept[];
  readonly places: readonly PackedPlace[];
  /** Further words of the listings, by how common they are (position = frequency class), joined by spaces. */
  readonly words: readonly string[];
  /** Names of listings that would be taken for something else, folded. */
  readonly names: readonly string[];
  /** Stems of `toLexiconWords`, for the languages of queries. */
  readonly stems: PackedStems;
}

/** Per language, as `packStems` makes them. */
export type PackedStems = Readonly<Partial<Record<Locale, string>>>;

export interface Concept {
  readonly id: string;
  readonly role: ConceptRole;
  readonly label: string;
  readonly criteria: readonly Criterion[];
  readonly narrower: readonly number[];
  readonly related: readonly number[];
}

export interface PlaceName {
  readonly id: string;
  readonly label: string;
  readonly lat: number;
  readonly lng: number;
  readonly municipality: string | undefined;
  readonly place: string | undefined;
}

export interface Term {
  readonly key: string;
  readonly lang: Locale;
  readonly isObsolete: boolean;
  readonly isAbbreviation: boolean;
}

export function unpackCriterion(packed: PackedCriterion): Criterion {
  const [field, second, third] = packed;
  if (typeof second !== 'string') return { field, values: second };
  return second === '<' ? { field, atMost: third } : { field, atLeast: third };
}

export const unpackConcept = ([id, role, label, , criteria, narrower, related]: PackedConcept): Concept => ({
  id,
  role: roles[role] ?? 'tie',
  label,
  criteria: criteria.map(unpackCriterion),
  narrower,
  related,
});

const termLocales = ['nl', 'fr', 'en'] as const;

/** The terms of a concept in every language. */
export function* unpackTerms([, , , terms]: PackedConcept): Generator<Term> {
  for (const [index, joined] of terms.entries()) {
    for (const packed of joined.split(',')) {
      if (packed === '') continue;
      const [, obsolete, abbreviation, key = ''] = /^(-?)(=?)(.*)$/.exec(packed) ?? [];
      yield { key, lang: termLocales[index] ?? 'nl', isObsolete: obsolete !== '', isAbbreviation: abbreviation !== '' };
    }
  }
}

/** The words of a language that stand in the lexicon, each once. */
export const toLexiconWords = ({ concepts, words }: Pick<Lexicon, 'concepts' | 'words'>, lang: Locale): string[] => [
  ...new Set([
    ...concepts.flatMap((packed) =>
      [...unpackTerms(packed)].flatMap((term) => (term.lang === lang ? term.key.split(' ') : [])),
    ),
    ...(lang === 'nl' ? words.flatMap((joined) => joined.split(' ')) : []),
  ]),
];

export const unpackPlace = ([id, label, lat, lng, , municipality, place]: PackedPlace): PlaceName => ({
  id,
  label,
  lat,
  lng,
  municipality: municipality === '' ? undefined : municipality,
  place,
});

/** The filter choices that mean the same as a criterion; none where no filter can say it. */
export function toFilterChoice(
  criterion: Criterion,
  { facets, buckets }: Pick<Lexicon, 'facets' | 'buckets'>,
): { readonly field: string; readonly values: readonly string[] } | undefined {
  const { field } = criterion;
  if (!facets.includes(field)) return undefined;
  if ('values' in criterion) return { field, values: criterion.values };
  const { atMost = Infinity, atLeast = -Infinity } = criterion;
  const values = (buckets[field] ?? [])
    .filter(([, min, max]) => min <= atMost && max >= atLeast)
    .map(([value]) => value);
  return values.length > 0 ? { field, values } : undefined;
}

/** The place that a whole text names: a municipality, a part of one, a postcode or a neighbour, in any language. */
export function findPlaceByName(text: string, lexicon: Pick<Lexicon, 'places'>): PlaceName | undefined {
  const key = toKey(text);
  const found = lexicon.places.find(([, , , , names]) =>
    names.split(',').some((name) => (name.startsWith(obsoleteMark) ? name.slice(1) : name) === key),
  );
  return found && unpackPlace(found);
}
