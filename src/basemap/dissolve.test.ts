import { describe, expect, it } from 'vitest';
import { dissolve } from './dissolve.ts';
import { toArea, type Polygon } from './plane.ts';

const square = (x: number, y: number): Polygon => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];

describe('merging polygons that touch', () => {
  it('makes one of two neighbours', () => {
    const merged = dissolve([square(0, 0), square(1, 0)]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toHaveLength(1);
    expect(toArea(merged)).toBe(2);
  });

  it('does not mind which way the rings turn', () => {
    const turned: Polygon = square(1, 0).map((ring) => ring.toReversed());
    expect(toArea(dissolve([square(0, 0), turned]))).toBe(2);
    expect(dissolve([square(0, 0), turned])).toHaveLength(1);
  });

  it('leaves a hole where nothing is', () => {
    const around = [0, 1, 2]
      .flatMap((x) => [0, 1, 2].map((y) => [x, y] as const))
      .filter(([x, y]) => x !== 1 || y !== 1);
    const [merged, ...others] = dissolve(around.map(([x, y]) => square(x, y)));
    expect(others).toEqual([]);
    expect(merged).toHaveLength(2);
    expect(toArea(merged ? [merged] : [])).toBe(8);
  });

  it('keeps apart what lies apart, or touches in one corner', () => {
    expect(dissolve([square(0, 0), square(5, 5)])).toHaveLength(2);
    expect(dissolve([square(0, 0), square(1, 1)])).toHaveLength(2);
  });

  it('makes nothing of nothing', () => {
    expect(dissolve([])).toEqual([]);
  });
});
