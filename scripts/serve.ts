// Serves the built site: `npm run preview`, the end-to-end tests and the bench. A gateway may take its place.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../cms/gateway/site/app.ts';
import { listen } from './serve/listen.ts';
import { readServerSettings } from './serve/settings.ts';

try {
  const { root, host, port } = readServerSettings(process.env);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`In ${root} staat nog geen gebouwde site: voer eerst "npm run build" uit.`);
  }
  const { server, url } = await listen(createSite(root), host, port);
  console.log(`\nROSEwijzer staat op ${url}\nStoppen: Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
