import type { DatabaseSync } from 'node:sqlite';
import { Hono, type Context } from 'hono';
import type { GatewayEnv } from './context.ts';
import { createLimits } from './identity/limits.ts';
import { toLocales, type People } from './identity/people.ts';
import type { Mailer } from './mail/mail.ts';
import { createReportRoutes } from './reports/create-report-routes.ts';
import { createReportDigest } from './reports/report-digest.ts';
import { createReminderLog } from './reminders/reminder-log.ts';
import { createReportStore } from './reports/report-store.ts';
import { createAskLink } from './watch/links/ask-link.ts';
import { findLinks } from './watch/links/find-links.ts';
import { createLinkChecker } from './watch/links/link-checker.ts';
import { createLinkStore } from './watch/links/link-store.ts';
import { createHealth } from './watch/health.ts';
import { createDirectoryReader } from './watch/read-directory.ts';
import { createWatchRoutes } from './watch/create-watch-routes.ts';
import type { ContentStore } from './store/content-store.ts';

export interface OpenWatchOptions {
  readonly store: ContentStore;
  readonly database: DatabaseSync;
  readonly mailer: Mailer;
  readonly people: Pick<People, 'list'>;
  /** Addresses of who reviews. */
  readonly findModerators: () => Promise<readonly string[]>;
  /** Whom a request counts for. */
  readonly toClient: (c: Context) => string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether links of listings may be asked for on the network. */
  readonly checksLinks: boolean;
  readonly today: () => string;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

/** Everything that keeps an eye on the directory: reports of visitors, and what moderators see at a glance. */
export function openWatch(options: OpenWatchOptions) {
  const { store, database, mailer, people, findModerators, toClient, publicUrl, checksLinks, today, now, onProblem } =
    options;
  const reports = createReportStore({ database, now });

  const findEditors = async (slug: string): Promise<readonly string[]> =>
    (await people.list())
      .filter(({ organisations, revokedAt }) => revokedAt === undefined && organisations.includes(slug))
      .map(({ email }) => email);
  const findLocales = async () => toLocales(await people.list());
  const digest = createReportDigest({
    reports,
    mailer,
    findModerators,
    findEditors,
    findLocales,
    publicUrl,
    now,
    onProblem,
  });

  const readDirectory = createDirectoryReader(store, today);
  const findModeratorAddresses = async (): Promise<readonly string[]> =>
    (await people.list()).filter(({ role }) => role === 'moderator').map(({ email }) => email);
  const health = createHealth({ store, findModeratorAddresses, today });
  const links = createLinkStore(database);
  const linkChecker = createLinkChecker({
    links,
    findUrls: async () => {
      const directory = await readDirectory();
      return directory ? [...findLinks(directory).keys()] : [];
    },
    ask: createAskLink({ userAgent: `ROSEwijzer-linkcontrole (+${publicUrl})` }),
    now,
    onProblem,
  });

  const routes = new Hono<GatewayEnv>();
  routes.route('/', createReportRoutes({ store, reports, digest, mailer, limits: createLimits(), toClient }));
  routes.route(
    '/',
    createWatchRoutes({
      store,
      readDirectory,
      people,
      reports,
      health,
      links,
      reminders: createReminderLog({ database, now }),
      checksLinks,
      publicUrl,
      today,
      now,
    }),
  );

  return {
    routes,
    reports,
    links,
    /** Begins what goes on by itself, and tells what nobody has heard of yet: after a restart, too. */
    async start(): Promise<void> {
      if (checksLinks) linkChecker.start();
      await digest.flush();
    },
    async stop(): Promise<void> {
      await linkChecker.stop();
      await digest.stop();
    },
  };
}
