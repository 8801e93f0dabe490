import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../database.ts';
import type { Mail } from '../mail/mail.ts';
import { createDigest, type Digest } from './digest.ts';
import { createReviewLog, type ReviewLog } from './review-log.ts';

const minute = 60_000;
const moderators = ['mo@example.org', 'nel@example.org'];
let database: ReturnType<typeof openDatabase>;
let log: ReviewLog;
let queued: Map<string, Mail>;
let crashAfter: number;
let digest: Digest;

/** As the outbox: a key that was queued before is not queued again. */
const send = (mail: Mail): Promise<void> => {
  if (crashAfter === 0) return Promise.reject(new Error('the service is killed here'));
  crashAfter -= 1;
  if (!queued.has(mail.key ?? '')) queued.set(mail.key ?? '', mail);
  return Promise.resolve();
};
const start = () => {
  log = createReviewLog({ database, now: () => new Date() });
  digest = createDigest({
    log,
    mailer: { send },
    findModerators: () => Promise.resolve(moderators),
    nameOf: ({ slug }) => Promise.resolve(slug),
    publicUrl: 'https://gids.example.org',
    now: () => new Date(),
    onProblem: () => undefined,
  });
};
const submit = async (slug: string) => {
  log.add({
    kind: 'submitted',
    key: { collection: 'organisations', slug },
    by: { name: 'Ann', email: 'ann@example.org' },
    note: '',
    summary: [`${slug} wijzigde`],
  });
  await digest.flush();
};
const subjectsTo = (to: string) => [...queued.values()].filter((mail) => mail.to === to).map(({ subject }) => subject);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T10:00:00Z') });
  database = openDatabase(':memory:');
  queued = new Map();
  crashAfter = Infinity;
  start();
});
afterEach(async () => {
  await digest.stop();
  vi.useRealTimers();
});

describe('the digest for moderators', () => {
  it('leaves at once for the first, and an hour later for all that came since', async () => {
    await submit('een');
    expect(subjectsTo('mo@example.org')).toEqual(['Na te kijken: een']);
    await vi.advanceTimersByTimeAsync(10 * minute);
    await submit('twee');
    await submit('drie');
    expect(subjectsTo('mo@example.org')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(49 * minute);
    expect(subjectsTo('mo@example.org')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(subjectsTo('mo@example.org')).toEqual(['Na te kijken: een', 'Na te kijken: 2 wijzigingen']);
    expect(subjectsTo('nel@example.org')).toHaveLength(2);
  });

  it('says nothing where nothing happened', async () => {
    await vi.advanceTimersByTimeAsync(500 * minute);
    await digest.flush();
    expect(queued.size).toBe(0);
  });

  it('tells one proposal that was sent in three times once', async () => {
    await submit('een');
    for (let time = 0; time < 3; time += 1) await submit('twee');
    await vi.advanceTimersByTimeAsync(61 * minute);
    const mail = [...queued.values()].at(-1);
    expect(mail?.subject).toBe('Na te kijken: twee');
    expect(mail?.paragraphs.filter((own) => typeof own === 'object' && own.label === 'Kijk na: twee')).toHaveLength(1);
  });

  it.each([0, 1])('is sent once to everybody where the service is killed after %i of its mails', async (mails) => {
    crashAfter = mails;
    await submit('een');
    await digest.stop();
    crashAfter = Infinity;
    start();
    log.add({
      kind: 'submitted',
      key: { collection: 'organisations', slug: 'twee' },
      by: { name: 'Ann', email: 'ann@example.org' },
      note: '',
      summary: [],
    });
    await digest.flush();
    for (const to of moderators) expect(subjectsTo(to)).toEqual(['Na te kijken: een']);
    await vi.advanceTimersByTimeAsync(61 * minute);
    for (const to of moderators) expect(subjectsTo(to)).toEqual(['Na te kijken: een', 'Na te kijken: twee']);
  });
});
