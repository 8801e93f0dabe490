// npm run search:index [-- --dry-run]: puts the content into the search server, without anybody noticing.
import { loadDirectory } from '../src/directory/directory.ts';
import { printProblems } from '../src/domain/check/print.ts';
import { toServerDocuments } from '../src/search/meilisearch/documents.ts';
import { findSettingsChanges, indexContent, type SettingsChange } from '../src/search/meilisearch/index-content.ts';
import { ServerProblem } from '../src/search/meilisearch/problem.ts';
import { toIndexSettings } from '../src/search/meilisearch/settings.ts';
import { readServerSettings, requireAdmin } from './search/settings.ts';
import { readSettings, SettingsError } from './settings.ts';

const maxShown = 300;

function toText(value: unknown): string {
  const text = value === undefined ? 'niets' : JSON.stringify(value);
  return text.length > maxShown ? `${text.slice(0, maxShown)}… (${text.length} tekens)` : text;
}

const toLines = ({ key, before, after }: SettingsChange): readonly string[] => [
  key,
  `  - ${toText(before)}`,
  `  + ${toText(after)}`,
];

async function main(args: readonly string[]): Promise<boolean> {
  const [option] = args;
  if (option !== undefined && option !== '--dry-run') {
    throw new SettingsError(`De optie "${option}" bestaat niet; er is alleen --dry-run.`);
  }
  const target = requireAdmin(readServerSettings());
  const { contentDir, today } = readSettings();
  const { directory, problems } = await loadDirectory({ contentDir, today });
  if (!directory) {
    console.log(printProblems(problems.filter(({ severity }) => severity === 'error')));
    return false;
  }
  const settings = toIndexSettings(directory);
  if (option === '--dry-run') {
    const live = await findSettingsChanges(target, settings);
    console.log(
      `Server ${target.url}, index ${target.index}: ${live ? `${live.count} werkplekken` : 'nog geen index'}`,
    );
    console.log(`Klaar om te indexeren: ${directory.workplaces.length} werkplekken`);
    const changes =
      live?.changes ?? Object.entries(settings).map(([key, after]) => ({ key, before: undefined, after }));
    console.log(
      changes.length === 0
        ? 'Instellingen: geen verschil'
        : ['Instellingen die veranderen:', ...changes.flatMap(toLines)].join('\n'),
    );
    return true;
  }
  console.log(`Werkplekken ontleden: ${directory.workplaces.length}`);
  const documents = toServerDocuments(directory, today);
  await indexContent(target, { documents, settings }, { onProgress: (line) => console.log(line) });
  return true;
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (cause) {
  if (!(cause instanceof ServerProblem || cause instanceof SettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
