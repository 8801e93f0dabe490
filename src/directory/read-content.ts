import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawContent, RawDocument, RawPage } from '../domain/check/raw.ts';
import { parsePage, parseYaml } from './parse-yaml.ts';
import { isUpload, listUploads } from './read-uploads.ts';

/** Enough open files to keep the disk busy, few enough for any limit. */
const filesAtOnce = 64;

const regionFile = 'region.yaml';
const topFiles: readonly string[] = [regionFile, 'overviews.yaml', 'thesaurus.yaml'];
const folders = ['organisations', 'measures', 'pages'] as const;

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');

/** Names in a folder, in order; a folder in it ends in a slash. Hidden files are nobody's content. */
async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

const isInFolder = (file: string, folder: (typeof folders)[number], ending: string): boolean =>
  file.startsWith(`${folder}/`) && file.endsWith(ending);

const isListing = (file: string): boolean => isInFolder(file, 'organisations', '.yaml');
const isMeasure = (file: string): boolean => isInFolder(file, 'measures', '.yaml');
const isPage = (file: string): boolean => isInFolder(file, 'pages', '.md');
const isContent = (file: string): boolean =>
  topFiles.includes(file) || isListing(file) || isMeasure(file) || isPage(file);

/** A folder holds more than its texts (the region's picture, its borders); only what looks like a text is judged. */
const isJudged = (file: string): boolean => file.includes('/') || /\.ya?ml$/i.test(file);

/** How sources are read: whoever has read most of them before need not do it again. */
export interface SourceReader {
  readonly yaml: (file: string, source: string) => RawDocument;
  readonly page: (file: string, source: string) => RawPage;
}
const ownReader: SourceReader = { yaml: parseYaml, page: parsePage };

/**
 * Sorts sources by what they are. The keys are paths inside the folder, images in `uploads/` included, whose texts do
 * not matter; whatever is not content is a stray.
 */
export function toRawContent(
  folder: string,
  sources: ReadonlyMap<string, string>,
  reader: SourceReader = ownReader,
): RawContent {
  const files = [...sources.keys()];
  const parse = (file: string): RawDocument => reader.yaml(file, sources.get(file) ?? '');
  const parseTop = (file: string) => (sources.has(file) ? parse(file) : undefined);
  return {
    folder,
    region: parseTop(regionFile),
    overviews: parseTop('overviews.yaml'),
    thesaurus: parseTop('thesaurus.yaml'),
    organisations: files.filter(isListing).map(parse),
    measures: files.filter(isMeasure).map(parse),
    pages: files.filter(isPage).map((file) => reader.page(file, sources.get(file) ?? '')),
    uploads: files.filter(isUpload),
    strays: files.filter((file) => isJudged(file) && !isContent(file) && !isUpload(file)),
  };
}

async function readSources(contentDir: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const batch = files.slice(start, start + filesAtOnce);
    // What is not content is named, not read: it may be anything.
    const texts = await Promise.all(
      batch.map(async (file) => (isContent(file) ? readFile(join(contentDir, file), 'utf8') : '')),
    );
    batch.forEach((file, index) => sources.set(file, texts[index] ?? ''));
  }
  return sources;
}

/** Reads every file of a content folder, without judging any. A folder or file that is not there gives nothing. */
export async function readContent(contentDir: string): Promise<RawContent> {
  const top = await listFolder(contentDir);
  const inside = await Promise.all(
    folders.map(async (folder) => (await listFolder(join(contentDir, folder))).map((name) => `${folder}/${name}`)),
  );
  const files = [...top.filter((file) => isJudged(file) && !file.endsWith('/')), ...inside.flat()];
  const raw = toRawContent(contentDir, await readSources(contentDir, files));
  const { images, others } = await listUploads(contentDir);
  return { ...raw, uploads: images, strays: [...raw.strays, ...others] };
}

/** Reads the region's file alone. */
export async function readRegionDocument(contentDir: string): Promise<RawDocument | undefined> {
  try {
    return parseYaml(regionFile, await readFile(join(contentDir, regionFile), 'utf8'));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}
