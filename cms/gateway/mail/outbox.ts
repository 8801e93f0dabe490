import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { defaultLocale, locales, type Locale } from '../../../src/domain/text.ts';
import { inTransaction, migrate } from '../database.ts';
import type { Mail, Mailer } from './mail.ts';
import { checkMail, toMessage, toPlain } from './message.ts';
import { isAnswer, isFinal, type Transport } from './transport.ts';

const STEPS = [
  `CREATE TABLE mail (
     id TEXT PRIMARY KEY,
     key TEXT UNIQUE,
     kind TEXT NOT NULL,
     recipient TEXT NOT NULL,
     subject TEXT NOT NULL,
     paragraphs TEXT NOT NULL,
     queued_at INTEGER NOT NULL,
     next_at INTEGER NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0,
     state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'given-up')),
     failure TEXT
   ) STRICT;
   CREATE INDEX mail_by_state ON mail (state, next_at);`,
  `ALTER TABLE mail ADD COLUMN is_refused INTEGER NOT NULL DEFAULT 0;`,
  `ALTER TABLE mail ADD COLUMN locale TEXT NOT NULL DEFAULT 'nl';`,
  `ALTER TABLE mail ADD COLUMN is_handed_over INTEGER NOT NULL DEFAULT 0;`,
];

const paragraph = z.union([z.string(), z.object({ label: z.string(), url: z.string() })]);
const rows = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    recipient: z.string(),
    subject: z.string(),
    paragraphs: z.string().transform((value) => z.array(paragraph).parse(JSON.parse(value))),
    queued_at: z.number(),
    attempts: z.number(),
    locale: z.enum(locales),
  }),
);
type Row = z.infer<typeof rows>[number];
const columns = 'id, kind, recipient, subject, paragraphs, queued_at, attempts, locale';

const MINUTE = 60_000;
/** How long to wait after each failed attempt; after the last one, every six hours. */
const WAITS = [5_000, 30_000, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE] as const;
/** How long a mail is tried, by what it is for: a link that no longer works helps nobody. */
const LIFETIMES: { [kind: string]: number } = { 'sign-in': 15 * MINUTE };
const LIFETIME = 5 * 24 * 60 * MINUTE;
const BATCH = 20;
/** While one process sends a mail, another that has the same database leaves it alone for this long. */
const LEASE = MINUTE;
/** Rather lost than sent twice: who gets these did not ask for them. Any other mail is rather sent twice than lost. */
const ONCE: ReadonlySet<string> = new Set(['reminder', 'reminders-moderator']);
/** After this long nobody waits any more for what the mail server says of a mail that was handed over. */
const ANSWER = 15 * MINUTE;

export interface QueuedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Of the plain text. */
  readonly paragraphs: readonly string[];
  readonly locale: Locale;
  readonly queuedAt: Date;
}

export interface GivenUpMail {
  readonly key: string;
  readonly to: string;
  readonly queuedAt: Date;
  /** Refused by the mail server for good, as an address that does not exist; else it was tried for too long. */
  readonly isRefused: boolean;
  readonly failure: string;
}
/** That a mail was sent, without its text. */
export interface MailNote {
  readonly kind: string;
  readonly subject: string;
  readonly queuedAt: Date;
  readonly state: 'queued' | 'sent' | 'given-up';
}
const noteRows = z.array(
  z
    .object({
      kind: z.string(),
      subject: z.string(),
      queued_at: z.number(),
      state: z.enum(['queued', 'sent', 'given-up']),
    })
    .transform(({ queued_at, ...rest }): MailNote => ({ ...rest, queuedAt: new Date(queued_at) })),
);
const givenUpRows = z.array(
  z
    .object({
      key: z.string(),
      recipient: z.string(),
      queued_at: z.number(),
      is_refused: z.number(),
      failure: z.string().nullable(),
    })
    .transform(({ key, recipient, queued_at, is_refused, failure }): GivenUpMail => ({
      key,
      to: recipient,
      queuedAt: new Date(queued_at),
      isRefused: is_refused === 1,
      failure: failure ?? '',
    })),
);

export interface Outbox extends Mailer {
  /** Sends what is due, now and from now on. */
  start(): void;
  /** Waits for the mail that is on its way, and sends no more. */
  stop(): Promise<void>;
  /** Sends what is due; resolves when that is tried. */
  flush(): Promise<void>;
  /** How many wait, how many were given up, and why the last attempt failed. */
  status(): { readonly queued: number; readonly givenUp: number; readonly failure: string | undefined };
  /** Was a mail with this key queued before? */
  has(key: string): boolean;
  /** Mails of one kind that did not arrive and will not any more, oldest first. */
  findGivenUp(kind: string): readonly GivenUpMail[];
  /** What was mailed to one address, newest first: what for and when, never the text. */
  listTo(address: string): readonly MailNote[];
  /** Removes what is said of mails that left, or were given up, before a moment. */
  forgetBefore(moment: Date): void;
  /** Newest first: for the local mailbox, where nothing leaves. */
  list(limit: number): readonly QueuedMail[];
}

/**
 * Mails wait in the database until the mail server takes them: a mail server that is down, a crash or a restart loses
 * none. Between the server's yes and our note of it a crash sends one again, with the same Message-ID; but no reminder:
 * that one is handed over is noted before the server can have it whole, and where no answer comes it counts as sent.
 * @param transport absent where there is no mail server: then mails stay, to be read in the local mailbox
 */
export function createOutbox({
  database,
  transport,
  now = () => Date.now(),
  onFailure = () => undefined,
}: {
  readonly database: DatabaseSync;
  readonly transport: Transport | undefined;
  readonly now?: () => number;
  /** For the log: that a mail did not leave, and why. */
  readonly onFailure?: (error: unknown) => void;
}): Outbox {
  migrate(database, 'mail', STEPS);
  const insert = database.prepare(
    `INSERT INTO mail (id, key, kind, recipient, subject, paragraphs, locale, queued_at, next_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  );
  const due = database.prepare(
    `SELECT ${columns} FROM mail
     WHERE state = 'queued' AND is_handed_over = 0 AND next_at <= ? ORDER BY queued_at, id LIMIT ?`,
  );
  const newest = database.prepare(
    `SELECT ${columns} FROM mail
     ORDER BY queued_at DESC, rowid DESC LIMIT ?`,
  );
  const next = database.prepare(`SELECT min(next_at) AS at FROM mail WHERE state = 'queued'`);
  const counts = database.prepare(
    `SELECT count(*) FILTER (WHERE state = 'queued') AS queued, count(*) FILTER (WHERE state = 'given-up') AS given_up,
       (SELECT failure FROM mail WHERE state <> 'sent' AND failure IS NOT NULL ORDER BY next_at DESC LIMIT 1) AS failure
     FROM mail`,
  );
  // What is sent is not kept: a link in it could be read in a backup.
  const markSent = database.prepare(`UPDATE mail SET state = 'sent', paragraphs = '[]', failure = NULL WHERE id = ?`);
  const markGivenUp = database.prepare(
    `UPDATE mail SET state = 'given-up', paragraphs = '[]', attempts = attempts + 1, failure = ?, is_refused = ? WHERE id = ?`,
  );
  const claim = database.prepare(
    `UPDATE mail SET next_at = ? WHERE id = ? AND state = 'queued' AND is_handed_over = 0 AND next_at <= ?`,
  );
  // These two change nothing where the lease ran out and another process took the mail.
  const handOver = database.prepare(
    `UPDATE mail SET is_handed_over = 1, next_at = ? WHERE id = ? AND is_handed_over = 0 AND next_at = ?`,
  );
  const postpone = database.prepare(
    `UPDATE mail SET attempts = attempts + 1, next_at = ?, failure = ?, is_handed_over = 0 WHERE id = ? AND next_at = ?`,
  );
  const unanswered = database.prepare(
    `SELECT ${columns} FROM mail WHERE state = 'queued' AND is_handed_over = 1 AND next_at <= ?`,
  );
  const notes = database.prepare(
    'SELECT kind, subject, queued_at, state FROM mail WHERE recipient = ? COLLATE NOCASE ORDER BY queued_at DESC, rowid DESC',
  );
  const known = database.prepare('SELECT 1 FROM mail WHERE key = ?');
  const givenUp = database.prepare(
    `SELECT key, recipient, queued_at, is_refused, failure FROM mail
     WHERE state = 'given-up' AND kind = ? AND key IS NOT NULL ORDER BY queued_at`,
  );
  const forget = database.prepare(`DELETE FROM mail WHERE state <> 'queued' AND queued_at < ?`);

  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;

  /** The mail server may have it, and nobody will know: it is not sent again. */
  function endUnanswered({ id, kind }: Row): void {
    markSent.run(id);
    onFailure(new Error(`Whether mail ${id} (${kind}) reached the mail server is not known: it is not sent again.`));
  }

  async function deliver(row: Row, send: Transport): Promise<void> {
    const held = { until: now() + LEASE, isHandedOver: false };
    if (claim.run(held.until, row.id, now()).changes === 0) return;
    function onHandOver(): void {
      if (!ONCE.has(row.kind)) return;
      const until = now() + ANSWER;
      if (handOver.run(until, row.id, held.until).changes === 0) throw new Error('another process sends this mail');
      held.until = until;
      held.isHandedOver = true;
    }
    const ends = row.queued_at + (LIFETIMES[row.kind] ?? LIFETIME);
    try {
      if (now() > ends) throw new Error('too late to be of use');
      const { recipient: to, subject, paragraphs, kind, locale } = row;
      const mail: Mail = { to, subject, paragraphs, kind, locale };
      await send({ id: row.id, ...(await toMessage(mail)) }, onHandOver);
      markSent.run(row.id);
    } catch (error) {
      onFailure(error);
      if (held.isHandedOver && !isAnswer(error)) {
        endUnanswered(row);
        return;
      }
      const failure = error instanceof Error ? error.message : String(error);
      if (now() > ends || isFinal(error)) markGivenUp.run(failure, isFinal(error) ? 1 : 0, row.id);
      else postpone.run(Math.min(now() + (WAITS[row.attempts] ?? WAITS[5]), ends + 1), failure, row.id, held.until);
    }
  }

  async function deliverDue(): Promise<void> {
    if (transport === undefined) return;
    for (const row of rows.parse(unanswered.all(now()))) endUnanswered(row);
    for (;;) {
      const batch = rows.parse(due.all(now(), BATCH));
      if (batch.length === 0) return;
      // One after the other: few mails, and a server that is overloaded is not helped by more at once.
      for (const row of batch) await deliver(row, transport);
    }
  }

  function flush(): Promise<void> {
    running ??= deliverDue().finally(() => {
      running = undefined;
      schedule();
    });
    return running;
  }

  /** Wakes when the next mail is due. */
  function schedule(): void {
    clearTimeout(timer);
    if (!isStarted || transport === undefined) return;
    const at = next.get()?.['at'];
    if (typeof at !== 'number') return;
    timer = setTimeout(() => void flush().catch(onFailure), Math.min(Math.max(at - now(), 0), 60 * MINUTE));
    timer.unref();
  }

  return {
    send: (mail) =>
      new Promise((resolve) => {
        const { to, subject, paragraphs, kind, key, locale = defaultLocale } = checkMail(mail);
        const at = now();
        inTransaction(database, () => {
          insert.run(randomUUID(), key ?? null, kind, to, subject, JSON.stringify(paragraphs), locale, at, at);
        });
        if (running === undefined) schedule();
        resolve();
      }),
    start() {
      isStarted = true;
      schedule();
    },
    async stop() {
      isStarted = false;
      clearTimeout(timer);
      await running;
    },
    flush,
    status() {
      const row = counts.get();
      const failure = row?.['failure'];
      return {
        queued: Number(row?.['queued']),
        givenUp: Number(row?.['given_up']),
        failure: typeof failure === 'string' ? failure : undefined,
      };
    },
    listTo: (address) => noteRows.parse(notes.all(address)),
    forgetBefore: (moment) => void forget.run(moment.getTime()),
    has: (key) => known.get(key) !== undefined,
    findGivenUp: (kind) => givenUpRows.parse(givenUp.all(kind)),
    list: (limit) =>
      rows.parse(newest.all(limit)).map(({ id, recipient, subject, paragraphs, locale, queued_at }) => ({
        id,
        to: recipient,
        subject,
        paragraphs: paragraphs.map(toPlain),
        locale,
        queuedAt: new Date(queued_at),
      })),
  };
}
