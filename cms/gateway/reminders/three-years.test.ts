import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/date.ts';
import { toFreshness } from '../../../src/domain/freshness.ts';
import { openKeptGateway, type KeptGateway, type Killer } from '../fixtures/kept-gateway.ts';
import { createMembers, isGone, writeMembers, type Habit, type Member } from '../fixtures/sixty-members.ts';
import { startSmtpServer } from '../fixtures/smtp-server.ts';
import { MODERATOR, PUBLIC_URL, toCookie } from '../fixtures/test-gateway.ts';

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

interface Arrived {
  readonly day: string;
  readonly messageId: string;
  readonly text: string;
}

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

  const toLink = (text: string, folderName: string): string | undefined =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${PUBLIC_URL}/beheer/${folderName}/`))
      ?.slice(PUBLIC_URL.length);

  async function press(path: string, fields: Readonly<Record<string, string>>, cookie = ''): Promise<void> {
    const response = await gateway.post(path, fields, cookie);
    expect([200, 303], `${path} ${response.status} ${await response.clone().text()}`).toContain(response.status);
  }

  /** What the reader of a mail does, a day later. */
  async function answer(member: Member, text: string, mails: number): Promise<void> {
    const { habit } = member;
    if (habit === 'opts-out') await press(toLink(text, 'herinneringen/stop') ?? '', {});
    if (habit !== 'prompt' && !(habit === 'second-mail' && mails % 2 === 0)) return;
    const confirm = toLink(text, 'bevestigen');
    const capacity = toLink(text, 'plaatsen');
    if (confirm !== undefined) {
      expect((await gateway.get(confirm)).status).toBe(200);
      await press(confirm, { actie: 'klopt' });
      member.confirmedOn = today();
    }
    if (capacity !== undefined) {
      const page = await (await gateway.get(capacity)).text();
      const name = /name="(plaats:[^"]+)"/.exec(page)?.[1] ?? '';
      await press(capacity, { [name]: 'beperkt' });
    }
  }

  const today = (): string => clock.now.toISOString().slice(0, 10);

  /** The label that the freshness function gives to what is published, beside plain counting of days. */
  function checkLabels(published: ReadonlyMap<string, string>): void {
    for (const member of members) {
      const age = daysBetween(member.confirmedOn, today());
      const expected = age > 365 ? 'verouderd' : age > 180 ? 'te-bevestigen' : 'bevestigd';
      const label = toFreshness(published.get(member.slug) ?? '', today());
      seenStates.add(label);
      if (label !== expected) wrongLabels.push(`${today()} ${member.slug}: ${label}, not ${expected}`);
    }
  }

  async function readPublished(): Promise<ReadonlyMap<string, string>> {
    const files = await gateway.store.readAll('content/organisations');
    return new Map(
      [...files].map(([path, content]) => {
        const [, day = ''] = /^confirmedOn: (\S+)$/m.exec(new TextDecoder().decode(content)) ?? [];
        return [path.slice(22, -5), day];
      }),
    );
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
      await gateway.app.request(`${PUBLIC_URL}/api/sign-in`, {
        method: 'POST',
        headers: { Origin: PUBLIC_URL, 'Content-Type': 'application/json' },
        body: JSON.stringify({ email }),
      });
      await gateway.identity.settled();
      await gateway.outbox.flush();
      const text = smtp.received[before]?.parsed.text ?? '';
      return toCookie(await gateway.post(toLink(text, 'aanmelden') ?? '', {}));
    };
    const moderator = await signIn(MODERATOR);
    for (const member of members.filter(({ habit, hasCapacity }) => habit === 'in-time' || hasCapacity)) {
      const trust = { actie: 'vertrouw', vertrouwd: 'ja' };
      await press(`/beheer/geschiedenis/${member.slug}/`, trust, moderator);
      if (member.habit !== 'in-time') continue;
      await gateway.identity.people.invite(member.mailbox, { role: 'editor', organisations: [member.slug] });
      member.cookie = await signIn(member.mailbox);
    }
  }

  beforeAll(async () => {
    writeMembers(join(folder, 'content'), members);
    smtp = await startSmtpServer({ refuses: isGone });
    gateway = await open();
    await setUp();

    let published = await readPublished();
    let head = await gateway.store.head();
    let waiting: (readonly [Member, Arrived])[] = [];
    for (let count = 0; count < days; count += 1) {
      clock.now = new Date(Date.parse(`${addDays(firstDay, count)}T09:00:00Z`));
      for (const [member, mail] of waiting) await answer(member, mail.text, reminders.get(member.slug)?.length ?? 0);
      for (const member of members) {
        // Long before it is due, by themselves.
        if (member.habit !== 'in-time' || daysBetween(member.confirmedOn, today()) < 160) continue;
        const fields = { telefoon: '', mail: member.mailbox, uren: '', actie: 'klopt' };
        await press(`/beheer/snel/${member.slug}/`, fields, member.cookie);
        member.confirmedOn = today();
      }
      // Reminders leave on Tuesdays. That nothing leaves on another day is seen in one week of six.
      const weekday = clock.now.getUTCDay();
      const isQuiet = weekday !== 2 && !(Math.floor(count / 7) % 6 === 0 && [0, 3].includes(weekday));
      if (killed < kills && !isQuiet) killer.left = 1 + Math.floor(random() * 420);
      const from = smtp.received.length;
      if (!isQuiet) await tick();
      waiting = [...collect(from)];
      if (head !== (await gateway.store.head())) {
        head = await gateway.store.head();
        published = await readPublished();
      }
      checkLabels(published);
    }
  }, 600_000);
  afterAll(async () => {
    await gateway.close();
    await smtp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const of = (habit: Habit) => members.filter((member) => member.habit === habit);
  /** Each once, also where it was sent again because the service was killed before it knew. */
  const mailsOf = ({ slug }: Member): readonly Arrived[] => [
    ...new Map((reminders.get(slug) ?? []).map((mail) => [mail.messageId, mail])).values(),
  ];
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
    const again = all.length - new Set(all.map(({ messageId }) => messageId)).size;
    expect(again).toBeLessThanOrEqual(killed);
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
