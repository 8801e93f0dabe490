import type { Municipality, Region } from '../domain/region.ts';
import type { AreaFeature, LngLat, MapLabel } from './basemap.ts';
import { toDegrees } from './features.ts';
import { isInArea } from './plane.ts';
import { toInnerPoint } from './inner-point.ts';

/** A box in pixels around the middle of a label. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room a name takes, in the pixels of its letter size; on the wide side, since fonts differ. */
export const toLabelSize = (name: string, letterSize: number): Pick<LabelBox, 'width' | 'height'> => ({
  width: name.length * letterSize * 0.58,
  height: letterSize * 1.25,
});

export const isOverlap = (a: LabelBox, b: LabelBox, gap = 0): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width + gap && Math.abs(a.y - b.y) * 2 < a.height + b.height + gap;

/** Pixels of a web map at a zoom level. */
function toPixel([lng, lat]: LngLat, zoom: number): { readonly x: number; readonly y: number } {
  const world = 256 * 2 ** zoom;
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return { x: (lng / 360) * world, y: -y * world };
}

const zooms = [7, 8, 9, 10, 11, 12, 13, 14];
const letterSizes: Readonly<Record<MapLabel['kind'], number>> = { municipality: 13, neighbour: 12, place: 12 };

/** The most important first: gives each label the first zoom at which those before it leave it room. */
function withZooms(labels: readonly Omit<MapLabel, 'minZoom'>[]): MapLabel[] {
  const found = new Map<Omit<MapLabel, 'minZoom'>, number>();
  for (const zoom of zooms) {
    const toBox = ({ name, kind, point }: Omit<MapLabel, 'minZoom'>): LabelBox => ({
      ...toPixel(point, zoom),
      ...toLabelSize(name, letterSizes[kind]),
    });
    const taken = [...found.keys()].map(toBox);
    for (const label of labels) {
      if (found.has(label)) continue;
      const box = toBox(label);
      // Names of places crowd: they wait until there is ample room.
      if (taken.some((other) => isOverlap(box, other, label.kind === 'place' ? 24 : 6))) continue;
      taken.push(box);
      found.set(label, zoom);
    }
  }
  return labels.map((label) => ({ ...label, minZoom: found.get(label) ?? 14 }));
}

/** Where a municipality's name stands: at its centre, or in the middle of its area if that lies elsewhere. */
function toNamePoint({ centre }: Municipality, area: AreaFeature | undefined): LngLat {
  const point: LngLat = [centre.lng, centre.lat];
  if (!area) return point;
  const polygons = toDegrees(area);
  return isInArea(point, polygons) ? point : toInnerPoint(polygons);
}

/** The names on the map, thinned out by zoom. */
export function toLabels(
  region: Pick<Region, 'municipalities' | 'neighbours'>,
  areas: readonly AreaFeature[],
): MapLabel[] {
  const bySize = region.municipalities.toSorted((a, b) => b.places.length - a.places.length);
  const french = ({ nameFr }: { readonly nameFr?: string | undefined }) => (nameFr === undefined ? {} : { nameFr });
  return withZooms([
    ...bySize.map((municipality) => ({
      kind: 'municipality' as const,
      name: municipality.name,
      ...french(municipality),
      nis: municipality.nis,
      point: toNamePoint(
        municipality,
        areas.find(({ properties }) => properties.nis === municipality.nis),
      ),
    })),
    ...region.neighbours.map((neighbour) => ({
      kind: 'neighbour' as const,
      name: neighbour.name,
      ...french(neighbour),
      point: [neighbour.lng, neighbour.lat] as const,
    })),
    ...bySize.flatMap((municipality) =>
      municipality.places
        .filter(({ name }) => name !== municipality.name)
        .map((place) => ({
          kind: 'place' as const,
          name: place.name,
          ...french(place),
          nis: municipality.nis,
          point: [place.lng, place.lat] as const,
        })),
    ),
  ]);
}
