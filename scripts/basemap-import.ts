/** Puts true municipal borders on the maps: npm run basemap:import -- GRENZEN.geojson */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BordersError } from '../src/basemap/import/borders-error.ts';
import { importBorders } from '../src/basemap/import/import-borders.ts';
import { toImportReport } from '../src/basemap/import/import-report.ts';
import { ContentError, readRegion } from '../src/directory/directory.ts';
import { bordersFile } from '../src/directory/read-basemap.ts';
import { readSettings, SettingsError } from './settings.ts';

const usage =
  'Gebruik: npm run basemap:import -- GRENZEN.geojson [--bron "Statbel, 2026"] [--tolerantie METER]\n' +
  'Het bestand bevat gemeenten of statistische sectoren, in WGS 84, Lambert 72 of Lambert 2008.';

class UsageError extends Error {}

function parseArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { bron: { type: 'string' }, tolerantie: { type: 'string', default: '25' } },
    });
    const [file, ...rest] = positionals;
    const toleranceMetres = Number(values.tolerantie);
    if (file === undefined || rest.length > 0 || !(toleranceMetres >= 0 && toleranceMetres <= 500)) {
      throw new UsageError(usage);
    }
    return { file, toleranceMetres, attribution: values.bron };
  } catch (cause) {
    throw new UsageError(usage, { cause });
  }
}

async function main(): Promise<void> {
  const { file, toleranceMetres, attribution } = parseArguments(process.argv.slice(2));
  const { contentDir } = readSettings();
  const { municipalities } = await readRegion(contentDir);
  const source = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`Het bestand ${file} kunnen we niet lezen. Kijk het pad na.`, { cause });
  });
  const imported = importBorders(source, { municipalities, toleranceMetres });
  const target = join(contentDir, bordersFile);
  // First beside it, then in its place: a build never reads half a file.
  const draft = `${target}.${process.pid}.tmp`;
  const collection = {
    type: 'FeatureCollection',
    ...(attribution !== undefined && { attribution }),
    features: imported.areas,
  };
  const body = `${JSON.stringify(collection)}\n`;
  await writeFile(draft, body);
  await rename(draft, target);
  for (const line of toImportReport(imported)) console.log(line);
  console.log(
    `Geschreven: ${target} (${Math.ceil(body.length / 1024)} kB). Bouw de site opnieuw om de grenzen te zien.`,
  );
}

try {
  await main();
} catch (cause) {
  const isExpected = [BordersError, UsageError, SettingsError, ContentError].some((kind) => cause instanceof kind);
  if (!(cause instanceof Error) || !isExpected) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
