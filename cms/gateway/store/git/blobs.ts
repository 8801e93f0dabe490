import { createHash } from 'node:crypto';
import type { Id } from '../content-store.ts';
import type { Objects } from './objects.ts';
import type { Writer } from './writer.ts';

/** The id that git gives to a content. */
export const toBlobId = (content: Uint8Array): Id =>
  createHash('sha1')
    .update(`blob ${String(content.length)}\0`)
    .update(content)
    .digest('hex');

export interface Blobs {
  read(id: Id): Promise<Buffer | undefined>;
  write(content: Uint8Array): Promise<Id>;
}

export const createBlobs = (objects: Objects, writer: Writer): Blobs => ({
  async read(id) {
    const object = await objects.read(id);
    return object?.type === 'blob' ? object.content : undefined;
  },
  write: (content) => writer.writeBlob(content),
});
