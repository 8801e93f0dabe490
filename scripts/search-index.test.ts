import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMeilisearch } from './meilisearch/test-server.ts';

const script = fileURLToPath(new URL('search-index.ts', import.meta.url));
const fixture = fileURLToPath(new URL('../src/directory/fixtures/tiny-region', import.meta.url));
const server = await startMeilisearch();
const index = 'live';

interface Finished {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the command; after so many milliseconds it is killed, whatever it is doing. */
function run(contentDir: string, args: readonly string[] = [], killAfterMs?: number): Promise<Finished> {
  const { url, masterKey } = 'url' in server ? server : { url: '', masterKey: '' };
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      BUILD_DATE: '2026-11-23',
      SEARCH_URL: url,
      SEARCH_ADMIN_KEY: masterKey,
      SEARCH_INDEX: index,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    }),
  );
}

describe('npm run search:index', () => {
  let dir = '';
  /** The region whole, without one organisation, and with a mistake. */
  const contents = { whole: '', less: '', wrong: '' };

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'rosewijzer-search-index-'));
    for (const name of ['whole', 'less', 'wrong'] as const) {
      contents[name] = join(dir, name);
      await cp(fixture, contents[name], { recursive: true });
    }
    await rm(join(contents.less, 'organisations/kemmelwerk.yaml'));
    await writeFile(join(contents.wrong, 'organisations/kemmelwerk.yaml'), 'name: Kemmelwerk\nkleur: groen\n');
  });
  beforeEach(({ skip }) => {
    if ('reason' in server) skip(server.reason);
  });
  afterAll(async () => {
    await rm(dir, { recursive: true, force: true });
    if ('url' in server) await server.stop();
  });

  const toClient = () =>
    'url' in server ? new Meilisearch({ host: server.url, apiKey: server.masterKey }) : new Meilisearch({ host: '' });
  /** What a visitor sees: every workplace with its organisation. */
  const readLive = async (): Promise<string> => {
    const { hits } = await toClient()
      .index(index)
      .search('', { limit: 100, attributesToRetrieve: ['slug'] });
    return hits
      .map(({ slug }) => String(slug))
      .toSorted()
      .join(' ');
  };

  it(
    'says what would change and changes nothing, indexes, and then sees no difference',
    { timeout: 60_000 },
    async () => {
      const before = await run(contents.whole, ['--dry-run']);
      expect(before).toMatchObject({ code: 0 });
      expect(before.output).toContain('nog geen index');
      expect((await toClient().getIndexes()).results).toEqual([]);

      const indexed = await run(contents.whole);
      expect(indexed).toMatchObject({ code: 0 });
      expect(indexed.output).toMatch(/Klaar: \d+ werkplekken in live/);
      expect((await run(contents.whole, ['--dry-run'])).output).toContain('Instellingen: geen verschil');
    },
  );

  it(
    'refuses content with an error as content:check does, and leaves the index as it was',
    { timeout: 60_000 },
    async () => {
      const before = await readLive();
      const { code, output } = await run(contents.wrong);
      expect(code).toBe(1);
      expect(output).toContain('organisations/kemmelwerk.yaml');
      expect(output).toContain('kleur');
      expect(await readLive()).toBe(before);
    },
  );

  it('says in one sentence which option or setting is wrong', { timeout: 60_000 }, async () => {
    expect(await run(contents.whole, ['--nu'])).toEqual({
      code: 1,
      output: 'De optie "--nu" bestaat niet; er is alleen --dry-run.\n',
    });
  });

  it('leaves a whole index whenever it is killed, and cleans up the next time', { timeout: 180_000 }, async () => {
    await run(contents.less);
    const less = await readLive();
    const began = performance.now();
    await run(contents.whole);
    const wholeMs = performance.now() - began;
    const whole = await readLive();
    expect(less).not.toBe(whole);
    expect(less).not.toBe('');

    const seen = new Set<string>();
    let isBusy = true;
    const watch = async () => {
      while (isBusy) {
        seen.add(await readLive());
        await sleep(10);
      }
    };
    const watching = watch();
    const rounds = 5;
    let killed = 0;
    for (let round = 0; round < rounds; round++) {
      // Spread over the whole run, and a little by chance; the last ones may be too late to hurt.
      const share = 0.15 + (0.85 * (round + Math.random())) / rounds;
      const { code } = await run(round % 2 === 0 ? contents.less : contents.whole, [], share * wholeMs);
      if (code === null) killed++;
      expect([less, whole]).toContain(await readLive());
    }
    expect(killed).toBeGreaterThan(rounds / 2);
    await expect(run(contents.less)).resolves.toMatchObject({ code: 0 });
    isBusy = false;
    await watching;
    expect([...seen].filter((own) => own !== less && own !== whole)).toEqual([]);
    expect(await readLive()).toBe(less);
    expect((await toClient().getIndexes()).results.map(({ uid }) => uid)).toEqual([index]);
  });
});
