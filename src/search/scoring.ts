/** How a list of workplaces is scored and put in order for a query: the same for every engine. */
import { negate, toOutcome } from './criteria.ts';
import { toDistanceKm } from '../domain/distance.ts';
import type { Hit, Origin, Outcome, SearchDocument, SearchQuery, Segment } from './engine.ts';
import type { Day } from './facet-counts.ts';
import type { PlaceName } from './lexicon.ts';
import { optionalWord, toAge, toOriginWorth, toPlaceWorth, toPreferenceWorth, toTrust } from './ranking.ts';
import type { Matcher } from './understanding/matcher.ts';
import type { Plan, Unit } from './understanding/understand.ts';

/** How well each workplace of a list fits, by its position; 0 where it does not. */
export type Fits = Float64Array;

/** A unit of the query that some workplace matches. */
export interface FoundUnit {
  readonly fits: Fits;
  /** It only ranks: what lacks it is found too. */
  readonly isOptional: boolean;
}

export interface Combined {
  /** How many required units each workplace matches. */
  readonly matched: Uint8Array;
  /** How well, over the units that it matches. */
  readonly fits: Fits;
}

/** Whether something of the query is understood, so that words that are nobody's name need not be there. */
export const isAnythingUnderstood = ({ preferences, units }: Plan): boolean =>
  preferences.length > 0 || units.some(({ kind }) => kind === 'concept');

/** What was typed for a unit. */
export const toTyped = (unit: Unit): string => (unit.kind === 'word' ? unit.word : unit.words.join(' '));

export function combineFits(units: readonly FoundUnit[], count: number): Combined {
  const matched = new Uint8Array(count);
  const fits = new Float64Array(count).fill(1);
  const { floor, absent } = optionalWord;
  for (const { fits: own, isOptional } of units) {
    for (let position = 0; position < count; position++) {
      const fit = own[position] ?? 0;
      const before = fits[position] ?? 0;
      if (isOptional) fits[position] = before * (fit > 0 ? floor + (1 - floor) * fit : absent);
      else if (fit > 0) {
        matched[position] = (matched[position] ?? 0) + 1;
        fits[position] = before * fit;
      }
    }
  }
  return { matched, fits };
}

/** What a query asks, as far as it is the same for every workplace. */
export interface Question {
  readonly query: SearchQuery;
  readonly plan: Plan;
  readonly day: Day;
  /** From where distances count. */
  readonly origin: Origin | undefined;
  /** Places in the text; a chosen place wins over them. */
  readonly namedPlaces: readonly PlaceName[];
  /** Only a place is asked: then nothing but distance counts. */
  readonly isOnlyPlace: boolean;
}

export function toQuestion(query: SearchQuery, plan: Plan, day: Day): Question {
  const { units, preferences, places, understanding } = plan;
  const namedPlaces = query.origin ? [] : places;
  const hasPlace = query.origin !== undefined || namedPlaces.length > 0;
  return {
    query,
    plan,
    day,
    origin: query.origin ?? understanding.origin,
    namedPlaces,
    isOnlyPlace:
      hasPlace && (query.origin === undefined || places.length === 0) && units.length + preferences.length === 0,
  };
}

/** One workplace with all that its place in the list depends on. */
export interface Candidate {
  readonly position: number;
  readonly document: SearchDocument;
  readonly score: number;
  readonly distanceKm: number | undefined;
  readonly outcomes: readonly Outcome[];
}

/** What the texts of a workplace say: how well they fit, and per preference whether they speak of it. */
export interface Said {
  readonly fit: number;
  readonly preferences: readonly boolean[];
}

export function toCandidate(question: Question, document: SearchDocument, position: number, said: Said): Candidate {
  const { query, plan, day, origin, namedPlaces, isOnlyPlace } = question;
  const outcomes = plan.preferences.map(({ criteria, isNegated }) => {
    const outcome = toOutcome(criteria, document, day);
    return isNegated ? negate(outcome) : outcome;
  });
  const preference = outcomes.reduce(
    (worth, outcome, at) => worth * toPreferenceWorth(outcome, said.preferences[at] ?? false),
    1,
  );
  const place = toPlaceWorth(document, namedPlaces) * toOriginWorth(document, query.origin);
  const trust = isOnlyPlace ? 1 : toTrust(document, day);
  return {
    position,
    document,
    outcomes,
    distanceKm: origin && toDistanceKm(origin, document),
    score: said.fit * preference * place * trust,
  };
}

/** Best first; equals keep the order of their positions, which is the order of their names. */
export function toCompare({ query, origin, day }: Question): (a: Candidate, b: Candidate) => number {
  const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.position - b.position;
  if (query.sort === 'distance' && origin) {
    return (a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || byScore(a, b);
  }
  if (query.sort === 'freshness') return (a, b) => toAge(a.document, day) - toAge(b.document, day) || byScore(a, b);
  return byScore;
}

/** Which of the list is on the asked page: from, up to. */
export function toPage({ page, pageSize }: SearchQuery): { readonly from: number; readonly to: number } {
  const size = Math.max(1, Math.floor(pageSize) || 1);
  const from = (Math.max(1, Math.floor(page) || 1) - 1) * size;
  return { from, to: from + size };
}

export function toHit(
  { plan }: Question,
  { document, score, distanceKm, outcomes }: Candidate,
  highlight: (text: string) => readonly Segment[],
): Hit {
  return {
    document,
    score,
    ...(distanceKm === undefined ? {} : { distanceKm }),
    highlights: { name: highlight(document.name), organisation: highlight(document.organisation) },
    outcomes: outcomes.map((outcome, at) => ({ id: plan.preferences[at]?.id ?? '', outcome })),
  };
}

/** "Bedoelde je …": every unknown word replaced by the nearest that the directory knows. */
export function toSuggestion({ units }: Plan, matcher: Matcher): string | undefined {
  const words = units.map((unit) =>
    unit.kind === 'word'
      ? { word: matcher.suggest(unit.word), isOther: true }
      : { word: unit.words.join(' '), isOther: false },
  );
  if (!words.some(({ word, isOther }) => isOther && word !== undefined)) return undefined;
  return words.flatMap(({ word }) => word ?? []).join(' ');
}
