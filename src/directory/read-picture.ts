import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What other sites show beside a link to this one: 1200 by 630 pixels, in the content folder. A region may do without. */
export const pictureFile = 'social.png';

/** The region's picture, if it has one. */
export async function findPicture(contentDir: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(contentDir, pictureFile));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
