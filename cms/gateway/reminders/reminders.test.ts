import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKeptGateway, type KeptGateway, type Killer } from '../fixtures/kept-gateway.ts';
import { startSmtpServer } from '../fixtures/smtp-server.ts';
import { MODERATOR, PUBLIC_URL } from '../fixtures/test-gateway.ts';
import { reminderRules } from './decide.ts';

const tuesday = '2026-12-01';
const mailbox = 'werk@kemmelwerk.example.org';
const refused = new Set<string>();
const day = 24 * 3600 * 1000;

let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
let folder: string;
let clock: { now: Date };
let killer: Killer;
let gateway: KeptGateway;

beforeAll(async () => {
  smtp = await startSmtpServer({ refuses: (address) => refused.has(address) });
});
afterAll(() => smtp.close());

const open = async (rules = reminderRules) =>
  openKeptGateway({ folder, seedFrom: join(folder, 'content'), smtpPort: smtp.port, clock, killer, rules });

/** A folder with the two organisations of the small region; what is given replaces parts of one of them. */
async function start(changes: readonly (readonly [string, string])[] = [], rules = reminderRules): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'reminders-'));
  cpSync(resolve('src/directory/fixtures/tiny-region'), join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/organisations/kemmelwerk.yaml');
  const text = changes.reduce((own, [from, to]) => own.replace(from, to), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  gateway = await open(rules);
  await gateway.identity.people.invite(MODERATOR, { role: 'moderator', organisations: [] });
}
beforeEach(() => {
  smtp.received.length = 0;
  refused.clear();
  clock = { now: new Date(`${tuesday}T09:00:00Z`) };
  killer = { left: undefined };
});
afterEach(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

const old = [['confirmedOn: 2026-10-20', 'confirmedOn: 2026-03-01']] as const;
const later = (days: number) => {
  clock.now = new Date(clock.now.getTime() + days * day);
};
const tick = () => gateway.keeping.tick();
const mailsTo = (address: string) => smtp.received.filter(({ to }) => to === address).map(({ parsed }) => parsed);
const kemmel = () => smtp.received.filter(({ parsed }) => parsed.subject?.includes('Kemmelwerk') === true);
const linkIn = (text: string | undefined, name: string): string =>
  (text ?? '')
    .split('\n')
    .find((line) => line.startsWith(`${PUBLIC_URL}/beheer/${name}/`))
    ?.slice(PUBLIC_URL.length) ?? '';

describe('a run', () => {
  it('leaves on its day from eight o’clock in Brussels, once', async () => {
    await start(old);
    for (const moment of ['2026-11-30T23:30:00Z', '2026-12-01T06:59:00Z']) {
      clock.now = new Date(moment);
      await tick();
    }
    expect(kemmel()).toEqual([]);
    clock.now = new Date('2026-12-01T07:00:00Z');
    await tick();
    expect(kemmel()).toHaveLength(1);
    for (let hour = 0; hour < 12; hour += 1) {
      clock.now = new Date(clock.now.getTime() + 3600_000);
      await tick();
    }
    expect(kemmel()).toHaveLength(1);
  });

  it('names exactly what is due, with each link alone on its line', async () => {
    await start([
      ['confirmedOn: 2026-10-20', 'confirmedOn: 2026-05-20'],
      ['asOf: 2026-11-15', 'asOf: 2026-10-01'],
    ]);
    await tick();
    const [{ text = '', html = '' } = {}] = mailsTo(mailbox);
    expect(text).toContain('vrije plaatsen van Kemmelwerk (Maatwerkbedrijf): doorgegeven op 1 oktober 2026');
    expect(text).toContain('telefoon, e-mailadres, uren): bevestigd op 20 mei 2026');
    expect(text).not.toContain('hele fiche');
    const buttons = [
      ['bevestigen', 'Kijk na en bevestig'],
      ['plaatsen', 'Geef door of er plaats is'],
      ['herinneringen/stop', 'Geen herinneringen meer'],
    ] as const;
    for (const [name, label] of buttons) {
      expect(html).toMatch(new RegExp(`<a href="[^"]*/beheer/${name}/[^"]*"[^>]*>${label}</a>`));
      expect((await gateway.get(linkIn(text, name))).status, name).toBe(200);
    }
  });

  it('says what would help most', async () => {
    const filled = 'tasks: { nl: Paletten herstellen. }\n    targetGroups: [leefloon]\n    measures:';
    await start([...old, ['measures:', filled]]);
    await tick();
    expect(mailsTo(mailbox)[0]?.text).toContain(
      'Wat bezoekers het meest zou helpen, is dit nog invullen: uren per week, nodig Nederlands, ',
    );
  });

  it('asks for room alone where only that is due', async () => {
    await start([['asOf: 2026-11-15', 'asOf: 2026-10-01']]);
    await tick();
    const [mail] = mailsTo(mailbox);
    expect(mail?.subject).toBe('Is er plaats? Kemmelwerk');
    expect(mail?.text).not.toContain('/bevestigen/');
  });

  it('tried dry changes nothing and sends nothing', async () => {
    await start(old);
    const plan = await gateway.keeping.reminders.makePlan(tuesday);
    expect(plan.reminders.map(({ organisation, kind, addresses }) => [organisation, kind, addresses])).toContainEqual([
      'kemmelwerk',
      'mail',
      [mailbox],
    ]);
    await gateway.outbox.flush();
    expect(kemmel()).toEqual([]);
    await tick();
    expect(kemmel()).toHaveLength(1);
  });

  it('sends no more than is allowed at once, the longest due first, and tells the moderators', async () => {
    await start(old, { ...reminderRules, maxPerRun: 1 });
    const plan = await gateway.keeping.reminders.makePlan('2028-12-05');
    expect(plan.heldBack).toBe(1);
    expect(plan.reminders.map(({ organisation }) => organisation)).toEqual(['kemmelwerk']);
    clock.now = new Date('2028-12-05T09:00:00Z');
    await tick();
    expect(kemmel()).toHaveLength(1);
    expect(mailsTo(MODERATOR)[0]?.text).toContain('1 wachten tot de volgende keer');
  });
});

describe('who gets it', () => {
  const invite = (email: string) =>
    gateway.identity.people.invite(email, { role: 'editor', organisations: ['kemmelwerk'] });

  it('every editor, each with a link of their own, and then not the mailbox', async () => {
    await start(old);
    await invite('ann@example.org');
    await invite('bo@example.org');
    await gateway.post('/beheer/aanmelden/', { email: 'bo@example.org' });
    await gateway.identity.settled();
    await gateway.outbox.flush();
    await gateway.post(`${linkIn(mailsTo('bo@example.org')[0]?.text, 'aanmelden')}?taal=fr`, {});
    const revoked = await invite('cas@example.org');
    await gateway.identity.people.revoke(revoked.id);
    await tick();
    expect(
      kemmel()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['ann@example.org', 'bo@example.org']);
    expect(mailsTo('bo@example.org').at(-1)?.subject).toBe('Est-ce toujours exact ? Kemmelwerk');
    expect(mailsTo('ann@example.org')[0]?.subject).toBe('Klopt dit nog? Kemmelwerk');
    const [ann, bo] = ['ann@example.org', 'bo@example.org'].map((to) => linkIn(mailsTo(to).at(-1)?.text, 'bevestigen'));
    expect(ann).not.toBe(bo);
  });

  it('the mailbox where the editor’s address is refused, a week later; a moderator where both are', async () => {
    await start(old);
    await invite('weg@example.org');
    refused.add('weg@example.org');
    await tick();
    expect(kemmel()).toEqual([]);
    later(7);
    await tick();
    expect(kemmel().map(({ to }) => to)).toEqual([mailbox]);
    refused.add(mailbox);
    later(28);
    await tick();
    later(7);
    await tick();
    later(7);
    await tick();
    expect(kemmel()).toHaveLength(1);
    const told = mailsTo(MODERATOR).filter(({ text }) => text?.includes('Kemmelwerk') === true);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('geen adres waar een herinnering aankomt');
  });

  it('a moderator again where an address was lifted and is refused once more', async () => {
    await start(old);
    refused.add(mailbox);
    const told = () => mailsTo(MODERATOR).filter(({ text }) => text?.includes('Kemmelwerk') === true).length;
    const pass = async (weeks: number) => {
      for (let week = 0; week < weeks; week += 1) {
        later(7);
        await tick();
      }
    };
    await tick();
    await pass(8);
    expect(told()).toBe(1);
    gateway.log.lift(mailbox, { name: 'Mo', email: MODERATOR });
    await pass(8);
    expect(told()).toBe(2);
    expect(gateway.log.findAddress(mailbox)?.state).toBe('bounced');
  });

  it('nobody whose access was taken away, though it is the mailbox, and no moderator', async () => {
    await start(old);
    const account = await invite(mailbox);
    await gateway.identity.people.revoke(account.id);
    await tick();
    expect(kemmel()).toEqual([]);
    expect(mailsTo(MODERATOR)[0]?.text).toContain('Kemmelwerk');
  });

  it('not who opted out by the link in the mail; other mails still come', async () => {
    await start(old);
    await tick();
    await gateway.post(linkIn(mailsTo(mailbox)[0]?.text, 'herinneringen/stop'), {});
    later(28);
    await tick();
    expect(kemmel()).toHaveLength(1);
    await gateway.outbox.send({ to: mailbox, subject: 'Goedgekeurd', paragraphs: ['Dag'], kind: 'outcome' });
    await gateway.outbox.flush();
    expect(mailsTo(mailbox).map(({ subject }) => subject)).toContain('Goedgekeurd');
  });

  it('nobody while a proposal of the organisation waits for a moderator', async () => {
    await start(old);
    await tick();
    await gateway.post(linkIn(mailsTo(mailbox)[0]?.text, 'bevestigen'), { actie: 'gesloten' });
    for (let week = 0; week < 12; week += 1) {
      later(7);
      await tick();
    }
    expect(kemmel().filter(({ to }) => to === mailbox)).toHaveLength(1);
    expect(mailsTo(MODERATOR).filter(({ subject }) => subject?.startsWith('Herinneringen') === true)).toEqual([]);
  });
});

describe('killed', () => {
  it('at each statement of a run in turn, it goes on later, with each mail once and none lost', async () => {
    await start(old);
    await gateway.identity.people.invite('ann@example.org', { role: 'editor', organisations: ['kemmelwerk'] });
    await gateway.identity.people.invite('bo@example.org', { role: 'editor', organisations: ['kemmelwerk'] });
    const plan = await gateway.keeping.reminders.makePlan(tuesday);
    gateway.log.plan(tuesday, plan.reminders, plan.heldBack);
    // Each time one statement further, until what is left of the run needs fewer.
    for (let at = 1; ; at += 1) {
      killer.left = at;
      await tick();
      killer.left = undefined;
      if (gateway.isAlive()) break;
      await gateway.close();
      clock.now = new Date(clock.now.getTime() + 2 * 60_000);
      gateway = await open();
    }
    await tick();
    expect(kemmel()).toHaveLength(2);
    expect(new Set(kemmel().map(({ to }) => to))).toEqual(new Set(['ann@example.org', 'bo@example.org']));
    later(28);
    await tick();
    expect(kemmel()).toHaveLength(4);
  });

  it('for weeks, it leaves what it could not send to the next run', async () => {
    await start(old);
    // The plan is written down, and the service is gone before the first mail is queued.
    const plan = await gateway.keeping.reminders.makePlan(tuesday);
    gateway.log.plan(tuesday, plan.reminders, plan.heldBack);
    await gateway.close();
    later(16);
    gateway = await open();
    await tick();
    expect(kemmel()).toEqual([]);
    clock.now = new Date('2026-12-22T09:00:00Z');
    await tick();
    expect(kemmel()).toHaveLength(1);
  });
});
