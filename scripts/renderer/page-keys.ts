import { constants, copyFileSync, linkSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Settings } from '../settings.ts';

/**
 * The keys of a site's pages, kept beside it. Pages that say nothing of what they are made of have none, and are made for
 * each site anew.
 */
const pageKeysSchema = z.object({
  /** Who made them (`toMaker`). */
  maker: z.string(),
  /** By the path of the page. */
  pages: z.record(z.string(), z.string()),
});

/** Names the renderer, whose key changes with the software, and the settings that stand in its pages. */
export const toMaker = (
  renderer: string,
  { siteUrl, takesReports }: Pick<Settings, 'siteUrl' | 'takesReports'>,
): string => JSON.stringify([basename(renderer), siteUrl, takesReports]);

export type PageKeys = Readonly<Record<string, string>>;

/** An earlier site, and the keys of those of its pages that were made the same way. */
export interface PreviousSite {
  readonly folder: string;
  readonly keys: PageKeys;
}

export const writePageKeys = (file: string, maker: string, pages: PageKeys): Promise<void> =>
  writeFile(file, JSON.stringify({ maker, pages } satisfies z.infer<typeof pageKeysSchema>));

/**
 * The site to take pages over from. Nothing where it was made with other software or other settings, or in the ordinary
 * way, which keeps no keys.
 * @param name of the file beside it that holds its keys
 */
export async function readPreviousSite(folder: string, name: string, maker: string): Promise<PreviousSite | undefined> {
  try {
    const text = await readFile(join(dirname(folder), name), 'utf8');
    const kept = pageKeysSchema.parse(JSON.parse(text));
    return kept.maker === maker ? { folder, keys: kept.pages } : undefined;
  } catch {
    // It is only there to save time.
    return undefined;
  }
}

/**
 * Puts a file of an earlier site in this one as well: the same file on disk where that can be, since neither changes.
 * @param link for tests: which disks have no links, and how they say so, differs from one to the next
 */
export function takeOver(from: string, to: string, link: typeof linkSync = linkSync): void {
  try {
    link(from, to);
  } catch {
    // Without links, over two disks, or with too many links already. What is wrong besides, the copy says as well;
    // never over a file that is there, which may be that of an earlier site.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
