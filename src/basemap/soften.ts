import type { Arc } from './arcs.ts';
import { toDistance, type Point } from './plane.ts';

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/**
 * Rounds the corners of a border. `toLimit` says how far from a corner the rounding may begin; it never takes more
 * than half of an edge, so that two corners cannot meet. The ends of an arc stay where they are.
 */
export function soften(arc: Arc, isRing: boolean, toLimit: (corner: Point) => number, steps = 4): Arc {
  const corners = isRing ? arc.slice(0, -1) : arc;
  const result = corners.flatMap((corner, index): Point[] => {
    const isEnd = !isRing && (index === 0 || index === corners.length - 1);
    const before = corners.at(index - 1);
    const after = corners[(index + 1) % corners.length];
    if (isEnd || !before || !after) return [corner];
    const [back, forth] = [toDistance(corner, before), toDistance(corner, after)];
    const reach = Math.min(back / 2, forth / 2, toLimit(corner));
    const start = between(corner, before, reach / back);
    const end = between(corner, after, reach / forth);
    return Array.from({ length: steps + 1 }, (_, step) => {
      const share = step / steps;
      return between(between(start, corner, share), between(corner, end, share), share);
    });
  });
  const [first] = result;
  return isRing && first ? [...result, first] : result;
}
