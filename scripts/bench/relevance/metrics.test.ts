import { describe, expect, it } from 'vitest';
import { isSuccess, toMean, toNdcg, toRecall } from './metrics.ts';

const all = [3, 3, 2, 1, 0, 0];

describe('toNdcg', () => {
  it('is 1 for the best order, less for a worse one, 0 for nothing good', () => {
    expect(toNdcg([3, 3, 2, 1], all, 10)).toBe(1);
    const worse = toNdcg([0, 3, 3, 2], all, 10);
    expect(worse).toBeLessThan(0.8);
    expect(worse).toBeGreaterThan(toNdcg([0, 0, 3], all, 10));
    expect(toNdcg([0, 0], all, 10)).toBe(0);
    expect(toNdcg([], all, 10)).toBe(0);
  });

  it('counts a good hit more than two mediocre ones', () => {
    expect(toNdcg([3], all, 10)).toBeGreaterThan(toNdcg([1, 1], all, 10));
  });

  it('looks no deeper than it is told', () => {
    expect(toNdcg([0, 0, 3], all, 2)).toBe(0);
  });
});

describe('toRecall and isSuccess', () => {
  it('count what a caseworker would call', () => {
    expect(toRecall([3, 1, 2], all, 20)).toBeCloseTo(2 / 3);
    expect(isSuccess([1, 1, 2], all, 3)).toBe(true);
    expect(isSuccess([1, 1, 1, 3], all, 3)).toBe(false);
  });

  it('take the best there is where nothing is good', () => {
    expect(isSuccess([0, 1], [1, 0, 0], 3)).toBe(true);
    expect(toRecall([1], [1, 0.5, 0], 20)).toBe(1);
  });
});

describe('toMean', () => {
  it('is 0 of nothing', () => {
    expect([toMean([]), toMean([1, 2])]).toEqual([0, 1.5]);
  });
});
