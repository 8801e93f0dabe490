import { describe, expect, it } from 'vitest';
import { SettingsError } from '../settings.ts';
import { parseServerSettings, requireAdmin, toSiteServer } from './settings.ts';

describe('the settings of a search server', () => {
  it('are none by default, so that the site asks nobody', () => {
    expect(parseServerSettings({ SEARCH_URL: '', SEARCH_KEY: '' })).toEqual({
      url: undefined,
      key: undefined,
      adminKey: undefined,
      index: 'rosewijzer',
    });
  });

  it('come from the environment', () => {
    const env = {
      SEARCH_URL: 'https://zoek.example.org/',
      SEARCH_KEY: 'a',
      SEARCH_ADMIN_KEY: 'b',
      SEARCH_INDEX: 'proef_2',
    };
    expect(parseServerSettings(env)).toEqual({
      url: 'https://zoek.example.org',
      key: 'a',
      adminKey: 'b',
      index: 'proef_2',
    });
  });

  it('refuse what cannot be an address or a name, each in one Dutch sentence', () => {
    expect(() => parseServerSettings({ SEARCH_URL: 'zoek.example.org' })).toThrow(SettingsError);
    expect(() => parseServerSettings({ SEARCH_URL: 'javascript:alert(1)' })).toThrow(/^De instelling SEARCH_URL is/);
    expect(() => parseServerSettings({ SEARCH_INDEX: 'a/../b' })).toThrow(
      /^De instelling SEARCH_INDEX is "a\/\.\.\/b"/,
    );
  });

  it('must hold an address and an admin key for who indexes', () => {
    const settings = parseServerSettings({ SEARCH_URL: 'http://127.0.0.1:7700' });
    expect(() => requireAdmin(settings)).toThrow(/^Zet SEARCH_ADMIN_KEY/);
    expect(() => requireAdmin(parseServerSettings({}))).toThrow(/^Zet SEARCH_URL/);
    expect(requireAdmin({ ...settings, adminKey: 'b' })).toEqual({
      url: 'http://127.0.0.1:7700',
      adminKey: 'b',
      index: 'rosewijzer',
    });
  });

  describe('for the pages', () => {
    const site = 'https://rosewijzer.example.org';
    const both = { SEARCH_URL: 'https://zoek.example.org/meili/', SEARCH_KEY: 'a' };
    const toServer = (env: Readonly<Record<string, string>>, siteUrl = site) =>
      toSiteServer(parseServerSettings(env), siteUrl);

    it('are none where nothing is set, also where somebody only indexes', () => {
      expect(toServer({})).toBeUndefined();
      expect(toServer({ SEARCH_ADMIN_KEY: 'b', SEARCH_INDEX: 'proef' })).toBeUndefined();
    });

    it('are an address, a search key and an index, and never the admin key', () => {
      expect(toServer({ ...both, SEARCH_ADMIN_KEY: 'b' })).toEqual({
        url: 'https://zoek.example.org/meili',
        key: 'a',
        index: 'rosewijzer',
      });
    });

    it.each([
      ['half a setting', { SEARCH_URL: both.SEARCH_URL }, /^SEARCH_URL is gezet en SEARCH_KEY niet/],
      ['the other half', { SEARCH_KEY: 'a' }, /^SEARCH_KEY is gezet en SEARCH_URL niet/],
      ['the admin key for everybody', { ...both, SEARCH_ADMIN_KEY: 'a' }, /^SEARCH_KEY is dezelfde sleutel als/],
      [
        'a server that browsers block',
        { ...both, SEARCH_URL: 'http://zoek.example.org' },
        /alleen een zoekserver op https/,
      ],
      [
        'a password in the address',
        { ...both, SEARCH_URL: 'https://a:b@zoek.example.org' },
        /^De instelling SEARCH_URL is/,
      ],
    ])('refuse %s in one Dutch sentence', (_, env, sentence) => {
      expect(() => toServer(env)).toThrow(SettingsError);
      expect(() => toServer(env)).toThrow(sentence);
    });

    it('allow a server without https beside a site without', () => {
      const env = { ...both, SEARCH_URL: 'http://127.0.0.1:7700' };
      expect(toServer(env, 'http://localhost:4321')).toMatchObject({ url: 'http://127.0.0.1:7700' });
    });
  });
});
