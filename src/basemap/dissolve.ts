import { isInArea, toTurn, type MultiPolygon, type Point, type Polygon, type Ring } from './plane.ts';

const toKey = ([x, y]: Point): string => `${x},${y}`;

/** How far to the left a line turns, at the point where it goes from one direction into another. */
function toBend(before: Point, at: Point, after: Point): number {
  const [inX, inY] = [at[0] - before[0], at[1] - before[1]];
  const [outX, outY] = [after[0] - at[0], after[1] - at[1]];
  return Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY);
}

/** Chains edges into rings. Where rings touch, the sharpest turn to the left keeps them apart. */
function toRings(edges: readonly (readonly [Point, Point])[]): Ring[] {
  const from = new Map<string, (readonly [Point, Point])[]>();
  for (const edge of edges) {
    const key = toKey(edge[0]);
    from.set(key, [...(from.get(key) ?? []), edge]);
  }
  const used = new Set<readonly [Point, Point]>();
  return edges.flatMap((first): Ring[] => {
    if (used.has(first)) return [];
    const ring: Point[] = [first[0]];
    let edge: readonly [Point, Point] | undefined = first;
    while (edge && !used.has(edge)) {
      used.add(edge);
      const [before, at]: readonly [Point, Point] = edge;
      ring.push(at);
      edge = (from.get(toKey(at)) ?? [])
        .filter((next) => !used.has(next))
        .sort((a, b) => toBend(before, at, b[1]) - toBend(before, at, a[1]))[0];
    }
    const [start, end] = [ring[0], ring.at(-1)];
    return start && end && toKey(start) === toKey(end) && ring.length >= 4 ? [ring] : [];
  });
}

/**
 * Merges polygons that touch and do not overlap: an edge that two of them share is inside, all others are the border.
 * They must use the same points along what they share (`shareVertices`).
 */
export function dissolve(polygons: MultiPolygon): MultiPolygon {
  const edges = new Map<string, readonly [Point, Point]>();
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const wound = toTurn(ring) > 0 === (index === 0) ? ring : ring.toReversed();
      wound.forEach((to, at) => {
        const from = wound[at - 1];
        if (!from) return;
        const [key, back] = [`${toKey(from)} ${toKey(to)}`, `${toKey(to)} ${toKey(from)}`];
        if (!edges.delete(back)) edges.set(key, [from, to]);
      });
    });
  }
  const rings = toRings([...edges.values()]);
  const holes = rings.filter((ring) => toTurn(ring) < 0);
  return rings
    .filter((ring) => toTurn(ring) > 0)
    .map((outer): Polygon => [outer, ...holes.filter((hole) => isInArea(toMiddle(hole), [[outer]]))]);
}

/** Halfway the first edge, a little inside the ring: no corner, so that rings that touch are told apart. */
function toMiddle(ring: Ring): Point {
  const [[ax, ay], [bx, by]] = [ring[0] ?? [0, 0], ring[1] ?? [0, 0]];
  const side = toTurn(ring) > 0 ? 1e-6 : -1e-6;
  return [(ax + bx) / 2 - (by - ay) * side, (ay + by) / 2 + (bx - ax) * side];
}
