import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/date.ts';
import { openKeptGateway, type KeptGateway, type Killer } from '../fixtures/kept-gateway.ts';
import {
  answerReminder,
  confirmInTime,
  findLink,
  setUpMembers,
  toLabels,
  type Arrived,
  type Press,
} from '../fixtures/member-habits.ts';
import { createMembers, isGone, writeMembers, type Habit, type Member } from '../fixtures/sixty-members.ts';
import { startSmtpServer } from '../fixtures/smtp-server.ts';
import { MODERATOR, toCookie } from '../fixtures/test-gateway.ts';

/** Kills on the way: a few by default, as many as somebody has the time for. */
const kills = Number(process.env['REMINDER_KILLS'] ?? 5);
const firstDay = '2026-11-26';
const days = 3 * 365;

/** The same numbers every time: a test that fails does so again. */
function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = createRandom(20261126);

const members = createMembers(firstDay);

describe('three years of sixty organisations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'three-years-'));
  const clock = { now: new Date(`${firstDay}T09:00:00Z`) };
  const killer: Killer = { left: undefined };
  let gateway: KeptGateway;
  let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
  let killed = 0;
  const reminders = new Map<string, Arrived[]>();
  const told: Arrived[] = [];
  const wrongLabels: string[] = [];
  const notDue: string[] = [];
  const seenStates = new Set<string>();

  const open = async () =>
    openKeptGateway({ folder, seedFrom: join(folder, 'content'), smtpPort: smtp.port, clock, killer });

  /** Killed: what it held is gone, and it is started again a few minutes later. */
  async function restart(): Promise<void> {
    await gateway.close();
    clock.now = new Date(clock.now.getTime() + 5 * 60_000);
    gateway = await open();
  }

  async function tick(): Promise<void> {
    await gateway.keeping.tick();
    while (!gateway.isAlive()) {
      killed += 1;
      await restart();
      await gateway.keeping.tick();
    }
    killer.left = undefined;
    expect(gateway.problems).toEqual([]);
  }

  const press: Press = async (path, fields, cookie) => {
    const response = await gateway.post(path, fields, cookie);
    expect([200, 303], `${path} ${response.status} ${await response.clone().text()}`).toContain(response.status);
  };

  const today = (): string => clock.now.toISOString().slice(0, 10);

  let head = '';
  let published: ReadonlyMap<string, string> = new Map();
  async function checkLabels(): Promise<void> {
    const now = await gateway.store.head();
    if (now !== head) {
      head = now;
      const files = await gateway.store.readAll('content/organisations');
      published = new Map(
        [...files].map(([path, content]) => {
          const [, day = ''] = /^confirmedOn: (\S+)$/m.exec(new TextDecoder().decode(content)) ?? [];
          return [path.slice(22, -5), day];
        }),
      );
    }
    for (const { slug, label, expected } of toLabels(members, published, today())) {
      seenStates.add(label);
      if (label !== expected) wrongLabels.push(`${today()} ${slug}: ${label}, not ${expected}`);
    }
  }

  /** Takes what arrived since the last time out of the mailboxes. */
  function collect(from: number): readonly (readonly [Member, Arrived])[] {
    return smtp.received.slice(from).flatMap(({ to, parsed }) => {
      const mail = { day: today(), messageId: parsed.messageId ?? '', text: parsed.text ?? '' };
      if (to === MODERATOR) {
        if (parsed.subject?.startsWith('Herinneringen') === true) told.push(mail);
        return [];
      }
      const member = members.find((own) => own.mailbox === to);
      if (member === undefined || !mail.text.includes('herinneringen/stop')) return [];
      reminders.set(member.slug, [...(reminders.get(member.slug) ?? []), mail]);
      const age = daysBetween(member.confirmedOn, today());
      if (!member.hasCapacity && age <= 180) notDue.push(`${today()} ${member.slug} confirmed ${age} days ago`);
      return [[member, mail]] as const;
    });
  }

  async function setUp(): Promise<void> {
    await gateway.identity.people.invite(MODERATOR, { role: 'moderator', organisations: [] });
    const signIn = async (email: string): Promise<string> => {
      const before = smtp.received.length;
      await press('/beheer/aanmelden/', { email });
      await gateway.identity.settled();
      await gateway.outbox.flush();
      const text = smtp.received[before]?.parsed.text ?? '';
      return toCookie(await gateway.post(findLink(text, 'aanmelden') ?? '', {}));
    };
    await setUpMembers(members, { press, signIn, moderator: await signIn(MODERATOR) });
  }

  beforeAll(async () => {
    writeMembers(join(folder, 'content'), members);
    smtp = await startSmtpServer({ refuses: isGone });
    gateway = await open();
    await setUp();

    let waiting: (readonly [Member, Arrived])[] = [];
    for (let count = 0; count < days; count += 1) {
      clock.now = new Date(Date.parse(`${addDays(firstDay, count)}T09:00:00Z`));
      for (const [member, { text }] of waiting) {
        await answerReminder(member, { text, mails: reminders.get(member.slug) ?? [], today: today() }, press);
      }
      await confirmInTime(members, today(), press);
      // Reminders leave on Tuesdays. That nothing leaves on another day is seen in one week of six.
      const weekday = clock.now.getUTCDay();
      const isQuiet = weekday !== 2 && !(Math.floor(count / 7) % 6 === 0 && [0, 3].includes(weekday));
      if (killed < kills && !isQuiet) killer.left = 1 + Math.floor(random() * 420);
      const from = smtp.received.length;
      if (!isQuiet) await tick();
      waiting = [...collect(from)];
      await checkLabels();
    }
  }, 600_000);
  afterAll(async () => {
    await gateway.close();
    await smtp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const of = (habit: Habit) => members.filter((member) => member.habit === habit);
  const mailsOf = ({ slug }: Member): readonly Arrived[] => reminders.get(slug) ?? [];
  const timesTold = ({ slug }: Member): number =>
    told.filter(({ text }) => text.includes(`Plek nummer ${slug.slice(5)} `)).length;

  it('is killed as often as was asked', () => {
    expect(killed).toBeGreaterThanOrEqual(kills);
  });

  it('sends no mail twice, and one organisation never more than one in four weeks', () => {
    for (const member of members) {
      const mails = mailsOf(member);
      const gaps = mails.slice(1).map(({ day }, index) => daysBetween(mails[index]?.day ?? '', day));
      for (const gap of gaps)
        expect(gap, `${member.slug}: ${mails.map(({ day }) => day).join(' ')}`).toBeGreaterThanOrEqual(27);
    }
    const all = [...reminders.values()].flat();
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(all.length);
    expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(told.length);
    expect(all.length).toBeGreaterThan(200);
  });

  it('asks nobody who confirmed in time', () => {
    expect(notDue).toEqual([]);
    for (const member of of('in-time')) expect(mailsOf(member), member.slug).toEqual([]);
  });

  it('asks the prompt once in half a year, and those who wait for the second mail twice', () => {
    for (const member of of('prompt').filter(({ hasCapacity }) => !hasCapacity)) {
      expect(mailsOf(member).length, member.slug).toBeGreaterThanOrEqual(5);
      expect(mailsOf(member).length, member.slug).toBeLessThanOrEqual(7);
    }
    for (const member of of('second-mail'))
      expect(mailsOf(member).length % 2 === 0 || mailsOf(member).length > 8).toBe(true);
    for (const member of members.filter(({ hasCapacity }) => hasCapacity)) {
      expect(mailsOf(member).length, member.slug).toBeGreaterThan(15);
    }
  });

  it('labels every listing on the right day', () => {
    expect(wrongLabels).toEqual([]);
    expect(seenStates).toEqual(new Set(['bevestigd', 'te-bevestigen', 'verouderd']));
  });

  it('tells a moderator once of each silence, and of each organisation that cannot be reached', () => {
    for (const habit of ['never', 'bounces', 'opts-out'] as const) {
      for (const member of of(habit)) expect(timesTold(member), `${habit} ${member.slug}`).toBe(1);
    }
    for (const habit of ['prompt', 'second-mail', 'in-time'] as const) {
      for (const member of of(habit)) expect(timesTold(member), `${habit} ${member.slug}`).toBe(0);
    }
  });

  it('leaves who is silent alone for half a year, and who wants no mail for good', () => {
    for (const member of of('never')) expect(mailsOf(member).length, member.slug).toBeLessThanOrEqual(8);
    for (const member of of('opts-out')) expect(mailsOf(member), member.slug).toHaveLength(1);
    for (const member of of('bounces')) expect(mailsOf(member), member.slug).toEqual([]);
  });
});
