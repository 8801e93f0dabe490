import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../database.ts';
import { startSmtpServer } from '../fixtures/smtp-server.ts';
import type { Mail } from './mail.ts';
import { createOutbox } from './outbox.ts';
import { createSmtpTransport, type Transport } from './transport.ts';

const FROM = 'ROSEwijzer <noreply@example.org>';
const LINK = 'https://rosewijzer.example.org/beheer/aanmelden/abcdefghijklmnopqrstuvwx?naar=%2Fbeheer%2Fnakijken%2F';
const mail: Mail = {
  to: 'ann@example.org',
  subject: 'Meld je aan: één klik',
  paragraphs: ['Dag,', { label: 'Meld me aan', url: LINK }, 'Tot zo & <groeten>'],
  kind: 'review',
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function startServer(options?: Parameters<typeof startSmtpServer>[0]) {
  const server = await startSmtpServer(options);
  closing.push(server.close);
  return server;
}

function setUp(port: number, path = ':memory:', wrap: (send: Transport) => Transport = (send) => send) {
  const clock = { now: Date.UTC(2026, 10, 25, 9) };
  const database = openDatabase(path);
  const failures: unknown[] = [];
  const outbox = createOutbox({
    database,
    transport: wrap(createSmtpTransport(`smtp://127.0.0.1:${port}`, FROM)),
    now: () => clock.now,
    onFailure: (error) => failures.push(error),
  });
  return { clock, database, failures, outbox };
}

describe('a mail that leaves', () => {
  it('has its link alone on one line of the plain text, and as a button in a second part', async () => {
    const { received, port } = await startServer();
    const { outbox } = setUp(port);
    await outbox.send(mail);
    await outbox.flush();
    expect(received.map(({ to }) => to)).toEqual(['ann@example.org']);
    const parsed = received[0]?.parsed;
    expect(parsed?.subject).toBe('Meld je aan: één klik');
    expect(parsed?.from?.text).toBe('"ROSEwijzer" <noreply@example.org>');
    expect(parsed?.text?.split('\n')).toContain(LINK);
    expect(parsed?.html).toMatch(/<a href="([^"]+)"[^>]*>Meld me aan<\/a>/);
    expect(parsed?.html).toContain(`href="${LINK}"`);
    expect(parsed?.html).toContain('lang="nl"');
    expect(parsed?.html).toContain('Tot zo &amp; &lt;groeten&gt;');
    expect(parsed?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(outbox.status()).toEqual({ queued: 0, givenUp: 0, failure: undefined });
  });

  it('makes no button of what somebody typed, and says in which language it is', async () => {
    const { received, port } = await startServer();
    const { outbox } = setUp(port);
    await outbox.send({ ...mail, paragraphs: ['https://elders.example.org/'], locale: 'fr' });
    await outbox.flush();
    expect(received[0]?.parsed.html).not.toContain('<a ');
    expect(received[0]?.parsed.html).toContain('lang="fr"');
  });

  it('is not kept with its link', async () => {
    const { port } = await startServer();
    const { database, outbox } = setUp(port);
    await outbox.send(mail);
    await outbox.flush();
    expect(JSON.stringify(database.prepare('SELECT * FROM mail').all())).not.toContain('aanmelden/');
  });

  it('leaves once for one key, however often it is asked', async () => {
    const { received, port } = await startServer();
    const { outbox } = setUp(port);
    await outbox.send({ ...mail, key: 'digest-1' });
    await outbox.send({ ...mail, key: 'digest-1' });
    await Promise.all([outbox.flush(), outbox.flush()]);
    await outbox.send({ ...mail, key: 'digest-1' });
    await outbox.flush();
    expect(received).toHaveLength(1);
  });

  it('leaves by itself once the outbox is started', async () => {
    const { received, port } = await startServer();
    const { outbox } = setUp(port);
    closing.push(() => outbox.stop());
    outbox.start();
    await outbox.send(mail);
    await vi.waitFor(() => {
      expect(received).toHaveLength(1);
    });
  });
});

describe('nothing that somebody typed', () => {
  it('adds a header or a recipient', async () => {
    const { received, port } = await startServer();
    const { outbox } = setUp(port);
    await outbox.send({ ...mail, subject: 'Fiets\r\nBcc: dief@example.org\r\n\r\nX' });
    await outbox.flush();
    expect(received.map(({ to }) => to)).toEqual(['ann@example.org']);
    expect(received[0]?.parsed.subject).toBe('Fiets Bcc: dief@example.org X');
    expect(received[0]?.parsed.bcc).toBeUndefined();
  });

  it.each(['ann@example.org\r\nBcc: dief@example.org', 'ann@example.org, dief@example.org', 'Ann <ann@example.org>'])(
    'is a recipient: %j is refused, and nothing is queued',
    async (to) => {
      const { outbox } = setUp(1);
      await expect(outbox.send({ ...mail, to })).rejects.toThrow();
      expect(outbox.status().queued).toBe(0);
    },
  );
});

describe('a mail server that is down', () => {
  it('costs no mail: it leaves when the server is back, after a restart of ours too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    closing.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 'gateway.sqlite');
    const first = await startServer();
    await first.close();

    const before = setUp(first.port, path);
    await before.outbox.send(mail);
    await before.outbox.flush();
    expect(before.failures).toHaveLength(1);
    expect(before.outbox.status().queued).toBe(1);
    expect(before.outbox.status().failure).toContain('ECONNREFUSED');
    before.database.close();

    const second = await startServer({ port: first.port });
    const after = setUp(first.port, path);
    await after.outbox.flush();
    expect(second.received, 'not yet: the first wait is five seconds').toHaveLength(0);
    after.clock.now += 6_000;
    await after.outbox.flush();
    expect(second.received).toHaveLength(1);
    expect(after.outbox.status()).toEqual({ queued: 0, givenUp: 0, failure: undefined });
    after.database.close();
  });

  it('is asked less and less often, and a link that no longer works is not sent', async () => {
    const server = await startServer();
    await server.close();
    const { clock, failures, outbox } = setUp(server.port);
    await outbox.send({ ...mail, kind: 'sign-in' });
    for (let minute = 0; minute < 16; minute += 1) {
      await outbox.flush();
      clock.now += 60_000;
    }
    await outbox.flush();
    expect(failures.length).toBeLessThan(8);
    expect(outbox.status()).toMatchObject({ queued: 0, givenUp: 1 });
  });
});

describe('a process that ends while it sends', () => {
  /** Sends one mail of a kind, loses the database at a moment, and goes on with it an hour later. */
  async function endAt(moment: 'connecting' | 'ending the mail' | 'answered', kind: string) {
    const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    closing.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 'gateway.sqlite');
    const { received, port } = await startServer();
    const before = setUp(port, path, (send) => async (envelope, onHandOver) => {
      if (moment === 'connecting') before.database.close();
      await send(envelope, () => {
        if (moment === 'ending the mail') before.database.close();
        onHandOver();
      });
      if (moment === 'answered') before.database.close();
    });
    await before.outbox.send({ ...mail, kind, key: 'een' });
    await expect(before.outbox.flush()).rejects.toThrow();
    const early = received.length;
    const after = setUp(port, path);
    after.clock.now += 3600_000;
    await after.outbox.flush();
    await after.outbox.flush();
    const kept = JSON.stringify(after.database.prepare('SELECT * FROM mail').all());
    const status = after.outbox.status();
    after.database.close();
    return { early, received, status, kept, failures: after.failures };
  }

  it.each(['reminder', 'reminders-moderator'])(
    'sends no %s twice: what the server may have is not sent again',
    async (kind) => {
      const { received, status, kept, failures } = await endAt('answered', kind);
      expect(received).toHaveLength(1);
      expect(status).toMatchObject({ queued: 0, givenUp: 0 });
      expect(kept).not.toContain('aanmelden/');
      expect(String(failures[0])).toContain(`(${kind}) reached the mail server is not known`);
    },
  );

  it.each(['connecting', 'ending the mail'] as const)(
    'sends a reminder later where it ended while %s',
    async (moment) => {
      const { early, received, status } = await endAt(moment, 'reminder');
      expect(early).toBe(0);
      expect(received).toHaveLength(1);
      expect(status).toMatchObject({ queued: 0, givenUp: 0 });
    },
  );

  it('sends other mail again, with the same Message-ID, so that none is lost', async () => {
    const { received } = await endAt('answered', 'review');
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ parsed }) => parsed.messageId)).size).toBe(1);
  });
});

it.each([
  ['nothing', 1],
  ['later', 3],
] as const)('a reminder to a server that answers %j is sent %i times', async (answer, tries) => {
  let asked = 0;
  const { received, port } = await startServer({
    answers: () => {
      asked += 1;
      return asked < 3 ? answer : 'yes';
    },
  });
  const { clock, failures, outbox } = setUp(port);
  await outbox.send({ ...mail, kind: 'reminder' });
  for (let hour = 0; hour < 24; hour += 1) {
    await outbox.flush();
    clock.now += 3600_000;
  }
  expect(asked).toBe(tries);
  expect(received).toHaveLength(1);
  expect(failures.length).toBeGreaterThan(0);
  expect(outbox.status()).toMatchObject({ queued: 0, givenUp: 0 });
});

it('two processes send a reminder once, also where the first is slower than its lease', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  closing.push(() => rm(folder, { recursive: true }));
  const path = join(folder, 'x.sqlite');
  const { received, port } = await startServer();
  const slow = setUp(port, path, (send) => async (envelope, onHandOver) => {
    const other = setUp(port, path);
    other.clock.now += 120_000;
    await other.outbox.flush();
    other.database.close();
    await send(envelope, onHandOver);
  });
  await slow.outbox.send({ ...mail, kind: 'reminder' });
  await slow.outbox.flush();
  slow.clock.now += 3600_000;
  await slow.outbox.flush();
  expect(received).toHaveLength(1);
  slow.database.close();
});

it('an address that the mail server refuses for good is given up, and does not keep the others waiting', async () => {
  const { received, port } = await startServer({ refuses: (address) => address === 'weg@example.org' });
  const { outbox } = setUp(port);
  await outbox.send({ ...mail, to: 'weg@example.org' });
  await outbox.send(mail);
  await outbox.flush();
  expect(received.map(({ to }) => to)).toEqual(['ann@example.org']);
  expect(outbox.status()).toMatchObject({ queued: 0, givenUp: 1 });
  expect(outbox.status().failure).toContain('550');
});

it('tells which mails did not arrive, and whether their address was refused', async () => {
  const { port } = await startServer({ refuses: (address) => address === 'weg@example.org' });
  const { outbox } = setUp(port);
  await outbox.send({ ...mail, to: 'weg@example.org', key: 'een' });
  await outbox.send({ ...mail, key: 'twee' });
  await outbox.flush();
  expect(outbox.findGivenUp('review')).toMatchObject([{ key: 'een', to: 'weg@example.org', isRefused: true }]);
  expect(outbox.findGivenUp('reminder')).toEqual([]);
  expect([outbox.has('een'), outbox.has('twee'), outbox.has('drie')]).toEqual([true, true, false]);
});

it('two processes with one database send each mail once between them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  closing.push(() => rm(folder, { recursive: true }));
  const { received, port } = await startServer();
  const [one, other] = [setUp(port, join(folder, 'x.sqlite')), setUp(port, join(folder, 'x.sqlite'))];
  for (let count = 0; count < 12; count += 1) await one.outbox.send({ ...mail, subject: `mail ${count}` });
  await Promise.all([one.outbox.flush(), other.outbox.flush()]);
  expect(new Set(received.map(({ parsed }) => parsed.subject)).size).toBe(12);
  expect(received).toHaveLength(12);
  one.database.close();
  other.database.close();
});

it('without a mail server the mails stay, newest first', async () => {
  const outbox = createOutbox({ database: openDatabase(':memory:'), transport: undefined });
  await outbox.send({ ...mail, subject: 'een' });
  await outbox.send({ ...mail, subject: 'twee' });
  await outbox.flush();
  expect(outbox.list(10).map(({ subject }) => subject)).toEqual(['twee', 'een']);
  expect(outbox.list(10)[0]?.paragraphs).toEqual(['Dag,', LINK, 'Tot zo & <groeten>']);
});
