import { checkContent, checkRegion, type CheckOptions, type Checked } from '../domain/check/index.ts';
import { printProblems } from '../domain/check/print.ts';
import type { Directory } from '../domain/directory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region.ts';
import { readContent, readRegionDocument } from './read-content.ts';

export interface LoadOptions extends CheckOptions {
  readonly contentDir: string;
}

export interface Loaded extends Checked {
  /** Every file that was read, as a path inside the content folder. */
  readonly files: readonly string[];
}

/** Reads and checks a content folder. `directory` is absent as soon as there is one error. */
export async function loadDirectory({ contentDir, ...options }: LoadOptions): Promise<Loaded> {
  const raw = await readContent(contentDir);
  const documents = [raw.region, raw.overviews, raw.thesaurus, ...raw.organisations, ...raw.measures, ...raw.pages];
  return {
    ...checkContent(raw, options),
    files: [...documents.flatMap((document) => document?.file ?? []), ...raw.strays],
  };
}

/** Content that may not be published. Its message is every error, in words for the person who wrote the content. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`De inhoud bevat fouten.\n\n${printProblems(problems)}\n`);
    this.problems = problems;
  }
}

const errorsIn = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** The directory, or a `ContentError` with every error: for a build, which never publishes half a directory. */
export async function requireDirectory(options: LoadOptions): Promise<Directory> {
  const { directory, problems } = await loadDirectory(options);
  if (!directory) throw new ContentError(errorsIn(problems));
  return directory;
}

/** The region alone, for what must be known before the directory is read: which tiles a page may load, say. */
export async function readRegion(contentDir: string): Promise<Region> {
  const { region, problems } = checkRegion(await readRegionDocument(contentDir));
  if (!region) throw new ContentError(errorsIn(problems));
  return region;
}
