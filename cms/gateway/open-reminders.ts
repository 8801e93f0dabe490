import type { DatabaseSync } from 'node:sqlite';
import type { Hono } from 'hono';
import { toIsoDate } from '../../src/domain/date.ts';
import { createMailLinks } from './confirm/mail-links.ts';
import { openConfirm } from './confirm/open-confirm.ts';
import { createPublishedListings } from './content/published-listings.ts';
import type { GatewayEnv } from './context.ts';
import type { People } from './identity/people.ts';
import type { Outbox } from './mail/outbox.ts';
import type { OpenDesk } from './open-desk.ts';
import { createDataRoutes } from './privacy/create-data-routes.ts';
import { createRetention } from './privacy/retention.ts';
import { createReminders, type Reminders } from './reminders/create-reminders.ts';
import { reminderRules, type ReminderRules } from './reminders/decide.ts';
import { createReminderLog } from './reminders/reminder-log.ts';
import { createHourly, isTime, type ReminderDay } from './reminders/schedule.ts';
import type { ReportStore } from './reports/report-store.ts';
import type { ContentStore } from './store/content-store.ts';

export interface OpenRemindersOptions {
  readonly store: ContentStore;
  readonly database: DatabaseSync;
  readonly outbox: Outbox;
  readonly people: Pick<People, 'find' | 'findByEmail' | 'list' | 'erase'>;
  readonly parts: OpenDesk['parts'];
  readonly findModerators: () => Promise<readonly string[]>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** When reminders leave by themselves. */
  readonly day: ReminderDay;
  readonly rules?: ReminderRules;
  /** What visitors reported. */
  readonly reports: ReportStore;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

export interface OpenReminders {
  /** The pages behind the links in the mails. */
  readonly routes: Hono<GatewayEnv>;
  readonly reminders: Reminders;
  /** What happens every hour: goes on with what was cut off, sends what is due on its day, erases what is old. */
  readonly tick: () => Promise<void>;
  readonly start: () => void;
  readonly close: () => Promise<void>;
}

/** Everything that keeps listings true: reminders by mail, and the pages where they are answered without an account. */
export function openReminders(options: OpenRemindersOptions): OpenReminders {
  const { store, database, outbox, people, parts, findModerators, publicUrl, day, reports, now, onProblem } = options;
  const { rules = reminderRules } = options;
  const { readScene } = parts;
  const today = (): string => toIsoDate(now());
  const links = createMailLinks({ database, now, today });
  const listings = createPublishedListings({ store, readScene });
  const log = createReminderLog({ database, now });
  const shared = { links, listings, store, readScene, people, now };
  const reminders = createReminders({ ...shared, log, outbox, findModerators, publicUrl, rules });
  const retain = createRetention({ people, reports, outbox, reminders: log, links, reviews: parts.log, now });
  let cleanedOn = '';
  async function clean(): Promise<void> {
    await retain();
    cleanedOn = today();
  }
  const hourly = createHourly(async () => {
    await reminders.resume();
    if (isTime(now(), day, rules.fromHour)) await reminders.run();
    if (today() !== cleanedOn) await clean();
    // Also what another process queued in the same database.
    await outbox.flush();
  }, onProblem);
  const routes = openConfirm({ store, parts, links, listings, people, stopReminders: log.optOut, now, today });
  routes.route('/', createDataRoutes({ store, people, outbox, log: parts.log, reports, reminders: log, now }));
  return {
    routes,
    reminders,
    tick: hourly.tick,
    start: () => {
      hourly.start();
    },
    close: () => hourly.stop(),
  };
}
