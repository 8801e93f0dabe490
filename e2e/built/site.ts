import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readSettings } from '../../scripts/settings.ts';

/** Where the build stands that is tested: `OUT_DIR`, or `dist`. */
export const { outDir, siteUrl } = readSettings();

/** A page of the build. */
export interface BuiltPage {
  /** Its address on the site: `/fr/zoeken/`, or `/404.html`. */
  readonly path: string;
  readonly html: string;
}

/** Every file of the build as an address that starts with a slash. */
export const readPaths = (): string[] =>
  readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();

/** Every page of the build. */
export const readPages = (): BuiltPage[] =>
  readPaths()
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path: path.replace(/\/index\.html$/, '/'), html: readFileSync(join(outDir, path), 'utf8') }));
