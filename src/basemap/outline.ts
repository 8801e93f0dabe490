import { Delaunay } from 'd3-delaunay';
import * as polyclip from 'polyclip-ts';
import { dissolve } from './dissolve.ts';
import { toDistance, toTurn, type MultiPolygon, type Point, type Ring } from './plane.ts';

/** Corners of the polygon that stands for a circle; the outline is softened afterwards. */
const circleCorners = 24;

const toCircle = ([x, y]: Point, radius: number): Point[] =>
  Array.from({ length: circleCorners }, (_, index) => {
    const angle = (2 * Math.PI * index) / circleCorners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** The smallest convex ring around points (Andrew's monotone chain). */
function toHull(points: readonly Point[]): Ring {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const toChain = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [before, last] = [chain.at(-2), chain.at(-1)];
        if (!before || !last || toTurn([before, last, point, before]) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain;
  };
  const hull = [...toChain(sorted).slice(0, -1), ...toChain(sorted.toReversed()).slice(0, -1)];
  return hull[0] ? [...hull, hull[0]] : [];
}

/** How far apart neighbouring places typically are: the median distance to the nearest other one. */
export function toSpacing(points: readonly Point[]): number | undefined {
  const nearest = points
    .map((point) => Math.min(...points.filter((other) => other !== point).map((other) => toDistance(point, other))))
    .filter((distance) => Number.isFinite(distance) && distance > 0)
    .sort((a, b) => a - b);
  return nearest[Math.floor(nearest.length / 2)];
}

export const toClip = (polygons: MultiPolygon): polyclip.Geom =>
  polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y])));

interface Frame {
  /** Between three points that are all within reach of one another. */
  readonly triangles: MultiPolygon;
  /** Between two neighbours within reach that no such triangle holds. */
  readonly loose: readonly (readonly [Point, Point])[];
}

/** What lies between points near one another. Two points, or points in one line, have sides but no triangles. */
function toFrame(points: readonly Point[], reach: number): Frame {
  const delaunay = Delaunay.from(points.map(([x, y]) => [x, y] as const));
  const triangles: Ring[][] = [];
  const covered = new Set<string>();
  for (let index = 0; index < delaunay.triangles.length; index += 3) {
    const [i = -1, j = -1, k = -1] = delaunay.triangles.subarray(index, index + 3);
    const [a, b, c] = [points[i], points[j], points[k]];
    if (!a || !b || !c || Math.max(toDistance(a, b), toDistance(b, c), toDistance(c, a)) > reach) continue;
    if (toTurn([a, b, c, a]) === 0) continue;
    triangles.push([[a, b, c, a]]);
    for (const [from, to] of [
      [i, j],
      [j, k],
      [k, i],
    ] as const)
      covered.add(`${Math.min(from, to)} ${Math.max(from, to)}`);
  }
  const loose = points.flatMap((point, index) =>
    [...delaunay.neighbors(index)].flatMap((other) => {
      const next = points[other];
      const isLoose = next && other > index && toDistance(point, next) <= reach && !covered.has(`${index} ${other}`);
      return isLoose ? [[point, next] as const] : [];
    }),
  );
  return { triangles, loose };
}

/**
 * A calm outer edge for a region of which only points are known: everything within `margin` of the points and of the
 * triangles between points that lie near one another. Round outside, never a rectangle, never as wide as the hull.
 */
export function toOutline(points: readonly Point[], margin: number, reach: number): MultiPolygon {
  const { triangles, loose } = toFrame(points, reach);
  const solid = dissolve(triangles);
  const edges = solid.flat().flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to]));
  // Only the rim needs rounding: what is inside is inside already.
  const framed = new Set([...edges, ...loose, ...triangles.flat()].flat());
  const alone = points.filter((point) => !framed.has(point)).map((point) => [point]);
  const rounded = [...edges, ...loose, ...alone].map((corners) => [
    toHull(corners.flatMap((corner) => toCircle(corner, margin))),
  ]);
  const [first, ...rest] = [solid, ...rounded.map((piece) => [piece])].filter((piece) => piece.length > 0).map(toClip);
  return first ? polyclip.union(first, ...rest) : [];
}
