import fc from 'fast-check';
import * as polyclip from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import type { Region } from '../domain/region.ts';
import { readRegion } from '../directory/directory.ts';
import { toDegrees } from './features.ts';
import { toClip } from './outline.ts';
import { createPlane, isInArea, toArea, type MultiPolygon } from './plane.ts';
import { toSchematicAreas } from './schematic.ts';

type SmallRegion = Pick<Region, 'municipalities' | 'neighbours'>;

const toMunicipality = (
  nis: string,
  points: readonly (readonly [number, number])[],
): Region['municipalities'][number] => {
  const places = points.map(([lng, lat], index) => ({ name: `${nis}-${index}`, postcode: '8000', lng, lat }));
  return { nis, name: `Gemeente ${nis}`, centre: places[0] ?? { lng: 0, lat: 0 }, places };
};
const toRegion = (...owners: readonly (readonly (readonly [number, number])[])[]): SmallRegion => ({
  municipalities: owners.map((points, index) => toMunicipality(String(10_000 + index), points)),
  neighbours: [],
});

/** Areas in square kilometres, so that what is measured means something. */
function toFlat(region: SmallRegion): MultiPolygon[] {
  const areas = toSchematicAreas(region).map(toDegrees);
  const plane = createPlane(areas.flat(3));
  return areas.map((area) => area.map((rings) => rings.map((ring) => ring.map(plane.toPlane))));
}

function expectOwnPlaces(region: SmallRegion): void {
  const areas = toSchematicAreas(region);
  for (const [index, { places }] of region.municipalities.entries()) {
    for (const [other, area] of areas.entries()) {
      for (const { lng, lat, name } of places) {
        expect(isInArea([lng, lat], toDegrees(area)), `${name} in area ${other}`).toBe(index === other);
      }
    }
  }
}

/** Touching borders may cross by a metre of rounding: far below a hectare over a whole border. */
const hectare = 0.01;

function expectTiling(region: SmallRegion): void {
  const areas = toFlat(region);
  const [first, ...rest] = areas.map(toClip);
  const together = toArea(first ? polyclip.union(first, ...rest) : []);
  const apart = areas.reduce((sum, area) => sum + toArea(area), 0);
  expect(Math.abs(together - apart)).toBeLessThan(hectare * areas.length);
}

describe('the schematic areas of the region', async () => {
  const region = await readRegion('content');

  it('hold each municipality’s own places and no other’s', () => expectOwnPlaces(region));

  it('do not overlap', () => expectTiling(region));

  it('leave no gap between them', () => {
    const [first, ...rest] = toFlat(region).map(toClip);
    const whole = first ? polyclip.union(first, ...rest) : [];
    expect(whole).toHaveLength(1);
    const holes = whole.flatMap(([, ...inner]) => inner).map((hole) => toArea([[hole]]));
    expect(holes.filter((area) => area > hectare)).toEqual([]);
  });

  it('stay out of the neighbours’ places', () => {
    const areas = toSchematicAreas(region).map(toDegrees);
    for (const { lng, lat, name } of region.neighbours) {
      expect(
        areas.some((area) => isInArea([lng, lat], area)),
        name,
      ).toBe(false);
    }
  });

  it('are the same each time, rounded to about a metre', () => {
    expect(toSchematicAreas(region)).toEqual(toSchematicAreas(structuredClone(region)));
    const numbers = toSchematicAreas(region).flatMap(({ geometry }) => geometry.coordinates.flat(3));
    expect(numbers.every((number) => Math.abs(number * 1e5 - Math.round(number * 1e5)) < 1e-6)).toBe(true);
  });

  it('have a calm rim, with hardly a sharp corner', () => {
    const [first, ...rest] = toFlat(region).map(toClip);
    const rim = (first ? polyclip.union(first, ...rest) : [])[0]?.[0] ?? [];
    const turns = rim.slice(1, -1).map((at, index) => {
      const [before, after] = [rim[index], rim[index + 2]];
      if (!before || !after) return 0;
      const angle = Math.atan2(after[1] - at[1], after[0] - at[0]) - Math.atan2(at[1] - before[1], at[0] - before[0]);
      return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
    });
    // One is left where the border of two municipalities meets a neighbour’s; a rectangle has four, a saw many.
    expect(turns.filter((turn) => turn > Math.PI / 3).length).toBeLessThanOrEqual(1);
  });
});

describe('the schematic areas of any region', () => {
  it('surround a single place', () => {
    const region = toRegion([[4.5, 51]]);
    expectOwnPlaces(region);
    const size = toArea(toFlat(region)[0] ?? []);
    expect(size).toBeGreaterThan(10);
    expect(size).toBeLessThan(100);
  });

  it('give two municipalities at one point an area each', () => {
    const areas = toFlat(toRegion([[4.5, 51]], [[4.5, 51]]));
    for (const area of areas) expect(toArea(area)).toBeGreaterThan(1);
  });

  it('hold a place that lies close between two of another municipality', () => {
    // The border makes a sharp corner here, with long edges: rounding it by its edges alone would cut the place off.
    const corner = [[4.5, 51.003]] as const;
    const around = [
      [4.504, 50.998],
      [4.496, 50.998],
    ] as const;
    const far = [
      [4.4, 51.05],
      [4.6, 51.05],
      [4.4, 50.95],
      [4.6, 50.95],
    ] as const;
    expectOwnPlaces(toRegion(corner, [...around, ...far]));
    expectOwnPlaces(toRegion([...corner, ...far], around));
  });

  it('stop halfway to a neighbour’s place', () => {
    const region = toRegion([[4.5, 51]], [[4.52, 51]]);
    const [area] = toSchematicAreas({ ...region, neighbours: [{ name: 'Buur', lng: 4.48, lat: 51 }] }).map(toDegrees);
    expect(isInArea([4.485, 51], area ?? [])).toBe(false);
    expect(isInArea([4.495, 51], area ?? [])).toBe(true);
    const [open] = toSchematicAreas(region).map(toDegrees);
    expect(isInArea([4.485, 51], open ?? [])).toBe(true);
  });

  it('lie in a line where the places do', () => {
    const region = toRegion([[4.5, 51]], [[4.55, 51]], [[4.6, 51]]);
    expectOwnPlaces(region);
    expectTiling(region);
  });

  it('hold their own places and do not overlap, wherever those lie', () => {
    const coordinate = fc.integer({ min: 0, max: 60 });
    const place = fc.tuple(coordinate, coordinate).map(([x, y]) => [4 + x * 0.007, 51 + y * 0.0045] as const);
    const distinct = fc.uniqueArray(place, { minLength: 2, maxLength: 14, selector: String });
    fc.assert(
      fc.property(distinct, fc.integer({ min: 1, max: 5 }), (places, owners) => {
        const split = Array.from({ length: Math.min(owners, places.length) }, (_, owner) =>
          places.filter((_place, index) => index % Math.min(owners, places.length) === owner),
        );
        expectOwnPlaces(toRegion(...split));
        expectTiling(toRegion(...split));
      }),
      { numRuns: 40, seed: 20_261_123 },
    );
  });
});
