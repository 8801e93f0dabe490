import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseTestServerSettings } from '../../../scripts/meilisearch/settings.ts';
import { startMeilisearch } from '../../../scripts/meilisearch/test-server.ts';
import type { Mail } from '../mail/mail.ts';
import { toPlain } from '../mail/message.ts';
import { createUpdateSearch } from './build-site.ts';
import { createPublisher } from './create-publisher.ts';
import { openFolderStore } from './fixtures/folder-store.ts';
import { quickBuild } from './fixtures/quick-build.ts';
import { createReleases } from './releases.ts';

// One of our own, also where another runs already: this one is stopped.
const settings = { ...parseTestServerSettings(process.env), url: undefined };
const server = await startMeilisearch({ settings });
const folder = mkdtempSync(join(tmpdir(), 'update-search-'));
const listing = 'organisations/kemmelwerk.yaml';
const publicUrl = 'https://gids.example.org';

describe('a search server', { timeout: 120_000 }, () => {
  beforeEach(({ skip }) => {
    if ('reason' in server) skip(server.reason);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds what was approved; while it is away or refuses, a moderator is told once, and again when it is back', async ({
    onTestFinished,
  }) => {
    if ('reason' in server) throw new Error(server.reason);
    onTestFinished(() => server.stop());
    const store = await openFolderStore(join(folder, 'store'));
    const mails: Mail[] = [];
    let asked = server;
    const publisher = createPublisher({
      store,
      releases: createReleases(join(folder, 'data')),
      build: quickBuild,
      updateSearch: (job) => {
        const { url, masterKey } = asked;
        const env = { ...process.env, SEARCH_URL: url, SEARCH_ADMIN_KEY: masterKey, SEARCH_INDEX: 'publiceren' };
        return createUpdateSearch({ project: resolve('.'), siteUrl: publicUrl, env })(job);
      },
      mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
      findModerators: () => Promise.resolve(['moderator@example.org']),
      publicUrl,
      now: () => new Date(),
      onProblem: (cause) => expect.unreachable(String(cause)),
      lookMs: 200,
    });
    onTestFinished(() => publisher.stop());
    const find = async (word: string) => {
      const { url, masterKey } = asked;
      return (await new Meilisearch({ host: url, apiKey: masterKey }).index('publiceren').search(word)).hits.length;
    };
    const findTrouble = () => publisher.status().troubles?.[0]?.message;

    await publisher.start();
    expect((await publisher.settled()).troubles).toBeUndefined();
    expect(await find('Kemmelwerk')).toBeGreaterThan(0);
    expect(mails).toEqual([]);

    await server.stop();
    const yaml = new TextDecoder().decode((await store.readFile(listing))?.content);
    await store.approve({ [listing]: yaml.replace(/^name: .*$/m, 'name: Zwaluwnest') });
    publisher.request();
    const status = await publisher.settled();
    expect(status).toMatchObject({ commit: await store.head(), failure: undefined });
    expect(findTrouble()).toContain('De server is niet bereikbaar.');
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([['moderator@example.org', 'search-failed']]);
    expect(mails[0]?.paragraphs.map(toPlain).join('\n')).toContain('De server is niet bereikbaar.');
    expect(mails[0]?.paragraphs.at(-1)).toMatchObject({ url: `${publicUrl}/beheer/nakijken/` });

    const next = await startMeilisearch({ settings });
    if ('reason' in next) throw new Error(next.reason);
    onTestFinished(() => next.stop());
    asked = { ...next, masterKey: 'not-the-key-of-this-server' };
    await expect.poll(findTrouble, { timeout: 60_000 }).not.toContain('De server is niet bereikbaar.');
    expect(findTrouble()).toContain('sleutel');
    expect(mails).toHaveLength(1);

    asked = next;
    await expect.poll(findTrouble, { timeout: 60_000 }).toBeUndefined();
    expect(await find('Zwaluwnest')).toBeGreaterThan(0);
    await expect.poll(() => mails.map(({ kind }) => kind)).toEqual(['search-failed', 'search-repaired']);
  });
});
