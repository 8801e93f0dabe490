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

function makeTried(random: Random, bench: Bench, keys: readonly string[]): Tried {
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

/** Makes the query at a position, the same each time: all of them together would fill the memory that is measured. */
type ToTried = (at: number) => Tried;
const toTriedBy =
  (bench: Bench, keys: readonly string[]): ToTried =>
  (at) => {
    const { query, isImpossible } = makeTried(createRandom(seed + at * 7919), bench, keys);
    // What somebody types is one string, and not a tree of pieces that is put together while it is searched.
    return { query: { ...query, text: Buffer.from(query.text, 'utf16le').toString('utf16le') }, isImpossible };
  };

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

interface Trial {
  readonly count: number;
  readonly toTried: ToTried;
  /** Searches that are under way at one moment. */
  readonly width: number;
  readonly say: (count: number) => void;
}

const toShort = (query: SearchQuery): string => `\`${JSON.stringify(query).replaceAll('`', '').slice(0, 120)}\``;

interface Tally {
  readonly milliseconds: number[];
  readonly answers: string[];
  readonly faults: string[];
  /** Queries that took longer than a key may. */
  readonly slow: string[];
  /** How many took that long the first time, whatever the machine was doing. */
  paused: number;
}

async function time(engine: SearchEngine, query: SearchQuery) {
  const began = performance.now();
  const results = await engine.search(query);
  return { results, milliseconds: performance.now() - began };
}

async function tryAll(engine: SearchEngine, { count, toTried, width, say }: Trial): Promise<Tally> {
  const tally: Tally = { milliseconds: [], answers: [], faults: [], slow: [], paused: 0 };
  // A page has searched once before somebody types.
  await engine.search({ ...everything, today: toTried(0).query.today });
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < count; at = next++) {
      const tried = toTried(at);
      if (at % 1000 === 0) say(at);
      try {
        const { results, milliseconds } = await time(engine, tried.query);
        tally.milliseconds.push(milliseconds);
        if (milliseconds > freezeMs) {
          tally.paused++;
          // Making long texts keeps the garbage collector busy: a query that is slow by itself is so the next time too.
          const again = await time(engine, tried.query);
          if (again.milliseconds > freezeMs) {
            tally.slow.push(`${showMilliseconds(again.milliseconds)}: ${toShort(tried.query)}`);
          }
        }
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

async function tryServer(server: TestServer, bench: Bench, trial: Trial): Promise<Tally> {
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
  return tryAll(createMeilisearchEngine({ url, key: masterKey, index, lexicon, thresholds }), trial);
}

/** Asks both engines what nobody asks, and counts what goes wrong. */
export async function benchRobustness(bench: Bench): Promise<string> {
  const { example, today, isQuick, progress } = bench;
  const keys = toFilters(example.references).map(({ key }) => key);
  const count = isQuick ? 300 : total;
  const toTried = toTriedBy(bench, keys);
  const toTrial = (name: string, width: number): Trial => ({
    count,
    toTried,
    width,
    say: (at) => progress(`${name}: ${at} van ${count}`),
  });

  const lexicon = toLexicon(example, 'nl');
  const embedded = createEmbeddedEngine({ index: toSearchIndex(example, 'nl', today, { lexicon }), lexicon });
  const tallies: (readonly [string, Tally])[] = [['Embedded', await tryAll(embedded, toTrial('ingebouwd', 1))]];
  const server = await startMeilisearch();
  if ('url' in server) {
    try {
      tallies.push([`Meilisearch, ${lanes} at a time`, await tryServer(server, bench, toTrial('Meilisearch', lanes))]);
    } finally {
      await server.stop();
    }
  }

  const [[, own] = ['', undefined], [, other] = ['', undefined]] = tallies;
  const different = other
    ? Array.from({ length: count }, (_, at) => at).filter((at) => own?.answers[at] !== other.answers[at])
    : [];
  const table = toTable(
    [
      'engine',
      'queries',
      'exceptions and wrong answers',
      'p50',
      'p95',
      'slowest',
      `over ${freezeMs} ms`,
      'twice in a row',
    ],
    tallies.map(([name, { milliseconds, faults, slow, paused }]) => [
      name,
      showNumber(count),
      showNumber(faults.length),
      showMilliseconds(toPercentile(milliseconds, 0.5)),
      showMilliseconds(toPercentile(milliseconds, 0.95)),
      showMilliseconds(Math.max(...milliseconds)),
      showNumber(paused),
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
      ? [`Embedded, over ${freezeMs} ms twice in a row:\n\n${own.slow.map((line) => `- ${line}`).join('\n')}`]
      : []),
    ...(faults.length > 0 ? [faults.join('\n')] : []),
    ...(different.length > 0
      ? [
          different
            .slice(0, 10)
            .map((at) => `- ${toShort(toTried(at).query)}: ${own?.answers[at] ?? ''} and ${other?.answers[at] ?? ''}`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n');
}
