import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { toIsoDate } from '../../../src/domain/date.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { inTransaction, migrate } from '../database.ts';
import type { GivenUpMail } from '../mail/outbox.ts';
import type { Person } from '../person.ts';
import type { KnownSilence } from './decide.ts';

const STEPS = [
  `CREATE TABLE reminder_run (
     day TEXT PRIMARY KEY,
     held_back INTEGER NOT NULL,
     is_finished INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE reminder (
     organisation TEXT NOT NULL,
     day TEXT NOT NULL REFERENCES reminder_run (day),
     kind TEXT NOT NULL CHECK (kind IN ('mail', 'silent', 'unreachable')),
     state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'dropped')),
     PRIMARY KEY (organisation, day)
   ) STRICT;
   CREATE TABLE reminder_mail (
     key TEXT PRIMARY KEY,
     organisation TEXT NOT NULL,
     day TEXT NOT NULL,
     address TEXT NOT NULL,
     is_lost INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE INDEX reminder_mail_by_organisation ON reminder_mail (organisation, day);
   CREATE TABLE reminder_address (
     address TEXT PRIMARY KEY,
     state TEXT NOT NULL CHECK (state IN ('opted-out', 'bounced')),
     since INTEGER NOT NULL,
     detail TEXT NOT NULL
   ) STRICT;`,
  `CREATE TABLE reminder_lifted (
     address TEXT NOT NULL,
     state TEXT NOT NULL,
     at INTEGER NOT NULL,
     by_name TEXT NOT NULL
   ) STRICT;`,
  `ALTER TABLE reminder_lifted ADD COLUMN by_email TEXT NOT NULL DEFAULT '';`,
];

/** `mail`: the organisation is asked; the others are for the moderator: it is silent, or has no address that works. */
export type ReminderKind = 'mail' | 'silent' | 'unreachable';

export interface PlannedReminder {
  readonly organisation: string;
  readonly kind: ReminderKind;
}

export interface Run {
  readonly day: IsoDate;
  /** How many organisations had to wait because there were too many. */
  readonly heldBack: number;
}

/** Why an address gets no reminders. */
export interface AddressState {
  readonly address: string;
  readonly state: 'opted-out' | 'bounced';
  readonly since: Date;
  /** What the mail server said. */
  readonly detail: string;
}

/** That a moderator let reminders go to an address again. */
export interface LiftedAddress {
  readonly address: string;
  /** Why it got none until then. */
  readonly state: AddressState['state'];
  readonly at: Date;
  /** Who did. */
  readonly by: string;
}

const toDays = (rows: readonly Record<string, unknown>[]): readonly IsoDate[] => rows.map((row) => String(row['day']));
const runRow = z
  .object({ day: z.string(), held_back: z.number() })
  .transform(({ day, held_back }): Run => ({ day, heldBack: held_back }));
/** What became of one organisation in one run. */
export interface SentReminder {
  readonly day: IsoDate;
  readonly kind: ReminderKind;
  readonly state: 'planned' | 'done' | 'dropped';
}
const sentRow = z.object({
  day: z.string(),
  kind: z.enum(['mail', 'silent', 'unreachable']),
  state: z.enum(['planned', 'done', 'dropped']),
});
const planRow = z.object({ organisation: z.string(), kind: z.enum(['mail', 'silent', 'unreachable']) });
const liftedRow = z
  .object({ address: z.string(), state: z.enum(['opted-out', 'bounced']), at: z.number(), by_name: z.string() })
  .transform(({ at, by_name, ...rest }): LiftedAddress => ({ ...rest, at: new Date(at), by: by_name }));
const addressRow = z
  .object({ address: z.string(), state: z.enum(['opted-out', 'bounced']), since: z.number(), detail: z.string() })
  .transform(({ since, ...rest }): AddressState => ({ ...rest, since: new Date(since) }));

/**
 * Which reminders were planned and sent, and who wants none: in the database. A run is written down whole before its
 * first mail, so that one that was cut off goes on where it was.
 */
export function createReminderLog({ database, now }: { readonly database: DatabaseSync; readonly now: () => Date }) {
  migrate(database, 'reminders', STEPS);
  const statements = {
    run: database.prepare('SELECT 1 FROM reminder_run WHERE day = ?'),
    open: database.prepare('SELECT day, held_back FROM reminder_run WHERE is_finished = 0 ORDER BY day'),
    finish: database.prepare('UPDATE reminder_run SET is_finished = 1 WHERE day = ?'),
    addRun: database.prepare('INSERT INTO reminder_run (day, held_back) VALUES (?, ?)'),
    add: database.prepare('INSERT INTO reminder (organisation, day, kind) VALUES (?, ?, ?)'),
    planned: database.prepare(
      `SELECT organisation, kind FROM reminder WHERE day = ? AND kind = 'mail' AND state = 'planned' ORDER BY organisation`,
    ),
    forModerators: database.prepare(
      `SELECT organisation, kind FROM reminder WHERE day = ? AND kind <> 'mail' ORDER BY organisation`,
    ),
    setState: database.prepare('UPDATE reminder SET state = ? WHERE organisation = ? AND day = ?'),
    // A mail of which no copy arrived was no mail.
    mails: database.prepare(
      `SELECT day FROM reminder WHERE organisation = ? AND kind = 'mail' AND state <> 'dropped'
         AND (state = 'planned' OR EXISTS (
           SELECT 1 FROM reminder_mail m
           WHERE m.organisation = reminder.organisation AND m.day = reminder.day AND m.is_lost = 0))
       ORDER BY day`,
    ),
    told: database.prepare(`SELECT max(day) AS day FROM reminder WHERE organisation = ? AND day > ? AND kind = ?`),
    addMail: database.prepare(
      'INSERT INTO reminder_mail (key, organisation, day, address) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
    ),
    mailKeys: database.prepare('SELECT key FROM reminder_mail WHERE organisation = ? AND day = ?'),
    lose: database.prepare('UPDATE reminder_mail SET is_lost = 1 WHERE key = ? AND is_lost = 0'),
    setAddress: database.prepare(
      `INSERT INTO reminder_address (address, state, since, detail) VALUES (?, ?, ?, ?)
       ON CONFLICT (address) DO UPDATE SET state = excluded.state, since = excluded.since, detail = excluded.detail`,
    ),
    listOf: database.prepare('SELECT day, kind, state FROM reminder WHERE organisation = ? ORDER BY day DESC'),
    forgetMails: database.prepare(
      "UPDATE reminder_mail SET key = 'forgotten ' || rowid, address = '' WHERE day < ? AND address <> ''",
    ),
    forgetBounces: database.prepare("DELETE FROM reminder_address WHERE state = 'bounced' AND since < ?"),
    addresses: database.prepare(
      'SELECT address, state, since, detail FROM reminder_address ORDER BY since DESC, address',
    ),
    lift: database.prepare('DELETE FROM reminder_address WHERE address = ?'),
    addLifted: database.prepare(
      'INSERT INTO reminder_lifted (address, state, at, by_name, by_email) VALUES (?, ?, ?, ?, ?)',
    ),
    lifted: database.prepare(
      'SELECT address, state, at, by_name FROM reminder_lifted ORDER BY at DESC, rowid DESC LIMIT ?',
    ),
    liftedOf: database.prepare(
      'SELECT address, state, at, by_name FROM reminder_lifted WHERE address = ? OR by_email = ? ORDER BY at DESC, rowid DESC',
    ),
    liftedAt: database.prepare('SELECT max(at) AS at FROM reminder_lifted WHERE address = ?'),
    forgetLifted: database.prepare('DELETE FROM reminder_lifted WHERE at < ?'),
    address: database.prepare('SELECT address, state, since, detail FROM reminder_address WHERE address = ?'),
  };
  const findAddress = (address: string): AddressState | undefined => {
    const found = statements.address.get(address);
    return found && addressRow.parse(found);
  };

  return {
    hasRun: (day: IsoDate): boolean => statements.run.get(day) !== undefined,
    /** Writes a run down, whole or not at all. */
    plan(day: IsoDate, reminders: readonly PlannedReminder[], heldBack: number): void {
      inTransaction(database, () => {
        statements.addRun.run(day, heldBack);
        for (const { organisation, kind } of reminders) statements.add.run(organisation, day, kind);
      });
    },
    openRuns: (): readonly Run[] => z.array(runRow).parse(statements.open.all()),
    finish: (day: IsoDate): void => void statements.finish.run(day),
    plannedMails: (day: IsoDate): readonly PlannedReminder[] => z.array(planRow).parse(statements.planned.all(day)),
    /** What the moderators are told of a run. */
    forModerators: (day: IsoDate): readonly PlannedReminder[] =>
      z.array(planRow).parse(statements.forModerators.all(day)),
    /** `dropped`: it was no longer due when its turn came. */
    setState: (organisation: string, day: IsoDate, state: 'done' | 'dropped'): void =>
      void statements.setState.run(state, organisation, day),
    /**
     * What an organisation got since the day on which it last answered. Once a moderator let reminders go to one of its
     * addresses again, that none of them works is news again.
     */
    findSilence(organisation: string, answeredOn: IsoDate, addresses: readonly string[]): KnownSilence {
      const all = toDays(statements.mails.all(organisation));
      const toldSince = (since: IsoDate, kind: ReminderKind) => statements.told.get(organisation, since, kind)?.['day'];
      const liftedOn = addresses.flatMap((address) => {
        const at = statements.liftedAt.get(address)?.['at'];
        return typeof at === 'number' ? [toIsoDate(new Date(at))] : [];
      });
      const lastChance = [answeredOn, ...liftedOn].reduce((last, day) => (day > last ? day : last));
      const escalatedOn = toldSince(answeredOn, 'silent');
      return {
        lastMail: all.at(-1),
        mails: all.filter((day) => day > answeredOn),
        escalatedOn: typeof escalatedOn === 'string' ? escalatedOn : undefined,
        isKnownUnreachable: typeof toldSince(lastChance, 'unreachable') === 'string',
      };
    },
    addMail: (key: string, organisation: string, day: IsoDate, address: string): void =>
      void statements.addMail.run(key, organisation, day, address),
    findMailKeys: (organisation: string, day: IsoDate): readonly string[] =>
      statements.mailKeys.all(organisation, day).map(({ key }) => String(key)),

    /** Notes that a mail did not arrive; an address that was refused gets no more. Noting it twice is once. */
    lose({ key, to, isRefused, failure, queuedAt }: GivenUpMail): void {
      inTransaction(database, () => {
        const isNew = statements.lose.run(key).changes > 0;
        if (!isNew || !isRefused || findAddress(to)?.state === 'opted-out') return;
        statements.setAddress.run(to, 'bounced', queuedAt.getTime(), failure);
      });
    },
    /** Which mails an organisation got when, and what a moderator was told. */
    listOf: (organisation: string): readonly SentReminder[] =>
      z.array(sentRow).parse(statements.listOf.all(organisation)),
    /** Takes addresses off what was sent before a moment, and forgets what was refused before it; opt-outs stay. */
    forgetBefore(moment: Date): void {
      statements.forgetMails.run(toIsoDate(moment));
      statements.forgetBounces.run(moment.getTime());
      statements.forgetLifted.run(moment.getTime());
    },
    optOut: (address: string): void =>
      void statements.setAddress.run(address.toLowerCase(), 'opted-out', now().getTime(), ''),
    findAddress,
    /** Every address that something is noted of, the newest first. */
    listAddresses: (): readonly AddressState[] => z.array(addressRow).parse(statements.addresses.all()),
    /** Lets reminders go to an address again, and notes who did; nothing where they do. */
    lift(address: string, by: Pick<Person, 'name' | 'email'>): void {
      inTransaction(database, () => {
        const found = findAddress(address);
        if (!found) return;
        statements.lift.run(address);
        statements.addLifted.run(address, found.state, now().getTime(), by.name, by.email);
      });
    },
    /** Newest first. */
    listLifted: (most: number): readonly LiftedAddress[] => z.array(liftedRow).parse(statements.lifted.all(most)),
    /** What is noted of one person: when their own address was lifted, and what they lifted themselves. Newest first. */
    listLiftedOf: (email: string): readonly LiftedAddress[] =>
      z.array(liftedRow).parse(statements.liftedOf.all(email, email)),
  };
}

export type ReminderLog = ReturnType<typeof createReminderLog>;
