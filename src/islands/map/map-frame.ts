import L from 'leaflet';
import type { WorkplaceMapOptions } from './leaflet-map.ts';
import type { Box } from './names.ts';

export interface MapFrame {
  /** What Leaflet draws in. */
  readonly element: HTMLElement;
  /** Where buttons and credits cover the map. */
  readonly toControlBoxes: () => readonly Box[];
  readonly addFitButton: (map: L.Map, onClick: () => void) => void;
  readonly remove: () => void;
}

let count = 0;

/** The element of the map: named, reachable by keyboard, with help that shows as soon as it has the focus. */
export function createMapFrame(container: HTMLElement, { label, texts }: WorkplaceMapOptions): MapFrame {
  count += 1;
  const frame = document.createElement('div');
  frame.className = 'workplace-map';
  const element = document.createElement('div');
  element.className = 'workplace-map__canvas';
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', label);
  const help = document.createElement('p');
  help.className = 'workplace-map__help';
  help.id = `map-help-${count}`;
  help.textContent = texts.keyboard;
  element.setAttribute('aria-describedby', help.id);
  frame.append(element, help);
  container.append(frame);

  return {
    element,
    toControlBoxes: () => {
      const { left, top } = element.getBoundingClientRect();
      return [...element.querySelectorAll('.leaflet-control')].map((control) => {
        const { x, y, width, height } = control.getBoundingClientRect();
        return { x: x - left + width / 2, y: y - top + height / 2, width, height };
      });
    },
    addFitButton: (map, onClick) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'workplace-map__fit';
      button.textContent = texts.fit;
      button.addEventListener('click', onClick);
      const box = document.createElement('div');
      box.className = 'leaflet-control';
      box.append(button);
      L.DomEvent.disableClickPropagation(box);
      const Control = L.Control.extend({ onAdd: () => box });
      new Control({ position: 'topleft' }).addTo(map);
    },
    remove: () => frame.remove(),
  };
}
