import proj4 from 'proj4';
import * as polyclip from 'polyclip-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '../../domain/region.ts';
import { readRegion } from '../../directory/directory.ts';
import type { AreaFeature } from '../basemap.ts';
import { toDegrees } from '../features.ts';
import { toClip } from '../outline.ts';
import { createPlane, isInArea, toArea, type MultiPolygon } from '../plane.ts';
import { toSchematicAreas } from '../schematic.ts';
import { importBorders, type Imported } from './import-borders.ts';
import { toImportReport } from './import-report.ts';

const lambert72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 ' +
  '+y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m';

/** Borders like true ones: each edge of the schematic areas bent many times, the same for both sides. */
function toRough(area: MultiPolygon): MultiPolygon {
  const bend = (a: readonly [number, number], b: readonly [number, number]): [number, number][] => {
    const [from, to] = a.join() < b.join() ? [a, b] : [b, a];
    const points = Array.from({ length: 12 }, (_, index): [number, number] => {
      const share = index / 12;
      const wave = index === 0 ? 0 : Math.sin(index * 2.1) * 0.0004;
      return [from[0] + (to[0] - from[0]) * share + wave, from[1] + (to[1] - from[1]) * share + wave];
    });
    const whole: [number, number][] = [...points, [to[0], to[1]]];
    return (from === a ? whole : whole.toReversed()).slice(0, -1);
  };
  return area.map((rings) =>
    rings.map((ring) => {
      const open = ring.slice(1).flatMap((to, index) => bend(ring[index] ?? to, to));
      return [...open, open[0] ?? [0, 0]];
    }),
  );
}

type Positions = number[][][];
const toFile = (
  features: readonly { readonly properties: Record<string, unknown>; readonly polygons: MultiPolygon }[],
  crs?: string,
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...(crs !== undefined && { crs: { type: 'name', properties: { name: crs } } }),
    features: features.map(({ properties, polygons }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  });

const toFlat = (areas: readonly AreaFeature[]): MultiPolygon[] => {
  const degrees = areas.map(toDegrees);
  const { toPlane } = createPlane(degrees.flat(3));
  return degrees.map((area) => area.map((rings) => rings.map((ring) => ring.map(toPlane))));
};
const toUnion = (areas: readonly MultiPolygon[]): MultiPolygon => {
  const [first, ...rest] = areas.map(toClip);
  return first ? polyclip.union(first, ...rest) : [];
};

describe('importing borders', () => {
  let region: Region;
  let rough: { readonly properties: { readonly nis: string }; readonly polygons: MultiPolygon }[];
  const run = (source: string, toleranceMetres = 25): Imported =>
    importBorders(source, { municipalities: region.municipalities, toleranceMetres });

  beforeAll(async () => {
    region = await readRegion('content');
    rough = toSchematicAreas(region).map((feature) => ({
      properties: { nis: feature.properties.nis },
      polygons: toRough(toDegrees(feature)),
    }));
  });

  it('finds every municipality, in degrees rounded to a metre', () => {
    const { areas, matched, missing, projection, doubtful } = run(toFile(rough));
    expect(matched).toHaveLength(region.municipalities.length);
    expect([missing, doubtful]).toEqual([[], []]);
    expect(projection).toBe('WGS 84');
    expect(areas.map(({ properties }) => properties.name)).toEqual(region.municipalities.map(({ name }) => name));
    for (const [index, { centre, name }] of region.municipalities.entries()) {
      const area = areas[index];
      expect(area && isInArea([centre.lng, centre.lat], toDegrees(area)), name).toBe(true);
    }
    const numbers: Positions = areas.flatMap(({ geometry }) => geometry.coordinates.flat());
    expect(numbers.flat(2).every((number) => Math.abs(number * 1e5 - Math.round(number * 1e5)) < 1e-6)).toBe(true);
  });

  it('leaves points out without opening a gap between neighbours, and without moving a border further than asked', () => {
    const source = toFile(rough);
    const exact = run(source, 0).areas;
    const light = run(source, 60).areas;
    const count = (areas: readonly AreaFeature[]): number =>
      areas.flatMap(({ geometry }) => geometry.coordinates.flat(2)).length;
    expect(count(light)).toBeLessThan(count(exact) * 0.7);

    const whole = toUnion(toFlat(light));
    const gaps = whole.flatMap(([, ...holes]) => holes).map((hole) => toArea([[hole]]));
    expect(gaps.filter((area) => area > 0.001)).toEqual([]);
    const apart = toFlat(light).reduce((sum, area) => sum + toArea(area), 0);
    expect(Math.abs(apart - toArea(whole))).toBeLessThan(0.01);
    const before = toFlat(exact).map(toArea);
    toFlat(light).forEach((area, index) =>
      expect(Math.abs(toArea(area) / (before[index] ?? 1) - 1)).toBeLessThan(0.02),
    );
  });

  it('gives the same borders from Lambert 72, named or not', () => {
    const { forward } = proj4('EPSG:4326', lambert72);
    const projected = rough.map(({ properties, polygons }) => ({
      properties,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => forward<[number, number]>([x, y])))),
    }));
    const expected = toFlat(run(toFile(rough)).areas).map(toArea);
    for (const crs of ['urn:ogc:def:crs:EPSG::31370', undefined]) {
      const { areas, projection } = run(toFile(projected, crs));
      expect(projection).toBe('Lambert 72');
      toFlat(areas).forEach((area, index) => expect(toArea(area)).toBeCloseTo(expected[index] ?? 0, 1));
      for (const [index, { places }] of region.municipalities.entries()) {
        const area = areas[index];
        for (const { lng, lat, name } of places) {
          expect(area && isInArea([lng, lat], toDegrees(area)), name).toBe(true);
        }
      }
    }
  });

  it('merges sectors into their municipality', () => {
    const box = (nis: string, sector: string, west: number, east: number) => ({
      properties: { CD_SECTOR: `${nis}${sector}-`, CD_MUNTY_REFNIS: nis },
      polygons: [
        [
          [
            [west, 50.8],
            [east, 50.8],
            [east, 50.9],
            [west, 50.9],
            [west, 50.8],
          ] as const,
        ],
      ],
    });
    const { areas, matched, skipped } = run(
      toFile([
        box('34022', 'A00', 3.2, 3.25),
        // Two metres of slit between the second sector and the third.
        box('34022', 'A01', 3.25, 3.27),
        box('34022', 'B10', 3.27002, 3.3),
        box('44021', 'A00', 3.3, 3.4),
      ]),
    );
    expect(matched).toEqual([{ name: 'Kortrijk', parts: 3 }]);
    expect(skipped).toBe(1);
    expect(areas[0]?.geometry.coordinates).toHaveLength(1);
    expect(areas[0]?.geometry.coordinates[0]).toHaveLength(1);
    expect(areas[0]?.geometry.coordinates[0]?.[0]).toHaveLength(5);
  });

  it('simplifies a border that two municipalities drew with other points', () => {
    const steps = Array.from({ length: 21 }, (_, index) => 50.8 + index * 0.004);
    const border = steps.map((lat, index) => [3.27 + (index % 2) * 0.0003, lat] as const);
    const halved = border.flatMap((point, index) => {
      const next = border[index + 1];
      return next ? [point, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2] as const] : [point];
    });
    const west = [[3.2, 50.8], ...border, [3.2, 50.88], [3.2, 50.8]] as const;
    const east = [...halved, [3.35, 50.88], [3.35, 50.8], [3.27, 50.8]] as const;
    const { areas } = run(
      toFile([
        { properties: { naam: 'Kortrijk' }, polygons: [[west]] },
        { properties: { naam: 'Kuurne' }, polygons: [[east]] },
      ]),
      60,
    );
    for (const { geometry } of areas) expect(geometry.coordinates.flat(2).length).toBeLessThan(10);
    const apart = toFlat(areas).reduce((sum, area) => sum + toArea(area), 0);
    expect(toArea(toUnion(toFlat(areas)))).toBeCloseTo(apart, 3);
  });

  it('merges areas that overlap, or that the file holds twice', () => {
    const box = (west: number, east: number) => ({
      properties: { nis: '34022' },
      polygons: [
        [
          [
            [west, 50.8],
            [east, 50.8],
            [east, 50.9],
            [west, 50.9],
            [west, 50.8],
          ] as const,
        ],
      ],
    });
    const [whole] = toFlat(run(toFile([box(3.2, 3.3)])).areas).map(toArea);
    const overlapping = toFile([box(3.2, 3.27), box(3.25, 3.3), box(3.2, 3.27)]);
    expect(toFlat(run(overlapping).areas).map(toArea)[0]).toBeCloseTo(whole ?? 0, 1);
  });

  it('says what it did, what is missing and what to look at', () => {
    const report = toImportReport({
      areas: [],
      projection: 'Lambert 72',
      matched: [
        { name: 'Kortrijk', parts: 3 },
        { name: 'Kuurne', parts: 1 },
      ],
      missing: ['Menen', 'Wervik'],
      skipped: 1,
      doubtful: ['Kuurne'],
    }).join('\n');
    expect(report).toContain('Gevonden: 2 van de 4 gemeenten.');
    expect(report).toContain('Kortrijk (uit 3 vlakken)');
    expect(report).toContain('Niet gevonden, en dus zonder grens op de kaart: Menen, Wervik.');
    expect(report).toContain('1 vlak.');
    expect(report).toContain('buiten de nieuwe grens van Kuurne');
  });

  it.each([
    ['geen kaart', /niet als JSON te lezen/],
    ['{"type":"Topology"}', /TopoJSON/],
    ['[1, 2]', /geen GeoJSON met gebieden/],
    [
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[3,50]}}]}',
      /geen vlakken.*Point/,
    ],
    ['{"type":"FeatureCollection","features":[]}', /geen vlakken/],
  ])('refuses %s, and says why', (source, message) => {
    expect(() => run(source)).toThrow(message);
  });

  it('refuses a file in which no municipality of the region is', () => {
    const elsewhere = rough.map(({ polygons }, index) => ({ properties: { nis: String(90_000 + index) }, polygons }));
    expect(() => run(toFile(elsewhere))).toThrow(/Geen enkel vlak.*NIS-code \(zoals \d{5}\)/);
  });

  it('refuses borders that lie elsewhere: the projection must be wrong', () => {
    const moved = rough.map(({ properties, polygons }) => ({
      properties,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng + 1, lat] as const))),
    }));
    expect(() => run(toFile(moved))).toThrow(/liggen niet waar de gemeenten liggen/);
  });
});
