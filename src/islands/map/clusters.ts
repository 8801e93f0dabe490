import Supercluster from 'supercluster';
import type { MapPoint } from './leaflet-map.ts';

/** Markers closer than this, in pixels, become one. */
const radius = 50;
/** From here on only points on one spot stay together. */
export const lastClusterZoom = 15;

interface Spot {
  readonly lat: number;
  readonly lng: number;
}
export interface SingleMarker extends Spot {
  readonly key: string;
  readonly kind: 'single';
  readonly point: MapPoint;
}
export interface ClusterMarker extends Spot {
  /** Made of what is in it, so that a cluster that stays the same stays the same marker. */
  readonly key: string;
  readonly kind: 'cluster';
  readonly points: readonly MapPoint[];
  /** The zoom at which it falls apart; `undefined` for points on one spot, which never do. */
  readonly opensAt: number | undefined;
}
export type MarkerModel = SingleMarker | ClusterMarker;

export interface Clusters {
  /** What to draw inside `[west, south, east, north]` at a zoom. */
  readonly toMarkers: (bounds: readonly [number, number, number, number], zoom: number) => readonly MarkerModel[];
}

/** Groups points that would cover one another. */
export function createClusters(points: readonly MapPoint[]): Clusters {
  const index = new Supercluster<{ readonly point: MapPoint }>({ radius, extent: 256, maxZoom: lastClusterZoom });
  index.load(
    points.map((point) => ({
      type: 'Feature' as const,
      properties: { point },
      geometry: { type: 'Point' as const, coordinates: [point.lng, point.lat] },
    })),
  );
  const order = new Map(points.map(({ id }, position) => [id, position]));
  const toOrder = ({ id }: MapPoint): number => order.get(id) ?? 0;

  const toMarker = (feature: ReturnType<typeof index.getClusters>[number]): MarkerModel => {
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const { properties } = feature;
    if (!('cluster_id' in properties)) {
      const { point } = properties;
      return { kind: 'single', key: point.id, point, lat, lng };
    }
    const leaves = index
      .getLeaves(properties.cluster_id, Infinity)
      .map((leaf) => leaf.properties.point)
      .sort((a, b) => toOrder(a) - toOrder(b));
    const opensAt = index.getClusterExpansionZoom(properties.cluster_id);
    return {
      kind: 'cluster',
      key: leaves.map(({ id }) => id).join(' '),
      points: leaves,
      opensAt: opensAt > lastClusterZoom && isOneSpot(leaves) ? undefined : opensAt,
      lat,
      lng,
    };
  };
  return {
    toMarkers: (bounds, zoom) => {
      const markers = [...index.getClusters([...bounds], Math.min(Math.round(zoom), lastClusterZoom)).map(toMarker)];
      // In the order of the list beside the map, so that Tab goes the same way.
      const first = (marker: MarkerModel): number => {
        const [point] = marker.kind === 'single' ? [marker.point] : marker.points;
        return point ? toOrder(point) : 0;
      };
      return markers.sort((a, b) => first(a) - first(b));
    },
  };
}

function isOneSpot(points: readonly MapPoint[]): boolean {
  const [first] = points;
  return points.every((point) => point.lat === first?.lat && point.lng === first.lng);
}
