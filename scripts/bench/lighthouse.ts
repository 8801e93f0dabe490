import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../launch/browser.mjs';
import type { Bench } from './build.ts';
import { toTable } from './document.ts';
import { measureCommand } from './measured-command.ts';
import { showBytes, showMilliseconds, showNumber, toMedian } from './numbers.ts';

const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** A package of its own, fetched here: it is a sixth of everything that would be installed. */
const packageDir = 'scripts/bench/lighthouse';
const command = `${packageDir}/node_modules/lighthouse/cli/index.js`;

/** What is read of Lighthouse's report. */
const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.enum(categories),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      displayValue: z.string().optional(),
    }),
  ),
});

const run = promisify(execFile);

/** Lighthouse's report on a page, in the browser that listens on this port. */
async function readReport(root: string, url: string, port: number): Promise<z.infer<typeof reportSchema>> {
  const args = [url, `--port=${port}`, '--output=json', '--quiet', `--only-categories=${categories.join(',')}`];
  const { stdout } = await run(process.execPath, [join(root, command), ...args], { maxBuffer: 64 * 1024 * 1024 });
  return reportSchema.parse(JSON.parse(stdout));
}

/** What one visit of a page came to. */
interface Visit {
  /** 0–100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly bytes: number;
  /** Titles of what lost points. */
  readonly complaints: readonly string[];
}

/** Starts the real server of the built site, in a process of its own. */
async function serve(root: string, output: string): Promise<{ url: string; stop: () => void }> {
  const server: ChildProcess = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: output, HOST: 'localhost', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error('De server van de site is niet gestart.'));
    });
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const found = /http:\/\/\S+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return { url, stop: () => server.kill() };
}

/** The port of the browser's debugging protocol: it writes it in its profile once it listens. */
async function readPort(profile: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    if (port > 0) return port;
    await wait(100);
  }
  throw new Error('Chromium zegt niet op welke poort het luistert.');
}

async function visit(root: string, url: string): Promise<Visit> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  // A new profile each time, so that nothing is in the cache.
  const profile = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...CHROMIUM_FLAGS, '--remote-debugging-port=0'],
    chromiumSandbox: false,
  });
  try {
    const report = await readReport(root, url, await readPort(profile));
    if (report.runtimeError) throw new Error(`Lighthouse mislukt op ${url}: ${report.runtimeError.message}`);
    const toScore = (category: Category): number => Math.round((report.categories[category].score ?? 0) * 100);
    const toValue = (audit: string): number => report.audits[audit]?.numericValue ?? NaN;
    const counted = categories.flatMap((category) => report.categories[category].auditRefs);
    return {
      scores: {
        performance: toScore('performance'),
        accessibility: toScore('accessibility'),
        'best-practices': toScore('best-practices'),
        seo: toScore('seo'),
      },
      firstPaint: toValue('first-contentful-paint'),
      largestPaint: toValue('largest-contentful-paint'),
      blocking: toValue('total-blocking-time'),
      shift: toValue('cumulative-layout-shift'),
      bytes: toValue('total-byte-weight'),
      complaints: counted
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => report.audits[id] ?? [])
        .filter(({ score }) => score !== null && score < 0.9)
        .map(({ title, displayValue }) => (displayValue ? `${title} (${displayValue})` : title)),
    };
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function toRow(label: string, visits: readonly Visit[]): readonly string[] {
  const median = (toValue: (visit: Visit) => number): number => toMedian(visits.map(toValue));
  return [
    label,
    ...categories.map((category) => showNumber(median(({ scores }) => scores[category]))),
    showMilliseconds(median(({ firstPaint }) => firstPaint)),
    showMilliseconds(median(({ largestPaint }) => largestPaint)),
    showMilliseconds(median(({ blocking }) => blocking)),
    median(({ shift }) => shift).toFixed(3),
    showBytes(median(({ bytes }) => bytes)),
  ];
}

/** Builds the example content, serves it with the real server, and has Lighthouse visit three kinds of page. */
export async function benchLighthouse(bench: Bench): Promise<string> {
  const { root, workDir, contentDir, example, today, progress } = bench;
  progress('Lighthouse ophalen');
  await run('npm', ['ci', '--no-fund', '--no-audit'], { cwd: join(root, packageDir) });
  const output = join(workDir, 'dist');
  progress('voorbeeldinhoud bouwen');
  await rm(output, { recursive: true, force: true });
  const env = { CONTENT_DIR: contentDir, OUT_DIR: output, BUILD_DATE: today };
  await measureCommand('npm', ['run', '--silent', 'build'], { cwd: root, env });
  const { url, stop } = await serve(root, output);
  try {
    // The listing that says most has the largest page.
    const fullest = example.workplaces.toSorted(
      (a, b) => JSON.stringify(b.workplace).length - JSON.stringify(a.workplace).length,
    )[0];
    const pages = [
      ['home', ''],
      ['search', 'zoeken/'],
      ['fiche', `werkplekken/${fullest?.slug ?? ''}/`],
    ] as const;
    const rows: (readonly string[])[] = [];
    const complaints: string[] = [];
    for (const [label, path] of pages) {
      const visits: Visit[] = [];
      const wanted = bench.isQuick ? 1 : runs;
      while (visits.length < wanted) {
        progress(`${label} (${visits.length + 1} van ${wanted})`);
        visits.push(await visit(root, url + path));
      }
      rows.push(toRow(label, visits));
      const own = new Set(visits.flatMap((one) => one.complaints));
      if (own.size > 0) complaints.push(`- ${label}: ${[...own].join('; ')}`);
    }
    const headings = ['page', ...categories, 'first paint', 'largest paint', 'blocking', 'shift', 'transferred'];
    const table = toTable(headings, rows);
    return complaints.length === 0 ? table : `${table}\n\nWhat scored below 90:\n\n${complaints.join('\n')}`;
  } finally {
    stop();
  }
}
