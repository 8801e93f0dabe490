import L from 'leaflet';
import { fill } from '../../i18n/fill.ts';
import type { MapOrigin, WorkplaceMapTexts } from './leaflet-map.ts';
import { createNameMarker, isOverlap, type Box } from './names.ts';

const kilometresPerDegree = 111.195;
/** Where on its ring a distance may be written, in turns from the north. */
const turns = [0, 1 / 2, 1 / 8, 7 / 8, 3 / 8, 5 / 8, 1 / 4, 3 / 4];

/** The dot in the middle, in pixels. */
export const originSize = { width: 18, height: 18 } as const;

export interface Rings {
  readonly layer: L.LayerGroup;
  /** Writes the distances where they cover no obstacle, or not at all; returns where that is. */
  readonly arrange: (map: L.Map, obstacles: readonly Box[]) => readonly Box[];
}

/** The place that is searched from, with rings that say how far. */
export function createRings(
  origin: MapOrigin,
  rings: readonly number[],
  radiusKm: number | undefined,
  texts: WorkplaceMapTexts,
): Rings {
  const { lat, lng, name } = origin;
  const layer = L.layerGroup();
  const toPoint = (distance: number, turn: number): L.LatLng => {
    const [north, east] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
    const perLng = kilometresPerDegree * Math.cos((lat * Math.PI) / 180);
    return L.latLng(lat + (distance * north) / kilometresPerDegree, lng + (distance * east) / perLng);
  };

  const distances = [...new Set([...rings, ...(radiusKm === undefined ? [] : [radiusKm])])].sort((a, b) => b - a);
  const names = distances.map((distance) => {
    const isRadius = distance === radiusKm;
    const className = isRadius ? 'map-ring map-ring--radius' : 'map-ring';
    const weight = isRadius ? 2 : 1.2;
    layer.addLayer(L.circle(origin, { radius: distance * 1000, interactive: false, className, weight }));
    const text = fill(texts.kilometres, { n: String(distance).replace('.', ',') });
    const look = isRadius ? 'map-name--ring map-name--radius' : 'map-name--ring';
    const marker = createNameMarker(text, toPoint(distance, 0), look, 'map-ring-names');
    layer.addLayer(marker);
    return { distance, marker };
  });

  const icon = L.divIcon({ className: 'map-origin', iconSize: [originSize.width, originSize.height] });
  const middle = L.marker([lat, lng], { icon, pane: 'map-rings', interactive: false, keyboard: false });
  middle.on('add', () => {
    const element = middle.getElement();
    element?.setAttribute('role', 'img');
    element?.setAttribute('aria-label', fill(texts.origin, { name }));
  });
  layer.addLayer(middle);

  return {
    layer,
    arrange: (map, obstacles) =>
      names.flatMap(({ distance, marker }) => {
        const spots = turns.map((turn) => {
          const point = toPoint(distance, turn);
          const { x, y } = map.latLngToContainerPoint(point);
          return { point, box: { x, y, width: 48, height: 20 } };
        });
        const size = map.getSize();
        const isFree = ({ x, y, width, height }: Box): boolean =>
          x > width && x < size.x - width && y > height && y < size.y - height;
        const spot = spots.find(({ box }) => isFree(box) && !obstacles.some((obstacle) => isOverlap(box, obstacle)));
        marker.setOpacity(spot ? 1 : 0);
        if (!spot) return [];
        marker.setLatLng(spot.point);
        return [spot.box];
      }),
  };
}
