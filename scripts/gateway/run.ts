import { Hono } from 'hono';
import type { GatewayEnv } from '../../cms/gateway/context.ts';
import type { BuildSite } from '../../cms/gateway/publish/build-site.ts';
import { parseGatewaySettings } from '../../cms/gateway/settings.ts';
import { readServerSettings } from '../search/settings.ts';
import { listen } from '../serve/listen.ts';
import { readSettings } from '../settings.ts';
import { openGateway, type Gateway } from './open.ts';

/** For how long what was asked before is still answered once the service is asked to stop. */
const lastAnswersMs = 3000;

/**
 * Runs the service in this process until it is asked to stop. Rejects where it cannot start.
 * @param project the root of the project, without a trailing slash
 * @param options for tests: `build` another build than the project's own, which may take no time; `now` another clock
 */
export async function runGateway(
  project: string,
  { build, now }: { readonly build?: BuildSite; readonly now?: () => Date } = {},
): Promise<Gateway> {
  const settings = parseGatewaySettings(process.env);
  const search = readServerSettings();
  const { contentDir } = readSettings();

  // The port comes first: in which links stand in mails depends on it. Until the rest is open, visitors are asked to wait.
  const opened: { app?: Hono<GatewayEnv> } = {};
  const outer = new Hono();
  outer.all('*', (c) => {
    if (opened.app !== undefined) return opened.app.fetch(c.req.raw, c.env);
    return c.text('De site start op. Probeer het over enkele seconden opnieuw.', 503, { 'Retry-After': '5' });
  });
  const { server, url } = await listen(outer, settings.host, settings.port);

  const gateway = await openGateway({
    settings,
    search,
    contentDir,
    project,
    build,
    now,
    listensAt: url,
    env: process.env,
    log: (message, ...details) => {
      console.error(message, ...details);
    },
  });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait.
      if (isStopping) process.exit(130);
      isStopping = true;
      server.close(() => void gateway.close().finally(() => process.exit(0)));
      if (!('closeIdleConnections' in server)) return;
      server.closeIdleConnections();
      // A browser holds connections open for what it may ask later, and these count as busy.
      setTimeout(() => {
        server.closeAllConnections();
      }, lastAnswersMs).unref();
    });
  }
  const moderator = await gateway.start();
  opened.app = gateway.app;
  if (!gateway.hasRelease()) {
    console.log('De site wordt voor het eerst gebouwd …');
    const { failure } = await gateway.publisher.settled();
    if (failure !== undefined) console.error(failure.message);
  }
  console.log(`\nROSEwijzer staat op ${gateway.publicUrl}/\nHet beheer staat op ${gateway.publicUrl}/beheer/`);
  if (settings.smtpUrl === undefined) {
    console.log(`Er is geen mailserver ingesteld. Mails lees je hier: ${gateway.publicUrl}/beheer/postvak/`);
  }
  if (moderator === 'invited') {
    console.log(`De uitnodiging voor ${settings.moderatorEmail ?? ''} vertrok: open de link in die mail.`);
  } else if (settings.smtpUrl === undefined) {
    console.log(`Aanmelden: vraag een link op ${gateway.publicUrl}/beheer/aanmelden/ en open hem in het postvak.`);
  }
  console.log('Stoppen: Ctrl-C.');
  return gateway;
}
