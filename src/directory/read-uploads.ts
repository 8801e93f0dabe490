import { open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Where the images of the listings stand, inside the content folder. */
export const uploadsFolder = 'uploads';

/** Content types by the ending of a file. */
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/** Is this path inside the content folder named as an image that a listing may show? */
export const isUpload = (file: string): boolean => /^uploads\/[\w-]+(\/[\w-]+)*\.(png|jpe?g|webp)$/.test(file);

/** What to serve an image as, by its name. */
export const toUploadType = (file: string): string =>
  types[/[^.]*$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream';

/** Enough of a file to see what it is. */
const headLength = 12;

/** Does a file begin as an image of the type that its name promises? A page disguised as a logo does not. */
function isImage(file: string, head: Buffer): boolean {
  const latin = head.toString('latin1');
  switch (toUploadType(file)) {
    case 'image/png':
      return latin.startsWith('\x89PNG\r\n\x1a\n');
    case 'image/jpeg':
      return latin.startsWith('\xff\xd8\xff');
    case 'image/webp':
      return latin.startsWith('RIFF') && latin.slice(8) === 'WEBP';
    default:
      return false;
  }
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What stands in `uploads/`, as paths inside the content folder: images, and whatever else is there. */
export async function listUploads(
  contentDir: string,
): Promise<{ readonly images: readonly string[]; readonly others: readonly string[] }> {
  const images: string[] = [];
  const others: string[] = [];
  const entries = await readdir(join(contentDir, uploadsFolder), { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
      throw cause;
    },
  );
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(contentDir, path).split(sep).join('/');
    // Hidden files are nobody's content.
    if (entry.isDirectory() || file.split('/').some((name) => name.startsWith('.'))) continue;
    // A link to a file elsewhere is no file of ours.
    const isOurs = entry.isFile() && isUpload(file) && isImage(file, await readHead(path));
    (isOurs ? images : others).push(file);
  }
  return { images: images.sort(), others: others.sort() };
}
