import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Meilisearch } from 'meilisearch';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMeilisearch } from '../../../scripts/meilisearch/test-server.ts';
import { fixtureDirectory, today } from '../fixtures/directory.ts';
import type { ServerDocument } from './attributes.ts';
import { toServerDocuments } from './documents.ts';
import { findSettingsChanges, indexContent, type IndexTarget } from './index-content.ts';
import { toIndexSettings } from './settings.ts';

const server = await startMeilisearch();
const documents = toServerDocuments(fixtureDirectory, today);
const settings = toIndexSettings(fixtureDirectory);
const fewer = documents.slice(0, 3);

/** The same workplaces over and over, under other ids. */
const multiply = (times: number): readonly ServerDocument[] =>
  Array.from({ length: times }, (_, round) =>
    documents.map((document) => ({ ...document, id: `${document.id.slice(0, -4)}${String(round).padStart(4, '0')}` })),
  ).flat();

let names = 0;
const toTarget = (): IndexTarget => {
  if ('reason' in server) throw new Error(server.reason);
  return { url: server.url, adminKey: server.masterKey, index: `live-${++names}` };
};
const toClient = ({ url, adminKey }: IndexTarget) => new Meilisearch({ host: url, apiKey: adminKey });
const findIndexes = async (target: IndexTarget): Promise<readonly string[]> =>
  (await toClient(target).getIndexes({ limit: 100 })).results
    .map(({ uid }) => uid)
    .filter((uid) => uid.startsWith(target.index));
const countLive = async (target: IndexTarget): Promise<number> =>
  (await toClient(target).index(target.index).getStats()).numberOfDocuments;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Listens on a free port of this machine. */
async function listen(own: Server | HttpServer): Promise<string> {
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  closers.push(() => own.close());
  return `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
}

/** A way to the server that breaks after so many bytes from it. */
async function openFrailWay({ url }: IndexTarget, bytes: number): Promise<string> {
  const { hostname, port } = new URL(url);
  let left = bytes;
  const sockets = new Set<Socket>();
  const way = createServer((near) => {
    if (left <= 0) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far);
    far.on('data', (chunk) => {
      left -= chunk.length;
      if (left > 0) near.write(chunk);
      else for (const socket of sockets) socket.destroy();
    });
  });
  return listen(way);
}

describe('indexing', () => {
  beforeEach(({ skip }) => {
    if ('reason' in server) skip(server.reason);
  });
  afterAll(async () => {
    if ('url' in server) await server.stop();
  });

  it('makes the live index, tells how far it is, and leaves nothing else behind', async () => {
    const target = toTarget();
    const lines: string[] = [];
    const result = await indexContent(target, { documents, settings }, { onProgress: (line) => lines.push(line) });
    expect(result).toMatchObject({ count: documents.length });
    expect(await findIndexes(target)).toEqual([target.index]);
    expect(await countLive(target)).toBe(documents.length);
    expect(lines).toContain(`Werkplekken: ${documents.length} van ${documents.length}`);
    expect(lines.at(-1)).toBe(`Klaar: ${documents.length} werkplekken in ${target.index}`);
  });

  it('takes the place of the live index, and clears away what a run before left behind', async () => {
    const target = toTarget();
    await indexContent(target, { documents: fewer, settings });
    const leftover = `${target.index}_20260101t000000-0123abcd`;
    const stranger = `${target.index}_2`;
    for (const uid of [leftover, stranger]) await toClient(target).createIndex(uid).waitTask();
    await indexContent(target, { documents, settings });
    expect(await countLive(target)).toBe(documents.length);
    expect((await findIndexes(target)).toSorted()).toEqual([target.index, stranger]);
  });

  it('answers whole all the while', async () => {
    const target = toTarget();
    await indexContent(target, { documents: fewer, settings });
    const client = toClient(target);
    const seen = new Set<number>();
    let isBusy = true;
    const watch = async () => {
      while (isBusy) seen.add((await client.index(target.index).search('', { limit: 100 })).hits.length);
    };
    const watching = watch();
    for (const own of [documents, fewer, documents]) await indexContent(target, { documents: own, settings });
    isBusy = false;
    await watching;
    expect([...seen].toSorted()).toEqual([fewer.length, documents.length]);
  });

  it('keeps the live index and removes the new one when something is missing in it', async () => {
    const target = toTarget();
    await indexContent(target, { documents: fewer, settings });
    const [first] = documents;
    if (!first) throw new Error('The fixture is empty.');
    // Two documents under one id are one on the server.
    const doubled = [first, { ...first }];
    await expect(indexContent(target, { documents: doubled, settings })).rejects.toThrow(
      /"nieuwe index nakijken": De nieuwe index is niet volledig.*\(1 van 2 werkplekken\)/,
    );
    const invalid = [{ ...first, id: 'not/an id' }];
    await expect(indexContent(target, { documents: invalid, settings })).rejects.toThrow(
      /"werkplekken indexeren": De server kon de taak niet uitvoeren/,
    );
    expect(await countLive(target)).toBe(fewer.length);
    // The server does it in its own time.
    await expect.poll(() => findIndexes(target), { timeout: 5000 }).toEqual([target.index]);
  });

  it(
    'keeps the live index whole when the server goes away at any moment, and goes on where it can',
    { timeout: 60_000 },
    async () => {
      const target = toTarget();
      await indexContent(target, { documents: fewer, settings });
      let current = fewer.length;
      for (let bytes = 100; bytes < 20_000; bytes = Math.ceil(bytes * 1.4)) {
        const url = await openFrailWay(target, bytes);
        const other = current === fewer.length ? documents : fewer;
        const outcome = await indexContent({ ...target, url }, { documents: other, settings }).then(
          () => 'done',
          (cause: unknown) => (cause instanceof Error ? cause.message : ''),
        );
        if (outcome === 'done') {
          current = other.length;
          expect(await countLive(target)).toBe(current);
          break;
        }
        expect(outcome).toContain(`Server ${url}, bij "`);
        expect(outcome).toContain('De server is niet bereikbaar.');
        // Where the last step had been asked for already, it was carried out whole.
        const count = await countLive(target);
        expect([current, other.length]).toContain(count);
        current = count;
      }
      await indexContent(target, { documents, settings });
      expect(await countLive(target)).toBe(documents.length);
      expect(await findIndexes(target)).toEqual([target.index]);
    },
  );

  it(
    'keeps the live index when the disk is full, says so, and cleans up the next time',
    { timeout: 60_000 },
    async ({ skip }) => {
      if (process.env['MEILI_URL']) skip('MEILI_URL is gezet: de schijf van die server vullen we niet');
      const small = await startMeilisearch({ maxFileKb: 4000 });
      if ('reason' in small) return skip(small.reason);
      try {
        const target: IndexTarget = { url: small.url, adminKey: small.masterKey, index: 'live' };
        await indexContent(target, { documents: fewer, settings });
        await expect(indexContent(target, { documents: multiply(400), settings })).rejects.toThrow(
          /"werkplekken indexeren": De schijf van de server is vol/,
        );
        expect(await countLive(target)).toBe(fewer.length);
        await indexContent(target, { documents, settings });
        expect(await countLive(target)).toBe(documents.length);
        expect(await findIndexes(target)).toEqual(['live']);
      } finally {
        await small.stop();
      }
    },
  );

  it('says what is wrong with the server or the key', async () => {
    const target = toTarget();
    const content = { documents, settings };
    await expect(indexContent({ ...target, url: 'http://127.0.0.1:1' }, content)).rejects.toThrow(
      'Server http://127.0.0.1:1, bij "versie vragen": De server is niet bereikbaar. Draait hij, en klopt SEARCH_URL?',
    );
    await expect(indexContent({ ...target, adminKey: 'wrong' }, content)).rejects.toThrow(/De sleutel mag dit niet/);
    const page = await listen(createHttpServer((_, response) => response.end('<h1>Hallo</h1>')));
    await expect(indexContent({ ...target, url: page }, content)).rejects.toThrow(/is geen Meilisearch/);
    const other = await listen(createHttpServer((_, response) => response.end('{"hello":"world"}')));
    await expect(indexContent({ ...target, url: other }, content)).rejects.toThrow(/is geen Meilisearch/);
    const old = await listen(createHttpServer((_, response) => response.end('{"pkgVersion":"1.9.0"}')));
    await expect(indexContent({ ...target, url: old }, content)).rejects.toThrow(
      /De server is te oud: minstens versie 1\.21 is nodig\. \(versie 1\.9\.0\)/,
    );
  });

  it('says beforehand which settings would change', async () => {
    const target = toTarget();
    expect(await findSettingsChanges(target, settings)).toBeUndefined();
    await indexContent(target, { documents, settings });
    expect(await findSettingsChanges(target, settings)).toEqual({ count: documents.length, changes: [] });
    const changed = { ...settings, sortableAttributes: ['_geo'] };
    expect((await findSettingsChanges(target, changed))?.changes).toEqual([
      { key: 'sortableAttributes', before: expect.arrayContaining(['trust']) as unknown, after: ['_geo'] },
    ]);
  });
});
