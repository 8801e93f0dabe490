import type { Region } from '../domain/region.ts';
import type { AreaFeature, Basemap } from './basemap.ts';
import { toDegrees } from './features.ts';
import { toLabels } from './labels.ts';
import { roundPosition } from './plane.ts';
import { toSchematicAreas } from './schematic.ts';

export type BasemapRegion = Pick<Region, 'municipalities' | 'neighbours' | 'attribution'>;

/** True borders, as `npm run basemap:import` writes them. */
export interface ImportedBorders {
  readonly areas: readonly AreaFeature[];
  readonly attribution?: string | undefined;
}

/**
 * The base of the region's maps: imported borders where there are some, else a schematic picture made from points.
 * A municipality without a border among the imported ones has none on the map.
 */
export function createBasemap(region: BasemapRegion, imported?: ImportedBorders): Basemap {
  const features = imported ? [...imported.areas] : toSchematicAreas(region);
  const positions = features.flatMap((feature) => toDegrees(feature).flat(2));
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return {
    type: 'FeatureCollection',
    bbox: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
    isSchematic: !imported,
    attribution: [imported?.attribution, region.attribution].filter((credit) => credit !== undefined).join(' · '),
    labels: toLabels(region, features).map((label) => ({ ...label, point: roundPosition(label.point) })),
    features,
  };
}
