import { Delaunay } from 'd3-delaunay';
import * as polyclip from 'polyclip-ts';
import { toDistance, toTurn, type MultiPolygon, type Point, type Ring } from './plane.ts';

/** Corners of the polygon that stands for a circle. */
const circleCorners = 48;

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

/**
 * A calm outer edge for a region of which only points are known: everything within `margin` of the points and of the
 * triangles between points that lie near one another. Round outside, never a rectangle, never as wide as the hull.
 */
export function toOutline(points: readonly Point[], margin: number, reach: number): MultiPolygon {
  const { triangles } = Delaunay.from(points.map(([x, y]) => [x, y] as const));
  const pieces: Point[][] = points.map((point) => [point]);
  for (let index = 0; index < triangles.length; index += 3) {
    const corners = [...triangles.subarray(index, index + 3)].flatMap((corner) => {
      const point = points[corner];
      return point ? [point] : [];
    });
    const sides = corners.map((corner, at) => toDistance(corner, corners[(at + 1) % corners.length] ?? corner));
    if (Math.max(...sides) <= reach) pieces.push(corners);
    else
      corners.forEach((corner, at) => {
        const next = corners[(at + 1) % corners.length];
        if (next && (sides[at] ?? Infinity) <= reach) pieces.push([corner, next]);
      });
  }
  const rounded = pieces.map((corners) => [toHull(corners.flatMap((corner) => toCircle(corner, margin)))]);
  const [first, ...rest] = rounded.map((piece) => toClip([piece]));
  return first ? polyclip.union(first, ...rest) : [];
}
