import { defaultThresholds, toCapacityState, type Thresholds } from '../domain/freshness.ts';
import type { IsoDate } from '../domain/value.ts';
import type { SearchDocument } from './engine.ts';

export interface Day {
  readonly today: IsoDate;
  readonly thresholds?: Thresholds | undefined;
}

const unknown: readonly string[] = ['onbekend'];

/** What was worked out for a document, as long as the day stays the same: every keystroke asks it again. */
const knownStates = new WeakMap<SearchDocument, { readonly day: Day; readonly states: readonly string[] }>();

/** The states of all the workplace's measures today; none known is "onbekend". */
export function toCapacityValues(document: SearchDocument, day: Day): readonly string[] {
  const before = knownStates.get(document);
  if (before?.day.today === day.today && before.day.thresholds === day.thresholds) return before.states;
  const states = workOutStates(document, day);
  knownStates.set(document, { day, states });
  return states;
}

function workOutStates(document: SearchDocument, { today, thresholds }: Day): readonly string[] {
  const states = document.capacity.map((row) => toCapacityState(row, today, thresholds ?? defaultThresholds));
  const known = [...new Set(states)].filter((state) => state !== 'onbekend');
  return known.length > 0 ? known : unknown;
}

/** The codes under which a filter finds a document. */
export function toFacetCodes(document: SearchDocument, facet: string, day: Day): readonly string[] {
  if (facet === 'capacity') return toCapacityValues(document, day);
  // The key may come from a URL: "valueOf" is no field.
  return Object.hasOwn(document.codes, facet) ? (document.codes[facet] ?? []) : [];
}

export type ChosenFacets = Readonly<Record<string, readonly string[]>>;
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const chosenOf = (facets: ChosenFacets) => Object.entries(facets).filter(([, values]) => values.length > 0);

/** Facets whose choice the document does not meet. */
function findMissed(document: SearchDocument, chosen: readonly (readonly [string, readonly string[]])[], day: Day) {
  return chosen.filter(([facet, values]) => {
    const own = toFacetCodes(document, facet, day);
    return !values.some((value) => own.includes(value));
  });
}

/** Values of one facet widen, facets narrow. */
export function meetsFacets(document: SearchDocument, facets: ChosenFacets, day: Day): boolean {
  return findMissed(document, chosenOf(facets), day).length === 0;
}

/**
 * How many documents there would be with each value chosen, the other facets unchanged: a document counts for every
 * facet when it meets all choices, and only for the one that it misses when it misses one.
 */
export function countFacets(
  documents: readonly SearchDocument[],
  facets: ChosenFacets,
  keys: readonly string[],
  day: Day,
): FacetCounts {
  const counts: Record<string, Record<string, number>> = {};
  const chosen = chosenOf(facets);
  const count = (document: SearchDocument, key: string) => {
    const own = (counts[key] ??= {});
    for (const value of toFacetCodes(document, key, day)) own[value] = (own[value] ?? 0) + 1;
  };
  for (const key of keys) counts[key] = {};
  for (const document of documents) {
    const missed = findMissed(document, chosen, day);
    if (missed.length === 0) for (const key of keys) count(document, key);
    else if (missed.length === 1 && missed[0] && keys.includes(missed[0][0])) count(document, missed[0][0]);
  }
  return counts;
}
