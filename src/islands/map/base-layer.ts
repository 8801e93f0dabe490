import L from 'leaflet';
import type { Basemap } from '../../basemap/basemap.ts';
import { createNameMarker, createNames, type Box } from './names.ts';

/** Draws the areas; returns what places the names, as many as the zoom and the obstacles leave room for. */
export function addBaseLayer(map: L.Map, basemap: Basemap, locale: string): (obstacles: readonly Box[]) => void {
  map.createPane('map-names').classList.add('map-names-pane');
  L.geoJSON(basemap, { interactive: false, style: { className: 'workplace-map__area', weight: 1.5 } }).addTo(map);
  const names = basemap.labels.map(({ kind, name, nameFr, minZoom, point: [lng, lat] }) => ({
    minZoom,
    marker: createNameMarker(locale === 'fr' ? (nameFr ?? name) : name, [lat, lng], `map-name--${kind}`, 'map-names'),
  }));
  return createNames(map, names);
}
