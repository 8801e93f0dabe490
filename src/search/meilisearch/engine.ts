/**
 * The adapter on a Meilisearch server. The server finds, filters, counts and measures distances; what a text means and
 * how hits rank is the same code as in the embedded engine, so that both give the same list.
 */
import { defaultThresholds, type Thresholds } from '../../domain/freshness.ts';
import type { Relaxation, SearchEngine, SearchQuery, SearchResults } from '../engine.ts';
import type { Lexicon } from '../lexicon.ts';
import { loadStems } from '../load-stems.ts';
import { toCompare, toHit, toPage, toQuestion, toSuggestion, type Question } from '../scoring.ts';
import { createMatcher, type Matcher, type Stems } from '../understanding/matcher.ts';
import { understand } from '../understanding/understand.ts';
import { parseHit, type ServerHit } from './answer.ts';
import { scoreHits } from './candidates.ts';
import { all, any, type Filter } from './filter.ts';
import {
  maxHits,
  rankedHits,
  toConditions,
  toFilter,
  toFurtherQuestions,
  toRound,
  type Conditions,
} from './questions.ts';
import { createSearchServer, type SearchServer, type ServerOptions } from './server.ts';
import { createUnitResolver, type FoundUnit, type ResolvedUnits, type UnitResolver } from './units.ts';

export interface MeilisearchOptions extends ServerOptions {
  readonly lexicon: Lexicon;
  /** The region's, as the embedded index carries them. */
  readonly thresholds?: Thresholds | undefined;
}

interface Ready {
  readonly stems: Stems;
  readonly matcher: Matcher;
  readonly resolver: UnitResolver;
}

/** Every choice of so many out of a list. */
function* choose<T>(items: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) yield [];
  for (const [at, item] of items.entries()) {
    for (const rest of count > 0 ? choose(items.slice(at + 1), count - 1) : []) yield [item, ...rest];
  }
}

/** More would take too many questions; what is understood comes before plain words. */
const maxLoosened = 7;

/** Where no workplace has all units: those that have as many of them as some workplace has. */
async function loosen(required: readonly FoundUnit[], server: SearchServer): Promise<string> {
  const units = required.slice(0, maxLoosened);
  for (let size = Math.min(units.length, required.length - 1); size > 1; size--) {
    const choices = [...choose(units, size)].map((own) => all(own.map(({ filter }) => filter)) ?? '');
    const totals = await Promise.all(choices.map((filter) => server.count(filter)));
    const filled = choices.filter((_, at) => (totals[at] ?? 0) > 0);
    if (filled.length > 0) return any(filled);
  }
  return any(units.map(({ filter }) => filter));
}

/** What to drop to find something, the most first. */
async function toRelaxations(
  query: SearchQuery,
  conditions: Conditions,
  isLost: boolean,
  server: SearchServer,
): Promise<readonly Relaxation[]> {
  const ways: readonly (readonly [Relaxation['drop'], Filter])[] = [
    ...(isLost
      ? []
      : conditions.facets.map(
          ({ key }) => [{ kind: 'facet', facet: key } as const, toFilter(conditions, key)] as const,
        )),
    ...(conditions.radius !== undefined && !isLost
      ? [[{ kind: 'radius' } as const, toFilter({ ...conditions, radius: undefined })] as const]
      : []),
    ...(query.text.trim() === ''
      ? []
      : [[{ kind: 'text' } as const, toFilter({ ...conditions, text: undefined })] as const]),
  ];
  const totals = await Promise.all(ways.map(([, filter]) => server.count(filter)));
  return ways
    .map(([drop], at) => ({ drop, total: totals[at] ?? 0 }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total);
}

/** Each hit once, in the order in which they came. */
const withoutDoubles = (hits: readonly ServerHit[]): readonly ServerHit[] => [
  ...new Map(hits.map((hit) => [hit.document.id, hit])).values(),
];

/** The engine that asks a Meilisearch server; rejects when there is none or it answers nonsense. */
export function createMeilisearchEngine({ lexicon, thresholds, ...options }: MeilisearchOptions): SearchEngine {
  const server = createSearchServer(options);
  const { facets } = lexicon;
  let ready: Promise<Ready> | undefined;

  async function prepare(): Promise<Ready> {
    const stems = await loadStems(lexicon);
    const matcher = createMatcher(lexicon, stems);
    return { stems, matcher, resolver: createUnitResolver(server, { matcher, stems }) };
  }

  /** Asks; more of it, where more is found than the first question brings. That is asked along if it is foreseen. */
  async function find(asked: Question, conditions: Conditions, { found, words }: ResolvedUnits, matcher: Matcher) {
    const { query } = asked;
    const hasWords = words.size > 0;
    const { to } = toPage(query);
    const limit = Math.min(maxHits, Math.max(rankedHits, to));
    const round = toRound(asked, conditions, { facets, limit, hasWords });
    const filter = toFilter(conditions);
    const further = query.sort === 'relevance' ? toFurtherQuestions(asked, filter, found, { matcher, hasWords }) : [];
    const isForeseen = found.some((unit) => unit.filter === filter && unit.total > rankedHits);
    const answers = await server.ask([...round.questions, ...(isForeseen ? further : [])]);
    const [main = { hits: [], total: 0, facets: {} }] = answers;
    const parse = (hit: unknown) => parseHit(hit, query.locale);
    const hits = main.hits.map(parse);
    const about = { total: main.total, counts: round.readCounts(answers), points: round.readPoints(answers) };
    if (main.total <= rankedHits) return { ...about, ranked: hits, rest: [] };

    const more = isForeseen ? answers.slice(round.questions.length) : await server.ask(further);
    const ranked = withoutDoubles([...hits.slice(0, rankedHits), ...more.flatMap((own) => own.hits.map(parse))]);
    const taken = new Set(ranked.map(({ document }) => document.id));
    return { ...about, ranked, rest: hits.filter(({ document }) => !taken.has(document.id)) };
  }

  /** Finds what all required units match, or else what as many of them match as can be. */
  async function findRequired(asked: Question, units: ResolvedUnits, matcher: Matcher) {
    const required = units.found.filter(({ isOptional }) => !isOptional);
    const whole = toConditions(asked, all(required.map(({ filter }) => filter)), facets);
    const own = await find(asked, whole, units, matcher);
    const isNarrowed = whole.facets.length > 0 || whole.radius !== undefined;
    const isSomewhere = own.total > 0 || required.length <= 1 || (isNarrowed && (await server.count(whole.text)) > 0);
    if (isSomewhere) return { ...own, conditions: whole, everywhere: required, isLoose: false };
    const conditions = { ...whole, text: await loosen(required, server) };
    // Which of the units a hit matches is not known then.
    return { ...(await find(asked, conditions, units, matcher)), conditions, everywhere: [], isLoose: true };
  }

  async function run(query: SearchQuery, own: Ready): Promise<SearchResults> {
    const { matcher, resolver } = own;
    const plan = understand(query.text, matcher, query.undone);
    const asked = toQuestion(query, plan, { today: query.today, thresholds: thresholds ?? defaultThresholds });
    const units = await resolver.resolve(plan);
    const understood = {
      ...plan.understanding,
      dropped: [...plan.understanding.dropped, ...units.dropped],
    };
    // Words were typed, nothing understands them and nothing matches them.
    const isLost =
      plan.units.length > 0 &&
      units.found.length === 0 &&
      plan.preferences.length === 0 &&
      asked.namedPlaces.length === 0;
    if (isLost) {
      const suggestion = toSuggestion(plan, matcher);
      return {
        total: 0,
        hits: [],
        points: [],
        facetCounts: Object.fromEntries(facets.map((key) => [key, {}])),
        understood,
        isLoose: false,
        ...(suggestion === undefined ? {} : { suggestion }),
        relaxations: await toRelaxations(query, toConditions(asked, undefined, facets), true, server),
      };
    }

    const { total, counts, points, ranked, rest, conditions, everywhere, isLoose } = await findRequired(
      asked,
      units,
      matcher,
    );
    const compare = toCompare(asked);
    const score = (hits: readonly ServerHit[]) => scoreHits(hits, asked, units, everywhere, own);
    const first = score(ranked);
    // Further down the server's order holds: nobody reads there closely, and pages must not overlap.
    const list = [...first.candidates.toSorted(compare), ...score(rest).candidates];
    const { from, to } = toPage(query);
    const known = list.map(({ document: { id, lat, lng } }) => ({ id, lat, lng }));
    const ids = new Set(known.map(({ id }) => id));
    return {
      total,
      hits: list.slice(from, to).map((candidate) => toHit(asked, candidate, first.highlight)),
      points: [...known, ...points.filter(({ id }) => !ids.has(id))],
      facetCounts: counts,
      understood,
      isLoose,
      relaxations: total === 0 ? await toRelaxations(query, conditions, false, server) : [],
    };
  }

  return {
    async search(query) {
      ready ??= prepare();
      return run(query, await ready);
    },
  };
}
