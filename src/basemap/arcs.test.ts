import { describe, expect, it } from 'vitest';
import { mapArcs, shareVertices, type Arc } from './arcs.ts';
import type { MultiPolygon, Ring } from './plane.ts';
import { simplify } from './simplify.ts';
import { soften } from './soften.ts';

/** Two areas side by side, their border a zigzag at x = 10. */
const zigzag: Ring = [
  [10, 0],
  [10.4, 3],
  [9.7, 6],
  [10, 10],
];
const left: MultiPolygon = [[[[0, 0], ...zigzag, [0, 10], [0, 0]]]];
const right: MultiPolygon = [[[...zigzag.toReversed(), [20, 0], [20, 10], [10, 10]]]];

const keys = (ring: Ring | undefined): Set<string> => new Set(ring?.map(String));
const shared = (a: MultiPolygon | undefined, b: MultiPolygon | undefined): string[] => {
  const own = keys(a?.[0]?.[0]);
  return [...keys(b?.[0]?.[0])].filter((key) => own.has(key)).sort();
};

describe('borders that two areas share', () => {
  it('change once for both, so that no gap opens', () => {
    const wobble = (arc: Arc): Arc =>
      arc.map((point, index) => (index === 0 || index === arc.length - 1 ? point : [point[0] + index, point[1] + 0.5]));
    const [a, b] = mapArcs([left, right], wobble);
    expect(shared(a, b)).toHaveLength(zigzag.length);
  });

  it('lose the same points when they are simplified', () => {
    const [a, b] = mapArcs([left, right], (arc) => simplify(arc, 1));
    expect(shared(a, b)).toEqual(['10,0', '10,10']);
  });

  it('keep their ends when corners are rounded', () => {
    const [a, b] = mapArcs([left, right], (arc, isRing) => soften(arc, isRing, () => 1));
    expect(shared(a, b)).toEqual(expect.arrayContaining(['10,0', '10,10']));
    expect(shared(a, b).length).toBeGreaterThan(zigzag.length);
  });

  it('close around an enclave, from whichever point each side starts', () => {
    const hole: Ring = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ];
    const start: Ring = [...hole.slice(2, -1), ...hole.slice(0, 3)];
    const calls: Arc[] = [];
    const areas = mapArcs([[[...(left[0] ?? []), hole.toReversed()]], [[start]]], (arc) => {
      calls.push(arc);
      return arc;
    });
    expect(keys(areas[0]?.[0]?.[1])).toEqual(keys(areas[1]?.[0]?.[0]));
    expect(calls).toHaveLength(2);
  });

  it('drop a ring that shrinks to nothing', () => {
    expect(mapArcs([left], (arc) => arc.slice(0, 1))).toEqual([[]]);
  });
});

describe('areas that were drawn apart', () => {
  it('get each other’s points where they touch', () => {
    const tall: MultiPolygon = [
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    ];
    const low: MultiPolygon = [
      [
        [
          [10.001, 0],
          [20, 0],
          [20, 5],
          [10, 5],
          [10.001, 0],
        ],
      ],
    ];
    const [a, b] = shareVertices([tall, low], 0.01);
    expect(shared(a, b)).toEqual(['10,0', '10,5']);
  });

  it('stay as they are where they do not touch', () => {
    const far: MultiPolygon = [
      [
        [
          [30, 0],
          [40, 0],
          [40, 5],
          [30, 0],
        ],
      ],
    ];
    expect(shareVertices([left, far], 0.01)).toEqual([left, far]);
  });
});
