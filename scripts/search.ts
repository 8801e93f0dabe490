/** Searches the directory from the command line, with the engines of the site. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SearchResults } from '../src/search/engine.ts';
import { parseSearchArguments, UsageError } from './search/arguments.ts';
import { isExpected, openSearch, toLine } from './search/run.ts';
import { readServerSettings } from './search/settings.ts';
import { readSettings } from './settings.ts';

function toText(query: string, { understood, total, hits, suggestion }: SearchResults): string {
  const parts = understood.parts.map(({ label, typed, nowCalled }) => {
    const now = nowCalled === undefined ? '' : `, heet nu ${nowCalled}`;
    return `${label} ("${typed}"${now})`;
  });
  const lines = [
    `${query === '' ? 'Alles' : `"${query}"`}: ${total === 1 ? '1 werkplek' : `${total} werkplekken`}`,
    ...(parts.length > 0 ? [`  Begrepen als: ${parts.join(' · ')}`] : []),
    ...(understood.dropped.length > 0 ? [`  Niet gebruikt: ${understood.dropped.join(', ')}`] : []),
    ...(suggestion === undefined ? [] : [`  Bedoelde je "${suggestion}"?`]),
    ...hits.map(({ document, score, distanceKm }, index) => {
      const where = document.place && document.place !== document.municipality ? `${document.place}, ` : '';
      const far = distanceKm === undefined ? '' : ` · ${distanceKm.toFixed(1).replace('.', ',')} km`;
      return `  ${String(index + 1).padStart(2)}. ${document.name} · ${document.organisation} · ${where}${document.municipality}${far} · ${document.activities.join(', ')} · ${document.measures.join(', ')} (${score.toFixed(3)})`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

async function main(): Promise<void> {
  const given = parseSearchArguments(process.argv.slice(2));
  const settings = readSettings();
  const session = await openSearch(given, {
    contentDir: given.contentDir === undefined ? settings.contentDir : resolve(given.contentDir),
    today: settings.today,
    server: readServerSettings(),
  });
  const answer = async (text: string) => {
    const results = await session.search(text);
    process.stdout.write(
      given.isJson || given.file !== undefined ? `${JSON.stringify(toLine(text, results))}\n` : toText(text, results),
    );
  };
  if (given.file === undefined) {
    await answer(given.text ?? '');
    return;
  }
  const source = await readFile(given.file, 'utf8').catch(() => {
    throw new UsageError(`Het bestand ${given.file ?? ''} kunnen we niet lezen.`);
  });
  for (const line of source.split(/\r?\n/)) if (line.trim() !== '') await answer(line.trim());
}

try {
  await main();
} catch (cause) {
  if (!isExpected(cause)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 2;
}
