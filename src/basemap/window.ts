import type { MultiPolygon, Point, Ring } from './plane.ts';

/** `[west, south, east, north]` */
export type Box = readonly [number, number, number, number];

export function toBox(area: MultiPolygon): Box {
  const points = area.flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Cuts a ring along one side of a box: `axis` 0 is x, `sign` 1 keeps what is above the limit. */
function cut(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const isIn = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
  const result = ring.flatMap((to, index): Point[] => {
    const from = ring[index - 1];
    if (!from || isIn(from) === isIn(to)) return isIn(to) ? [to] : [];
    const share = (limit - from[axis]) / (to[axis] - from[axis]);
    const other = from[(1 - axis) as 0 | 1] + share * (to[(1 - axis) as 0 | 1] - from[(1 - axis) as 0 | 1]);
    const crossing: Point = axis === 0 ? [limit, other] : [other, limit];
    return isIn(to) ? [crossing, to] : [crossing];
  });
  const [first] = result;
  const last = result.at(-1);
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...result, first] : result;
}

/**
 * The part of polygons inside a box, with `margin` around it (Sutherland–Hodgman). A ring that leaves the box and
 * returns runs along its side: good for clipping something that lies inside the box, not for drawing.
 */
export function toWindow(polygons: MultiPolygon, [west, south, east, north]: Box, margin: number): MultiPolygon {
  const cutRing = (ring: Ring): Ring =>
    cut(cut(cut(cut(ring, 0, west - margin, 1), 0, east + margin, -1), 1, south - margin, 1), 1, north + margin, -1);
  return polygons.flatMap((rings) => {
    const kept = rings.map(cutRing);
    return kept[0] && kept[0].length >= 4 ? [kept.filter((ring) => ring.length >= 4)] : [];
  });
}
