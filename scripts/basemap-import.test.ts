import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBorders } from '../src/basemap/borders-file.ts';
import { toSchematicAreas } from '../src/basemap/schematic.ts';
import { readRegion } from '../src/directory/directory.ts';

const run = promisify(execFile);

describe('npm run basemap:import', () => {
  let folder = '';
  const start = (...args: readonly string[]) =>
    run(process.execPath, ['scripts/basemap-import.ts', ...args], { env: { ...process.env, CONTENT_DIR: folder } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'borders-'));
    await copyFile('content/region.yaml', join(folder, 'region.yaml'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes borders that the site can read, and leaves nothing else behind', async () => {
    const region = await readRegion('content');
    const source = join(folder, 'grenzen.geojson');
    await writeFile(source, JSON.stringify({ type: 'FeatureCollection', features: toSchematicAreas(region) }));
    const { stdout } = await start(source, '--bron', 'Statbel');
    expect(stdout).toContain(
      `Gevonden: ${region.municipalities.length} van de ${region.municipalities.length} gemeenten.`,
    );
    expect((await readdir(folder)).sort()).toEqual(['basemap.geojson', 'grenzen.geojson', 'region.yaml']);
    const { areas, attribution } = parseBorders(await readFile(join(folder, 'basemap.geojson'), 'utf8'));
    expect(areas).toHaveLength(region.municipalities.length);
    expect(attribution).toBe('Statbel');
  });

  it.each([
    [['a.geojson', '--tolerantie', 'veel'], /Gebruik: npm run basemap:import/],
    [['bestaat-niet.geojson'], /kunnen we niet lezen/],
    [['package.json'], /geen GeoJSON met gebieden/],
  ])('stops with one clear message on %j', async (args, message) => {
    await expect(start(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(message) as string });
  });
});
