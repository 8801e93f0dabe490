import { toMarkerLetters, toMarkerPath, type Group } from '../../components/mark/marker-shape.ts';
import type { MapPoint } from './leaflet-map.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

function createSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Half the width of a marker's target, in pixels: 2 × 18 is well above the 24 that WCAG 2.2 asks. */
const reach = 18;
const groups: readonly Group[] = ['AZ', 'LDE', 'MW', 'ander'];

function createPicture(): SVGSVGElement {
  return createSvg('svg', {
    class: 'map-marker__picture',
    viewBox: `-${reach} -${reach} ${2 * reach} ${2 * reach}`,
    'aria-hidden': 'true',
    focusable: 'false',
  });
}

/** A workplace: its group's shape and letters. */
export function createMarkerPicture(group: Group): SVGSVGElement {
  const picture = createPicture();
  const letters = createSvg('text', { class: 'map-marker__letters', 'text-anchor': 'middle', dy: '0.36em' });
  letters.textContent = toMarkerLetters(group);
  picture.append(
    createSvg('path', { class: 'map-marker__halo', d: toMarkerPath(group, 16) }),
    createSvg('path', { class: 'map-marker__shape', d: toMarkerPath(group, 12.5) }),
    letters,
  );
  return picture;
}

const ring = 14;
const circumference = 2 * Math.PI * ring;

/** Several workplaces: how many, in a ring that shows of which groups. */
export function createClusterPicture(points: readonly MapPoint[]): SVGSVGElement {
  const picture = createPicture();
  picture.append(
    createSvg('circle', { class: 'map-marker__halo', r: 18 }),
    createSvg('circle', { class: 'map-marker__disc', r: 14 }),
  );
  let turned = 0;
  for (const group of groups) {
    const share = points.filter((point) => point.group === group).length / points.length;
    if (share === 0) continue;
    picture.append(
      createSvg('circle', {
        class: `map-marker__part map-marker__part--${group.toLowerCase()}`,
        r: ring,
        'stroke-dasharray': `${(share * circumference).toFixed(2)} ${circumference.toFixed(2)}`,
        'stroke-dashoffset': (-turned * circumference).toFixed(2),
        transform: 'rotate(-90)',
      }),
    );
    turned += share;
  }
  const number = createSvg('text', { class: 'map-marker__number', 'text-anchor': 'middle', dy: '0.36em' });
  number.textContent = String(points.length);
  picture.append(number);
  return picture;
}
