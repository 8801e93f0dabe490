import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Basemap } from '../basemap/basemap.ts';
import { parseBorders } from '../basemap/borders-file.ts';
import { createBasemap, type BasemapRegion } from '../basemap/create-basemap.ts';

/** Where `npm run basemap:import` puts true borders, inside the content folder. */
export const bordersFile = 'basemap.geojson';

let last: { readonly key: string; readonly basemap: Basemap } | undefined;

async function readBorders(contentDir: string): Promise<string | undefined> {
  try {
    return await readFile(join(contentDir, bordersFile), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** The base of the maps of a content folder; worked out once for as long as nothing it stands on changes. */
export async function readBasemap(region: BasemapRegion, contentDir: string): Promise<Basemap> {
  const borders = await readBorders(contentDir);
  const key = JSON.stringify([region.municipalities, region.neighbours, region.attribution, borders]);
  if (last?.key !== key) {
    last = { key, basemap: createBasemap(region, borders === undefined ? undefined : parseBorders(borders)) };
  }
  return last.basemap;
}

/** The base as a static file that may be kept for ever: its name changes with what is in it. */
export function toBasemapFile(basemap: Basemap): {
  readonly hash: string;
  readonly url: string;
  readonly body: string;
} {
  const body = JSON.stringify(basemap);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { hash, url: `/basemap/region.${hash}.json`, body };
}
