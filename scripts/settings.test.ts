import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from './settings.ts';

// Half past midnight in Brussels, still the day before in London.
const now = new Date('2026-11-22T23:30:00Z');

describe('the settings of a build', () => {
  it('have a default for everything, with the day of Brussels', () => {
    expect(parseSettings({}, now)).toEqual({
      contentDir: resolve('content'),
      today: '2026-11-23',
      siteUrl: 'http://localhost:4321',
      outDir: resolve('dist'),
      takesReports: false,
    });
  });

  it('come from the environment, where an empty variable counts as absent', () => {
    const env = {
      CONTENT_DIR: '/srv/content',
      BUILD_DATE: '2026-01-02',
      SITE_URL: 'https://x.example.org/',
      OUT_DIR: '',
    };
    expect(parseSettings(env, now)).toEqual({
      contentDir: '/srv/content',
      today: '2026-01-02',
      siteUrl: 'https://x.example.org',
      outDir: resolve('dist'),
      takesReports: false,
    });
  });

  it('refuse a day that does not exist and an address without a protocol, each in one Dutch sentence', () => {
    expect(() => parseSettings({ BUILD_DATE: '2026-02-30' }, now)).toThrow(
      new SettingsError(
        'De instelling BUILD_DATE is "2026-02-30"; schrijf een datum als jaar-maand-dag, zoals 2026-11-23.',
      ),
    );
    expect(() => parseSettings({ SITE_URL: 'rosewijzer.be' }, now)).toThrow(
      /^De instelling SITE_URL is "rosewijzer.be"/,
    );
  });
});
