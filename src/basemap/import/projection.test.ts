import { describe, expect, it } from 'vitest';
import type { LngLat } from '../basemap.ts';
import { createPlane, toDistance } from '../plane.ts';
import { findProjection } from './projection.ts';

/**
 * Points of which both coordinates are known from the Flemish geocoder's own answers (Location.X_Lambert72 beside
 * Location.Lon_WGS84): Leuven, Zonhoven, Antwerpen.
 */
const known: readonly { readonly lambert72: LngLat; readonly lngLat: LngLat }[] = [
  { lambert72: [172_899, 174_842], lngLat: [4.694159016795249, 50.88348533027398] },
  { lambert72: [219_009.14, 187_317.72], lngLat: [5.351704653516628, 50.99197401745933] },
  { lambert72: [152_751.98, 209_640.76], lngLat: [4.408126870334539, 51.196736398586616] },
];
const toMetres = (a: LngLat, b: LngLat): number => {
  const { toPlane } = createPlane([a, b]);
  return toDistance(toPlane(a), toPlane(b)) * 1000;
};

describe('the projection of a file', () => {
  it.each(known)('turns Lambert 72 $lambert72 into degrees, right to a decimetre', ({ lambert72, lngLat }) => {
    const { name, toLngLat } = findProjection('urn:ogc:def:crs:EPSG::31370', [lambert72]);
    expect(name).toBe('Lambert 72');
    expect(toMetres(toLngLat(lambert72), lngLat)).toBeLessThan(0.1);
  });

  it('turns the origin of Lambert 2008 into the point that defines it', () => {
    const { name, toLngLat } = findProjection('EPSG:3812', [[649_328, 665_262]]);
    expect(name).toBe('Lambert 2008');
    expect(toMetres(toLngLat([649_328, 665_262]), [4.359215833333333, 50.797815])).toBeLessThan(0.1);
  });

  it.each([
    ['WGS 84', [3.26, 50.82]],
    ['Lambert 72', [71_000, 167_000]],
    ['Lambert 2008', [571_000, 667_000]],
  ] as const)('is seen from the size of the numbers: %s', (name, position) => {
    expect(findProjection(undefined, [position]).name).toBe(name);
  });

  it('is WGS 84 for degrees elsewhere on earth', () => {
    expect(findProjection(undefined, [[-71.06, 42.36]]).name).toBe('WGS 84');
  });

  it('is asked for where the file names one that we do not know', () => {
    expect(() => findProjection('urn:ogc:def:crs:EPSG::28992', [[3.26, 50.82]])).toThrow(/EPSG::28992.*Lambert 72/);
  });

  it('is asked for where the numbers fit none', () => {
    expect(() => findProjection(undefined, [[362_000, 6_590_000]])).toThrow(/362000, 6590000/);
  });

  it('tells that latitude and longitude are swapped', () => {
    expect(() => findProjection(undefined, [[50.82, 3.26]])).toThrow(/omgewisseld/);
  });
});
