import type { Region } from '../domain/region.ts';

type TileSetting = NonNullable<Region['map']['tiles']>;
export type TileName = Extract<TileSetting, string>;

/** A layer of picture tiles, asked of a third party. Only there where the deployment has switched it on. */
export interface TileLayer {
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  /** Whom the licence asks to name, as plain text. */
  readonly attribution: string;
  readonly maxZoom: number;
  /** What the Content-Security-Policy must allow pictures from. */
  readonly origin: string;
}

interface Service {
  readonly base: string;
  readonly toTemplate: (base: string) => string;
  readonly attribution: string;
  readonly maxZoom: number;
}

const grbBase = 'https://geo.api.vlaanderen.be/GRB/wmts';
const toGrbTemplate =
  (layer: string) =>
  (base: string): string =>
    `${base}?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=${layer}&STYLE=&FORMAT=image/png` +
    '&TILEMATRIXSET=GoogleMapsVL&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';

const services: Readonly<Record<TileName, Service>> = {
  grb: {
    base: grbBase,
    toTemplate: toGrbTemplate('grb_bsk'),
    attribution: 'GRB, Digitaal Vlaanderen',
    maxZoom: 21,
  },
  'grb-grijs': {
    base: grbBase,
    toTemplate: toGrbTemplate('grb_bsk_grijs'),
    attribution: 'GRB, Digitaal Vlaanderen',
    maxZoom: 21,
  },
  ngi: {
    base: 'https://cartoweb.wmts.ngi.be',
    toTemplate: (base) => `${base}/1.0.0/topo/default/3857/{z}/{y}/{x}.png`,
    attribution: 'CartoWeb.be, Nationaal Geografisch Instituut',
    maxZoom: 17,
  },
  osm: {
    base: 'https://tile.openstreetmap.org',
    toTemplate: (base) => `${base}/{z}/{x}/{y}.png`,
    attribution: '© OpenStreetMap-bijdragers',
    maxZoom: 19,
  },
};

/** Where a named layer is served from, if not at its usual address: a proxy or a copy. */
export type TileBases = Partial<Readonly<Record<TileName, string>>>;

/** `{s}` stands for one of several hosts: the policy then needs all of them. */
function toOrigin(template: string): string {
  const { protocol, host } = new URL(template.replace('{s}', 'subdomain-placeholder'));
  return `${protocol}//${host.replace(/[^.]*subdomain-placeholder[^.]*/, '*')}`;
}

/** The tile layer of a region's map; `undefined` means the map is drawn from the region's own data. */
export function toTileLayer(region: Pick<Region, 'map'>, bases: TileBases = {}): TileLayer | undefined {
  const { tiles } = region.map;
  if (tiles === undefined) return undefined;
  if (typeof tiles === 'object') {
    const { template, attribution, maxZoom = 19 } = tiles;
    return { template, attribution, maxZoom, origin: toOrigin(template) };
  }
  const { base, toTemplate, attribution, maxZoom } = services[tiles];
  const template = toTemplate((bases[tiles] ?? base).replace(/\/+$/, ''));
  return { template, attribution, maxZoom, origin: toOrigin(template) };
}

/** The origins that `img-src` of the Content-Security-Policy needs beside the site's own. */
export function toImgSources(region: Pick<Region, 'map'>, bases: TileBases = {}): readonly string[] {
  const layer = toTileLayer(region, bases);
  return layer ? [layer.origin] : [];
}
