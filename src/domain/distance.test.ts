import { describe, expect, it } from 'vitest';
import { toDistanceKm } from './distance.ts';

describe('toDistanceKm', () => {
  it('measures as the crow flies', () => {
    // Kortrijk to Menen; the straight line on a map is 10.6 km.
    expect(toDistanceKm({ lat: 50.82803, lng: 3.26487 }, { lat: 50.79722, lng: 3.12245 })).toBeCloseTo(10.6, 0);
  });

  it('is nothing to the place itself and half the earth to the other side', () => {
    expect(toDistanceKm({ lat: 50, lng: 3 }, { lat: 50, lng: 3 })).toBe(0);
    expect(toDistanceKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(20015, 0);
  });
});
