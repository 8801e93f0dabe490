import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegion } from './directory.ts';
import { bordersFile, readBasemap, toBasemapFile } from './read-basemap.ts';

const borders = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { nis: '34022', name: 'Kortrijk' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [3.2, 50.8],
              [3.3, 50.8],
              [3.3, 50.9],
              [3.2, 50.8],
            ],
          ],
        ],
      },
    },
  ],
};

describe('the base of a content folder', async () => {
  const region = await readRegion('content');
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'basemap-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is schematic until borders are imported, and follows them at once', async () => {
    const schematic = await readBasemap(region, folder);
    expect(schematic.isSchematic).toBe(true);
    expect(await readBasemap(region, folder)).toBe(schematic);

    await writeFile(join(folder, bordersFile), JSON.stringify(borders));
    const imported = await readBasemap(region, folder);
    expect(imported.isSchematic).toBe(false);
    expect(imported.features).toHaveLength(1);
    expect(toBasemapFile(imported).url).not.toBe(toBasemapFile(schematic).url);
  });

  it('refuses a file that the import did not write, and says what to do', async () => {
    await writeFile(join(folder, bordersFile), '{"type": "Topology"}');
    await expect(readBasemap(region, folder)).rejects.toThrow(/basemap:import.*verwijder het bestand/s);
  });
});

describe('the file of the base', async () => {
  const basemap = await readBasemap(await readRegion('content'), 'content');

  it('is named after what is in it', () => {
    const { hash, url, body } = toBasemapFile(basemap);
    expect(url).toBe(`/basemap/region.${hash}.json`);
    expect(JSON.parse(body)).toEqual(basemap);
    expect(toBasemapFile({ ...basemap, attribution: 'Iemand anders' }).hash).not.toBe(hash);
  });

  it('stays small: a phone fetches it before it sees a map', () => {
    expect(gzipSync(toBasemapFile(basemap).body).length).toBeLessThan(8 * 1024);
  });
});
