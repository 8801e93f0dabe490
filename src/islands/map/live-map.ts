import L from 'leaflet';
import type { Basemap } from '../../basemap/basemap.ts';
import { addBaseLayer } from './base-layer.ts';
import { createMapFrame } from './map-frame.ts';
import type { MapOrigin, MapPoint, WorkplaceMap, WorkplaceMapOptions } from './leaflet-map.ts';
import { loadMapStyles } from './map-styles.ts';
import { createMarkerLayer } from './marker-layer.ts';
import type { Box } from './names.ts';
import { createRings, originSize, type Rings } from './rings.ts';

/** As far as a schematic base says anything. */
const schematicMaxZoom = 16;

async function fetchBasemap(url: string): Promise<Basemap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The base of the map could not be fetched: ${response.status} for ${url}`);
  // Made by this site's own build (src/pages/basemap), which is typed.
  return (await response.json()) as Basemap;
}

/** Text of the deployment's settings, to be put into HTML. */
function toHtml(text: string): string {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}

/** The map itself; see `createWorkplaceMap`. */
export async function createLiveMap(container: HTMLElement, options: WorkplaceMapOptions): Promise<WorkplaceMap> {
  const { texts, tiles, rings, locale } = options;
  const [basemap] = await Promise.all([fetchBasemap(options.baseUrl), loadMapStyles()]);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [west, south, east, north] = basemap.bbox;
  const region = L.latLngBounds([south, west], [north, east]);

  const frame = createMapFrame(container, options);
  const map = L.map(frame.element, {
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    markerZoomAnimation: !isCalm,
    inertia: !isCalm,
    zoomSnap: tiles ? 1 : 0.25,
    maxZoom: tiles?.maxZoom ?? schematicMaxZoom,
    maxBounds: region.pad(0.6),
    maxBoundsViscosity: 0.8,
    // Only once somebody works with the map: a page that scrolls must not get stuck on it.
    scrollWheelZoom: false,
  });
  map.createPane('map-rings').classList.add('map-rings-pane');
  map.createPane('map-ring-names').classList.add('map-ring-names-pane');
  map.fitBounds(region, { animate: false, padding: [8, 8] });
  map.setMinZoom(Math.min(map.getZoom(), 10) - 0.5);

  const credits = L.control.attribution({ position: 'bottomright', prefix: false });
  let placeNames: (obstacles: readonly Box[]) => void = () => undefined;
  if (tiles) {
    L.tileLayer(tiles.template, { maxZoom: tiles.maxZoom }).addTo(map);
    credits.addAttribution(toHtml(tiles.attribution));
  } else {
    placeNames = addBaseLayer(map, basemap, locale);
    if (basemap.isSchematic) credits.addAttribution(toHtml(texts.schematic));
    credits.addAttribution(toHtml(basemap.attribution));
  }
  credits.addTo(map);
  L.control.zoom({ position: 'topright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  frame.addFitButton(map, () => fit());
  map.on('focus click', () => map.scrollWheelZoom.enable());
  map.on('blur mouseout', () => map.scrollWheelZoom.disable());

  let ringLayer: Rings | undefined;
  let origin: MapOrigin | undefined;
  let drawn: readonly Box[] = [];
  const arrange = (): void => {
    const obstacles = [...drawn, ...frame.toControlBoxes()];
    // The dot of the place itself may be covered by a workplace, and never by a name: not even its own.
    const middle = origin && map.latLngToContainerPoint(origin);
    const dot = middle ? [{ x: middle.x, y: middle.y, ...originSize }] : [];
    placeNames([...obstacles, ...dot, ...(ringLayer?.arrange(map, obstacles) ?? [])]);
  };
  const markers = createMarkerLayer(map, options, (boxes) => {
    drawn = boxes;
    arrange();
  });
  let points: readonly MapPoint[] = [];
  let radius: number | undefined;

  const fit = (): void => {
    const bounds = L.latLngBounds(points.map(({ lat, lng }) => [lat, lng] as const));
    if (origin) {
      bounds.extend([origin.lat, origin.lng]);
      if (radius !== undefined) bounds.extend(L.latLng(origin.lat, origin.lng).toBounds(radius * 2000));
    }
    map.fitBounds(bounds.isValid() ? bounds : region, { padding: [24, 24], maxZoom: 12.5, animate: !isCalm });
  };

  // Leaflet ends an animated zoom by a timer of its own, which must still find its map.
  let isZooming = false;
  map.on('zoomanim', () => (isZooming = true));
  map.on('moveend', () => (isZooming = false));
  const removeMap = () => {
    map.remove();
  };

  const watcher = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watcher.observe(frame.element);

  return {
    setPoints: (next) => {
      points = next;
      markers.setPoints(next);
    },
    setOrigin: (next, radiusKm) => {
      ringLayer?.layer.remove();
      [origin, radius] = [next, radiusKm];
      ringLayer = next && createRings(next, rings, radiusKm, texts);
      ringLayer?.layer.addTo(map);
      arrange();
    },
    highlight: markers.highlight,
    select: markers.select,
    fit,
    destroy: () => {
      watcher.disconnect();
      if (isZooming) map.once('moveend', removeMap);
      else removeMap();
      frame.remove();
    },
  };
}
