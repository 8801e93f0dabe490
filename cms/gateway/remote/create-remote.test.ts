import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createContentCheck } from '../content/content-check.ts';
import { createYamlGuard } from '../content/yaml-guard.ts';
import type { Mail } from '../mail/mail.ts';
import { mergeFiles } from '../merge/merge-files.ts';
import { createStore, type GitStore } from '../store/git/git-store.ts';
import { toPlain } from '../mail/message.ts';
import { createRemote, type Remote, type RemoteDeps } from './create-remote.ts';
import { serveGit } from './fixtures/git-over-http.ts';
import { createHosted } from './fixtures/hosted.ts';
import { createOutsideReview } from './review-outside.ts';

const path = 'content/organisations/kemmelwerk.yaml';
const key = { collection: 'organisations', slug: 'kemmelwerk' };
const author = { name: 'Onthaal Kemmelwerk', email: 'onthaal@kemmelwerk.example.org' };
const guard = createYamlGuard();

let folder: string;
let hosted: ReturnType<typeof createHosted>;
let store: GitStore;
let remotes: Remote[];
let mails: Mail[];
let problems: string[];
let takenIn: number;
let onWrite: () => void;

const openStore = (): Promise<GitStore> =>
  createStore({
    dir: join(folder, 'content.git'),
    seedFrom: resolve('src/directory/fixtures/tiny-region'),
    committer: { name: 'ROSEwijzer', email: 'noreply@example.org' },
    merge: mergeFiles,
    onWrite: () => onWrite(),
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remote-'));
  [remotes, mails, problems, takenIn, onWrite] = [[], [], [], 0, () => undefined];
  hosted = createHosted(folder);
  store = await openStore();
});
afterEach(async () => {
  for (const remote of remotes) await remote.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A remote that looks often; `start` is not called yet. */
function open(deps: Partial<RemoteDeps> = {}): Remote {
  const remote = createRemote({
    store,
    url: hosted.url,
    env: process.env,
    review: createOutsideReview(createContentCheck({ store, today: () => '2026-11-26' }), guard),
    onTakenIn: () => (takenIn += 1),
    mailer: {
      send: (mail) => {
        // As the outbox: what has the key of an earlier one is the same mail.
        if (!mails.some(({ key: own }) => own === mail.key)) mails.push(mail);
        return Promise.resolve();
      },
    },
    findModerators: () => Promise.resolve(['moderator@example.org']),
    publicUrl: 'https://gids.example.org',
    now: () => new Date('2026-11-26T10:00:00Z'),
    onProblem: (cause) => problems.push(String(cause)),
    pausesMs: [50],
    lookMs: 100,
    ...deps,
  });
  remotes.push(remote);
  onWrite = () => remote.changed();
  return remote;
}
async function start(deps: Partial<RemoteDeps> = {}): Promise<Remote> {
  const remote = open(deps);
  remote.start();
  await remote.settled();
  return remote;
}
/** Waits until something is so; what is not so by then fails with what was expected. */
const eventually = (expectation: () => void) =>
  expect.poll(() => (expectation(), true), { timeout: 20_000 }).toBe(true);

const read = async (file = path): Promise<string> => new TextDecoder().decode((await store.readFile(file))?.content);
const toChange = (text: string) => ({ path, content: new TextEncoder().encode(text) });
const withPhone = (phone: string) => (text: string) => text.replace('  mailbox:', `  phone: "${phone}"\n  mailbox:`);
const save = async (edit: (text: string) => string) =>
  store.saveDraft(key, [toChange(edit(await read()))], { author, message: 'Aangepast' });
const commit = async (edit: (text: string) => string) =>
  store.commit([toChange(edit(await read()))], { author, message: 'Aangepast' });
const publish = () => store.publishDraft(key, { approver: author, message: 'Goedgekeurd' });

const account = { name: 'rose', password: 'ge@heim: 50%' };
const outdated = { ...account, password: 'oud ge@heim' };
const toHeader = ({ name, password }: typeof account) => Buffer.from(`${name}:${password}`).toString('base64');
/** In an address, as it is typed, and in a header. */
const secret = new RegExp(['ge(?:@|%40)heim', toHeader(account), toHeader(outdated)].join('|'));
/** The hosted repository in its place, and how to take it away from there and put it back. */
async function reach(place: string) {
  if (place === 'in a folder') return hosted;
  const server = await serveGit(folder, account);
  onTestFinished(server.stop);
  return { ...server, url: server.toUrl('hosted.git') };
}

describe('the hosted repository', () => {
  it('gets what is published and the drafts, and loses a draft that is published', async () => {
    const remote = await start();
    expect(hosted.refs()).toEqual({ main: await store.head() });
    await save(withPhone('056 11 11 11'));
    await remote.settled();
    expect(Object.keys(hosted.refs())).toEqual(['cms/organisations/kemmelwerk', 'main']);
    expect(hosted.read(path, 'cms/organisations/kemmelwerk')).toContain('056 11 11 11');
    await publish();
    await remote.settled();
    expect(hosted.refs()).toEqual({ main: await store.head() });
    // A new draft of the same listing has nothing to do with the one before.
    await save(withPhone('056 22 22 22'));
    await remote.settled();
    expect(hosted.read(path, 'cms/organisations/kemmelwerk')).toContain('056 22 22 22');
    expect(remote.status()).toEqual({ state: 'in-sync', syncedAt: '2026-11-26T10:00:00.000Z' });
    expect(problems).toEqual([]);
  });

  it('keeps a draft that somebody else put there', async () => {
    await start();
    const id = hosted.commit({ 'LEESMIJ.md': () => 'Dit is de inhoud van de gids.\n' });
    hosted.git('branch', 'cms/organisations/elders', id);
    // One that is not known here at all: nobody fetched it.
    const tree = hosted.git('rev-parse', 'main^{tree}');
    const other = hosted.git('-c', 'user.name=S', '-c', 'user.email=s@example.org', 'commit-tree', '-m', 'Los', tree);
    hosted.git('update-ref', 'refs/heads/cms/organisations/los', other);
    await eventually(() => expect(takenIn).toBe(1));
    await save(withPhone('056 11 11 11'));
    await eventually(() => expect(Object.keys(hosted.refs())).toContain('cms/organisations/kemmelwerk'));
    expect(hosted.refs()['cms/organisations/los']).toBe(other);
  });

  it.each(['in a folder', 'over http, with a name and a password'])(
    '%s is caught up with when it comes back, and nobody who saves waits for it',
    async (place) => {
      const { url, goDown, comeBack } = await reach(place);
      // Longer than one round takes over a network, or it would never be seen to be done.
      const remote = await start({ url, lookMs: 1000 });
      await save((text) => text.replace('dinsdag', 'woensdag'));
      await remote.settled();
      const before = hosted.refs();
      goDown();
      expect((await save(withPhone('056 11 11 11'))).kind).toBe('done');
      await publish();
      await save(withPhone('056 22 22 22'));
      await eventually(() => expect(remote.status().state).toBe('unreachable'));
      expect(problems[0]).toContain('RemoteError');
      await comeBack();
      expect(hosted.refs()).toEqual(before);
      const [head, draft] = await Promise.all([store.head(), store.findDraft(key)]);
      await eventually(() => {
        expect(hosted.refs()['main']).toBe(head);
        // Another draft than the one that is there, and no continuation of it.
        expect(hosted.refs()['cms/organisations/kemmelwerk']).toBe(draft?.head);
        expect(remote.status().state).toBe('in-sync');
      });
      const outside = hosted.commit({ 'LEESMIJ.md': () => 'Dit is de inhoud van de gids.\n' });
      await eventually(() => expect(takenIn).toBe(1));
      expect(await store.head()).toBe(outside);
      expect(problems.join()).not.toMatch(secret);
    },
  );

  it('over http that refuses who we are is tried again, and the password is told to nobody', async () => {
    const processes: string[] = [];
    const look = () => {
      const lines = execFileSync('ps', ['-eww', '-o', 'args'], { encoding: 'utf8' }).split('\n');
      processes.push(...lines.filter((line) => /\bgit\b/.test(line)));
    };
    const { toUrl, stop } = await serveGit(folder, account, look);
    onTestFinished(stop);
    const remote = await start({ url: toUrl('hosted.git', outdated) });
    // Git does it with programs of its own; the arguments of each everybody on the machine can read.
    expect(processes.join()).toContain('127.0.0.1');
    expect(processes.join()).not.toMatch(secret);
    expect(remote.status().state).toBe('unreachable');
    expect(problems[0]).toContain('127.0.0.1');
    expect(`${problems.join()} ${JSON.stringify(remote.status())}`).not.toMatch(secret);
    expect(hosted.refs()).toEqual({});
  });

  it('waits longer after each failure', async () => {
    hosted.goDown();
    const remote = await start({ pausesMs: [1, 60_000], lookMs: 5 });
    await eventually(() => expect(problems).toHaveLength(2));
    await sleep(300);
    remote.changed();
    await remote.settled();
    expect(problems).toHaveLength(2);
  });

  it('is caught up with at the next start', async () => {
    const first = await start();
    await first.stop();
    await save(withPhone('056 11 11 11'));
    await commit((text) => text.replace('dinsdag', 'woensdag'));
    const outside = hosted.commit({ 'content/organisations/de-kromme-ladder.yaml': (text) => `# hallo\n${text}` });
    await store.close();
    store = await openStore();
    await start();
    expect(takenIn).toBe(1);
    expect(await read('content/organisations/de-kromme-ladder.yaml')).toContain('# hallo');
    expect(hosted.refs()).toMatchObject({ main: await store.head() });
    expect(hosted.refs()).toHaveProperty('cms/organisations/kemmelwerk');
    expect(await store.history({ limit: 10 })).toContainEqual(expect.objectContaining({ id: outside }));
  });

  it('breaks off at once at the end of the service', async () => {
    const stuck = join(folder, 'stuck.sh');
    writeFileSync(stuck, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 });
    const remote = open({ url: 'ssh://git@127.0.0.1/inhoud.git', env: { ...process.env, GIT_SSH_COMMAND: stuck } });
    remote.start();
    await sleep(200);
    const began = Date.now();
    await remote.stop();
    expect(Date.now() - began).toBeLessThan(5000);
    expect(problems).toEqual([]);
  });

  it('shows no password, whatever git says', async () => {
    const url = 'http://sofie:ge%40heim@127.0.0.1:9/inhoud.git?sleutel=zeergeheim';
    const remote = await start({ url });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('127.0.0.1');
    expect(`${problems.join()} ${JSON.stringify(remote.status())}`).not.toMatch(/ge%40heim|ge@heim|zeergeheim/);
  });
});

describe('what was committed elsewhere', () => {
  it('is taken in as it is where nothing happened here', async () => {
    await start();
    const outside = hosted.commit({ [path]: withPhone('056 33 33 33'), '.gitlab-ci.yml': () => 'pages: {}\n' });
    await eventually(() => expect(takenIn).toBe(1));
    expect(await store.head()).toBe(outside);
    expect(await read()).toContain('056 33 33 33');
  });

  it('is joined field by field with what happened here, and drafts go on', async () => {
    const remote = await start();
    await remote.stop();
    await commit(withPhone('056 11 11 11'));
    await save((text) => text.replace('dinsdag', 'woensdag'));
    hosted.commit({ [path]: (text) => text.replace('loods', 'hal'), '.gitlab-ci.yml': () => 'pages: {}\n' });
    hosted.commit({ '.gitlab-ci.yml': () => 'pages: { stage: deploy }\n' });
    await start();
    expect(takenIn).toBe(1);
    expect(await read()).toMatch(/056 11 11 11[\s\S]*in een hal/);
    expect(hosted.refs()['main']).toBe(await store.head());
    // What stands beside the content is as it was there.
    expect(hosted.read('.gitlab-ci.yml')).toBe('pages: { stage: deploy }');
    expect((await publish()).kind).toBe('done');
    expect(await read()).toMatch(/056 11 11 11[\s\S]*in een hal[\s\S]*woensdag/);
    const [, joined] = await store.history({ limit: 2 });
    expect(joined?.author.name).toBe('ROSEwijzer');
  });

  it.each([
    [
      'is not right',
      (text: string) => text.replace('werk@kemmelwerk', 'werk-kemmelwerk'),
      'organisations/kemmelwerk.yaml: Contact',
    ],
    ['cannot be read', (text: string) => `${text}\nextra: [\n`, 'organisations/kemmelwerk.yaml'],
    ['is a trap', (text: string) => `${text}\nx: &a [1]\ny: *a\n`, 'verwijst met & en *'],
  ])('is refused where it %s, and moderators hear it once', async (_why, edit, reason) => {
    const remote = await start();
    const head = await store.head();
    const outside = hosted.commit({ [path]: edit }, 'Mailadres kapot');
    await eventually(() => expect(remote.status().state).toBe('refused'));
    await sleep(300);
    expect(await store.head()).toBe(head);
    expect(hosted.refs()).toMatchObject({ main: outside, 'rosewijzer/main': head });
    expect(takenIn).toBe(0);
    expect(mails).toHaveLength(1);
    const text = mails[0]?.paragraphs.map(toPlain).join('\n') ?? '';
    expect(text).toContain(`"Mailadres kapot", door Sofie Buiten (${outside.slice(0, 8)})`);
    expect(text).toContain(reason);

    // What is approved here goes on, and the next right commit heals it.
    await commit((own) => own.replace('dinsdag', 'woensdag'));
    const next = await store.head();
    await eventually(() => expect(hosted.refs()['rosewijzer/main']).toBe(next));
    hosted.git('update-ref', 'refs/heads/main', `${outside}~1`);
    hosted.commit({ [path]: withPhone('056 44 44 44') });
    await eventually(() => expect(remote.status().state).toBe('in-sync'));
    expect(await read()).toMatch(/056 44 44 44[\s\S]*woensdag/);
    expect(hosted.refs()).toEqual({ main: await store.head() });
    expect(mails).toHaveLength(1);
  });

  it('is refused where both changed the same, until somebody makes them alike', async () => {
    const first = await start();
    await first.stop();
    await commit(withPhone('056 11 11 11'));
    const outside = hosted.commit({ [path]: withPhone('056 99 99 99') });
    const remote = await start();
    expect(remote.status().state).toBe('refused');
    expect(mails[0]?.paragraphs.map(toPlain).join('\n')).toMatch(/kemmelwerk\.yaml: Contact › telefoon/i);
    expect(await read()).toContain('056 11 11 11');
    expect(hosted.refs()).toMatchObject({ main: outside, 'rosewijzer/main': await store.head() });
    await commit((text) => text.replace('056 11 11 11', '056 99 99 99'));
    await eventually(() => expect(remote.status().state).toBe('in-sync'));
    expect(hosted.refs()).toEqual({ main: await store.head() });
    expect(mails).toHaveLength(1);
  });

  it('is refused where it began apart', async () => {
    const tree = hosted.git('hash-object', '-t', 'tree', '-w', '/dev/null');
    const other = hosted.git('-c', 'user.name=S', '-c', 'user.email=s@example.org', 'commit-tree', '-m', 'Los', tree);
    hosted.git('update-ref', 'refs/heads/main', other);
    const remote = await start();
    expect(remote.status().state).toBe('refused');
    expect(mails[0]?.paragraphs.map(toPlain).join('\n')).toContain('geen enkele versie gemeen');
    expect(hosted.refs()['main']).toBe(other);
  });
});
