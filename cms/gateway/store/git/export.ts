import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError, type Id } from '../content-store.ts';
import type { Blobs } from './blobs.ts';

/** Enough at a time to keep the disk busy, few enough for memory. */
const filesAtOnce = 32;

/** Writes files into an empty folder on disk. */
export async function exportFiles(
  target: string,
  files: readonly { readonly path: string; readonly id: Id }[],
  blobs: Blobs,
): Promise<void> {
  await mkdir(target, { recursive: true });
  if ((await readdir(target)).length > 0) {
    throw new StoreError('store-broken', `The folder ${target} to write the content into is not empty.`);
  }
  for (const folder of new Set(files.map(({ path }) => dirname(join(target, path))))) {
    await mkdir(folder, { recursive: true });
  }
  for (let start = 0; start < files.length; start += filesAtOnce) {
    await Promise.all(
      files.slice(start, start + filesAtOnce).map(async ({ path, id }) => {
        const content = await blobs.read(id);
        if (!content) throw new StoreError('store-broken', `The content of ${path} is not there.`);
        await writeFile(join(target, path), content, { flag: 'wx' });
      }),
    );
  }
}
