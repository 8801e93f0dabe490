// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Basemap } from '../../basemap/basemap.ts';
import { nl } from '../../i18n/nl.ts';
import { createWorkplaceMap, type MapPoint, type WorkplaceMap, type WorkplaceMapOptions } from './leaflet-map.ts';

vi.mock('./map-styles.ts', () => ({ loadMapStyles: () => Promise.resolve() }));

const basemap: Basemap = {
  type: 'FeatureCollection',
  bbox: [3, 50.7, 3.5, 51],
  isSchematic: true,
  attribution: 'Punten: <b>GeoNames</b>',
  labels: [
    { kind: 'municipality', name: 'Menen', nameFr: 'Menin', nis: '34027', point: [3.12, 50.8], minZoom: 8 },
    { kind: 'place', name: 'Lauwe', nis: '34027', point: [3.19, 50.79], minZoom: 14 },
  ],
  features: [
    {
      type: 'Feature',
      properties: { nis: '34027', name: 'Menen' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [3, 50.7],
              [3.5, 50.7],
              [3.5, 51],
              [3, 50.7],
            ],
          ],
        ],
      },
    },
  ],
};
const points: readonly MapPoint[] = [
  {
    id: 'one',
    name: 'De Paktafel',
    where: 'Lauwe, Menen',
    lat: 50.75,
    lng: 3.1,
    group: 'MW',
    url: '/werkplekken/een/',
  },
  { id: 'two', name: 'Het <b>Veer</b>', where: 'Wervik', lat: 50.95, lng: 3.4, group: 'ander' },
];
const together: readonly MapPoint[] = ['een', 'twee'].map((id) => ({
  id,
  name: `Plek ${id}`,
  where: 'Menen',
  lat: 50.8,
  lng: 3.2,
  group: 'AZ',
}));

describe('the live map', () => {
  const fetched = vi.fn<(url: string) => Promise<Response>>();
  let container: HTMLElement;
  let map: WorkplaceMap | undefined;
  const heard = { hover: [] as (string | undefined)[], select: [] as (string | undefined)[] };

  const create = async (more: Partial<WorkplaceMapOptions> = {}): Promise<WorkplaceMap> => {
    map = await createWorkplaceMap(container, {
      baseUrl: '/basemap/region.1.json',
      rings: [2, 5],
      locale: 'nl',
      texts: nl.liveMap,
      label: 'Kaart met werkplekken',
      onHover: (id) => heard.hover.push(id),
      onSelect: (id) => heard.select.push(id),
      ...more,
    });
    return map;
  };
  const markers = (): HTMLElement[] => [...container.querySelectorAll<HTMLElement>('.map-marker')];
  const marker = (name: string): HTMLElement | undefined =>
    markers().find((element) => element.getAttribute('aria-label')?.startsWith(name));
  const press = (element: Element | undefined, key: string): void => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };

  beforeEach(() => {
    fetched.mockImplementation(() => Promise.resolve(Response.json(basemap)));
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = () => undefined;
        disconnect = () => undefined;
      },
    );
    // jsdom lays nothing out: every element is a map of this size.
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
    container = document.createElement('div');
    document.body.append(container);
    heard.hover.length = 0;
    heard.select.length = 0;
  });
  afterEach(() => {
    map?.destroy();
    map = undefined;
    container.remove();
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  it('asks for the base of this site and nothing else', async () => {
    await create();
    expect(fetched.mock.calls).toEqual([['/basemap/region.1.json']]);
    expect(container.querySelectorAll('img')).toHaveLength(0);
  });

  it('leaves the element as it was where the base cannot be fetched', async () => {
    fetched.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    await expect(create()).rejects.toThrow(/404/);
    expect(container.childElementCount).toBe(0);
  });

  it('is named, and says how it works without a mouse', async () => {
    await create();
    const region = container.querySelector('[role=region]');
    expect(region?.getAttribute('aria-label')).toBe('Kaart met werkplekken');
    const help = document.getElementById(region?.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toBe(nl.liveMap.keyboard);
  });

  it('says that the base is schematic, and shows credits as text, never as markup', async () => {
    await create();
    const credits = container.querySelector('.leaflet-control-attribution');
    expect(credits?.textContent).toContain('schematisch');
    expect(credits?.textContent).toContain('<b>GeoNames</b>');
  });

  it('shows names as far as the zoom has room, in the reader’s language', async () => {
    const own = await create({ locale: 'fr' });
    own.setPoints([]);
    const names = [...container.querySelectorAll('.map-name')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Menin']);
  });

  it('names each marker, with the letters it shows, and makes it a button', async () => {
    (await create()).setPoints(points);
    const found = marker('De Paktafel');
    expect(found?.getAttribute('aria-label')).toBe('De Paktafel, Lauwe, Menen, MW');
    expect(found?.getAttribute('role')).toBe('button');
    expect(found?.tabIndex).toBe(0);
    expect(found?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each(['Enter', ' '])('chooses with the key "%s": a popup with a link, and a word to the page', async (key) => {
    (await create()).setPoints(points);
    press(marker('De Paktafel'), key);
    expect(heard.select).toEqual(['one']);
    expect(container.querySelector('.map-popup a')?.getAttribute('href')).toBe('/werkplekken/een/');
    expect(marker('De Paktafel')?.className).toContain('map-marker--selected');
  });

  it('goes on in the popup by keyboard, and comes back by Escape without closing what is around the map', async () => {
    (await create()).setPoints(points);
    marker('De Paktafel')?.focus();
    press(marker('De Paktafel'), 'Enter');
    const link = container.querySelector<HTMLElement>('.map-popup a');
    expect(document.activeElement).toBe(link);
    const around = vi.fn();
    container.addEventListener('keydown', around);
    press(link ?? undefined, 'Escape');
    expect(container.querySelector('.map-popup')).toBeNull();
    expect(document.activeElement).toBe(marker('De Paktafel'));
    expect(around).not.toHaveBeenCalled();
    expect(heard.select).toEqual(['one', undefined]);
    press(marker('De Paktafel'), 'Escape');
    expect(around).toHaveBeenCalledOnce();
  });

  it('leaves the focus where it is for who clicks', async () => {
    (await create()).setPoints(points);
    marker('De Paktafel')?.click();
    expect(heard.select).toEqual(['one']);
    expect(container.querySelector('.map-popup')?.contains(document.activeElement)).toBe(false);
  });

  it('goes from one chosen workplace to another without losing the second', async () => {
    (await create()).setPoints(points);
    press(marker('De Paktafel'), 'Enter');
    press(marker('Het'), 'Enter');
    expect(heard.select.at(-1)).toBe('two');
    expect(marker('Het')?.className).toContain('map-marker--selected');
    expect(marker('De Paktafel')?.className).not.toContain('map-marker--selected');
  });

  it('lets go of a chosen workplace that is no longer found', async () => {
    const own = await create();
    own.setPoints(points);
    press(marker('De Paktafel'), 'Enter');
    own.setPoints(points.slice(1));
    expect(heard.select.at(-1)).toBeUndefined();
    expect(container.querySelector('.map-popup')).toBeNull();
  });

  it('writes names as text, never as markup', async () => {
    (await create()).setPoints(points);
    press(marker('Het'), 'Enter');
    expect(container.querySelector('.map-popup')?.textContent).toContain('Het <b>Veer</b>');
    expect(container.querySelector('.map-popup b')).toBeNull();
  });

  it('tells what has the focus or the pointer, and lights what the page asks', async () => {
    const own = await create();
    own.setPoints(points);
    marker('Het')?.dispatchEvent(new FocusEvent('focus'));
    marker('Het')?.dispatchEvent(new FocusEvent('blur'));
    expect(heard.hover).toEqual(['two', undefined]);
    own.highlight('one');
    expect(markers().map(({ className }) => className.includes('map-marker--lit'))).toEqual([true, false]);
    own.highlight(undefined);
    expect(container.querySelector('.map-marker--lit')).toBeNull();
  });

  it('lights the cluster that a workplace is in', async () => {
    const own = await create();
    own.setPoints(together);
    own.highlight('twee');
    expect(markers()).toHaveLength(1);
    expect(markers()[0]?.className).toContain('map-marker--lit');
    expect(markers()[0]?.textContent).toBe('2');
  });

  it('lists workplaces on one spot, where a closer look does not help', async () => {
    (await create()).setPoints(together);
    press(markers()[0], 'Enter');
    const choices = [...container.querySelectorAll<HTMLButtonElement>('.map-popup__choice')];
    expect(choices.map(({ textContent }) => textContent)).toEqual(['Plek een', 'Plek twee']);
    expect(document.activeElement).toBe(choices[0]);
    choices[1]?.click();
    expect(heard.select).toEqual(['twee']);
    expect(container.querySelector('.map-popup__name')?.textContent).toBe('Plek twee');
  });

  it('zooms in on a cluster that falls apart, and hands the focus on', async () => {
    const [first, second] = together;
    if (!first || !second) throw new Error('two points');
    (await create()).setPoints([first, { ...second, lng: 3.21 }]);
    const [cluster] = markers();
    expect(cluster?.getAttribute('aria-label')).toBe('2 werkplekken dicht bij elkaar: vergroot');
    cluster?.focus();
    press(cluster, 'Enter');
    expect(markers()).toHaveLength(2);
    expect(document.activeElement).toBe(marker('Plek een'));
  });

  it('keeps a marker, and so its focus, when other points change', async () => {
    const own = await create();
    own.setPoints(points);
    const kept = marker('De Paktafel');
    kept?.focus();
    own.setPoints(points.slice(0, 1));
    expect(marker('De Paktafel')).toBe(kept);
    expect(document.activeElement).toBe(kept);
  });

  it('draws a ring per distance around the place of the search, and takes them away', async () => {
    const own = await create();
    own.setPoints([]);
    own.setOrigin({ lat: 50.85, lng: 3.25, name: 'Heule' }, 10);
    expect(container.querySelectorAll('path.map-ring')).toHaveLength(3);
    expect(container.querySelectorAll('path.map-ring--radius')).toHaveLength(1);
    const texts = [...container.querySelectorAll('.map-name--ring')].map(({ textContent }) => textContent);
    expect(texts.sort()).toEqual(['10 km', '2 km', '5 km']);
    expect(container.querySelector('.map-origin')?.getAttribute('aria-label')).toBe('Je zoekt vanaf Heule');
    own.setOrigin(undefined);
    expect(container.querySelectorAll('.map-ring, .map-origin, .map-name--ring')).toHaveLength(0);
  });

  it('takes picture tiles where the deployment has them, with their credit', async () => {
    const tiles = { template: 'https://tegels.example.org/{z}/{x}/{y}.png', attribution: 'Tegelmaker', maxZoom: 18 };
    await create({ tiles });
    const images = [...container.querySelectorAll('img')];
    expect(images.length).toBeGreaterThan(0);
    expect(images.every(({ src }) => src.startsWith('https://tegels.example.org/'))).toBe(true);
    expect(container.querySelector('.leaflet-control-attribution')?.textContent).toBe('Tegelmaker');
  });

  it('writes no style into markup: the Content-Security-Policy would refuse it', async () => {
    const written = vi.spyOn(Element.prototype, 'setAttribute');
    const own = await create();
    own.setPoints([...points, ...together]);
    own.setOrigin({ lat: 50.85, lng: 3.25, name: 'Heule' }, 5);
    press(marker('De Paktafel'), 'Enter');
    expect(written.mock.calls.filter(([name]) => name === 'style')).toEqual([]);
  });

  it('leaves nothing behind', async () => {
    const own = await create();
    own.setPoints(points);
    own.destroy();
    map = undefined;
    expect(container.childElementCount).toBe(0);
  });
});
