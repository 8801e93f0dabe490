import { createAdaptorServer } from '@hono/node-server';
import type { GatewayDeps } from '../../cms/gateway/app.ts';
import { createDeskGateway } from '../../cms/gateway/fixtures/desk-gateway.ts';
import { MODERATOR } from '../../cms/gateway/fixtures/test-gateway.ts';
import { findFreePort } from './free-port.ts';

/**
 * The service with its accounts on a port, and a moderator who has an invitation.
 * @param site the built site; without one it is a word
 */
export async function startBackOffice(site?: GatewayDeps['site']) {
  const port = await findFreePort();
  const publicUrl = `http://localhost:${port}`;
  const gateway = await createDeskGateway({ publicUrl, ...(site ? { site } : {}) });
  await gateway.identity.ensureModerator(MODERATOR);
  const server = createAdaptorServer({ fetch: gateway.app.fetch });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    ...gateway,
    publicUrl,
    async stop() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway.close();
    },
  };
}
