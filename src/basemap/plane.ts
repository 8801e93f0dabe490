import type { LngLat } from './basemap.ts';

/** Kilometres east and north of the region's middle. */
export type Point = readonly [number, number];
/** Closed: the last point repeats the first. */
export type Ring = readonly Point[];
export type Polygon = readonly Ring[];
export type MultiPolygon = readonly Polygon[];

export interface Plane {
  readonly toPlane: (position: LngLat) => Point;
  readonly toLngLat: (point: Point) => LngLat;
}

const kilometresPerDegree = 111.195;

/**
 * A flat picture of the region. A degree of longitude is shorter than one of latitude, so it is scaled by the cosine
 * of the middle latitude; over a region the mistake is far below the width of a line.
 */
export function createPlane(positions: readonly LngLat[]): Plane {
  const middle = (axis: 0 | 1): number => {
    const values = positions.map((position) => position[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const [lng0, lat0] = positions.length === 0 ? [0, 0] : [middle(0), middle(1)];
  const perLng = kilometresPerDegree * Math.cos((lat0 * Math.PI) / 180);
  return {
    toPlane: ([lng, lat]) => [(lng - lng0) * perLng, (lat - lat0) * kilometresPerDegree],
    toLngLat: ([x, y]) => [lng0 + x / perLng, lat0 + y / kilometresPerDegree],
  };
}

/** About one metre. */
export const roundPosition = ([lng, lat]: LngLat): LngLat => [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];

export const toDistance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Twice the signed area: positive where the ring turns to the left. */
export function toTurn(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [a, b] = [ring[index - 1], ring[index]];
    if (a && b) sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}

/** Area without the holes, in the square of the unit of the points. */
export function toArea(polygons: MultiPolygon): number {
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    if (!outer) continue;
    sum += Math.abs(toTurn(outer)) / 2;
    for (const hole of holes) sum -= Math.abs(toTurn(hole)) / 2;
  }
  return sum;
}

function isInRing([x, y]: Point, ring: Ring): boolean {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [a, b] = [ring[index - 1], ring[index]];
    if (!a || !b || a[1] > y === b[1] > y) continue;
    if (x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) isInside = !isInside;
  }
  return isInside;
}

export const isInArea = (point: Point, polygons: MultiPolygon): boolean =>
  polygons.some(([outer, ...holes]) => outer && isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole)));
