import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inTransaction, migrate, openDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'database-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const create = 'CREATE TABLE thing (name TEXT NOT NULL) STRICT';
const grow = "ALTER TABLE thing ADD COLUMN colour TEXT NOT NULL DEFAULT 'groen'";

test('each step of a shape is taken once, also after the database is opened again', () => {
  const path = join(folder, 'diep', 'steps.sqlite');
  const first = openDatabase(path);
  migrate(first, 'things', [create]);
  first.exec("INSERT INTO thing VALUES ('fiets')");
  first.close();
  const second = openDatabase(path);
  migrate(second, 'things', [create, grow]);
  migrate(second, 'things', [create, grow]);
  expect({ ...second.prepare('SELECT * FROM thing').get() }).toEqual({ name: 'fiets', colour: 'groen' });
  second.close();
});

test('a step that fails leaves nothing behind', () => {
  const database = openDatabase(':memory:');
  expect(() => migrate(database, 'things', [create, 'nonsense'])).toThrow();
  migrate(database, 'things', [create]);
  expect(database.prepare('SELECT count(*) AS n FROM thing').get()?.['n']).toBe(0);
});

test('data of a newer version stops the start with a Dutch sentence', () => {
  const database = openDatabase(':memory:');
  migrate(database, 'things', [create, grow]);
  expect(() => migrate(database, 'things', [create])).toThrow(/nieuwere versie van ROSEwijzer \(things\)/);
});

test('a transaction that throws is undone as a whole', () => {
  const database = openDatabase(':memory:');
  migrate(database, 'things', [create]);
  expect(() =>
    inTransaction(database, () => {
      database.exec("INSERT INTO thing VALUES ('fiets')");
      throw new Error('nee');
    }),
  ).toThrow('nee');
  expect(database.prepare('SELECT count(*) AS n FROM thing').get()?.['n']).toBe(0);
});
