import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { toDirectory, type Directory } from '../../../src/domain/directory.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toLexicon } from '../../../src/search/build-lexicon.ts';
import { toSearchIndex } from '../../../src/search/embedded/index.ts';
import { seed, type Bench } from '../build.ts';
import { toTable } from '../document.ts';
import { generateListings, type Listing } from '../generate.ts';
import { showBytes, showMilliseconds, showNumber, showSeconds, toPercentile } from '../numbers.ts';
import { startMeilisearch, type Started } from '../../meilisearch/test-server.ts';
import { measureInBrowser, slowDown } from './in-browser.ts';
import { measuredSchema, type Measured } from './measured.ts';
import { measureOnServer, type MeasuredServer } from './on-server.ts';

const sizes = [75, 1000, 10_000, 50_000] as const;

/** A directory of exactly so many workplaces, generated. */
export function toSizedDirectory(example: Directory, workplaces: number, today: IsoDate): Directory {
  const listings: Listing[] = [];
  let count = 0;
  for (const listing of generateListings(example, { count: workplaces, seed, today })) {
    if (count >= workplaces) break;
    listings.push(listing);
    if (listing.organisation.status !== 'gestopt') count += listing.organisation.workplaces.length;
  }
  const directory = toDirectory({ ...example, listings });
  return { ...directory, workplaces: directory.workplaces.slice(0, workplaces) };
}

interface Sized {
  readonly workplaces: number;
  readonly buildMilliseconds: number;
  readonly index: { readonly raw: number; readonly gzip: number };
  readonly lexicon: { readonly raw: number; readonly gzip: number };
  readonly node: Measured;
  readonly browser: Measured;
  readonly server: MeasuredServer | undefined;
}

async function measureInNode(files: { readonly index: string; readonly lexicon: string }, today: IsoDate) {
  const script = fileURLToPath(new URL('./in-node.ts', import.meta.url));
  const args = ['--expose-gc', script, files.index, files.lexicon, today];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64e6 });
  return measuredSchema.parse(JSON.parse(stdout));
}

const toSizes = (text: string) => ({ raw: Buffer.byteLength(text), gzip: gzipSync(text).length });

async function measure(workplaces: number, bench: Bench, started: Started): Promise<Sized> {
  const { root, workDir, example, today, progress } = bench;
  progress(`${workplaces} werkplekken: index maken`);
  const directory = toSizedDirectory(example, workplaces, today);
  const began = performance.now();
  const lexicon = toLexicon(directory, 'nl');
  const lexiconText = JSON.stringify(lexicon);
  const indexText = JSON.stringify(toSearchIndex(directory, 'nl', today, { lexicon }));
  const buildMilliseconds = performance.now() - began;
  await mkdir(workDir, { recursive: true });
  const files = { index: join(workDir, 'index.json'), lexicon: join(workDir, 'lexicon.json') };
  await Promise.all([writeFile(files.index, indexText), writeFile(files.lexicon, lexiconText)]);
  progress(`${workplaces} werkplekken: typen in Node`);
  const node = await measureInNode(files, today);
  progress(`${workplaces} werkplekken: typen in Chromium, ${slowDown} keer vertraagd`);
  const browser = await measureInBrowser(root, files, today);
  if ('url' in started) progress(`${workplaces} werkplekken: indexeren en typen in Meilisearch`);
  const server = 'url' in started ? await measureOnServer(started, directory, lexicon, today) : undefined;
  const [indexSizes, lexiconSizes] = [toSizes(indexText), toSizes(lexiconText)];
  return { workplaces, buildMilliseconds, index: indexSizes, lexicon: lexiconSizes, node, browser, server };
}

const toTimes = ({ load, keystrokes, heapBytes }: Measured): readonly string[] => [
  showMilliseconds(load),
  showNumber(keystrokes.length),
  showMilliseconds(toPercentile(keystrokes, 0.5)),
  showMilliseconds(toPercentile(keystrokes, 0.95)),
  showMilliseconds(Math.max(...keystrokes)),
  showBytes(heapBytes),
];

const toServerTimes = (server: MeasuredServer | undefined): readonly string[] =>
  server
    ? [
        showSeconds(server.documents / 1000),
        showSeconds(server.indexing / 1000),
        showBytes(server.databaseBytes),
        showNumber(server.keystrokes.length),
        showMilliseconds(toPercentile(server.keystrokes, 0.5)),
        showMilliseconds(toPercentile(server.keystrokes, 0.95)),
        showMilliseconds(Math.max(...server.keystrokes)),
      ]
    : [];

async function measureSizes(bench: Bench, started: Started): Promise<readonly Sized[]> {
  const all: Sized[] = [];
  for (const workplaces of bench.isQuick ? sizes.slice(0, 1) : sizes) {
    const sized = await measure(workplaces, bench, started);
    // The largest size takes long: what was measured until then is not lost with it.
    bench.progress([...toTimes(sized.node), ...toTimes(sized.browser), ...toServerTimes(sized.server)].join(' | '));
    all.push(sized);
  }
  return all;
}

function toReport(all: readonly Sized[], started: Started): string {
  const files = toTable(
    ['workplaces', 'index', 'index, gzip', 'gzip a workplace', 'lexicon, gzip', 'making both'],
    all.map(({ workplaces, index, lexicon, buildMilliseconds }) => [
      showNumber(workplaces),
      showBytes(index.raw),
      showBytes(index.gzip),
      showBytes(index.gzip / workplaces),
      showBytes(lexicon.gzip),
      showMilliseconds(buildMilliseconds),
    ]),
  );
  const headings = ['workplaces', 'load', 'keys', 'key p50', 'key p95', 'key max', 'memory'];
  const toRows = (place: 'node' | 'browser') =>
    all.map((sized) => [showNumber(sized.workplaces), ...toTimes(sized[place])]);
  const onServer = toTable(
    ['workplaces', 'making documents', 'indexing', 'database', 'keys', 'key p50', 'key p95', 'key max'],
    all.map(({ workplaces, server }) => [showNumber(workplaces), ...toServerTimes(server)]),
  );
  return [
    `The files of one language (Dutch):\n\n${files}`,
    `In Node:\n\n${toTable(headings, toRows('node'))}`,
    `In Chromium, its processor slowed down ${slowDown} times:\n\n${toTable(headings, toRows('browser'))}`,
    'reason' in started
      ? `Without Meilisearch: ${started.reason}`
      : `Meilisearch on this machine, not slowed down, asked from Node:\n\n${onServer}`,
  ].join('\n\n');
}

/** Types queries letter by letter into both engines at growing sizes, and says what it took. */
export async function benchSearch(bench: Bench): Promise<string> {
  const started = await startMeilisearch();
  try {
    return toReport(await measureSizes(bench, started), started);
  } finally {
    if ('url' in started) await started.stop();
  }
}
