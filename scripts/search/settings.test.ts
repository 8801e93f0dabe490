import { describe, expect, it } from 'vitest';
import { SettingsError } from '../settings.ts';
import { parseServerSettings, requireAdmin } from './settings.ts';

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
});
