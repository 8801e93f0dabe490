import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Directory } from '../../src/domain/directory.ts';
import type { IsoDate } from '../../src/domain/value.ts';
import { writeContentFolder } from './content-folder.ts';
import { toTable } from './document.ts';
import { generateListings } from './generate.ts';
import { measureCommand, type Usage } from './measured-command.ts';
import { showBytes, showMilliseconds, showNumber, showSeconds, toMedian } from './numbers.ts';

/** What every part of the bench is run with. */
export interface Bench {
  /** The root of the project. */
  readonly root: string;
  /** A folder inside the project that may be filled and is emptied afterwards. */
  readonly workDir: string;
  /** The example content, from which everything else is generated. */
  readonly contentDir: string;
  readonly example: Directory;
  readonly today: IsoDate;
  /** The smallest sizes only, once: to see whether the bench itself works. */
  readonly isQuick: boolean;
  /** Says how far it is. */
  readonly progress: (line: string) => void;
}

export const seed = 'rosewijzer';

/** Organisations, and how often: large builds vary less. */
const sizes = [
  { count: 50, runs: 3 },
  { count: 1000, runs: 2 },
  { count: 5000, runs: 1 },
] as const;

interface Built {
  readonly organisations: number;
  readonly pages: number;
  readonly runs: readonly Usage[];
}

async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

async function build(count: number, runs: number, bench: Bench): Promise<Built> {
  const { root, workDir, today, progress } = bench;
  const content = join(workDir, `content-${count}`);
  const output = join(workDir, 'dist');
  progress(`${count} organisaties: inhoud schrijven`);
  await rm(content, { recursive: true, force: true });
  await writeContentFolder(bench.contentDir, content, generateListings(bench.example, { count, seed, today }));
  const usages: Usage[] = [];
  let pages = 0;
  for (let run = 1; run <= runs; run += 1) {
    progress(`${count} organisaties: bouwen (${run} van ${runs})`);
    await rm(output, { recursive: true, force: true });
    usages.push(
      await measureCommand('npm', ['run', '--silent', 'build'], {
        cwd: root,
        env: { CONTENT_DIR: content, OUT_DIR: output, BUILD_DATE: today },
      }),
    );
    pages = await countPages(output);
  }
  await rm(content, { recursive: true, force: true });
  await rm(output, { recursive: true, force: true });
  return { organisations: count, pages, runs: usages };
}

const of = (built: Built, key: keyof Usage): number => toMedian(built.runs.map((usage) => usage[key]));

/** What one more page costs, between a build and the one before it: what every build does once is left out. */
function toRow(built: Built, before: Built | undefined): readonly string[] {
  const perPage = (key: keyof Usage): number =>
    before ? (of(built, key) - of(before, key)) / (built.pages - before.pages) : NaN;
  return [
    showNumber(built.organisations),
    showNumber(built.pages),
    String(built.runs.length),
    showSeconds(of(built, 'seconds')),
    showSeconds(of(built, 'cpuSeconds')),
    showBytes(of(built, 'peakBytes')),
    ...(before
      ? [showMilliseconds(perPage('seconds') * 1000), showMilliseconds(perPage('cpuSeconds') * 1000)]
      : ['', '']),
    before ? showBytes(perPage('peakBytes')) : '',
  ];
}

/** Builds generated directories of growing size with the real command, and says what each took. */
export async function benchBuild(bench: Bench): Promise<string> {
  const wanted = bench.isQuick
    ? [
        { count: 10, runs: 1 },
        { count: 50, runs: 1 },
      ]
    : sizes;
  const all: Built[] = [];
  for (const { count, runs } of wanted) all.push(await build(count, runs, bench));
  return toTable(
    [
      'organisations',
      'pages',
      'runs',
      'wall clock',
      'processor',
      'peak memory',
      'a page more: wall',
      'a page more: processor',
      'a page more: memory',
    ],
    all.map((built, index) => toRow(built, all[index - 1])),
  );
}
