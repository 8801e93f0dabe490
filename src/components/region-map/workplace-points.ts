import type { WorkplaceEntry } from '../../domain/directory.ts';
import type { RegionMapPoint } from './region-map-svg.ts';

/** Workplaces as points of a picture; the first group of a workplace gives its shape. */
export const toMapPoints = (entries: readonly WorkplaceEntry[]): RegionMapPoint[] =>
  entries.map(({ point: { lat, lng }, groups }) => ({ lat, lng, group: groups[0] ?? 'ander' }));
