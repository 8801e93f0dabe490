import type { Municipality } from '../domain/region.ts';
import type { AreaFeature, AreaProperties } from './basemap.ts';
import { toTurn, type MultiPolygon, type Ring } from './plane.ts';

/** Outer rings to the left, holes to the right, as GeoJSON asks. */
const toWound = (ring: Ring, isOuter: boolean): number[][] =>
  (toTurn(ring) > 0 === isOuter ? ring : ring.toReversed()).map(([lng, lat]) => [lng, lat]);

export function toAreaProperties({ nis, name, nameFr }: Municipality): AreaProperties {
  return { nis, name, ...(nameFr !== undefined && { nameFr }) };
}

/** An area in degrees as a GeoJSON feature of its municipality. */
export function toAreaFeature(municipality: Municipality, area: MultiPolygon): AreaFeature {
  return {
    type: 'Feature',
    properties: toAreaProperties(municipality),
    geometry: {
      type: 'MultiPolygon',
      coordinates: area.map((rings) => rings.map((ring, index) => toWound(ring, index === 0))),
    },
  };
}

/** The area of a feature in degrees. Positions of GeoJSON have at least two numbers. */
export const toDegrees = ({ geometry }: AreaFeature): MultiPolygon =>
  geometry.coordinates.map((rings) => rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng, lat] as const)));
