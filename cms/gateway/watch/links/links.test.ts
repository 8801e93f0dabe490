import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database.ts';
import { createAskLink, isPublicAddress } from './ask-link.ts';
import { createLinkChecker } from './link-checker.ts';
import { createLinkStore } from './link-store.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A real server on loopback. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['user-agent'] ?? ''}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const userAgent = 'ROSEwijzer-linkcontrole (+https://rosewijzer.example.org)';
const ask = createAskLink({ userAgent, mayConnect: () => true, timeoutMs: 500 });

describe('asking for a link', () => {
  it('asks for the head alone where that is answered, and says who asks', async () => {
    const { seen, url } = await serve((_request, response) => response.end());
    expect(await ask(`${url}/x`)).toEqual({ kind: 'good', status: 200 });
    expect(seen).toEqual([`HEAD /x ${userAgent}`]);
  });

  it('asks for the page where the head is refused', async () => {
    const { seen, url } = await serve((request, response) => {
      response.statusCode = request.method === 'HEAD' ? 405 : 200;
      response.end('er is iets');
    });
    expect(await ask(url)).toEqual({ kind: 'good', status: 200 });
    expect(seen.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
  });

  it.each([
    [404, { kind: 'broken', reason: '404' }],
    [500, { kind: 'broken', reason: '500' }],
    [403, { kind: 'good', status: 403 }],
    [429, { kind: 'good', status: 429 }],
  ])('takes a %i for what it is', async (status, expected) => {
    const { url } = await serve((_request, response) => response.writeHead(status).end());
    expect(await ask(url)).toEqual(expected);
  });

  it('follows redirects, and not for ever', async () => {
    const { url } = await serve((request, response) => {
      const isOld = request.url === '/oud';
      response.writeHead(isOld || request.url === '/rond' ? 301 : 200, {
        Location: isOld ? '/nieuw' : '/rond',
      });
      response.end();
    });
    expect(await ask(`${url}/oud`)).toEqual({ kind: 'good', status: 200 });
    expect(await ask(`${url}/rond`)).toEqual({ kind: 'broken', reason: 'too-many-redirects' });
  });

  it('does not wait for ever', async () => {
    const { url } = await serve(() => undefined);
    expect(await ask(url)).toEqual({ kind: 'broken', reason: 'timeout' });
  });

  it('knocks on no door inside: by number, by name, or by a redirect', async () => {
    const { seen, url } = await serve((_request, response) => response.end());
    const careful = createAskLink({ userAgent });
    const refused = { kind: 'broken', reason: 'address-refused' };
    expect(await careful(url)).toEqual(refused);
    expect(await careful(url.replace('127.0.0.1', 'localhost'))).toEqual(refused);
    expect(seen).toEqual([]);
    const mayConnect = (address: string) => address === '127.0.0.1';
    const outside = await serve((_request, response) =>
      response.writeHead(302, { Location: 'http://169.254.169.254/latest/' }).end(),
    );
    expect(await createAskLink({ userAgent, mayConnect })(outside.url)).toEqual(refused);
  });

  it.each([
    ['93.184.216.34', true],
    ['2a02:1800::1', true],
    ['10.1.2.3', false],
    ['172.20.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
  ])('knows whether %s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

describe('checking in the background', () => {
  const DAY = 86_400_000;

  function setUp(urls: readonly string[]) {
    const clock = { now: new Date('2026-11-26T10:00:00Z') };
    const links = createLinkStore(openDatabase(':memory:'));
    const problems: unknown[] = [];
    const checker = createLinkChecker({
      links,
      findUrls: () => Promise.resolve(urls),
      ask,
      now: () => clock.now,
      onProblem: (cause) => problems.push(cause),
      pauseMs: 5,
    });
    return { clock, links, checker, problems };
  }

  it('asks each link once a week', async () => {
    const { seen, url } = await serve((_request, response) => response.end());
    const { clock, checker } = setUp([`${url}/a`, `${url}/b`]);
    await checker.run();
    await checker.run();
    clock.now = new Date(clock.now.getTime() + 7 * DAY - 1);
    await checker.run();
    expect(seen).toHaveLength(2);
    clock.now = new Date(clock.now.getTime() + 1);
    await checker.run();
    expect(seen).toHaveLength(4);
  });

  it('asks one host one thing at a time', async () => {
    const busy = { now: 0, most: 0 };
    const { url } = await serve((_request, response) => {
      busy.now += 1;
      busy.most = Math.max(busy.most, busy.now);
      setTimeout(() => {
        busy.now -= 1;
        response.end();
      }, 20);
    });
    await setUp([1, 2, 3, 4].map((n) => `${url}/${n}`)).checker.run();
    expect(busy.most).toBe(1);
  });

  it('keeps when a link last was good', async () => {
    const state = { status: 200 };
    const { url } = await serve((_request, response) => response.writeHead(state.status).end());
    const { clock, links, checker } = setUp([url]);
    await checker.run();
    const goodAt = clock.now;
    clock.now = new Date(clock.now.getTime() + 8 * DAY);
    state.status = 404;
    await checker.run();
    expect(links.list()).toEqual([{ url, checkedAt: clock.now, goodAt, failure: '404' }]);
  });

  it('stops in the middle without a word', async () => {
    const { url } = await serve((_request, response) => response.end());
    const { checker, problems, links } = setUp([`${url}/1`, `${url}/2`, `${url}/3`]);
    checker.start();
    await checker.stop();
    expect(links.list().length).toBeLessThan(3);
    expect(problems).toEqual([]);
  });
});
