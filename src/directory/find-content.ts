import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What somebody points at: a content folder, or something in one. */
export interface ContentTarget {
  readonly contentDir: string;
  /** Path inside the content folder of the file or folder that is meant; empty for all of it. */
  readonly only: string;
}

/** The content folder that a path is, or is in; nothing where the path does not exist. */
export function findContent(path: string): ContentTarget | undefined {
  const target = resolve(path);
  if (!existsSync(target)) return undefined;
  for (let folder = target; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'region.yaml'))) {
      return { contentDir: folder, only: relative(folder, target).split(sep).join('/') };
    }
    if (folder === dirname(folder)) break;
  }
  // A folder without a region is a content folder with a problem.
  return statSync(target).isDirectory() ? { contentDir: target, only: '' } : undefined;
}

/** Is this file the one that is meant, or in the folder that is? */
export const isMeant = (file: string, { only }: ContentTarget): boolean =>
  only === '' || file === only || file.startsWith(`${only}/`);
