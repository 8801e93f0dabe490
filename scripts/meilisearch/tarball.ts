import { gunzipSync } from 'node:zlib';

const block = 512;

/** Reads one file out of a `.tgz` as npm packs it: short names, plain files. Nothing where it is not in there. */
export function readFromTarball(tarball: Uint8Array, name: string): Uint8Array | undefined {
  const tar = gunzipSync(tarball);
  const readText = (start: number, length: number) =>
    tar
      .subarray(start, start + length)
      .toString('latin1')
      .replace(/\0.*$/s, '');
  for (let at = 0; at + block <= tar.length;) {
    const size = Number.parseInt(readText(at + 124, 12).trim() || '0', 8);
    const start = at + block;
    if (readText(at, 100) === name) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
  }
  return undefined;
}
