import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Listing } from './generate.ts';

/** Enough open files to keep the disk busy. */
const filesAtOnce = 64;

/** Copies a content folder but for its listings, and puts others in their place. */
export async function writeContentFolder(from: string, to: string, listings: Iterable<Listing>): Promise<void> {
  const folder = join(to, 'organisations');
  await mkdir(folder, { recursive: true });
  await cp(from, to, { recursive: true, filter: (path) => path !== join(from, 'organisations') });
  let batch: Promise<void>[] = [];
  for (const { slug, organisation } of listings) {
    batch.push(writeFile(join(folder, `${slug}.yaml`), stringify(organisation, { lineWidth: 100 })));
    if (batch.length < filesAtOnce) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
}
