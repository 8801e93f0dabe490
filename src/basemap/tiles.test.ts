import { describe, expect, it } from 'vitest';
import { regionSchema, type Region } from '../domain/region.ts';
import { toImgSources, toTileLayer } from './tiles.ts';

const withTiles = (tiles: Region['map']['tiles']): Pick<Region, 'map'> => ({ map: { tiles, rings: [5] } });

describe('tile layers', () => {
  it('asks nothing of a third party unless the region says so', () => {
    expect(toTileLayer({ map: { rings: [5] } })).toBeUndefined();
    expect(toImgSources({ map: { rings: [5] } })).toEqual([]);
  });

  it('knows the address of each named layer, with its place for zoom, column and row', () => {
    for (const name of ['grb', 'grb-grijs', 'ngi', 'osm'] as const) {
      const layer = toTileLayer(withTiles(name));
      for (const part of ['{z}', '{x}', '{y}']) expect(layer?.template).toContain(part);
      expect(layer?.attribution).not.toBe('');
    }
    expect(toTileLayer(withTiles('grb-grijs'))?.template).toContain('LAYER=grb_bsk_grijs&');
    expect(toTileLayer(withTiles('grb'))?.template).toContain('LAYER=grb_bsk&');
  });

  it('lets the policy through to the origin of the layer and nothing more', () => {
    expect(toImgSources(withTiles('grb'))).toEqual(['https://geo.api.vlaanderen.be']);
    expect(toImgSources(withTiles('osm'))).toEqual(['https://tile.openstreetmap.org']);
  });

  it('takes a template, and allows every host that {s} may stand for', () => {
    const tiles = { template: 'https://{s}.kaart.example:8443/{z}/{x}/{y}.png', attribution: 'Wij' };
    expect(toTileLayer(withTiles(tiles))).toMatchObject({ attribution: 'Wij', maxZoom: 19 });
    expect(toImgSources(withTiles(tiles))).toEqual(['https://*.kaart.example:8443']);
  });

  it('serves a named layer from another base address', () => {
    const bases = { osm: 'https://tegels.example.org/osm/' };
    expect(toTileLayer(withTiles('osm'), bases)?.template).toBe('https://tegels.example.org/osm/{z}/{x}/{y}.png');
    expect(toImgSources(withTiles('osm'), bases)).toEqual(['https://tegels.example.org']);
  });

  it('accepts a template from the region file', () => {
    const { map } = regionSchema.shape;
    const tiles = { template: 'https://tegels.example.org/{z}/{x}/{y}.png', attribution: 'Wij' };
    expect(map.parse({ tiles, rings: [5] })).toEqual({ tiles, rings: [5] });
  });
});
