import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../mail/mail.ts';
import { createSite } from '../site/app.ts';
import { toPlain } from '../mail/message.ts';
import type { BuildJob, BuildSite } from './build-site.ts';
import { createPublisher, type PublisherDeps, type RunningPublisher } from './create-publisher.ts';
import { openFolderStore, type FolderStore } from './fixtures/folder-store.ts';
import { quickBuild, quickPages } from './fixtures/quick-build.ts';
import { createHook } from './hook.ts';
import { PublishError } from './publish-error.ts';
import { createReleases, toSiteRoots, type Releases } from './releases.ts';

const listing = 'organisations/kemmelwerk.yaml';

let folder: string;
let store: FolderStore;
let releases: Releases;
let mails: Mail[];
let problems: unknown[];
let publishers: RunningPublisher[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publisher-'));
  store = await openFolderStore(join(folder, 'store'));
  releases = createReleases(join(folder, 'data'));
  mails = [];
  problems = [];
  publishers = [];
});
afterEach(async () => {
  for (const publisher of publishers) await publisher.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(problems).toEqual([]);
});

function open(deps: Partial<PublisherDeps> = {}): RunningPublisher {
  const publisher = createPublisher({
    store,
    releases,
    build: quickBuild,
    mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
    findModerators: () => Promise.resolve(['moderator@example.org']),
    publicUrl: 'https://gids.example.org',
    now: () => new Date(),
    onProblem: (cause) => problems.push(cause),
    ...deps,
  });
  publishers.push(publisher);
  return publisher;
}

let marks = 0;
/** Approves a change that can be seen on every page. */
async function approve(change: (yaml: string) => string = (yaml) => yaml): Promise<string> {
  const { content } = (await store.readFile(`content/${listing}`)) ?? {};
  const yaml = new TextDecoder().decode(content).replace(/^# merk-\d+\n/, '');
  marks += 1;
  await store.approve({ [listing]: `# merk-${marks}\n${change(yaml)}` });
  return `merk-${marks}`;
}
const breakMailbox = (yaml: string) => yaml.replace('mailbox: werk@', 'mailbox: werk-');
const repairMailbox = (yaml: string) => yaml.replace('mailbox: werk-', 'mailbox: werk@');

const site = () => createSite(() => toSiteRoots(releases));
const get = async (path = '/') => (await site().request(path)).text();

describe('publishing', () => {
  it('shows what is approved, and says since when', async () => {
    expect((await site().request('/')).status).toBe(503);
    const publisher = open();
    await publisher.start();
    const first = await publisher.settled();
    expect(first).toMatchObject({ commit: await store.head(), pending: undefined, failure: undefined });
    const mark = await approve();
    publisher.request();
    const second = await publisher.settled();
    expect(await get('/fr/')).toContain(mark);
    expect(second.commit).toBe(await store.head());
    expect(second.release).not.toBe(first.release);
    expect(Math.abs(Date.parse(second.since ?? '') - Date.now())).toBeLessThan(5000);
    expect(second).not.toHaveProperty('troubles');
  });

  /** One that notes what it was asked to build. */
  function openNoting() {
    const jobs: BuildJob[] = [];
    const publisher = open({
      build: (job) => {
        jobs.push(job);
        return quickBuild(job);
      },
    });
    return { publisher, jobs };
  }

  it('does not wait for a build when it is asked to stop: the next start builds it, and nobody is told', async () => {
    const building = Promise.withResolvers<undefined>();
    const publisher = open({
      build: ({ signal }) =>
        new Promise((_, reject) => {
          building.resolve(undefined);
          signal?.addEventListener('abort', () => {
            reject(new PublishError('afgebroken'));
          });
        }),
    });
    await publisher.start();
    await building.promise;
    await publisher.stop();
    expect(publisher.status().failure).toBeUndefined();
    expect(mails).toEqual([]);
    const next = open();
    await next.start();
    expect((await next.settled()).commit).toBe(await store.head());
  });

  it('builds from an export of the approved state, and leaves nothing of it behind', async () => {
    const { publisher, jobs } = openNoting();
    await publisher.start();
    await publisher.settled();
    expect(jobs[0]?.content.startsWith(join(folder, 'data', 'work'))).toBe(true);
    expect(readdirSync(join(folder, 'data', 'work'))).toEqual([]);
  });

  it('hands the build the site that visitors see, for the pages that stay', async () => {
    const { publisher, jobs } = openNoting();
    await publisher.start();
    await publisher.settled();
    const shown = releases.current()?.root;
    await approve();
    publisher.request();
    await publisher.settled();
    expect(jobs.map(({ previous }) => previous)).toEqual([undefined, shown]);
  });

  it('makes one build of many requests, and one more of those that came while it ran', async () => {
    let builds = 0;
    const publisher = open({
      build: async (job) => {
        builds += 1;
        await sleep(50);
        await quickBuild(job);
      },
    });
    await publisher.start();
    for (let change = 0; change < 20; change += 1) {
      await approve();
      publisher.request();
    }
    const { commit } = await publisher.settled();
    expect(commit).toBe(await store.head());
    expect(builds).toBeGreaterThanOrEqual(2);
    expect(builds).toBeLessThan(10);
    publisher.request();
    publisher.request();
    const before = builds;
    await publisher.settled();
    expect(builds).toBe(before);
  });

  it('says what it is about to publish', async () => {
    const publisher = open({
      build: async (job) => {
        expect(publisher.status().pending).toBe(await store.head());
        await quickBuild(job);
      },
    });
    await publisher.start();
    expect((await publisher.settled()).failure).toBeUndefined();
  });
});

describe('a state that cannot be published', () => {
  it('leaves visitors the last good one, and tells the moderator once which listing it is and why', async () => {
    const publisher = open();
    await publisher.start();
    const good = await publisher.settled();
    const before = await get();
    await approve(breakMailbox);
    publisher.request();
    const status = await publisher.settled();
    expect(await get()).toBe(before);
    expect(status).toMatchObject({ release: good.release, commit: good.commit, pending: undefined });
    expect(status.failure?.commit).toBe(await store.head());
    expect(status.failure?.message).toMatch(/organisations\/kemmelwerk\.yaml[^]*mailadres/);

    publisher.request();
    await publisher.settled();
    const [mail, again] = mails;
    expect(mail).toMatchObject({
      to: 'moderator@example.org',
      kind: 'publish-failed',
      subject: 'De site is niet vernieuwd: Kemmelwerk (organisations/kemmelwerk.yaml)',
    });
    // The mailer queues a mail with the same key once.
    expect(again?.key).toBe(mail?.key);
    const text = mail?.paragraphs.map(toPlain).join('\n\n') ?? '';
    expect(text).toContain('Bezoekers zien nog de versie van');
    expect(text).toContain('Kemmelwerk (organisations/kemmelwerk.yaml)');
    expect(text).toContain('door Onthaal Kemmelwerk');
    expect(text).toMatch(/mailadres/);
    expect(mail?.paragraphs.at(-1)).toEqual({
      label: 'Open het beheer',
      url: 'https://gids.example.org/beheer/nakijken/',
    });
  });

  it('is forgotten when the next change is right', async () => {
    const publisher = open();
    await publisher.start();
    await approve(breakMailbox);
    publisher.request();
    expect((await publisher.settled()).failure).toBeDefined();
    const mark = await approve(repairMailbox);
    publisher.request();
    expect((await publisher.settled()).failure).toBeUndefined();
    expect(await get()).toContain(mark);
  });

  it.each([
    ['a link that leads nowhere', 'index.html', '<a href="/weg/">', /verwijzing die nergens heen leidt: \/: \/weg\//],
    ['a search index that is cut off', 'zoekindex/plekken-fr.x.json', '{"a', /zoekindex\/plekken-fr is niet leesbaar/],
  ])('may also be one with %s', async (_name, path, text, message) => {
    const { writeFile } = await import('node:fs/promises');
    const publisher = open({
      build: async (job) => {
        await quickBuild(job);
        await writeFile(join(job.site, path), text);
      },
    });
    await publisher.start();
    expect((await publisher.settled()).failure?.message).toMatch(message);
    expect((await site().request('/')).status).toBe(503);
  });

  it.each([
    ['a language', 'fr/index.html', /fr\/index\.html ontbreekt/],
    ['the words of the search', 'zoekindex/woorden-nl.merk-0.json', /zoekindex\/woorden-nl ontbreekt/],
  ])('may also be one without %s', async (_name, path, message) => {
    const publisher = open({
      build: async (job) => {
        await quickBuild(job);
        rmSync(join(job.site, path));
      },
    });
    await publisher.start();
    expect((await publisher.settled()).failure?.message).toMatch(message);
  });
});

describe('the next start', () => {
  it('publishes what was approved meanwhile, and nothing where there is nothing new', async () => {
    const first = open();
    await first.start();
    await first.settled();
    await first.stop();
    const mark = await approve();
    const second = open();
    await second.start();
    const { release } = await second.settled();
    expect(await get()).toContain(mark);
    await second.stop();
    const third = open();
    await third.start();
    expect((await third.settled()).release).toBe(release);
  });

  it('publishes what other software made anew, once', async () => {
    const restart = async (software: string) => {
      const publisher = open({ findSoftware: () => Promise.resolve(software) });
      await publisher.start();
      const { release, commit } = await publisher.settled();
      await publisher.stop();
      return { release, commit };
    };
    const old = await restart('oud');
    const fresh = await restart('nieuw');
    expect(fresh.release).not.toBe(old.release);
    expect(fresh.commit).toBe(old.commit);
    expect(await restart('nieuw')).toEqual(fresh);
  });

  it('after being killed at any instant finds one whole release, and goes on', { timeout: 300_000 }, async () => {
    const program = fileURLToPath(new URL('fixtures/approve-until-killed.ts', import.meta.url));
    const args = [program, join(folder, 'store'), join(folder, 'data')];
    const first = open();
    await first.start();
    await first.settled();
    await first.stop();

    const app = site();
    let isBusy = true;
    const seen = new Set<string>();
    const wrong: string[] = [];
    /** A visitor who never stops looking; of one release every page says the same. */
    const visit = async () => {
      while (isBusy) {
        const before = releases.current();
        const pages = await Promise.all(
          quickPages.map(async (page) => app.request(`/${page.replace('index.html', '')}`)),
        );
        const texts = await Promise.all(pages.map((page) => page.text()));
        if (pages.some(({ status }) => status !== 200)) wrong.push(pages.map(({ status }) => status).join(' '));
        const isSteady = releases.current()?.id === before?.id;
        if (isSteady && new Set(texts).size !== 1) wrong.push(texts.join(' | '));
        seen.add(/merk-\d+/.exec(texts[0] ?? '')?.[0] ?? '');
        await sleep(2);
      }
    };
    const visiting = visit();
    // On a machine that is busy with more than this it takes longer until there is something new to see.
    for (let kill = 0; kill < 10 || (seen.size <= 2 && kill < 60); kill += 1) {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await sleep(Math.random() * 700);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      // What is shown is there, whole.
      const shown = releases.current();
      for (const page of quickPages) expect(existsSync(join(shown?.root ?? '', page))).toBe(true);
    }
    isBusy = false;
    await visiting;
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(2);

    const last = open();
    await last.start();
    const status = await last.settled();
    expect(status).toMatchObject({ commit: await store.head(), failure: undefined });
    expect(readdirSync(join(folder, 'data', 'work'))).toEqual([]);
  });
});

describe('old releases', () => {
  it('are removed, but for those that one can go back to', async () => {
    const publisher = open();
    await publisher.start();
    await publisher.settled();
    for (let change = 0; change < 8; change += 1) {
      await approve();
      publisher.request();
      await publisher.settled();
    }
    const kept = releases.list();
    expect(new Set(kept.map(({ commit }) => commit)).size).toBe(5);
    expect(kept[0]?.id).toBe(publisher.status().release);
    expect(readdirSync(join(folder, 'data', 'releases'))).toHaveLength(kept.length);
  });

  it('still answer for the files of a page that is open, and for nothing else', async () => {
    const publisher = open();
    const first = await approve();
    await publisher.start();
    await publisher.settled();
    const second = await approve();
    publisher.request();
    await publisher.settled();
    for (const mark of [first, second]) {
      const style = await site().request(`/_astro/stijl.${mark}.css`);
      expect(await style.text()).toBe(`/* ${mark} */`);
      expect(style.headers.get('content-type')).toContain('text/css');
      expect((await site().request(`/zoekindex/plekken-nl.${mark}.json`)).status).toBe(200);
    }
    expect((await site().request('/_astro/stijl.merk-nooit.css')).status).toBe(404);
    expect(await get('/een/')).toContain(second);
  });

  it('can be gone back to, until the next approved change', async () => {
    let builds = 0;
    const build: BuildSite = (job) => {
      builds += 1;
      return quickBuild(job);
    };
    const publisher = open({ lookMs: 20, build });
    const first = await approve();
    await publisher.start();
    await publisher.settled();
    await approve();
    publisher.request();
    await publisher.settled();

    expect((await releases.rollBack())?.id).toBe(publisher.status().release);
    expect(await get()).toContain(first);
    // Neither a look, nor a request without a change, nor a next start brings the newest one back.
    await sleep(100);
    publisher.request();
    await publisher.settled();
    await publisher.stop();
    const next = open({ build });
    await next.start();
    await next.settled();
    expect(await get()).toContain(first);
    expect(builds).toBe(2);

    const third = await approve();
    next.request();
    await next.settled();
    expect(await get()).toContain(third);
    expect(await releases.held()).toBeUndefined();
  });

  it('are not gone back to where there is none', async () => {
    const publisher = open();
    await publisher.start();
    const { release } = await publisher.settled();
    expect(await releases.rollBack()).toBeUndefined();
    expect(publisher.status().release).toBe(release);
  });
});

it('builds again when the day changes, of the region and not of London', async () => {
  let moment = new Date('2026-11-23T22:59:00Z');
  const publisher = open({ now: () => moment, lookMs: 10 });
  await publisher.start();
  await publisher.settled();
  expect(await get()).toContain('2026-11-23');
  moment = new Date('2026-11-23T23:01:00Z');
  await expect.poll(() => get(), { timeout: 5000 }).toContain('2026-11-24');
  expect(publisher.status().commit).toBe(await store.head());
});

it('does not try a failed state again and again on the same day', async () => {
  let builds = 0;
  const publisher = open({
    lookMs: 10,
    build: () => {
      builds += 1;
      return Promise.reject(new PublishError('Het lukt niet.'));
    },
  });
  await publisher.start();
  await publisher.settled();
  await sleep(100);
  expect(builds).toBe(1);
});

describe('the search server', () => {
  it('that is down does not stop a release, is told of in the status, and gets it when it is back', async () => {
    let isUp = false;
    const indexed: string[] = [];
    const publisher = open({
      lookMs: 20,
      updateSearch: ({ content }) => {
        expect(existsSync(join(content, 'region.yaml'))).toBe(true);
        if (!isUp) return Promise.reject(new PublishError('De server is niet bereikbaar.'));
        indexed.push(content);
        return Promise.resolve();
      },
    });
    await publisher.start();
    const status = await publisher.settled();
    expect(status.commit).toBe(await store.head());
    expect(status.failure).toBeUndefined();
    expect(status.troubles).toMatchObject([{ of: 'search', message: 'De server is niet bereikbaar.' }]);
    isUp = true;
    await expect.poll(() => publisher.status().troubles, { timeout: 5000 }).toBeUndefined();
    expect(indexed).toHaveLength(1);
    await sleep(60);
    expect(indexed).toHaveLength(1);
  });

  it('gets nothing for pages that other software made: what that finds has another shape', async () => {
    const indexed: string[] = [];
    let made = '';
    const restart = async (software: string, build: BuildSite) => {
      const publisher = open({
        lookMs: 20,
        findSoftware: () => Promise.resolve(software),
        build: (job) => {
          made = software;
          return build(job);
        },
        updateSearch: () => {
          indexed.push(`${software} voor ${releases.current()?.software ?? 'niemand'}`);
          return Promise.resolve();
        },
      });
      await publisher.start();
      await publisher.settled();
      // Long enough to look again.
      await sleep(100);
      await publisher.stop();
    };
    await restart('oud', quickBuild);
    expect(indexed).toEqual(['oud voor oud']);
    // It refuses what the one before accepted.
    await restart('streng', () => Promise.reject(new PublishError('Het lukt niet.')));
    expect(made).toBe('streng');
    expect(indexed).toEqual(['oud voor oud']);
    await restart('nieuw', quickBuild);
    expect(indexed).toEqual(['oud voor oud', 'nieuw voor nieuw']);
  });

  it('that is down is told of once and when it is back, whatever restarts meanwhile', async () => {
    let isUp = false;
    /** A start of the service, until it has tried the server. */
    const restart = async () => {
      let tries = 0;
      const publisher = open({
        lookMs: 20,
        updateSearch: () => {
          tries += 1;
          return isUp ? Promise.resolve() : Promise.reject(new PublishError('De server is niet bereikbaar.'));
        },
      });
      await publisher.start();
      await expect.poll(() => tries, { timeout: 5000 }).toBeGreaterThan(0);
      await publisher.stop();
    };
    const kinds = () => mails.map(({ kind }) => kind);
    await restart();
    await restart();
    expect(kinds()).toEqual(['search-failed']);
    isUp = true;
    await restart();
    await restart();
    expect(kinds()).toEqual(['search-failed', 'search-repaired']);
    isUp = false;
    await restart();
    expect(kinds()).toEqual(['search-failed', 'search-repaired', 'search-failed']);
    expect(new Set(mails.map(({ key }) => key)).size).toBe(3);
  });
});

describe('the webhook', () => {
  const received: unknown[] = [];
  let answers: number[];
  let url: string;
  let close: () => void;
  beforeEach(async () => {
    received.length = 0;
    answers = [];
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        received.push(JSON.parse(body));
        response.writeHead(answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geheim`;
    close = () => void server.close();
  });
  afterEach(() => close());

  it('is told of the release, again where it stumbles', async () => {
    answers = [500, 503];
    const publisher = open({ notifyHook: createHook({ url, pausesMs: [5, 5] }) });
    await publisher.start();
    const { commit, release } = await publisher.settled();
    await expect.poll(() => received.length, { timeout: 5000 }).toBe(3);
    expect(received.at(-1)).toMatchObject({ commit, release });
    expect(publisher.status().troubles).toBeUndefined();
  });

  it('that stays down is told of in the status, without its secret, and stops nothing', async () => {
    answers = [500, 500];
    const publisher = open({ notifyHook: createHook({ url, pausesMs: [5] }) });
    await publisher.start();
    expect((await publisher.settled()).failure).toBeUndefined();
    await expect.poll(() => publisher.status().troubles, { timeout: 5000 }).toHaveLength(1);
    expect(publisher.status().troubles?.[0]?.message).toMatch(/^De webhook op 127\.0\.0\.1:\d+ antwoordt met 500\.$/);
    expect(received).toHaveLength(2);
  });
});
