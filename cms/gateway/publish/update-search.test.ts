import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startMeilisearch } from '../../../scripts/meilisearch/test-server.ts';
import { createUpdateSearch } from './build-site.ts';
import { createPublisher } from './create-publisher.ts';
import { openFolderStore } from './fixtures/folder-store.ts';
import { quickBuild } from './fixtures/quick-build.ts';
import { createReleases } from './releases.ts';

const server = await startMeilisearch();
const folder = mkdtempSync(join(tmpdir(), 'update-search-'));
const listing = 'organisations/kemmelwerk.yaml';

describe('a search server', { timeout: 120_000 }, () => {
  beforeEach(({ skip }) => {
    if ('reason' in server) skip(server.reason);
  });
  afterAll(async () => {
    if ('url' in server) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what was approved as soon as it is published, and is waited for when it is away', async () => {
    if ('reason' in server) throw new Error(server.reason);
    const { url, masterKey } = server;
    const store = await openFolderStore(join(folder, 'store'));
    const toUpdate = (address: string) =>
      createUpdateSearch({
        project: resolve('.'),
        siteUrl: 'https://gids.example.org',
        env: { ...process.env, SEARCH_URL: address, SEARCH_ADMIN_KEY: masterKey, SEARCH_INDEX: 'publiceren' },
      });
    let isAway = false;
    const [here, away] = [toUpdate(url), toUpdate('http://127.0.0.1:9')];
    const publisher = createPublisher({
      store,
      releases: createReleases(join(folder, 'data')),
      build: quickBuild,
      updateSearch: (job) => (isAway ? away(job) : here(job)),
      mailer: { send: () => Promise.resolve() },
      findModerators: () => Promise.resolve([]),
      publicUrl: 'https://gids.example.org',
      now: () => new Date(),
      onProblem: (cause) => expect.unreachable(String(cause)),
      lookMs: 200,
    });
    const index = new Meilisearch({ host: url, apiKey: masterKey }).index('publiceren');
    const find = async (word: string) => (await index.search(word)).hits.length;

    await publisher.start();
    expect((await publisher.settled()).troubles).toBeUndefined();
    expect(await find('Kemmelwerk')).toBeGreaterThan(0);

    isAway = true;
    const yaml = new TextDecoder().decode((await store.readFile(listing))?.content);
    await store.approve({ [listing]: yaml.replace(/^name: .*$/m, 'name: Zwaluwnest') });
    publisher.request();
    const status = await publisher.settled();
    expect(status).toMatchObject({ commit: await store.head(), failure: undefined });
    expect(status.troubles?.[0]?.message).toContain('De server is niet bereikbaar.');
    isAway = false;
    await expect.poll(() => find('Zwaluwnest'), { timeout: 60_000 }).toBeGreaterThan(0);
    await expect.poll(() => publisher.status().troubles, { timeout: 60_000 }).toBeUndefined();
    await publisher.stop();
  });
});
