import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { outDir } from './site.ts';

const texts = new Map<string, string>();

/** A file of the build, by its address. */
export function readBuilt(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(outDir, path), 'utf8');
  texts.set(path, text);
  return text;
}

const sizes = new Map<string, number>();

/** What a file weighs on its way to a reader, in bytes. */
export function toGzip(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = gzipSync(readBuilt(path)).length;
  sizes.set(path, size);
  return size;
}

/** Bytes as people write them: "47,3 KB", of 1,000 bytes each, which is the stricter count. */
export const toKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).replace('.', ',')} KB`;

const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g;

const follow = (path: string, pattern: RegExp): string[] =>
  [...readBuilt(path).matchAll(pattern)].map(([, target = '']) => posix.join(posix.dirname(path), target));

/** A script with everything that comes along: what it imports, or also what it may import later. */
export function toModules(roots: readonly string[], imports: 'static' | 'all'): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const next of follow(path, STATIC_IMPORT)) visit(next);
    if (imports === 'all') for (const next of follow(path, DYNAMIC_IMPORT)) visit(next);
  };
  for (const root of roots) visit(root);
  return [...found];
}

/** The scripts that a page names: its own, and those of its islands. */
export const toScripts = (html: string): string[] =>
  [...html.matchAll(/(?:<script[^>]*\ssrc|component-url|renderer-url|before-hydration-url)="([^"]+)"/g)].map(
    ([, path = '']) => path,
  );

/** The style sheets of a page. */
export const toStyles = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => path);
