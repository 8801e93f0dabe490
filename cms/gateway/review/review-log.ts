import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction, migrate } from '../database.ts';
import type { Author, DraftKey } from '../store/content-store.ts';

const STEPS = [
  `CREATE TABLE review_batch (
     id INTEGER PRIMARY KEY,
     made_at INTEGER NOT NULL,
     is_sent INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE review_event (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('submitted', 'published-at-once', 'approved', 'change-asked', 'rejected')),
     collection TEXT NOT NULL,
     slug TEXT NOT NULL,
     name TEXT NOT NULL,
     email TEXT NOT NULL,
     note TEXT NOT NULL DEFAULT '',
     summary TEXT NOT NULL DEFAULT '[]',
     batch INTEGER REFERENCES review_batch (id)
   ) STRICT;
   CREATE INDEX review_event_by_draft ON review_event (collection, slug);
   CREATE TABLE trusted (slug TEXT PRIMARY KEY, since INTEGER NOT NULL, by_email TEXT NOT NULL) STRICT;`,
];

export type ReviewKind = 'submitted' | 'published-at-once' | 'approved' | 'change-asked' | 'rejected';

export interface ReviewEvent {
  readonly id: number;
  readonly at: Date;
  readonly kind: ReviewKind;
  readonly key: DraftKey;
  readonly by: Author;
  /** What the moderator wrote. */
  readonly note: string;
  /** What changed, in words, at that moment. */
  readonly summary: readonly string[];
}

const row = z
  .object({
    id: z.number(),
    at: z.number(),
    kind: z.enum(['submitted', 'published-at-once', 'approved', 'change-asked', 'rejected']),
    collection: z.string(),
    slug: z.string(),
    name: z.string(),
    email: z.string(),
    note: z.string(),
    summary: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  })
  .transform(({ collection, slug, name, email, at, ...rest }): ReviewEvent => ({
    ...rest,
    at: new Date(at),
    key: { collection, slug },
    by: { name, email },
  }));
const columns = 'id, at, kind, collection, slug, name, email, note, summary';

/** What one digest mail tells; it is the same batch until it is sent, also after a crash. */
export interface Batch {
  readonly id: number;
  readonly events: readonly ReviewEvent[];
}

/** What happened to proposals, what moderators still have to hear of it, and who is trusted: in the database. */
export function createReviewLog({ database, now }: { readonly database: DatabaseSync; readonly now: () => Date }) {
  migrate(database, 'review', STEPS);
  const insert = database.prepare(
    'INSERT INTO review_event (at, kind, collection, slug, name, email, note, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const ofDraft = database.prepare(
    `SELECT ${columns} FROM review_event WHERE collection = ? AND slug = ? ORDER BY id DESC LIMIT ?`,
  );
  const ofBatch = database.prepare(`SELECT ${columns} FROM review_event WHERE batch = ? ORDER BY id`);
  const waiting = database.prepare(
    "SELECT count(*) AS n FROM review_event WHERE batch IS NULL AND kind IN ('submitted', 'published-at-once')",
  );
  const openBatch = database.prepare('SELECT id FROM review_batch WHERE is_sent = 0 ORDER BY id LIMIT 1');
  const lastBatch = database.prepare('SELECT max(made_at) AS at FROM review_batch');

  return {
    add(event: Omit<ReviewEvent, 'id' | 'at'>): void {
      const { kind, key, by, note, summary } = event;
      const at = now().getTime();
      insert.run(at, kind, key.collection, key.slug, by.name, by.email, note, JSON.stringify(summary));
    },
    ofDraft: (key: DraftKey, limit = 20): readonly ReviewEvent[] =>
      z.array(row).parse(ofDraft.all(key.collection, key.slug, limit)),

    /** When the last digest was made; nothing before the first. */
    lastDigest(): Date | undefined {
      const at = lastBatch.get()?.['at'];
      return typeof at === 'number' ? new Date(at) : undefined;
    },
    hasWaiting: (): boolean => Number(waiting.get()?.['n'] ?? 0) > 0,
    /** The batch that was made and not sent. */
    findUnsent(): Batch | undefined {
      const id = openBatch.get()?.['id'];
      return typeof id === 'number' ? { id, events: z.array(row).parse(ofBatch.all(id)) } : undefined;
    },
    /** Puts everything that waits in one batch. */
    makeBatch(): void {
      inTransaction(database, () => {
        const { lastInsertRowid } = database
          .prepare('INSERT INTO review_batch (made_at) VALUES (?)')
          .run(now().getTime());
        database
          .prepare(
            "UPDATE review_event SET batch = ? WHERE batch IS NULL AND kind IN ('submitted', 'published-at-once')",
          )
          .run(lastInsertRowid);
      });
    },
    markSent(id: number): void {
      database.prepare('UPDATE review_batch SET is_sent = 1 WHERE id = ?').run(id);
    },

    /** Removes what happened before a moment; what is still to be told stays. */
    forgetBefore: (moment: Date): void =>
      void database
        .prepare('DELETE FROM review_event WHERE at < ? AND batch IN (SELECT id FROM review_batch WHERE is_sent = 1)')
        .run(moment.getTime()),
    isTrusted: (slug: string): boolean =>
      database.prepare('SELECT 1 FROM trusted WHERE slug = ?').get(slug) !== undefined,
    setTrusted(slug: string, isTrusted: boolean, by: Author): void {
      if (isTrusted) {
        database
          .prepare('INSERT INTO trusted (slug, since, by_email) VALUES (?, ?, ?) ON CONFLICT (slug) DO NOTHING')
          .run(slug, now().getTime(), by.email);
      } else database.prepare('DELETE FROM trusted WHERE slug = ?').run(slug);
    },
  };
}

export type ReviewLog = ReturnType<typeof createReviewLog>;
