import { describe, expect, it } from 'vitest';
import { createClusters, type MarkerModel } from './clusters.ts';
import type { MapPoint } from './leaflet-map.ts';

const point = (id: string, lng: number, lat: number): MapPoint => ({
  id,
  name: `Plek ${id}`,
  where: 'Kortrijk',
  lng,
  lat,
  group: 'AZ',
});
const world = [2, 50, 4, 52] as const;
const idsOf = (marker: MarkerModel): string[] =>
  marker.kind === 'single' ? [marker.point.id] : marker.points.map(({ id }) => id);

describe('grouping markers', () => {
  const far = point('far', 3.5, 50.9);
  const near = [point('b', 3.26, 50.82), point('a', 3.262, 50.821)];

  it('makes one of those that would cover one another, and leaves the others', () => {
    const markers = createClusters([...near, far]).toMarkers(world, 10);
    expect(markers.map(idsOf)).toEqual([['b', 'a'], ['far']]);
  });

  it('lets them fall apart at the zoom that it says', () => {
    const clusters = createClusters(near);
    const [cluster] = clusters.toMarkers(world, 10);
    const opensAt = cluster?.kind === 'cluster' ? cluster.opensAt : undefined;
    expect(opensAt).toBeGreaterThan(10);
    expect(clusters.toMarkers(world, opensAt ?? 0)).toHaveLength(2);
    expect(clusters.toMarkers(world, (opensAt ?? 0) - 1)).toHaveLength(1);
  });

  it('knows that points on one spot never fall apart', () => {
    const [cluster] = createClusters([point('a', 3.26, 50.82), point('b', 3.26, 50.82)]).toMarkers(world, 16);
    expect(cluster).toMatchObject({ kind: 'cluster', opensAt: undefined });
  });

  it('keeps the order of the list, so that Tab goes the same way', () => {
    const points = [far, ...near].toReversed();
    const seen = createClusters(points).toMarkers(world, 15).flatMap(idsOf);
    expect(seen).toEqual(points.map(({ id }) => id));
  });

  it('names a cluster after what is in it, whatever else is on the map', () => {
    const [alone] = createClusters(near).toMarkers(world, 10);
    const [among] = createClusters([...near, far]).toMarkers(world, 10);
    expect(alone?.key).toBe(among?.key);
  });

  it('draws nothing where nothing is in view', () => {
    expect(createClusters(near).toMarkers([4, 51, 5, 52], 10)).toEqual([]);
    expect(createClusters([]).toMarkers(world, 10)).toEqual([]);
  });
});
