import L from 'leaflet';
import { fill } from '../../i18n/fill.ts';
import { createNameMarker } from './names.ts';
import type { MapOrigin, WorkplaceMapTexts } from './leaflet-map.ts';

const kilometresPerDegree = 111.195;

export interface Rings {
  readonly layer: L.LayerGroup;
  /** Where the distances are written. */
  readonly nameAt: readonly L.LatLngExpression[];
}

/** The place that is searched from, with rings that say how far. */
export function createRings(
  origin: MapOrigin,
  rings: readonly number[],
  radiusKm: number | undefined,
  texts: WorkplaceMapTexts,
): Rings {
  const { lat, lng, name } = origin;
  const distances = [...new Set([...rings, ...(radiusKm === undefined ? [] : [radiusKm])])].sort((a, b) => b - a);
  const layer = L.layerGroup();
  const nameAt: L.LatLngExpression[] = [];
  for (const distance of distances) {
    const isRadius = distance === radiusKm;
    const top: L.LatLngExpression = [lat + distance / kilometresPerDegree, lng];
    nameAt.push(top);
    const className = isRadius ? 'map-ring map-ring--radius' : 'map-ring';
    L.circle([lat, lng], { radius: distance * 1000, interactive: false, className, weight: isRadius ? 2 : 1.2 }).addTo(
      layer,
    );
    createNameMarker(
      fill(texts.kilometres, { n: String(distance).replace('.', ',') }),
      top,
      isRadius ? 'map-name--ring map-name--radius' : 'map-name--ring',
      'map-ring-names',
    ).addTo(layer);
  }
  const icon = L.divIcon({ className: 'map-origin', iconSize: [18, 18] });
  const marker = L.marker([lat, lng], { icon, pane: 'map-rings', interactive: false, keyboard: false });
  marker.on('add', () => {
    const element = marker.getElement();
    element?.setAttribute('role', 'img');
    element?.setAttribute('aria-label', fill(texts.origin, { name }));
  });
  return { layer: layer.addLayer(marker), nameAt };
}
