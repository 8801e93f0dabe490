import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../mail/mail.ts';
import { toWholeFileConflict } from '../merge/whole-file.ts';
import { createSite } from '../site/app.ts';
import { createStore, type GitStore } from '../store/git/git-store.ts';
import { toPlain } from '../mail/message.ts';
import { createPublisher, type RunningPublisher } from './create-publisher.ts';
import { quickBuild } from './fixtures/quick-build.ts';
import { createReleases, toSiteRoots, type Releases } from './releases.ts';

const path = 'content/organisations/kemmelwerk.yaml';
const key = { collection: 'organisations', slug: 'kemmelwerk' };
const editor = { name: 'Onthaal Kemmelwerk', email: 'onthaal@kemmelwerk.example.org' };
const moderator = { name: 'De moderator', email: 'moderator@example.org' };

let folder: string;
let store: GitStore;
let releases: Releases;
let publisher: RunningPublisher;
let mails: Mail[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-with-store-'));
  mails = [];
  store = await createStore({
    dir: join(folder, 'content.git'),
    seedFrom: resolve('src/directory/fixtures/tiny-region'),
    committer: { name: 'ROSEwijzer', email: 'noreply@example.org' },
    merge: (file, versions) => ({ conflicts: [toWholeFileConflict(file, versions)] }),
  });
  releases = createReleases(folder);
  publisher = createPublisher({
    store,
    releases,
    build: quickBuild,
    mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
    findModerators: () => Promise.resolve([moderator.email]),
    publicUrl: 'https://gids.example.org',
    now: () => new Date(),
    onProblem: (cause) => expect.unreachable(String(cause)),
  });
});
afterEach(async () => {
  await publisher.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = async (): Promise<string> => new TextDecoder().decode((await store.readFile(path))?.content);
const save = (yaml: string) =>
  store.saveDraft(key, [{ path, content: new TextEncoder().encode(yaml) }], { author: editor, message: 'Aangepast' });
const approve = () => store.publishDraft(key, { approver: moderator, message: 'Kemmelwerk: aangepast' });
const home = async () => (await createSite(() => toSiteRoots(releases)).request('/')).text();

describe('with the repository of the content', () => {
  it('a draft is not published, and what is approved is', async () => {
    await publisher.start();
    await publisher.settled();
    await save(`# merk-1\n${await read()}`);
    publisher.request();
    await publisher.settled();
    expect(await home()).toContain('merk-0');
    await approve();
    publisher.request();
    const { commit } = await publisher.settled();
    expect(commit).toBe(await store.head());
    expect(await home()).toContain('merk-1');
  });

  it('a failure names the listing, and the change and its author', async () => {
    await publisher.start();
    await publisher.settled();
    await save((await read()).replace('mailbox: werk@', 'mailbox: werk-'));
    await approve();
    publisher.request();
    expect((await publisher.settled()).failure?.commit).toBe(await store.head());
    const text = mails[0]?.paragraphs.map(toPlain).join('\n') ?? '';
    expect(text).toContain('Het gaat over: Kemmelwerk (organisations/kemmelwerk.yaml).');
    expect(text).toContain('De laatste wijziging: "Kemmelwerk: aangepast", door Onthaal Kemmelwerk op');
  });
});
