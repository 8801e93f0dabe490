import type * as Leaflet from 'leaflet';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Basemap } from '../../../src/basemap/basemap.ts';
import { texts } from '../scene.ts';

interface Point {
  readonly lat: number;
  readonly lng: number;
}
interface Props {
  readonly point: Point | undefined;
  readonly onMove: (point: Point) => void;
}
interface Live {
  readonly L: typeof Leaflet;
  readonly map: Leaflet.Map;
}

/** Four decimals are eleven metres: an entrance, and no false precision. */
const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
const toPoint = ({ lat, lng }: Point): Point => ({ lat: round(lat), lng: round(lng) });
/** How far an arrow key moves the marker. */
const step = 0.0005;
const steps: Readonly<Record<string, readonly [lat: number, lng: number]>> = {
  ArrowUp: [step, 0],
  ArrowDown: [-step, 0],
  ArrowLeft: [0, -step],
  ArrowRight: [0, step],
};

let basemap: Promise<Basemap> | undefined;
const loadBasemap = (): Promise<Basemap> => {
  // Made from the region: by the gateway, or beforehand where there is none.
  const url = document.documentElement.dataset['basemap'] ?? '/api/cms/basemap';
  basemap ??= fetch(url).then(async (response) => (await response.json()) as Basemap);
  return basemap;
};

/** A pin that says where it was put, by the mouse, a finger or the arrow keys. */
function createPin(
  L: typeof Leaflet,
  map: Leaflet.Map,
  at: Leaflet.LatLngTuple,
  onMoved: (moved: Point) => void,
): Leaflet.Marker {
  const icon = L.divIcon({ className: 'rw-map__marker', html: '', iconSize: [28, 28], iconAnchor: [14, 27] });
  const pin = L.marker(at, { icon, draggable: true }).addTo(map);
  pin.on('dragend', () => onMoved(pin.getLatLng()));
  const dot = pin.getElement();
  dot?.setAttribute('aria-label', texts().marker);
  dot?.addEventListener('keydown', (event) => {
    const move = steps[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    const { lat, lng } = pin.getLatLng();
    onMoved({ lat: lat + move[0], lng: lng + move[1] });
  });
  return pin;
}

/** The region's own map with one marker, to drag, to click or to move with the arrow keys. */
export function PointMap({ point, onMove }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const pin = useRef<Leaflet.Marker>(undefined);
  const [live, setLive] = useState<Live>();
  const onMoved = useEffectEvent((moved: Point) => onMove(toPoint(moved)));

  useEffect(() => {
    const container = element.current;
    if (!container) return undefined;
    let map: Leaflet.Map | undefined;
    let isGone = false;
    const start = async () => {
      // Leaflet touches `window` when it loads, and most forms are never unfolded this far.
      const [L, base] = await Promise.all([import('leaflet').then((module) => module.default), loadBasemap()]);
      if (isGone) return;
      const controls = { attributionControl: false, zoomControl: false, scrollWheelZoom: false };
      map = L.map(container, { ...controls, maxZoom: 17, zoomSnap: 0.5 });
      L.control.zoom({ zoomInTitle: texts().zoomIn, zoomOutTitle: texts().zoomOut }).addTo(map);
      L.geoJSON(base, { interactive: false, style: { className: 'rw-map__area', weight: 1.5 } }).addTo(map);
      for (const {
        kind,
        name,
        point: [lng, lat],
      } of base.labels) {
        if (kind !== 'municipality') continue;
        const icon = L.divIcon({ className: 'rw-map__name', html: '', iconSize: [0, 0] });
        const label = L.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(map);
        label.getElement()?.append(name);
      }
      const [west, south, east, north] = base.bbox;
      map.fitBounds([
        [south, west],
        [north, east],
      ]);
      map.on('click', ({ latlng }) => onMoved(latlng));
      setLive({ L, map });
    };
    // A folded group has no size: the map is made when it unfolds.
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return;
      if (map) map.invalidateSize();
      else if (!container.dataset['started']) {
        container.dataset['started'] = 'true';
        void start();
      }
    });
    observer.observe(container);
    return () => {
      isGone = true;
      observer.disconnect();
      map?.remove();
      pin.current = undefined;
      delete container.dataset['started'];
      setLive(undefined);
    };
  }, []);

  const { lat, lng } = point ?? {};
  useEffect(() => {
    if (!live) return;
    if (lat === undefined || lng === undefined) {
      pin.current?.remove();
      pin.current = undefined;
      return;
    }
    const { L, map } = live;
    // One that stays: a new one for each step would lose the keyboard.
    pin.current ??= createPin(L, map, [lat, lng], (moved) => onMoved(moved));
    pin.current.setLatLng([lat, lng]);
    if (map.getBounds().pad(-0.1).contains([lat, lng]) && map.getZoom() >= 12) return;
    // While Leaflet glides to one place it forgets that it was sent to the next.
    map.setView([lat, lng], 12.5, { animate: false });
  }, [live, lat, lng]);

  return <div ref={element} className="rw-map" role="application" aria-label={texts().marker} />;
}
