// The service: the site, the back office and the interface between them. `npm start` installs, builds and runs it.
import { fileURLToPath } from 'node:url';
import { runGateway } from './gateway/run.ts';

try {
  await runGateway(fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, ''));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
