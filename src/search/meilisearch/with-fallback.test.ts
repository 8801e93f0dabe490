import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toLexicon } from '../build-lexicon.ts';
import { createEmbeddedEngine } from '../embedded/engine.ts';
import { toSearchIndex } from '../embedded/index.ts';
import type { SearchEngine, SearchQuery } from '../engine.ts';
import { fixtureDirectory, today } from '../fixtures/directory.ts';
import { createMeilisearchEngine } from './engine.ts';
import { createFallbackEngine } from './with-fallback.ts';

const lexicon = toLexicon(fixtureDirectory, 'nl');
const embedded = createEmbeddedEngine({ index: toSearchIndex(fixtureDirectory, 'nl', today, { lexicon }), lexicon });
const query: SearchQuery = {
  text: 'poetsen menen',
  facets: {},
  sort: 'relevance',
  page: 1,
  pageSize: 10,
  locale: 'nl',
  today,
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answer =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
const json = (body: unknown) => answer(200, JSON.stringify(body));
const anAnswer = { hits: [], estimatedTotalHits: 3, facetDistribution: {} };

/** Everything that can stand where a search server should be. */
const broken: Readonly<Record<string, () => Promise<string>>> = {
  'nobody listens': () => Promise.resolve('http://127.0.0.1:1'),
  'nobody answers': () => listen(createServer(() => undefined)),
  'the connection is cut': () => listen(createServer((socket) => socket.destroy())),
  'the answer is no HTTP': () => listen(createServer((socket) => socket.end('hello\r\n\r\n'))),
  'a web page answers': () => listen(createHttpServer(answer(200, '<h1>Hallo</h1>', 'text/html'))),
  'the answer is empty': () => listen(createHttpServer(answer(200, ''))),
  'the answer breaks off': () =>
    listen(
      createHttpServer((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"results":[');
      }),
    ),
  'other JSON answers': () => listen(createHttpServer(json({ hello: 'world' }))),
  'a list answers': () => listen(createHttpServer(json([]))),
  'nothing answers in JSON': () => listen(createHttpServer(json(null))),
  'too few results come': () => listen(createHttpServer(json({ results: [] }))),
  'counts are no numbers': () =>
    listen(createHttpServer(json({ results: Array(9).fill({ ...anAnswer, estimatedTotalHits: 'many' }) }))),
  'the key is refused': () => listen(createHttpServer(answer(401, '{"message":"no","code":"invalid_api_key"}'))),
  'the index is missing': () => listen(createHttpServer(answer(404, '{"message":"no","code":"index_not_found"}'))),
  'the server is ill': () => listen(createHttpServer(answer(500, 'Internal Server Error', 'text/plain'))),
  'hits are no workplaces': () =>
    listen(
      createHttpServer((request, response) => {
        // As many results as were asked for, so that only the hits are wrong.
        let body = '';
        request.setEncoding('utf8').on('data', (text: string) => (body += text));
        request.on('end', () => {
          const { queries } = JSON.parse(body) as { readonly queries: readonly unknown[] };
          response.end(JSON.stringify({ results: queries.map(() => ({ ...anAnswer, hits: [{ id: 1 }] })) }));
        });
      }),
    ),
};

describe('the engine with a fallback', () => {
  it.each(Object.entries(broken))('answers from the page itself when %s', async (_, open) => {
    const server = createMeilisearchEngine({ url: await open(), key: 'key', index: 'live', lexicon });
    const engine = createFallbackEngine(server, () => Promise.resolve(embedded), { timeoutMs: 300 });
    const began = performance.now();
    const results = await engine.search(query);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(results).toEqual({ ...(await embedded.search(query)), isFallback: true });
  });

  /** A server that does what it is told, and counts how often it is asked. */
  function createToldServer(): { state: 'well' | 'ill' | 'slow'; asked: number; readonly engine: SearchEngine } {
    const told = {
      state: 'well' as 'well' | 'ill' | 'slow',
      asked: 0,
      engine: {
        async search(own: SearchQuery) {
          told.asked++;
          if (told.state === 'ill') throw new Error('ill');
          if (told.state === 'slow') await sleep(500);
          return embedded.search(own);
        },
      },
    };
    return told;
  }

  it('leaves a well server’s answer as it is, and fetches nothing else', async () => {
    const load = vi.fn(() => Promise.resolve(embedded));
    const results = await createFallbackEngine(createToldServer().engine, load).search(query);
    expect(results.isFallback).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
  });

  it('tells the server of places that were chosen, and never where somebody is', async () => {
    const told = createToldServer();
    const engine = createFallbackEngine(told.engine, () => Promise.resolve(embedded));
    const menen = { lat: 50.795, lng: 3.122, label: 'Menen' };
    await engine.search({ ...query, origin: menen });
    expect(told.asked).toBe(1);
    const own: SearchQuery = { ...query, origin: { ...menen, isOwn: true }, radiusKm: 5 };
    expect(await engine.search(own)).toEqual(await embedded.search(own));
    expect(told.asked).toBe(1);
  });

  it('leaves a server that failed alone for a while, and then returns to it', async () => {
    const told = createToldServer();
    let time = 1_000_000;
    const engine = createFallbackEngine(told.engine, () => Promise.resolve(embedded), {
      retryAfterMs: 30_000,
      now: () => time,
    });
    told.state = 'ill';
    expect((await engine.search(query)).isFallback).toBe(true);
    told.state = 'well';
    time += 29_999;
    expect((await engine.search(query)).isFallback).toBe(true);
    expect(told.asked).toBe(1);
    time += 1;
    expect((await engine.search(query)).isFallback).toBeUndefined();
    expect(told.asked).toBe(2);
  });

  it('does not wait for a slow server, and has the index ready by then', async () => {
    const told = createToldServer();
    told.state = 'slow';
    let loadedAt = 0;
    const began = performance.now();
    const load = () => {
      loadedAt ||= performance.now() - began;
      return Promise.resolve(embedded);
    };
    const engine = createFallbackEngine(told.engine, load, { timeoutMs: 150 });
    expect((await engine.search(query)).isFallback).toBe(true);
    expect(performance.now() - began).toBeLessThan(450);
    expect(loadedAt).toBeLessThan(150);
  });

  it('fails only when there is no index either, and tries again', async () => {
    const told = createToldServer();
    told.state = 'ill';
    let hasIndex = false;
    const load = () => (hasIndex ? Promise.resolve(embedded) : Promise.reject(new Error('offline')));
    const engine = createFallbackEngine(told.engine, load);
    await expect(engine.search(query)).rejects.toThrow('offline');
    hasIndex = true;
    expect((await engine.search(query)).total).toBeGreaterThan(0);
  });
});
