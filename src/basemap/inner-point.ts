import type { AreaFeature } from './basemap.ts';
import { toDegrees } from './features.ts';
import { createPlane, isInArea, type MultiPolygon, type Point } from './plane.ts';

/** Steps of the grid on which the middle is looked for; a name does not need it finer. */
const steps = 24;

/** A point well inside an area in degrees: of a grid over it, the one farthest from any border. */
export function toInnerPoint(area: MultiPolygon): Point {
  const plane = createPlane(area.flat(2));
  const flat = area.map((rings) => rings.map((ring) => ring.map(plane.toPlane)));
  const corners = flat.flat(2);
  const range = (axis: 0 | 1): readonly [number, number] => {
    const values = corners.map((corner) => corner[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [[west, east], [south, north]] = [range(0), range(1)];
  let best: Point = corners[0] ?? [0, 0];
  let room = -1;
  for (let row = 1; row < steps; row += 1) {
    for (let column = 1; column < steps; column += 1) {
      const point: Point = [west + ((east - west) * column) / steps, south + ((north - south) * row) / steps];
      if (!isInArea(point, flat)) continue;
      const own = Math.min(...corners.map((corner) => Math.hypot(corner[0] - point[0], corner[1] - point[1])));
      if (own > room) [best, room] = [point, own];
    }
  }
  return plane.toLngLat(best);
}

const known = new WeakMap<AreaFeature, Point>();

/** The same of a municipality, worked out once: every page with a map asks for it, and it takes milliseconds. */
export function toInnerPointOf(feature: AreaFeature): Point {
  const point = known.get(feature) ?? toInnerPoint(toDegrees(feature));
  known.set(feature, point);
  return point;
}
