import { toDistance, type Point } from '../../basemap/plane.ts';

const rounds = 40;
/** Above this the picture is a cloud anyway, and comparing each with each takes long. */
const most = 600;

/** Pushes spots that cover one another apart, a little at a time; the same spots always give the same picture. */
export function spread(spots: readonly Point[], distance: number): readonly Point[] {
  if (spots.length > most) return spots;
  const moved = spots.map(([x, y]): [number, number] => [x, y]);
  let isMoving = true;
  for (let round = 0; round < rounds && isMoving; round += 1) {
    isMoving = false;
    moved.forEach((a, index) => {
      for (let other = index + 1; other < moved.length; other += 1) {
        const b = moved[other];
        // Most are far apart, which is seen without a root.
        if (!b || Math.abs(b[0] - a[0]) >= distance || Math.abs(b[1] - a[1]) >= distance) continue;
        const gap = toDistance(a, b);
        if (gap >= distance) continue;
        isMoving = true;
        // On exactly one spot there is no direction: the golden angle gives each its own.
        const angle = gap > 0.01 ? Math.atan2(b[1] - a[1], b[0] - a[0]) : other * 2.399963;
        const step = (distance - gap) / 4;
        a[0] -= Math.cos(angle) * step;
        a[1] -= Math.sin(angle) * step;
        b[0] += Math.cos(angle) * step;
        b[1] += Math.sin(angle) * step;
      }
    });
  }
  return moved;
}
