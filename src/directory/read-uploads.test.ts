import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from './read-content.ts';
import { listUploads } from './read-uploads.ts';

let folder: string;
const png = Buffer.from('\x89PNG\r\n\x1a\nIHDR', 'latin1');
const files: Readonly<Record<string, Buffer>> = {
  'uploads/de-dreef/logo.png': png,
  'uploads/de-dreef/gevel.jpg': Buffer.from('\xff\xd8\xff\xe0 JFIF', 'latin1'),
  'uploads/boven.webp': Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'),
  'uploads/de-dreef/vermomd.png': Buffer.from('<script>alert(1)</script>'),
  'uploads/de-dreef/leeg.png': Buffer.alloc(0),
  'uploads/de-dreef/plan.pdf': Buffer.from('%PDF-1.7'),
  'uploads/de-dreef/.DS_Store': Buffer.from('x'),
  'geheim.png': png,
  'social.png': png,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await symlink(join(folder, 'geheim.png'), join(folder, 'uploads', 'de-dreef', 'koppeling.png'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the images of a content folder', () => {
  it('are what begins as the image that its name promises; all else is told apart', async () => {
    expect(await listUploads(folder)).toEqual({
      images: ['uploads/boven.webp', 'uploads/de-dreef/gevel.jpg', 'uploads/de-dreef/logo.png'],
      others: [
        'uploads/de-dreef/koppeling.png',
        'uploads/de-dreef/leeg.png',
        'uploads/de-dreef/plan.pdf',
        'uploads/de-dreef/vermomd.png',
      ],
    });
  });

  it('are none where there is no folder for them', async () => {
    expect(await listUploads(join(folder, 'uploads'))).toEqual({ images: [], others: [] });
  });

  it('go along when the folder is read, and what is none is a stray', async () => {
    const { uploads, strays } = await readContent(folder);
    expect(uploads).toHaveLength(3);
    expect(strays).toHaveLength(4);
  });
});
