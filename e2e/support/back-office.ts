import { createServer, type AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createTestGateway, MODERATOR } from '../../cms/gateway/fixtures/test-gateway.ts';

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  // A server on a TCP port has an address object.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The service with its accounts on a port, and a moderator who has an invitation; the site itself is a word. */
export async function startBackOffice() {
  const port = await findFreePort();
  const publicUrl = `http://localhost:${port}`;
  const gateway = await createTestGateway({ publicUrl });
  await gateway.identity.ensureModerator(MODERATOR);
  const server = createAdaptorServer({ fetch: gateway.app.fetch });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    ...gateway,
    publicUrl,
    async stop() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
