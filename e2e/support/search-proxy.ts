import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to a search server that can be made bad. */
export interface SearchProxy {
  readonly url: string;
  /** `cut` ends every connection, `slow` waits, `nonsense` answers as another program would. */
  mode: 'open' | 'cut' | 'slow' | 'nonsense';
  /** Everything that came by, whatever became of it: method, path and body. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Longer than the page waits, on whatever machine. */
const slowMs = 20_000;
const nonsense = JSON.stringify({ results: 'geen', hits: [1, 2, 3] });
const anywhere = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

export async function openSearchProxy(target: string): Promise<SearchProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const pass = async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      proxy.asked.push(`${request.method ?? ''} ${request.url ?? ''} ${body.toString()}`);
      if (proxy.mode === 'cut') {
        request.socket.destroy();
        return;
      }
      if (proxy.mode === 'nonsense') {
        response.writeHead(200, { ...anywhere, 'content-type': 'application/json' }).end(nonsense);
        return;
      }
      if (proxy.mode === 'slow') await sleep(slowMs, undefined, { ref: false });
      const { host: _host, connection: _connection, 'content-length': _length, ...own } = request.headers;
      const headers = Object.entries(own).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      );
      const answer = await fetch(`${target}${request.url ?? '/'}`, {
        method: request.method ?? 'GET',
        headers,
        ...(body.length > 0 ? { body } : {}),
      });
      const text = Buffer.from(await answer.arrayBuffer());
      // Already unpacked, and of a length of its own.
      const kept = [...answer.headers].filter(
        ([name]) => !/^(content-encoding|content-length|transfer-encoding)$/.test(name),
      );
      response.writeHead(answer.status, Object.fromEntries(kept)).end(text);
    };
    // A server that is not there is nobody who answers.
    pass().catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: SearchProxy = {
    // A server on a TCP port has an address object.
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    mode: 'open',
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return proxy;
}
