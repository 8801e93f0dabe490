import type { Arc } from './arcs.ts';
import type { Point } from './plane.ts';

function toGap([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Leaves points out as long as the line stays within the tolerance of them (Douglas–Peucker). The ends stay. */
export function simplify(arc: Arc, tolerance: number): Arc {
  const kept = new Set([0, arc.length - 1]);
  const open: [number, number][] = [[0, arc.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const [a, b] = [arc[from], arc[to]];
    if (!a || !b) continue;
    let [farthest, gap] = [from, tolerance];
    for (let index = from + 1; index < to; index += 1) {
      const point = arc[index];
      const own = point ? toGap(point, a, b) : 0;
      if (own > gap) [farthest, gap] = [index, own];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return arc.filter((_, index) => kept.has(index));
}
