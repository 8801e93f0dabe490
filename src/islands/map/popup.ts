import type { MapPoint } from './leaflet-map.ts';

const createText = (tag: 'p' | 'span', className: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** The name as a link to the fiche, or as plain text where there is none. */
function createName({ name, url }: MapPoint): HTMLElement {
  if (url === undefined) return createText('span', 'map-popup__name', name);
  const link = document.createElement('a');
  link.className = 'map-popup__name';
  link.href = url;
  link.textContent = name;
  return link;
}

/** What a popup says of one workplace. */
export function createPointPopup(point: MapPoint): HTMLElement {
  const content = document.createElement('div');
  content.className = 'map-popup';
  content.append(createName(point), createText('p', 'map-popup__where', point.where));
  return content;
}

/** Workplaces on one spot, where zooming in does not help: a list to choose from. */
export function createListPopup(
  points: readonly MapPoint[],
  title: string,
  onChoose: (point: MapPoint) => void,
): HTMLElement {
  const content = document.createElement('div');
  content.className = 'map-popup';
  const list = document.createElement('ul');
  list.className = 'map-popup__list';
  for (const point of points) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-popup__choice';
    button.textContent = point.name;
    button.addEventListener('click', () => onChoose(point));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  content.append(createText('p', 'map-popup__title', title), list);
  return content;
}
