import { expect, it } from 'vitest';
import { toSoftwareKey } from './find-renderer.ts';

const settings = { siteUrl: 'https://gids.example.org', takesReports: true };
const env = { SEARCH_URL: 'https://zoek.example.org', SEARCH_KEY: 'zoeken', SEARCH_ADMIN_KEY: 'alles', HOME: '/root' };

it('the key of the software is the same as long as nothing changes that its pages depend on', async () => {
  const key = await toSoftwareKey(settings, env);
  expect(await toSoftwareKey({ ...settings }, { ...env, SEARCH_ADMIN_KEY: 'anders', HOME: '/home' })).toBe(key);
  for (const [other, own] of [
    [{ ...settings, siteUrl: 'https://elders.example.org' }, env],
    [{ ...settings, takesReports: false }, env],
    [settings, { ...env, SEARCH_URL: 'https://elders.example.org' }],
  ] as const) {
    expect(await toSoftwareKey(other, own)).not.toBe(key);
  }
});
