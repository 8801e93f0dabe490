import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startService, toSave, type Service } from './fixtures/start-service.ts';

const own = 'content/organisations/kemmelwerk.yaml';
const key = { collection: 'organisations', slug: 'kemmelwerk' };
const entry = z.object({ data: z.string() });

let folder: string;
let dataDir: string;
let file: string;
let service: Service;
let cookie: string;
let counted = 0;
let answered = 0;

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
async function run(script: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const running = promisify(execFile)(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  });
  try {
    return { code: 0, ...(await running) };
  } catch (cause) {
    return cause as Ended;
  }
}
const restore = (from: string, to: string) => run('restore', [from], { DATA_DIR: to });

const readListing = async (from: Service, as: string, action = 'getEntry'): Promise<string> =>
  entry.parse(await (await from.cms(action, { ...key, path: own }, as)).json()).data;

async function save(): Promise<void> {
  const text = await readListing(service, cookie);
  counted += 1;
  const raw = text.replace('  mailbox:', `  phone: "056 00 00 ${String(counted).padStart(2, '0')}"\n  mailbox:`);
  const response = await service.cms('persistEntry', toSave('kemmelwerk', raw), cookie);
  if (response.status !== 200) throw new Error(await response.text());
  answered = counted;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  dataDir = join(folder, 'data');
  file = join(folder, 'kopie.tar');
  service = await startService({ dataDir });
  cookie = await service.signIn();
  await service.sendJson(
    '/api/accounts',
    { email: 'ann@example.org', role: 'editor', organisations: ['kemmelwerk'] },
    cookie,
  );
  await save();
}, 120_000);
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('made while people save is restored with accounts, sessions, mails and drafts', async () => {
    const before = answered;
    const enough = new AbortController();
    const saving = (async () => {
      while (!enough.signal.aborted) await save();
    })();
    const made = await run('backup', [file], { DATA_DIR: dataDir });
    enough.abort();
    await saving;
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain(`${file} is gemaakt.`);
    expect(answered).toBeGreaterThan(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'kopie.tar']);

    const restored = join(folder, 'restored');
    expect(await restore(file, restored)).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(restored).toSorted()).toEqual(['content.git', 'gateway.sqlite', 'session-secret']);
    const other = await startService({ dataDir: restored });
    try {
      // The session of before still holds, and a draft that was answered before the backup began is there.
      const draft = await readListing(other, cookie, 'unpublishedEntryDataFile');
      expect(Number(/056 00 00 (\d+)/.exec(draft)?.[1])).toBeGreaterThanOrEqual(before);
      expect(await readListing(other, await other.signIn('ann@example.org'))).toContain('name: Kemmelwerk');
      expect((await other.get('/')).status).toBe(200);
    } finally {
      await other.stop();
    }
  }, 180_000);

  it('is not put into a folder that has something in it, and says what to do', async () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'gateway.sqlite'), 'mijn');
    const ended = await restore(file, full);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe(
      `${full} is niet leeg (gateway.sqlite), en wat er staat, blijft staan. Stop de dienst, zet de map opzij (mv ${full} ${full}.oud) en probeer opnieuw.\n`,
    );
    expect(readFileSync(join(full, 'gateway.sqlite'), 'utf8')).toBe('mijn');
  });

  it('does not take the place of another', async () => {
    const ended = await run('backup', [file], { DATA_DIR: dataDir });
    expect(ended.stderr).toContain('bestaat al en blijft zoals het is');
  });

  it('of a folder without a service says so', async () => {
    const ended = await run('backup', [join(folder, 'x.tar')], { DATA_DIR: folder });
    expect(ended.stderr).toBe(
      `In ${folder} staat geen content.git. Zet DATA_DIR op de map van de dienst, en probeer opnieuw.\n`,
    );
  });

  it('says what is not in it', async () => {
    const env = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://localhost/rosewijzer', SESSION_SECRET: 'x'.repeat(40) };
    const made = await run('backup', [join(folder, 'pg.tar')], env);
    expect(made.stdout).toMatch(/PostgreSQL en dus niet in dit bestand[\s\S]*SESSION_SECRET komt uit de omgeving/);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['changed in one letter of the repository', (bytes: Buffer) => flip(bytes, bytes.indexOf('PACK') + 2000)],
    ['changed in one letter of the accounts', (bytes: Buffer) => flip(bytes, bytes.indexOf('SQLite format 3') + 9000)],
    ['no tar at all', () => Buffer.from('hallo'.repeat(1000))],
  ])('that is %s is refused, and nothing is put back', async (_why, damage) => {
    const bad = join(folder, 'bad.tar');
    const target = join(folder, 'from-bad');
    writeFileSync(bad, damage(readFileSync(file)));
    const ended = await restore(bad, target);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(
      /^De reservekopie is beschadigd: .*\. Er is niets teruggezet; neem een andere kopie\.\n$/,
    );
    expect(readdirSync(target)).toEqual([]);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0x01;
  return changed;
}
