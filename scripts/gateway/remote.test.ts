import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHosted } from '../../cms/gateway/remote/fixtures/hosted.ts';
import { startService, toSave } from './fixtures/start-service.ts';

const listing = 'content/organisations/kemmelwerk.yaml';
const patience = { timeout: 90_000 };

it('the service keeps a hosted repository up to date, and publishes what is committed there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-remote-'));
  const hosted = createHosted(folder);
  const service = await startService({ dataDir: join(folder, 'data'), env: { CONTENT_REMOTE: hosted.url } });
  try {
    const toState = async () =>
      ((await (await service.get('/api/health')).json()) as { remote?: { state: string } }).remote;
    await expect.poll(toState, patience).toMatchObject({ state: 'in-sync' });
    const cookie = await service.signIn();
    const raw = hosted.read(listing).replace('  mailbox:', '  phone: "056 11 11 11"\n  mailbox:');
    expect((await service.cms('persistEntry', toSave('kemmelwerk', raw), cookie)).status).toBe(200);
    await expect.poll(() => hosted.refs(), patience).toHaveProperty('cms/organisations/kemmelwerk');

    hosted.commit({ [listing]: (text) => text.replace('aan de voet van de berg', 'merk-7') });
    // Looked for once a minute, and whenever something is written here.
    await service.cms('deleteUnpublishedEntry', { collection: 'organisations', slug: 'kemmelwerk' }, cookie);
    await expect.poll(async () => (await service.get('/')).text(), patience).toContain('merk-7');
    await expect.poll(() => Object.keys(hosted.refs()), patience).toEqual(['main']);
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 200_000);
