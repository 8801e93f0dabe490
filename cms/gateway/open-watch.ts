import type { DatabaseSync } from 'node:sqlite';
import { Hono, type Context } from 'hono';
import type { GatewayEnv } from './context.ts';
import { createLimits } from './identity/limits.ts';
import type { People } from './identity/people.ts';
import type { Mailer } from './mail/mail.ts';
import { createReportRoutes } from './reports/create-report-routes.ts';
import { createReportDigest } from './reports/report-digest.ts';
import { createReportStore } from './reports/report-store.ts';
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
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

/** Everything that keeps an eye on the directory: reports of visitors, and what moderators see at a glance. */
export function openWatch(options: OpenWatchOptions) {
  const { store, database, mailer, people, findModerators, toClient, publicUrl, now, onProblem } = options;
  const reports = createReportStore({ database, now });

  const findEditors = async (slug: string): Promise<readonly string[]> =>
    (await people.list())
      .filter(({ organisations, revokedAt }) => revokedAt === undefined && organisations.includes(slug))
      .map(({ email }) => email);
  const digest = createReportDigest({ reports, mailer, findModerators, findEditors, publicUrl, now, onProblem });

  const routes = new Hono<GatewayEnv>();
  routes.route('/', createReportRoutes({ store, reports, digest, mailer, limits: createLimits(), toClient }));

  return {
    routes,
    reports,
    /** Tells what nobody has heard of yet: after a restart, too. */
    start: (): Promise<void> => digest.flush(),
    stop: (): Promise<void> => digest.stop(),
  };
}
