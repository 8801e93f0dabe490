import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';

/** `[longitude, latitude]` in WGS 84. */
export type LngLat = readonly [number, number];

export interface AreaProperties {
  readonly nis: string;
  /** The Dutch name, as in the region file. */
  readonly name: string;
  readonly nameFr?: string;
}
export type AreaFeature = Feature<MultiPolygon, AreaProperties>;

/** A name on the map. */
export interface MapLabel {
  readonly kind: 'municipality' | 'place' | 'neighbour';
  readonly name: string;
  readonly nameFr?: string;
  /** The municipality it belongs to; a neighbour has none. */
  readonly nis?: string;
  readonly point: LngLat;
  /** The first zoom level (of web maps, 256 px tiles) at which it has room. */
  readonly minZoom: number;
}

/** What a map of the region stands on. Valid GeoJSON: one feature per municipality, the rest are foreign members. */
export interface Basemap extends FeatureCollection<MultiPolygon, AreaProperties> {
  features: AreaFeature[];
  /** `[west, south, east, north]` */
  bbox: [number, number, number, number];
  /** The borders are approximated from points; say "schematisch" beside the picture. */
  readonly isSchematic: boolean;
  readonly attribution: string;
  readonly labels: readonly MapLabel[];
}
