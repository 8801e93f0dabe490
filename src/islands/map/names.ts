import L from 'leaflet';

/** A name that takes no part: pointers go through it, screen readers hear it elsewhere. */
export function createNameMarker(text: string, point: L.LatLngExpression, className: string, pane: string): L.Marker {
  const name = document.createElement('span');
  name.className = 'map-name__text';
  name.textContent = text;
  const icon = L.divIcon({ html: name, className: `map-name ${className}`, iconSize: [0, 0] });
  const marker = L.marker(point, { icon, pane, interactive: false, keyboard: false });
  marker.on('add', () => marker.getElement()?.setAttribute('aria-hidden', 'true'));
  return marker;
}

/** A box around its middle, in pixels of the map as it is shown. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const isOverlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** Where a name may stand, from its point: on it, below, above, beside. */
const toSpots = ({ x, y, width, height }: Box): readonly Box[] =>
  [
    [0, 0],
    [0, 30],
    [0, -30],
    [width / 2 + 22, 0],
    [-width / 2 - 22, 0],
  ].map(([dx = 0, dy = 0]) => ({ x: x + dx, y: y + dy, width, height }));

interface Name {
  readonly minZoom: number;
  readonly marker: L.Marker;
}

/**
 * Puts names where they cover no obstacle and no other name, the first ones first; those without room wait for a closer
 * look. Returns the function that does it anew.
 */
export function createNames(map: L.Map, names: readonly Name[]): (obstacles: readonly Box[]) => void {
  return (obstacles) => {
    const taken = [...obstacles];
    const view = map.getBounds();
    const size = map.getSize();
    const isInside = ({ x, y, width, height }: Box): boolean =>
      x > width / 2 && x < size.x - width / 2 && y > height / 2 && y < size.y - height / 2;
    const wanted = names.flatMap(({ minZoom, marker }) => {
      if (minZoom <= map.getZoom() + 0.25 && view.contains(marker.getLatLng())) return [marker.addTo(map)];
      marker.remove();
      return [];
    });
    // Measured when all of them are drawn: else the page is laid out anew for each.
    const measured = wanted.map((marker) => {
      const text = marker.getElement()?.querySelector<HTMLElement>('.map-name__text');
      return { marker, text, width: (text?.offsetWidth ?? 0) + 4, height: text?.offsetHeight ?? 0 };
    });
    for (const { marker, text, width, height } of measured) {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
      const spot = toSpots({ x, y, width, height }).find(
        (box) => isInside(box) && !taken.some((other) => isOverlap(box, other)),
      );
      if (!spot || !text) {
        marker.remove();
        continue;
      }
      taken.push(spot);
      text.style.left = `${spot.x - x}px`;
      text.style.top = `${spot.y - y}px`;
    }
  };
}
