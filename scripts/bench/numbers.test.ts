import { describe, expect, it } from 'vitest';
import { showBytes, showNumber, toMedian, toPercentile } from './numbers.ts';

describe('figures of a measurement', () => {
  it('have a median that one slow run does not move', () => {
    expect(toMedian([3, 1, 100])).toBe(3);
    expect(toMedian([4, 1, 2, 100])).toBe(3);
    expect(toMedian([])).toBeNaN();
  });

  it('have percentiles by nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(toPercentile(values, 0.5)).toBe(100);
    expect(toPercentile(values, 0.95)).toBe(190);
    expect(toPercentile([7], 0.95)).toBe(7);
  });

  it('are written with about three figures', () => {
    expect([0.1234, 1, 2.5, 12.34, 123.4, 8124].map(showNumber)).toEqual(['0.12', '1', '2.50', '12.3', '123', '8,124']);
    expect([1500, 2_500_000, 1_270_000_000].map(showBytes)).toEqual(['1.50 kB', '2.50 MB', '1.27 GB']);
    expect(showNumber(toMedian([]))).toBe('n/a');
  });
});
