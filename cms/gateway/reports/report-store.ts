import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { reportReasons, type ReportReason } from '../../../src/domain/report.ts';
import { locales, type Locale } from '../../../src/domain/text.ts';
import { inTransaction, migrate } from '../database.ts';

const STEPS = [
  `CREATE TABLE report_batch (
     id INTEGER PRIMARY KEY,
     made_at INTEGER NOT NULL,
     is_sent INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE report (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     slug TEXT NOT NULL,
     workplace TEXT NOT NULL,
     workplace_name TEXT NOT NULL,
     reason TEXT NOT NULL,
     text TEXT NOT NULL,
     reply_to TEXT,
     locale TEXT NOT NULL,
     state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
     changed_at INTEGER NOT NULL,
     changed_by TEXT,
     answer TEXT NOT NULL DEFAULT '',
     batch INTEGER REFERENCES report_batch (id)
   ) STRICT;
   CREATE INDEX report_by_state ON report (state, slug);`,
];

export type ReportState = 'open' | 'answered' | 'closed';
export const reportStates: readonly ReportState[] = ['open', 'answered', 'closed'];

/** What a visitor said is wrong. */
export interface NewReport {
  /** Of the organisation. */
  readonly slug: string;
  /** The workplace's id. */
  readonly workplace: string;
  readonly workplaceName: string;
  readonly reason: ReportReason;
  /** Theirs, as they typed it: never to be shown as anything but text. */
  readonly text: string;
  readonly replyTo: string | undefined;
  /** The language that they read the fiche in. */
  readonly locale: Locale;
}

export interface Report extends NewReport {
  readonly id: number;
  readonly at: Date;
  readonly state: ReportState;
  readonly changedAt: Date;
  /** The name of who answered or closed it. */
  readonly changedBy: string | undefined;
  /** The last answer. */
  readonly answer: string;
}

const reasons = reportReasons.map(({ value }) => value);
const row = z
  .object({
    id: z.number(),
    at: z.number(),
    slug: z.string(),
    workplace: z.string(),
    workplace_name: z.string(),
    reason: z.enum(reasons),
    text: z.string(),
    reply_to: z.string().nullable(),
    locale: z.enum(locales),
    state: z.enum(['open', 'answered', 'closed']),
    changed_at: z.number(),
    changed_by: z.string().nullable(),
    answer: z.string(),
  })
  .transform(({ at, workplace_name, reply_to, changed_at, changed_by, ...rest }): Report => ({
    ...rest,
    at: new Date(at),
    workplaceName: workplace_name,
    replyTo: reply_to ?? undefined,
    changedAt: new Date(changed_at),
    changedBy: changed_by ?? undefined,
  }));
const toReports = (rows: unknown): readonly Report[] => z.array(row).parse(rows);
const columns =
  'id, at, slug, workplace, workplace_name, reason, text, reply_to, locale, state, changed_at, changed_by, answer';

export interface ReportBatch {
  readonly id: number;
  readonly reports: readonly Report[];
}

/** What visitors reported, what became of it, and who still has to hear of it: in the database. */
export function createReportStore({ database, now }: { readonly database: DatabaseSync; readonly now: () => Date }) {
  migrate(database, 'reports', STEPS);
  const insert = database.prepare(
    `INSERT INTO report (at, slug, workplace, workplace_name, reason, text, reply_to, locale, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const same = database.prepare(
    "SELECT 1 FROM report WHERE workplace = ? AND reason = ? AND text = ? AND reply_to IS ? AND state = 'open'",
  );
  const change = database.prepare(
    'UPDATE report SET state = ?, changed_at = ?, changed_by = ?, answer = ?, reply_to = ? WHERE id = ?',
  );

  function find(id: number): Report | undefined {
    const found = database.prepare(`SELECT ${columns} FROM report WHERE id = ?`).get(id);
    return found === undefined ? undefined : row.parse(found);
  }

  return {
    /** Gives whether it is new: the same said twice, by a second click for example, is one report. */
    add(report: NewReport): boolean {
      const { slug, workplace, workplaceName, reason, text, locale } = report;
      const replyTo = report.replyTo ?? null;
      if (same.get(workplace, reason, text, replyTo) !== undefined) return false;
      const at = now().getTime();
      insert.run(at, slug, workplace, workplaceName, reason, text, replyTo, locale, at);
      return true;
    },
    find,
    /** Open first, then answered, then closed; in each the oldest first: who waits longest is on top. */
    list(options: { readonly state?: ReportState; readonly slugs?: readonly string[] } = {}): readonly Report[] {
      const { state, slugs } = options;
      const all = toReports(
        database
          .prepare(
            `SELECT ${columns} FROM report WHERE ? IS NULL OR state = ?
             ORDER BY CASE state WHEN 'open' THEN 0 WHEN 'answered' THEN 1 ELSE 2 END, id LIMIT 2000`,
          )
          .all(state ?? null, state ?? null),
      );
      return slugs === undefined ? all : all.filter(({ slug }) => slugs.includes(slug));
    },
    answer(id: number, answer: string, by: string): void {
      change.run('answered', now().getTime(), by, answer, find(id)?.replyTo ?? null, id);
    },
    /** Nobody needs the address of who reported it any more: it is gone. */
    close(id: number, by: string): void {
      change.run('closed', now().getTime(), by, find(id)?.answer ?? '', null, id);
    },
    reopen(id: number, by: string): void {
      const { answer = '', replyTo = null } = find(id) ?? {};
      change.run('open', now().getTime(), by, answer, replyTo, id);
    },
    /** Removes what was closed before a moment; gives how many. */
    forgetClosedBefore(moment: Date): number {
      return Number(
        database.prepare("DELETE FROM report WHERE state = 'closed' AND changed_at < ?").run(moment.getTime()).changes,
      );
    },

    lastDigest(): Date | undefined {
      const at = database.prepare('SELECT max(made_at) AS at FROM report_batch').get()?.['at'];
      return typeof at === 'number' ? new Date(at) : undefined;
    },
    hasWaiting: (): boolean => database.prepare('SELECT 1 FROM report WHERE batch IS NULL').get() !== undefined,
    findUnsent(): ReportBatch | undefined {
      const id = database.prepare('SELECT id FROM report_batch WHERE is_sent = 0 ORDER BY id LIMIT 1').get()?.['id'];
      if (typeof id !== 'number') return undefined;
      const reports = database.prepare(`SELECT ${columns} FROM report WHERE batch = ? ORDER BY id`).all(id);
      return { id, reports: toReports(reports) };
    },
    makeBatch(): void {
      inTransaction(database, () => {
        const { lastInsertRowid } = database
          .prepare('INSERT INTO report_batch (made_at) VALUES (?)')
          .run(now().getTime());
        database.prepare('UPDATE report SET batch = ? WHERE batch IS NULL').run(lastInsertRowid);
      });
    },
    markSent(id: number): void {
      database.prepare('UPDATE report_batch SET is_sent = 1 WHERE id = ?').run(id);
    },
  };
}

export type ReportStore = ReturnType<typeof createReportStore>;
