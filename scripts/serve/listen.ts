import { connect, type AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

/** How many ports to try before giving up. */
const ATTEMPTS = 50;

/** These hosts are visited as `localhost`. */
const LOCAL = ['localhost', '0.0.0.0', '::'];

/**
 * Does anybody answer at this port of `localhost`? It has two addresses, and a browser tries both: whoever listens on
 * the one would get visitors of the other, so that we can listen does not tell.
 */
async function isTaken(port: number): Promise<boolean> {
  const answers = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port });
        const answer = (taken: boolean) => () => {
          socket.destroy();
          resolve(taken);
        };
        socket.once('connect', answer(true)).once('error', answer(false));
      }),
  );
  return (await Promise.all(answers)).includes(true);
}

function tryListen(app: Hono, host: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch });
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

/**
 * Listens on the first free port from `port` on.
 * @param port 0 lets the system choose
 * @returns the server, and the address to visit
 */
export async function listen(app: Hono, host: string, port: number): Promise<{ server: ServerType; url: string }> {
  const isLocal = LOCAL.includes(host);
  for (let candidate = port; candidate < Math.min(port + ATTEMPTS, 65_536); candidate += 1) {
    if (candidate !== 0 && isLocal && (await isTaken(candidate))) continue;
    try {
      const server = await tryListen(app, host, candidate);
      // A server on a TCP port has an address object; a string is for pipes.
      const address = server.address() as AddressInfo;
      const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      return { server, url: `http://${name}:${String(address.port)}/` };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`Geen vrije poort gevonden vanaf ${String(port)}: geef er een op met PORT.`);
}
