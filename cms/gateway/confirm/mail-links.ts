import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { IsoDate } from '../../../src/domain/value.ts';
import { migrate } from '../database.ts';
import { hashToken, makeToken } from '../identity/auth.ts';

/** What one link is for: each does one thing, and is nothing at the address of another. */
export type LinkPurpose = 'confirm' | 'capacity' | 'opt-out';
export type LinkOutcome = 'confirmed' | 'closed' | 'paused' | 'capacity' | 'opted-out';

const DAY = 24 * 3600 * 1000;
/** How long a link waits in a mailbox; who wants no more mails may say so for longer. */
const LIFETIMES: Readonly<Record<LinkPurpose, number>> = {
  confirm: 30 * DAY,
  capacity: 30 * DAY,
  'opt-out': 365 * DAY,
};

const STEPS = [
  `CREATE TABLE mail_link (
     hash TEXT PRIMARY KEY,
     purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'capacity', 'opt-out')),
     organisation TEXT NOT NULL,
     address TEXT NOT NULL,
     made_at INTEGER NOT NULL,
     expires_at INTEGER NOT NULL,
     outcome TEXT,
     answered_on TEXT
   ) STRICT;
   CREATE INDEX mail_link_by_organisation ON mail_link (organisation, answered_on);`,
];

/** A link as it was mailed: to one address, about one organisation. */
export interface MailLink {
  readonly hash: string;
  readonly purpose: LinkPurpose;
  /** Slug. */
  readonly organisation: string;
  /** Lower case. */
  readonly address: string;
  readonly expiresAt: Date;
  /** What its reader said, and on which day. */
  readonly answer: { readonly outcome: LinkOutcome; readonly on: IsoDate } | undefined;
}

const row = z
  .object({
    hash: z.string(),
    purpose: z.enum(['confirm', 'capacity', 'opt-out']),
    organisation: z.string(),
    address: z.string(),
    expires_at: z.number(),
    outcome: z.enum(['confirmed', 'closed', 'paused', 'capacity', 'opted-out']).nullable(),
    answered_on: z.string().nullable(),
  })
  .transform(({ expires_at, outcome, answered_on, ...rest }): MailLink => ({
    ...rest,
    expiresAt: new Date(expires_at),
    answer: outcome === null || answered_on === null ? undefined : { outcome, on: answered_on },
  }));

/** The links in reminders. The database holds hashes: whoever reads it cannot answer for anybody. */
export function createMailLinks({
  database,
  now,
  today,
}: {
  readonly database: DatabaseSync;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}) {
  migrate(database, 'mail-links', STEPS);
  const insert = database.prepare(
    'INSERT INTO mail_link (hash, purpose, organisation, address, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byHash = database.prepare(
    'SELECT hash, purpose, organisation, address, expires_at, outcome, answered_on FROM mail_link WHERE hash = ?',
  );
  const setAnswer = database.prepare('UPDATE mail_link SET outcome = ?, answered_on = ? WHERE hash = ?');
  const lastAnswer = database.prepare(
    `SELECT max(answered_on) AS day FROM mail_link WHERE organisation = ? AND purpose <> 'opt-out'`,
  );

  return {
    /** @returns the token, which is in the mail and nowhere else */
    make(purpose: LinkPurpose, organisation: string, address: string): string {
      const token = makeToken();
      const at = now().getTime();
      insert.run(hashToken(token), purpose, organisation, address.toLowerCase(), at, at + LIFETIMES[purpose]);
      return token;
    },
    /** The link of this token, used or too old as well; nothing where it is unknown or for something else. */
    find(token: string, purpose: LinkPurpose): MailLink | undefined {
      const found = byHash.get(hashToken(token));
      const link = found && row.parse(found);
      return link?.purpose === purpose ? link : undefined;
    },
    answer({ hash }: MailLink, outcome: LinkOutcome): void {
      setAnswer.run(outcome, today(), hash);
    },
    /** Takes the address off links that were too old before a moment; that they were answered stays known. */
    forgetBefore: (moment: Date): void =>
      void database.prepare("UPDATE mail_link SET address = '' WHERE expires_at < ?").run(moment.getTime()),
    /** The last day on which somebody answered about this organisation by a link. */
    findLastAnswer(organisation: string): IsoDate | undefined {
      const day = lastAnswer.get(organisation)?.['day'];
      return typeof day === 'string' ? day : undefined;
    },
  };
}

export type MailLinks = ReturnType<typeof createMailLinks>;
