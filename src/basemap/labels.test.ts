import { describe, expect, it } from 'vitest';
import { readRegion } from '../directory/directory.ts';
import { createBasemap } from './create-basemap.ts';
import type { MapLabel } from './basemap.ts';
import { toDegrees } from './features.ts';
import { isInArea } from './plane.ts';

/** Web Mercator, written out on its own so that the test does not repeat the code's mistakes. */
function toPixel([lng, lat]: MapLabel['point'], zoom: number): { x: number; y: number } {
  const world = 256 * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: ((lng + 180) / 360) * world, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world };
}

describe('the names on the map', async () => {
  const region = await readRegion('content');
  const { labels, features } = createBasemap(region);

  it('name every municipality, place and neighbour once', () => {
    const places = region.municipalities.flatMap(({ name, places }) =>
      places.map((place) => place.name).filter((own) => own !== name),
    );
    const expected = [
      ...region.municipalities.map(({ name }) => name),
      ...places,
      ...region.neighbours.map(({ name }) => name),
    ];
    expect(labels.map(({ name }) => name).sort()).toEqual(expected.sort());
  });

  it.each([8, 9, 10, 11, 12])('do not cover one another at zoom %i', (zoom) => {
    const shown = labels
      .filter(({ minZoom }) => minZoom <= zoom)
      .map((label) => ({ ...label, ...toPixel(label.point, zoom) }));
    const clashes = shown.flatMap((a, index) =>
      shown.slice(index + 1).filter((b) => {
        // Six pixels a letter and twelve high: what the smallest letters take at least.
        return Math.abs(a.x - b.x) < ((a.name.length + b.name.length) * 6) / 2 && Math.abs(a.y - b.y) < 12;
      }),
    );
    expect(clashes).toEqual([]);
  });

  it('thin out: more of them the closer one looks, the municipalities first', () => {
    const counts = [8, 10, 12, 14].map((zoom) => labels.filter(({ minZoom }) => minZoom <= zoom).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(labels.length);
    expect(labels.filter(({ minZoom, kind }) => minZoom <= 8 && kind === 'place')).toEqual([]);
  });

  it('stand in the area they name', () => {
    for (const { nis, point, name } of labels) {
      const area = features.find(({ properties }) => properties.nis === nis);
      if (area) expect(isInArea([point[0], point[1]], toDegrees(area)), name).toBe(true);
    }
  });

  it('stand inside the area too where the centre that was given lies outside', () => {
    const moved = region.municipalities.map((own) =>
      own.name === 'Kortrijk' ? { ...own, centre: { lat: 50.89, lng: 3.43 } } : own,
    );
    const basemap = createBasemap({ ...region, municipalities: moved });
    const kortrijk = basemap.features.find(({ properties }) => properties.name === 'Kortrijk');
    const label = basemap.labels.find(({ name }) => name === 'Kortrijk');
    expect(kortrijk && label && isInArea(label.point, toDegrees(kortrijk))).toBe(true);
  });

  it('carry the French name where the region has one', () => {
    expect(labels.find(({ name }) => name === 'Menen')?.nameFr).toBe('Menin');
  });
});
