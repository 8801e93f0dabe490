import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the database of the service, and makes it where it is not there yet.
 * @param path `:memory:` for tests
 */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { timeout: 5000 });
  // What was answered stays, also when the power goes: a mail that is queued, a session that is revoked.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  database.exec('CREATE TABLE IF NOT EXISTS migrations (area TEXT PRIMARY KEY, done INTEGER NOT NULL) STRICT');
  return database;
}

/** Runs in one transaction; whatever is thrown undoes all of it. Not to be nested, and `work` does not wait. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Brings the tables of one part of the service to their newest shape.
 * @param area whose tables they are
 * @param steps SQL, oldest first; a step that was released is never changed, only followed by another
 */
export function migrate(database: DatabaseSync, area: string, steps: readonly string[]): void {
  inTransaction(database, () => {
    const row = database.prepare('SELECT done FROM migrations WHERE area = ?').get(area);
    const done = Number(row?.['done'] ?? 0);
    if (done > steps.length) {
      throw new Error(
        `De gegevens in DATA_DIR zijn van een nieuwere versie van ROSEwijzer (${area}): start die versie, of zet een reservekopie terug.`,
      );
    }
    for (const step of steps.slice(done)) database.exec(step);
    database
      .prepare(
        'INSERT INTO migrations (area, done) VALUES (?, ?) ON CONFLICT (area) DO UPDATE SET done = excluded.done',
      )
      .run(area, steps.length);
  });
}
