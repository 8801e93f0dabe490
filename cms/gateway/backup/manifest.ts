import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/**
 * A backup is a tar of these files, this list of them first:
 *
 *     manifest.json     what is in it, with checksums
 *     content.bundle    the repository with every branch, as git bundles it
 *     gateway.sqlite    accounts, sessions, mails that wait, what moderators were told
 *     session-secret    what signs cookies; absent where it comes from SESSION_SECRET
 */
export const manifestName = 'manifest.json';
export const bundleName = 'content.bundle';
export const databaseName = 'gateway.sqlite';
export const secretName = 'session-secret';

const fileSchema = z.object({ size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const manifestSchema = z.object({
  /** Of this list itself: a newer one is for a newer version of the software. */
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The published state of the content. */
  head: z.string().regex(/^[0-9a-f]{40}$/),
  /** Where accounts are: in this backup, or in a PostgreSQL that has backups of its own. */
  accounts: z.enum(['here', 'postgresql']),
  files: z
    .object({ [bundleName]: fileSchema, [databaseName]: fileSchema, [secretName]: fileSchema.optional() })
    .strict(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type FileFacts = z.infer<typeof fileSchema>;

/** What a file is known by. */
export async function readFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}
