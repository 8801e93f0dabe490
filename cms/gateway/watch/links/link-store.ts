import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { migrate } from '../../database.ts';
import type { LinkAnswer } from './ask-link.ts';

const STEPS = [
  `CREATE TABLE link (
     url TEXT PRIMARY KEY,
     checked_at INTEGER NOT NULL,
     good_at INTEGER,
     failure TEXT
   ) STRICT;`,
];

/** What is known of one address. */
export interface CheckedLink {
  readonly url: string;
  readonly checkedAt: Date;
  /** When it last answered; nothing where it never did. */
  readonly goodAt: Date | undefined;
  /** Why it did not answer this time; nothing where it did. */
  readonly failure: string | undefined;
}

const row = z
  .object({
    url: z.string(),
    checked_at: z.number(),
    good_at: z.number().nullable(),
    failure: z.string().nullable(),
  })
  .transform(({ url, checked_at, good_at, failure }): CheckedLink => ({
    url,
    checkedAt: new Date(checked_at),
    goodAt: good_at === null ? undefined : new Date(good_at),
    failure: failure ?? undefined,
  }));

/** What came of asking for each address, in the database. */
export function createLinkStore(database: DatabaseSync) {
  migrate(database, 'links', STEPS);
  const write = database.prepare(
    `INSERT INTO link (url, checked_at, good_at, failure) VALUES (?, ?, ?, ?)
     ON CONFLICT (url) DO UPDATE SET checked_at = excluded.checked_at, failure = excluded.failure,
       good_at = coalesce(excluded.good_at, link.good_at)`,
  );
  return {
    note(url: string, answer: LinkAnswer, at: Date): void {
      const isGood = answer.kind === 'good';
      write.run(url, at.getTime(), isGood ? at.getTime() : null, isGood ? null : answer.reason);
    },
    list: (): readonly CheckedLink[] =>
      z.array(row).parse(database.prepare('SELECT url, checked_at, good_at, failure FROM link ORDER BY url').all()),
  };
}

export type LinkStore = ReturnType<typeof createLinkStore>;
