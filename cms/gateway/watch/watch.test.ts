import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeskGateway, own, ownKey, today, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { people, type Who } from '../policy/cases.ts';
import type { Author } from '../store/content-store.ts';
import { createHealth } from './health.ts';

const path = '/beheer/bewaking/';
let gateway: DeskGateway;
beforeAll(async () => {
  gateway = await createDeskGateway();
  await gateway.cookieOf('moderator');
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.clock.now = new Date(`${today}T10:00:00Z`);
  await gateway.reset();
});

const page = async (query = ''): Promise<string> => (await gateway.page('moderator', `${path}${query}`)).text();
const csv = async (query = ''): Promise<readonly Record<string, string>[]> => {
  const text = await (await gateway.page('moderator', `${path}organisaties.csv${query}`)).text();
  return Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;
};
const stateOf = async (name: string) => (await csv()).find((row) => row['Organisatie'] === name)?.['Toestand'];
const moderator = people.moderator;

/** Publishes the listing with something replaced. */
async function publish(from: string, to: string, author: Author = moderator): Promise<void> {
  const text = await gateway.read();
  expect(text).toContain(from);
  const content = new TextEncoder().encode(text.replace(from, to));
  await gateway.store.commit([{ path: own, content }], { author, message: 'gewijzigd' });
}

describe('the dashboard', () => {
  it('is for moderators', async () => {
    for (const part of ['', 'gezondheid/', 'gaten/', 'links/', 'adressen/', 'organisaties.csv']) {
      expect((await gateway.page('editor', path + part)).status).toBe(403);
      expect((await gateway.page('nobody', path + part)).status).toBe(303);
      expect((await gateway.page('moderator', path + part)).status).toBe(200);
    }
  });

  it('follows one organisation from nobody to everything in order', async () => {
    expect(await stateOf('De Kromme Ladder')).toBe('geen bewerker');
    const account = await gateway.identity.people.invite('nieuw@example.org', {
      role: 'editor',
      organisations: ['de-kromme-ladder'],
    });
    expect(await stateOf('De Kromme Ladder')).toBe('uitgenodigd');
    gateway.clock.now = new Date(Date.now() + 8 * 86_400_000);
    expect(await stateOf('De Kromme Ladder')).toBe('uitnodiging verlopen');
    await gateway.enter('nieuw@example.org', 'editor', ['de-kromme-ladder']);
    expect(await stateOf('De Kromme Ladder')).toBe('in orde');
    await gateway.identity.people.revoke(account.id);
    expect(await stateOf('De Kromme Ladder')).toBe('geen bewerker');
  });

  it('sees what is old, what waits, and what was reported', async () => {
    await gateway.cookieOf('editor');
    expect(await stateOf('Kemmelwerk')).toBe('in orde');
    await publish('confirmedOn: 2026-10-20', 'confirmedOn: 2026-07-01');
    expect(await stateOf('Kemmelwerk')).toBe('te bevestigen');
    await publish('confirmedOn: 2026-07-01', 'confirmedOn: 2025-03-01');
    expect(await stateOf('Kemmelwerk')).toBe('verouderd');
    await gateway.store.saveDraft(
      ownKey,
      [{ path: own, content: new TextEncoder().encode((await gateway.read()).replace('dinsdag', 'maandag')) }],
      { author: people.editor, message: 'voorstel', status: 'pending_review' },
    );
    expect(await stateOf('Kemmelwerk')).toBe('wijziging wacht');
    await gateway.postForm('/api/reports', [
      ['organisatie', 'kemmelwerk'],
      ['werkplek', '0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e52'],
      ['reden', 'verhuisd'],
    ]);
    expect(await stateOf('Kemmelwerk')).toBe('gemeld');

    const text = await page();
    expect(text).toMatch(/href="\/beheer\/nakijken\/">1 wijziging na te kijken</);
    expect(text).toMatch(/href="\/beheer\/meldingen\/\?staat=open"\s*>1 open melding</);
    expect(text).toMatch(/href="\/beheer\/bewaking\/\?toestand=te-bevestigen#lijst"\s*>1 organisatie te bevestigen</);
    // The number and the list behind it agree, whatever the status is called.
    expect(await csv('?toestand=te-bevestigen')).toHaveLength(1);
    for (const report of gateway.watch.reports.list()) gateway.watch.reports.close(report.id, 'Mo');
  });

  it('counts nothing that visitors cannot see', async () => {
    const count = (await csv()).length;
    await publish('confirmedOn: 2026-10-20', 'confirmedOn: 2025-03-01\nstatus: gestopt');
    expect(await csv()).toHaveLength(count - 1);
    expect(await page()).not.toContain('te bevestigen</a>');
  });

  it('lists what is asked for, in the order that is asked for', async () => {
    await publish('confirmedOn: 2026-10-20', 'confirmedOn: 2025-03-01\nstatus: gepauzeerd');
    const names = async (query: string) => (await csv(query)).map((row) => row['Organisatie']);
    expect(await names('?volgorde=naam')).toEqual(['De Kromme Ladder', 'Kemmelwerk']);
    expect(await names('?volgorde=bevestigd')).toEqual(['Kemmelwerk', 'De Kromme Ladder']);
    expect(await names('?toestand=complete')).toEqual([]);
    expect(await names('?toestand=onzin&volgorde=onzin')).toHaveLength(2);
    expect(await page('?toestand=paused')).toContain('Geen enkele organisatie heeft deze toestand.');
  });

  it('gives a spreadsheet nothing to run', async () => {
    await publish('name: Kemmelwerk', `name: '=HYPERLINK("http://x")'`);
    expect((await csv()).map((row) => row['Organisatie'])).toContain(`'=HYPERLINK("http://x")`);
  });

  it('shows a name as text', async () => {
    await publish('name: Kemmelwerk', 'name: Kemmel & <b>Werk</b>');
    const text = await page();
    expect(text).toContain('Kemmel &amp; &lt;b&gt;Werk&lt;/b&gt;');
    expect(text).not.toContain('<b>Werk</b>');
  });
});

describe('gaps', () => {
  it('say for each municipality and measure how many there are, and which activities are not', async () => {
    const text = await page('gaten/?gemeente=Heuvelland&maatregel=collectief-maatwerk');
    expect(text).toContain('<li>Groenonderhoud</li>');
    expect(text).not.toContain('<li>Hout</li>');
    expect(text).toContain('niets');
  });
});

describe('links', () => {
  it('that did not answer stand with the reason and the last good day, and are one thing to do', async () => {
    await publish('contact:', 'website: https://kemmelwerk.example.org/\ncontact:');
    const url = 'https://kemmelwerk.example.org/';
    gateway.watch.links.note(url, { kind: 'good', status: 200 }, new Date('2026-10-01T10:00:00Z'));
    gateway.watch.links.note(url, { kind: 'broken', reason: '404' }, new Date('2026-11-20T10:00:00Z'));
    // Of a listing that has it no more: no longer anybody's problem.
    gateway.watch.links.note('https://oud.example.org/', { kind: 'broken', reason: 'timeout' }, new Date());
    const text = await page('links/');
    expect(text).toContain('de pagina bestaat niet');
    expect(text).toMatch(/Werkte het laatst op 1 okt/);
    expect(text).not.toContain('oud.example.org');
    expect(await page()).toMatch(/1 link die niet werkt/);
  });
});

describe('addresses without reminders', () => {
  const mailbox = 'werk@kemmelwerk.example.org';
  const addresses = async () => (await gateway.page('moderator', `${path}adressen/`)).text();
  const lift = (who: Who, adres: string) => gateway.post(who, `${path}adressen/`, { adres });

  it('say why, since when and of whom, until a moderator lifts it, which is noted', async () => {
    expect(await addresses()).toContain('Er gaan herinneringen naar elk adres.');
    gateway.reminderLog.optOut('oud@example.org');
    gateway.reminderLog.addMail('sleutel', 'kemmelwerk', today, mailbox);
    const refused = { key: 'sleutel', to: mailbox, queuedAt: gateway.clock.now, isRefused: true };
    gateway.reminderLog.lose({ ...refused, failure: '550 <No> such mailbox' });
    const text = await addresses();
    expect(text).toContain('2 adressen krijgen geen herinneringen.');
    expect(text).toMatch(
      /Wil geen herinneringen meer sinds 26 nov.* Stuur ze alleen weer als die persoon erom vraagt\./,
    );
    expect(text).not.toContain('Krijgen weer herinneringen');
    expect(text).toContain('Dit adres hoort bij geen enkele organisatie (meer).');
    expect(text).toMatch(/Onbereikbaar sinds 26 nov/);
    expect(text).toContain('550 &lt;No&gt; such mailbox');
    expect(text).toContain('<a href="/beheer/geschiedenis/kemmelwerk/">Kemmelwerk</a>');
    expect(text).toContain(`value="${mailbox}"`);

    expect((await lift('editor', mailbox)).status).toBe(403);
    expect(await addresses()).toContain('2 adressen');
    for (let click = 0; click < 2; click += 1) expect((await lift('moderator', mailbox)).status).toBe(303);
    const after = await addresses();
    expect(after).toContain('1 adres krijgt geen herinneringen.');
    expect(after).toContain('Krijgen weer herinneringen');
    expect(after.match(/werk@kemmelwerk\.example\.org: sinds 26 nov.* Was eerst onbereikbaar\./g)).toHaveLength(1);
    expect(gateway.reminderLog.findAddress(mailbox)).toBeUndefined();
    await lift('moderator', 'oud@example.org');
    expect(await addresses()).toMatch(/oud@example\.org: sinds 26 nov.* Wilde er eerst geen meer\./);
  });

  it('are not those of who has signed in since', async () => {
    gateway.reminderLog.addMail('tweede', 'kemmelwerk', today, people.editor.email);
    const refused = { key: 'tweede', to: people.editor.email, isRefused: true, failure: '550' };
    // Better Auth has a clock of its own.
    gateway.reminderLog.lose({ ...refused, queuedAt: new Date('2020-01-01T10:00:00Z') });
    await gateway.cookieOf('editor');
    expect(await addresses()).not.toContain(`value="${people.editor.email}"`);
  });
});

describe('health', () => {
  it('is read from the history: who wrote, how old it was, how much was known', async () => {
    await publish('confirmedOn: 2026-10-20', 'confirmedOn: 2026-11-25', people.editor);
    await publish('werk@kemmelwerk', 'info@kemmelwerk');
    const health = createHealth({
      store: gateway.store,
      findModeratorAddresses: () => Promise.resolve([moderator.email]),
      today: () => today,
    });
    const [sample, ...more] = (await health.read()).slice(-1);
    expect(more).toEqual([]);
    expect(sample?.month).toBe('2026-11');
    expect(sample?.updates).toEqual({ own: 1, all: 2 });
    // One confirmed the day before, the other 24 days ago.
    expect(sample?.quality).toMatchObject({ workplaces: 2, medianAgeDays: 12.5, capacityKnown: 1 });
    expect(sample?.quality.freshness).toEqual({ bevestigd: 2, 'te-bevestigen': 0, verouderd: 0 });
  });

  it('is drawn with words beside each line', async () => {
    const text = await page('gezondheid/');
    expect(text.match(/<svg[^>]*viewBox="0 0 320 120"/g)).toHaveLength(5);
    expect(text).toMatch(/aria-label="Bevestigd: [^"]*100 % nu"|aria-label="Bevestigd: nu 100 %"/);
    expect(text).toContain('<th scope="row">');
  });
});
