// npm run bench [-- build] [publish] [saves] [faults] [reminders] [search] [relevance] [robustness] [lighthouse] [--quick]: measures, and writes the figures into docs/benchmarks.md.
// `--quick` takes the smallest sizes once, to see whether the bench works; it prints and writes nothing.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireDirectory } from '../src/directory/directory.ts';
import { benchBuild, type Bench } from './bench/build.ts';
import { replaceSection, type Part } from './bench/document.ts';
import { benchFaults } from './bench/faults.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { showNumber } from './bench/numbers.ts';
import { benchPublish } from './bench/publish.ts';
import { benchRelevance } from './bench/relevance/report.ts';
import { benchReminders } from './bench/reminders.ts';
import { benchRobustness } from './bench/robustness.ts';
import { benchSaves } from './bench/saves.ts';
import { benchSearch } from './bench/search/search.ts';
import { readSettings, type Settings } from './settings.ts';

const parts: Readonly<Record<Part, (bench: Bench) => Promise<string>>> = {
  build: benchBuild,
  publish: benchPublish,
  saves: benchSaves,
  faults: benchFaults,
  reminders: benchReminders,
  search: benchSearch,
  relevance: benchRelevance,
  robustness: benchRobustness,
  lighthouse: benchLighthouse,
};
const isPart = (name: string): name is Part => name in parts;

const root = fileURLToPath(new URL('..', import.meta.url));
const documentFile = join(root, 'docs', 'benchmarks.md');

/** Under which conditions figures were taken: without these they mean nothing. */
function toConditions(part: Part, { today }: Settings): string {
  const memory = `${showNumber(Math.round(totalmem() / 1024 ** 3))} GB`;
  const machine = `${cpus().length} cores, ${memory} memory, ${process.platform} ${process.arch}, Node ${process.version}`;
  return `\`npm run bench -- ${part}\` on ${today}: ${machine}.`;
}

async function main(args: readonly string[]): Promise<void> {
  const isQuick = args.includes('--quick');
  const names = args.filter((arg) => arg !== '--quick');
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) {
    throw new Error(`"${unknown}" meten we niet. Kies uit ${Object.keys(parts).join(', ')}, of geef niets voor alles.`);
  }
  const wanted = names.length > 0 ? names.filter(isPart) : Object.keys(parts).filter(isPart);
  const settings = readSettings();
  const { contentDir, today } = settings;
  const example = await requireDirectory({ contentDir, today });
  // Inside the project: for an output folder elsewhere every build would put its temporary files in the same place.
  const workDir = join(root, '.cache', 'bench');
  for (const part of wanted) {
    const began = performance.now();
    const progress = (line: string): void => {
      console.log(`… ${part} · ${line} · ${Math.round((performance.now() - began) / 1000)} s`);
    };
    await rm(workDir, { recursive: true, force: true });
    const figures = await parts[part]({ root, workDir, contentDir, example, today, isQuick, progress });
    const section = `${toConditions(part, settings)}\n\n${figures}`;
    console.log(`\n${section}\n`);
    if (isQuick) continue;
    await writeFile(documentFile, replaceSection(await readFile(documentFile, 'utf8'), part, section));
  }
  await rm(workDir, { recursive: true, force: true });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
