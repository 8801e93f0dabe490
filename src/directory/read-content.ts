import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawContent, RawDocument, RawPage } from '../domain/check/raw.ts';
import { parseYaml } from './parse-yaml.ts';

/** Enough open files to keep the disk busy, few enough for any limit. */
const filesAtOnce = 64;

const topFiles: readonly string[] = ['region.yaml', 'overviews.yaml', 'thesaurus.yaml'];

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

async function readAll<T>(
  contentDir: string,
  files: readonly string[],
  parse: (file: string, source: string) => T,
): Promise<readonly T[]> {
  const parsed: T[] = [];
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const batch = files.slice(start, start + filesAtOnce);
    const sources = await Promise.all(batch.map((file) => readFile(join(contentDir, file), 'utf8')));
    batch.forEach((file, index) => parsed.push(parse(file, sources[index] ?? '')));
  }
  return parsed;
}

/** Splits `---` front matter from the Markdown below it; without front matter everything is body. */
export function parsePage(file: string, source: string): RawPage {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { ...parseYaml(file, ''), body: source, bodyLine: 1 };
  const bodyLine = match[0].split('\n').length;
  return { ...parseYaml(file, match[1] ?? '', 2), body: source.slice(match[0].length), bodyLine };
}

/** Reads the region's file alone. */
export async function readRegionDocument(contentDir: string): Promise<RawDocument | undefined> {
  const files = await listFiles(contentDir);
  return files.includes('region.yaml') ? (await readAll(contentDir, ['region.yaml'], parseYaml))[0] : undefined;
}

/** Reads every file of a content folder, without judging any. A folder or file that is not there gives nothing. */
export async function readContent(contentDir: string): Promise<RawContent> {
  const [top, organisations, measures, pages] = await Promise.all(
    ['', 'organisations', 'measures', 'pages'].map((folder) => listFiles(join(contentDir, folder))),
  );
  const inside = (folder: string, names: readonly string[] = []) => names.map((name) => `${folder}/${name}`);
  const isYaml = (file: string) => file.endsWith('.yaml');
  const isPage = (file: string) => file.endsWith('.md');
  const listings = inside('organisations', organisations);
  const measureFiles = inside('measures', measures);
  const pageFiles = inside('pages', pages);

  const readOne = async (file: string): Promise<RawDocument | undefined> =>
    top?.includes(file) ? (await readAll(contentDir, [file], parseYaml))[0] : undefined;

  return {
    folder: contentDir,
    region: await readOne('region.yaml'),
    overviews: await readOne('overviews.yaml'),
    thesaurus: await readOne('thesaurus.yaml'),
    measures: await readAll(contentDir, measureFiles.filter(isYaml), parseYaml),
    pages: await readAll(contentDir, pageFiles.filter(isPage), parsePage),
    organisations: await readAll(contentDir, listings.filter(isYaml), parseYaml),
    strays: [
      ...(top ?? []).filter((file) => /\.ya?ml$/i.test(file) && !topFiles.includes(file)),
      ...listings.filter((file) => !isYaml(file)),
      ...measureFiles.filter((file) => !isYaml(file)),
      ...pageFiles.filter((file) => !isPage(file)),
    ],
  };
}
