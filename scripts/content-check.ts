// npm run content:check [-- path]: says what is wrong in the content, in words for whoever wrote it.
import { loadDirectory } from '../src/directory/directory.ts';
import { findContent, isMeant } from '../src/directory/find-content.ts';
import { printProblems, printSummary } from '../src/domain/check/print.ts';
import { readSettings, SettingsError } from './settings.ts';

async function main(path: string | undefined): Promise<boolean> {
  const { contentDir, today } = readSettings();
  const target = path === undefined ? { contentDir, only: '' } : findContent(path);
  if (!target) {
    console.error(`"${path}" is geen map met inhoud en geen bestand in zo'n map. Kijk het pad na.`);
    return false;
  }
  const loaded = await loadDirectory({ contentDir: target.contentDir, today });
  const files = loaded.files.filter((file) => isMeant(file, target));
  if (files.length === 0 && target.only !== '') {
    console.error(`"${target.only}" hoort niet bij de inhoud: niemand leest het. Kijk de naam en de map na.`);
    return false;
  }
  const problems = loaded.problems.filter(({ file }) => target.only === '' || isMeant(file, target));
  if (problems.length > 0) console.log(`${printProblems(problems)}\n`);
  console.log(printSummary(problems, files.length));
  return problems.every(({ severity }) => severity !== 'error');
}

try {
  process.exitCode = (await main(process.argv[2])) ? 0 : 1;
} catch (cause) {
  if (!(cause instanceof SettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
