import { toDistance, toTurn, type MultiPolygon, type Point, type Ring } from './plane.ts';

/** Part of a border, between two points where three areas (or two and the outside) meet; or a whole ring. */
export type Arc = readonly Point[];
export type ArcTransform = (arc: Arc, isRing: boolean) => Arc;

const toKey = ([x, y]: Point): string => `${String(x)},${String(y)}`;

/** A ring as its points, the closing one left out. */
const toOpen = (ring: Ring): Point[] => ring.slice(0, -1);

/** Points where a border forks: not every ring that passes has the same two neighbours there. */
function findForks(rings: readonly Ring[]): ReadonlySet<string> {
  const passages = new Map<string, string>();
  const forks = new Set<string>();
  for (const ring of rings) {
    const keys = toOpen(ring).map(toKey);
    keys.forEach((key, index) => {
      const before = keys.at(index - 1) ?? '';
      const after = keys[(index + 1) % keys.length] ?? '';
      const passage = before < after ? `${before} ${after}` : `${after} ${before}`;
      const known = passages.get(key);
      if (known === undefined) passages.set(key, passage);
      else if (known !== passage) forks.add(key);
    });
  }
  return forks;
}

/** Cuts a ring at its forks. Without any it stays whole, and starts at its westernmost point so that both sides agree. */
function toArcs(ring: Ring, forks: ReadonlySet<string>): { readonly arcs: readonly Arc[]; readonly isRing: boolean } {
  const points = toOpen(ring);
  const cuts = points.flatMap((point, index) => (forks.has(toKey(point)) ? [index] : []));
  // The westernmost is a corner for certain: a start halfway an edge could never be left out.
  const first = points.reduce((a, b) => ((b[0] - a[0] || b[1] - a[1]) < 0 ? b : a), points[0] ?? [0, 0]);
  const westernmost = points.indexOf(first);
  const starts = cuts.length > 0 ? cuts : [westernmost];
  const arcs = starts.map((start, index) => {
    const end = starts[(index + 1) % starts.length] ?? start;
    const length = ((end - start + points.length - 1) % points.length) + 1;
    return [...points, ...points].slice(start, start + length + 1);
  });
  return { arcs, isRing: cuts.length === 0 };
}

/**
 * Changes borders without opening gaps: a border that two areas share is changed once, in one direction, and both get
 * the result. The areas must use the same points along what they share. Rings that shrink to nothing disappear.
 */
export function mapArcs(areas: readonly MultiPolygon[], transform: ArcTransform): MultiPolygon[] {
  const forks = findForks(areas.flat(2));
  const done = new Map<string, Arc>();

  const mapArc = (arc: Arc, isRing: boolean): Arc => {
    const forward = arc.map(toKey).join(' ');
    const backward = arc.map(toKey).reverse().join(' ');
    const isForward = forward <= backward;
    const key = isForward ? forward : backward;
    let result = done.get(key);
    if (!result) {
      result = transform(isForward ? arc : arc.toReversed(), isRing);
      done.set(key, result);
    }
    return isForward ? result : result.toReversed();
  };

  const mapRing = (ring: Ring): Ring[] => {
    const { arcs, isRing } = toArcs(ring, forks);
    const points = arcs.flatMap((arc) => mapArc(arc, isRing).slice(0, -1));
    const [first] = points;
    return first && points.length >= 3 ? [[...points, first]] : [];
  };
  return areas.map((polygons) =>
    polygons.flatMap(([outer, ...holes]) => {
      const [ring] = outer ? mapRing(outer) : [];
      return ring && toTurn(ring) !== 0 ? [[ring, ...holes.flatMap(mapRing)]] : [];
    }),
  );
}

function toMeanEdge(areas: readonly MultiPolygon[]): number {
  let [sum, edges] = [0, 0];
  for (const ring of areas.flat(2)) {
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (!from) continue;
      sum += toDistance(from, to);
      edges += 1;
    }
  }
  return edges === 0 ? 0 : sum / edges;
}

/**
 * Makes areas that touch use the same points: moves points that are closer than the tolerance onto one another and
 * gives every ring the points of others that lie on its edges.
 */
export function shareVertices(areas: readonly MultiPolygon[], tolerance: number): MultiPolygon[] {
  const cells = new Map<string, Point[]>();
  // Cells about as long as an edge: an edge then crosses few of them, and a cell holds few points.
  const size = Math.max(toMeanEdge(areas), tolerance);
  const cellOf = (value: number): number => Math.floor(value / size);
  const near = (from: Point, to: Point = from): Point[] => {
    const found: Point[] = [];
    for (
      let x = cellOf(Math.min(from[0], to[0]) - tolerance);
      x <= cellOf(Math.max(from[0], to[0]) + tolerance);
      x += 1
    )
      for (
        let y = cellOf(Math.min(from[1], to[1]) - tolerance);
        y <= cellOf(Math.max(from[1], to[1]) + tolerance);
        y += 1
      )
        found.push(...(cells.get(`${String(x)},${String(y)}`) ?? []));
    return found;
  };
  const snap = (point: Point): Point => {
    const known = near(point).find((other) => Math.hypot(other[0] - point[0], other[1] - point[1]) <= tolerance);
    if (known) return known;
    const key = `${String(cellOf(point[0]))},${String(cellOf(point[1]))}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
    return point;
  };
  const onEdge = (from: Point, to: Point): Point[] => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    return near(from, to)
      .map((point) => ({ point, along: ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length }))
      .filter(
        ({ point, along }) =>
          along > tolerance &&
          along < length - tolerance &&
          Math.abs((point[0] - from[0]) * dy - (point[1] - from[1]) * dx) / length <= tolerance,
      )
      .sort((a, b) => a.along - b.along)
      .map(({ point }) => point);
  };

  const mapRings = (from: readonly MultiPolygon[], change: (ring: Ring) => Ring): MultiPolygon[] =>
    from.map((polygons) => polygons.map((rings) => rings.map(change).filter((ring) => ring.length >= 4)));
  const snapped = mapRings(areas, (ring) => {
    const points = toOpen(ring).map(snap);
    const distinct = points.filter((point, index) => point !== points.at(index - 1));
    return distinct[0] ? [...distinct, distinct[0]] : [];
  });
  return mapRings(snapped, (ring) =>
    ring.flatMap((point, index) => {
      const next = ring[index + 1];
      return next ? [point, ...onEdge(point, next)] : [point];
    }),
  );
}
