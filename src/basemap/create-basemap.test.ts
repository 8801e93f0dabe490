import { describe, expect, it } from 'vitest';
import { readRegion } from '../directory/directory.ts';
import type { AreaFeature } from './basemap.ts';
import { createBasemap } from './create-basemap.ts';

const area = (nis: string, name: string): AreaFeature => ({
  type: 'Feature',
  properties: { nis, name },
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
});

describe('the base of the maps', async () => {
  const region = await readRegion('content');

  it('is schematic where nobody imported borders, and says so', () => {
    const basemap = createBasemap(region);
    expect(basemap.isSchematic).toBe(true);
    expect(basemap.features.map(({ properties }) => properties.name)).toEqual(
      region.municipalities.map(({ name }) => name),
    );
    expect(basemap.attribution).toBe(region.attribution);
  });

  it('has a box around all of its areas', () => {
    const { bbox, features } = createBasemap(region);
    const positions = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
    expect(
      positions.every(([lng = 0, lat = 0]) => lng >= bbox[0] && lat >= bbox[1] && lng <= bbox[2] && lat <= bbox[3]),
    ).toBe(true);
    expect(bbox[2] - bbox[0]).toBeGreaterThan(0.4);
  });

  it('takes imported borders as they are, and credits both sources', () => {
    const basemap = createBasemap(region, { areas: [area('34022', 'Kortrijk')], attribution: 'Statbel' });
    expect(basemap.isSchematic).toBe(false);
    expect(basemap.features).toEqual([area('34022', 'Kortrijk')]);
    expect(basemap.attribution).toBe(`Statbel · ${region.attribution}`);
    expect(basemap.bbox).toEqual([3.2, 50.8, 3.3, 50.9]);
  });
});
