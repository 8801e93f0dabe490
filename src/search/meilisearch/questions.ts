/** Puts a search to the server: one list of hits, and a count for everything that the filters and the map show. */
import type { SearchResults } from '../engine.ts';
import type { Question as Asked } from '../scoring.ts';
import { proseFields } from './attributes.ts';
import { parseSpot, type Answer } from './answer.ts';
import {
  all,
  any,
  capacityValues,
  toCodesFilter,
  toCriterionFilter,
  toFacetFilters,
  toNearestFirst,
  toRadiusFilter,
  type Filter,
} from './filter.ts';
import type { Question } from './server.ts';
import type { FoundUnit } from './units.ts';
import type { Matcher } from '../understanding/matcher.ts';

const capacity = 'capacity';

/** How many hits are ranked with everything that is known of them; what comes further down keeps the server's order. */
export const rankedHits = 200;
/** How many more of each kind are asked for where more is found than that. */
const furtherHits = 100;
/** The server's own limit for a list of hits. */
export const maxHits = 1000;
const maxQueryWords = 10;

/** A search as conditions. */
export interface Conditions {
  /** What the text asks. */
  readonly text: Filter;
  readonly radius: Filter;
  readonly facets: readonly { readonly key: string; readonly filter: string }[];
}

export const toConditions = ({ query }: Asked, text: Filter, facets: readonly string[]): Conditions => ({
  text,
  radius: toRadiusFilter(query.origin, query.radiusKm),
  facets: toFacetFilters(query.facets, facets, query.today),
});

/** All conditions, or all but one facet's. */
export const toFilter = ({ text, radius, facets }: Conditions, except?: string): Filter =>
  all([text, radius, ...facets.filter(({ key }) => key !== except).map(({ filter }) => filter)]);

/** The server's order, which decides what is among the first to be ranked. */
export function toSort({ query, origin }: Asked): readonly string[] {
  if (query.sort === 'freshness') return ['confirmedDay:desc', 'trust:desc'];
  return [origin ? toNearestFirst(origin) : 'trust:desc'];
}

function toHitQuestion(asked: Asked, filter: Filter, limit: number, hasWords: boolean): Question {
  const { locale } = asked.query;
  return {
    q: '',
    filter,
    limit,
    sort: [...toSort(asked)],
    attributesToRetrieve: ['id', 'card', `said.${locale}`, ...(hasWords ? [`terms.${locale}`] : [])],
  };
}

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The questions of one search, and how to read the points and the counts out of their answers. */
export interface Round {
  readonly questions: readonly Question[];
  readPoints(answers: readonly Answer[]): SearchResults['points'];
  readCounts(answers: readonly Answer[]): FacetCounts;
}

/**
 * The first question asks for hits, points and the counts of facets of which nothing is chosen. A chosen facet is counted
 * without itself, so it takes a question of its own; so does every state of capacity, because they depend on the day.
 */
export function toRound(
  asked: Asked,
  conditions: Conditions,
  {
    facets,
    limit,
    hasWords,
  }: { readonly facets: readonly string[]; readonly limit: number; readonly hasWords: boolean },
): Round {
  const chosen = conditions.facets.map(({ key }) => key).filter((key) => key !== capacity && facets.includes(key));
  const free = facets.filter((key) => key !== capacity && !chosen.includes(key));
  const counted = facets.includes(capacity) ? capacityValues : [];
  const { today } = asked.query;
  const toAttribute = (key: string) => `codes.${key}`;
  const spot = 'spot';
  return {
    questions: [
      { ...toHitQuestion(asked, toFilter(conditions), limit, hasWords), facets: [spot, ...free.map(toAttribute)] },
      ...chosen.map((key): Question => ({
        q: '',
        filter: toFilter(conditions, key),
        limit: 0,
        facets: [toAttribute(key)],
      })),
      ...counted.map((value): Question => ({
        q: '',
        filter: all([toFilter(conditions, capacity), toCodesFilter(capacity, [value], today)]),
        limit: 0,
      })),
    ],
    readPoints: ([main]) => Object.keys(main?.facets[spot] ?? {}).map(parseSpot),
    readCounts(answers) {
      const [main] = answers;
      const states = answers.slice(1 + chosen.length);
      const counts = facets.map((key): readonly [string, Readonly<Record<string, number>>] => {
        if (key === capacity) {
          const own = counted.map((value, at) => [value, states[at]?.total ?? 0] as const);
          return [key, Object.fromEntries(own.filter(([, total]) => total > 0))];
        }
        const at = chosen.indexOf(key);
        return [key, (at === -1 ? main : answers[1 + at])?.facets[toAttribute(key)] ?? {}];
      });
      return Object.fromEntries(counts);
    },
  };
}

/**
 * Where more is found than can be ranked, the likeliest to come first are asked for too: what has the very codes of
 * every concept and meets every preference, and what the server's own text search puts first.
 */
export function toFurtherQuestions(
  asked: Asked,
  filter: Filter,
  found: readonly FoundUnit[],
  { matcher, hasWords }: { readonly matcher: Matcher; readonly hasWords: boolean },
): readonly Question[] {
  const { plan, query } = asked;
  const own = found.flatMap(({ unit }) =>
    unit.kind === 'concept'
      ? [
          any(
            unit.senses.flatMap(({ concept }) =>
              (matcher.concepts[concept]?.criteria ?? []).map((criterion) => toCriterionFilter(criterion, query.today)),
            ),
          ),
        ]
      : [],
  );
  const met = plan.preferences
    .filter(({ isNegated }) => !isNegated)
    .map(({ criteria }) => any(criteria.map((criterion) => toCriterionFilter(criterion, query.today))));
  const words = found.flatMap(({ unit }) => (unit.kind === 'word' ? [unit.word] : [])).slice(0, maxQueryWords);
  const languages = [...new Set([query.locale, 'nl'])];
  return [
    ...(own.length + met.length > 0
      ? [toHitQuestion(asked, all([filter, ...own, ...met]), furtherHits, hasWords)]
      : []),
    ...(words.length > 0
      ? [
          {
            ...toHitQuestion(asked, filter, furtherHits, hasWords),
            q: words.join(' '),
            sort: [],
            attributesToSearchOn: [
              'name',
              'organisation',
              ...proseFields.flatMap((field) => languages.map((locale) => `${field}.${locale}`)),
            ],
          },
        ]
      : []),
  ];
}
