import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import { listen } from './listen.ts';

const opened: { close: () => unknown }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

async function occupy(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  opened.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const app = new Hono();
app.get('/', (c) => c.text('dag'));

test('the address that is given back answers', async () => {
  const { server, url } = await listen(app, 'localhost', 0);
  opened.push(server);
  expect(url).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(await (await fetch(url)).text()).toBe('dag');
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

test.each(['127.0.0.1', '0.0.0.0', ...(hasIpv6 ? ['::1'] : [])])(
  'a port that is taken on %s is passed over',
  async (host) => {
    const taken = await occupy(host);
    const { server, url } = await listen(app, 'localhost', taken);
    opened.push(server);
    expect(Number(new URL(url).port)).toBeGreaterThan(taken);
  },
);

test('an address that is not of this machine is refused at once', async () => {
  await expect(listen(app, '192.0.2.1', 4321)).rejects.toThrow('EADDRNOTAVAIL');
});
