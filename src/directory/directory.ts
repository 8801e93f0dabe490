import { checkContent, checkRegion, type Checked } from '../domain/check/index.ts';
import type { Directory } from '../domain/directory.ts';
import type { Catalogue } from '../domain/field.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region.ts';
import type { IsoDate } from '../domain/value.ts';
import { readContent, readRegionDocument } from './read-content.ts';

export interface LoadOptions {
  readonly contentDir: string;
  /** The day for which the directory is made: dates after it are mistakes. */
  readonly today: IsoDate;
  readonly catalogue?: Catalogue;
}

/** Reads and checks a content folder. `directory` is absent as soon as there is one error. */
export async function loadDirectory({ contentDir, ...options }: LoadOptions): Promise<Checked> {
  return checkContent(await readContent(contentDir), options);
}

/** Content that may not be published, with every problem in it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, where, found }) => `${file}: ${where}: ${found}`).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** The directory, or an error with every problem: what a build calls, so that it never publishes half of one. */
export async function requireDirectory(options: LoadOptions): Promise<Directory> {
  const { directory, problems } = await loadDirectory(options);
  if (!directory) throw new ContentError(problems.filter(({ severity }) => severity === 'error'));
  return directory;
}

/** The region alone, for what must be known before the directory is read: which tiles a page may load, say. */
export async function readRegion(contentDir: string): Promise<Region> {
  const { region, problems } = checkRegion(await readRegionDocument(contentDir));
  if (!region) throw new ContentError(problems);
  return region;
}
