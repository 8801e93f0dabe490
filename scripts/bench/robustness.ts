import type { SearchEngine, SearchQuery, SearchResults } from '../../src/search/engine.ts';
import { toLexicon } from '../../src/search/build-lexicon.ts';
import { createEmbeddedEngine } from '../../src/search/embedded/engine.ts';
import { toSearchIndex } from '../../src/search/embedded/index.ts';
import { toFilters } from '../../src/search/facets.ts';
import { createRandom, toHostileText } from '../../src/search/fixtures/hostile.ts';
import { toServerDocuments } from '../../src/search/meilisearch/documents.ts';
import { createMeilisearchEngine } from '../../src/search/meilisearch/engine.ts';
import { indexContent } from '../../src/search/meilisearch/index-content.ts';
import { toIndexSettings } from '../../src/search/meilisearch/settings.ts';
import { startMeilisearch, type TestServer } from '../meilisearch/test-server.ts';
import type { Bench } from './build.ts';
import { toTable } from './document.ts';
import { showMilliseconds, showNumber, toPercentile } from './numbers.ts';

const seed = 20261123;
const total = 10_000;
/** A key that takes longer than this is felt. */
const freezeMs = 100;
/** Searches that are on their way to the server at one moment. */
const lanes = 4;
const maxLetters = 100_000;

/** What might end a value, or begin a condition, in the server's filter language. */
const injections = ['"', '\\', '"] OR id EXISTS OR codes.a IN ["', "x' OR 1=1", ') OR (id EXISTS', '_geoRadius(0,0,1)'];

type Random = (below: number) => number;
const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[random(list.length)];

/** Any characters whatever, halves of pairs included. */
const toNoise = (random: Random): string =>
  Array.from({ length: random(80) }, () => String.fromCharCode(random(0x10000))).join('');

const everything: Omit<SearchQuery, 'today'> = {
  ...{ text: '', facets: {}, sort: 'relevance', page: 1, pageSize: 10, locale: 'nl' },
};

interface Tried {
  readonly query: SearchQuery;
  /** Nothing can meet its filter, however it is written. */
  readonly isImpossible: boolean;
}

function toTried(random: Random, bench: Bench, keys: readonly string[]): Tried {
  const query: SearchQuery = { ...everything, text: toHostileText(random), today: bench.today };
  const chance = random(10);
  if (chance === 0) return { query: { ...query, text: toNoise(random) }, isImpossible: false };
  if (chance === 1) {
    const text = `${query.text} `.repeat(1 + random(Math.floor(maxLetters / (query.text.length + 1))));
    return { query: { ...query, text }, isImpossible: false };
  }
  if (chance > 3) return { query, isImpossible: false };
  const injection = pick(random, injections) ?? '"';
  const key = chance === 2 ? (pick(random, keys) ?? '') : injection;
  return { query: { ...query, text: '', facets: { [key]: [injection + toNoise(random)] } }, isImpossible: true };
}

/** Why results cannot be right, if they cannot. */
function findFault({ query, isImpossible }: Tried, { total: found, hits, points }: SearchResults): string | undefined {
  if (isImpossible && found > 0) return 'a filter let something through';
  if (hits.length !== Math.min(query.pageSize, found) || points.length !== found) return 'counts do not fit';
  const isMarkedUp = hits.some(
    ({ document, highlights }) => highlights.name.map(({ text }) => text).join('') !== document.name,
  );
  return isMarkedUp ? 'a name was changed by its highlight' : undefined;
}

const toAnswer = ({ total: found, understood }: SearchResults): string =>
  `${found} ${understood.parts.map(({ id }) => id).join()}`;

const toShort = (query: SearchQuery): string => `\`${JSON.stringify(query).replaceAll('`', '').slice(0, 120)}\``;

interface Tally {
  readonly milliseconds: number[];
  readonly answers: string[];
  readonly faults: string[];
  /** Queries that took longer than a key may. */
  readonly slow: string[];
}

async function tryAll(engine: SearchEngine, all: readonly Tried[], width: number, say: (count: number) => void) {
  const tally: Tally = { milliseconds: [], answers: [], faults: [], slow: [] };
  // A page has searched once before somebody types.
  await engine.search({ ...everything, today: all[0]?.query.today ?? '' });
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) {
      const tried = all[at];
      if (!tried) return;
      if (at % 1000 === 0) say(at);
      const began = performance.now();
      try {
        const results = await engine.search(tried.query);
        const milliseconds = performance.now() - began;
        tally.milliseconds.push(milliseconds);
        if (milliseconds > freezeMs) tally.slow.push(`${showMilliseconds(milliseconds)}: ${toShort(tried.query)}`);
        tally.answers[at] = toAnswer(results);
        const fault = findFault(tried, results);
        if (fault !== undefined) tally.faults.push(`${fault}: ${toShort(tried.query)}`);
      } catch (cause) {
        tally.faults.push(`${String(cause)}: ${toShort(tried.query)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return tally;
}

async function tryServer(server: TestServer, bench: Bench, all: readonly Tried[], say: (count: number) => void) {
  const { example, today } = bench;
  const { url, masterKey } = server;
  const index = 'bench-robustness';
  const lexicon = toLexicon(example, 'nl');
  await indexContent(
    { url, adminKey: masterKey, index },
    {
      documents: toServerDocuments(example, today, { locales: ['nl'], lexicons: { nl: lexicon } }),
      settings: toIndexSettings(example, { locales: ['nl'] }),
    },
  );
  const { thresholds } = example.region;
  return tryAll(createMeilisearchEngine({ url, key: masterKey, index, lexicon, thresholds }), all, lanes, say);
}

/** Asks both engines what nobody asks, and counts what goes wrong. */
export async function benchRobustness(bench: Bench): Promise<string> {
  const { example, today, isQuick, progress } = bench;
  const random = createRandom(seed);
  const keys = toFilters(example.references).map(({ key }) => key);
  const all = Array.from({ length: isQuick ? 300 : total }, () => toTried(random, bench, keys));
  const toSay = (name: string) => (count: number) => progress(`${name}: ${count} van ${all.length}`);

  const lexicon = toLexicon(example, 'nl');
  const embedded = createEmbeddedEngine({ index: toSearchIndex(example, 'nl', today, { lexicon }), lexicon });
  const tallies: (readonly [string, Tally])[] = [['Embedded', await tryAll(embedded, all, 1, toSay('ingebouwd'))]];
  const server = await startMeilisearch();
  if ('url' in server) {
    try {
      tallies.push([`Meilisearch, ${lanes} at a time`, await tryServer(server, bench, all, toSay('Meilisearch'))]);
    } finally {
      await server.stop();
    }
  }

  const [[, own] = ['', undefined], [, other] = ['', undefined]] = tallies;
  const different = all.filter((_, at) => own?.answers[at] !== other?.answers[at]);
  const table = toTable(
    ['engine', 'queries', 'exceptions and wrong answers', 'p50', 'p95', 'slowest', `over ${freezeMs} ms`],
    tallies.map(([name, { milliseconds, faults, slow }]) => [
      name,
      showNumber(all.length),
      showNumber(faults.length),
      showMilliseconds(toPercentile(milliseconds, 0.5)),
      showMilliseconds(toPercentile(milliseconds, 0.95)),
      showMilliseconds(Math.max(...milliseconds)),
      showNumber(slow.length),
    ]),
  );
  const faults = tallies.flatMap(([name, { faults: list }]) => list.slice(0, 10).map((fault) => `- ${name}: ${fault}`));
  return [
    table,
    'reason' in server
      ? `Without Meilisearch: ${server.reason}`
      : `Queries of which both found another number of workplaces, or understood another thing: ${showNumber(different.length)}.`,
    ...(own && own.slow.length > 0
      ? [`Embedded, over ${freezeMs} ms:\n\n${own.slow.map((line) => `- ${line}`).join('\n')}`]
      : []),
    ...(faults.length > 0 ? [faults.join('\n')] : []),
    ...(other && different.length > 0
      ? [
          different
            .slice(0, 10)
            .map(({ query }) => `- ${toShort(query)}`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n');
}
