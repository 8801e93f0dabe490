import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeskGateway, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { MODERATOR, PUBLIC_URL } from '../fixtures/test-gateway.ts';
import type { Who } from '../policy/cases.ts';

const workplace = '0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e52';
const HOUR = 3_600_000;

let gateway: DeskGateway;
let visitor = 0;
beforeAll(async () => {
  gateway = await createDeskGateway();
  await gateway.cookieOf('editor');
  await gateway.cookieOf('moderator');
});
afterAll(() => gateway.close());
beforeEach(() => {
  // Another day: what was told before does not hold up what is told now.
  gateway.clock.now = new Date(gateway.clock.now.getTime() + 48 * HOUR);
});

const fields = { organisatie: 'kemmelwerk', werkplek: workplace, reden: 'telefoon', taal: 'nl' };

/** What a browser sends when a visitor uses the form; each time somebody else, unless the address is given. */
const report = (extra: Readonly<Record<string, string>> = {}, from = `visitor ${(visitor += 1)}`) =>
  gateway.postForm('/api/reports', Object.entries({ ...fields, ...extra }), '', {
    incoming: { socket: { remoteAddress: from } },
  });
const open = () => gateway.watch.reports.list({ state: 'open' });
const newest = () => {
  const found = open().at(-1);
  if (!found) throw new Error('There is no report.');
  return found;
};
const handle = (who: Who, id: number, actie: string, extra: Readonly<Record<string, string>> = {}) =>
  gateway.post(who, '/beheer/meldingen/', { melding: String(id), actie, ...extra });
const lastMail = (to: string) => gateway.outbox.list(1000).find((mail) => mail.to === to);

describe('a visitor who reports a mistake', () => {
  it('reads thanks and the way back, without a session and in their own language', async () => {
    const response = await report({ uitleg: 'Het nummer is van de bakker.', taal: 'fr' });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('Merci pour votre signalement');
    expect(page).toContain('href="/fr/werkplekken/kemmelwerk/"');
    expect(newest()).toMatchObject({ slug: 'kemmelwerk', reason: 'telefoon', text: 'Het nummer is van de bakker.' });
  });

  it('is heard by the editors of the organisation and by the moderator, each in one mail', async () => {
    await report({ reden: 'gesloten', uitleg: 'De deur is dicht.' });
    for (const to of ['ann@example.org', MODERATOR]) {
      const mail = lastMail(to);
      expect(mail?.subject).toBe('Melding: Kemmelwerk, de werkplek is gesloten');
      expect(mail?.paragraphs).toContain('Kemmelwerk: De werkplek is gesloten.\n"De deur is dicht."');
      expect(mail?.paragraphs).toContain(`${PUBLIC_URL}/beheer/meldingen/`);
    }
  });

  it('is heard in the language in which an editor last signed in', async () => {
    const email = 'bo@example.org';
    const { id } = await gateway.identity.people.invite(email, { role: 'editor', organisations: ['kemmelwerk'] });
    await gateway.requestLink(email);
    await gateway.postForm(`${gateway.findLink(email)}?taal=fr`, []);
    await report({ reden: 'gesloten', uitleg: 'Al een maand.' });
    const mail = lastMail(email);
    expect(mail?.subject).toBe('Signalement : Kemmelwerk, le lieu de travail est fermé');
    expect(mail?.paragraphs).toContain('Tous les signalements sont réunis ici :');
    expect(lastMail('ann@example.org')?.subject).toMatch(/^Melding: /);
    await gateway.identity.people.erase(id);
  });

  it('is one of many: what comes within the hour waits for one mail', async () => {
    const count = () =>
      gateway.outbox.list(1000).filter(({ to, subject }) => to === MODERATOR && /melding/i.test(subject)).length;
    const at = count();
    for (const uitleg of ['een', 'twee', 'drie', 'vier']) await report({ uitleg });
    expect(count()).toBe(at + 1);
    gateway.clock.now = new Date(gateway.clock.now.getTime() + HOUR);
    await gateway.watch.start();
    expect(count()).toBe(at + 2);
    expect(lastMail(MODERATOR)?.subject).toBe('3 meldingen van bezoekers');
  });

  it('reports once with two clicks', async () => {
    await report({ uitleg: 'twee keer geklikt' });
    const count = open().length;
    expect((await report({ uitleg: 'twee keer geklikt' })).status).toBe(200);
    expect(open()).toHaveLength(count);
  });
});

describe('abuse', () => {
  const refused = async (response: Promise<Response>) => {
    const count = open().length;
    const { status, text } = await response.then(async (answer) => ({
      status: answer.status,
      text: await answer.text(),
    }));
    expect(open()).toHaveLength(count);
    expect(text).toContain('<!doctype html>');
    return { status, text };
  };

  it('from one address is stopped after ten in a quarter of an hour, and told how long to wait', async () => {
    const answers: Response[] = [];
    for (let n = 0; n < 12; n += 1) answers.push(await report({ uitleg: `vloed ${n}` }, 'one office'));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await answers.at(-1)?.text()).toContain('Wacht ');
  });

  it('with HTML stays text, on the page and in the mail', async () => {
    const uitleg = '<img src=x onerror=alert(1)> <b>vet</b>';
    await report({ uitleg });
    const page = await (await gateway.page('editor', '/beheer/meldingen/')).text();
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(lastMail(MODERATOR)?.paragraphs.join('\n')).toContain(uitleg);
  });

  it('with a link on a line of its own makes no button in the mail', async () => {
    await report({ uitleg: 'zie\n\nhttps://phishing.example.org/login' });
    expect(lastMail(MODERATOR)?.paragraphs).not.toContain('https://phishing.example.org/login');
  });

  it.each([
    ['a second header', 'a@example.org\r\nBcc: b@example.org'],
    ['two addresses', 'a@example.org, b@example.org'],
    ['a name', 'Iemand <a@example.org>'],
    ['no address', 'bel me'],
    ['more than an address can be', `${'a'.repeat(250)}@example.org`],
  ])('with %s for an address is refused', async (_what, antwoordadres) => {
    expect(await refused(report({ antwoordadres }))).toMatchObject({ status: 422 });
  });

  it('of a text that is too long, a reason that is none, or client data, is told what is wrong', async () => {
    expect((await refused(report({ uitleg: 'x'.repeat(501) }))).text).toContain('ten hoogste 500 tekens');
    expect((await refused(report({ reden: 'zomaar' }))).text).toContain('Kies eerst wat er niet klopt.');
    expect((await refused(report({ uitleg: 'mijn cliënt 93.05.18-223.61' }))).text).toContain('rijksregisternummer');
    expect((await report({ uitleg: 'bel +32470123456 of 056 12 34 56' })).status).toBe(200);
  });

  it('larger than any form is not even read', async () => {
    expect(await refused(report({ uitleg: 'x'.repeat(20_000) }))).toMatchObject({ status: 413 });
  });

  it('of an organisation or a workplace that is not there is refused', async () => {
    expect(await refused(report({ organisatie: 'bestaat-niet' }))).toMatchObject({ status: 404 });
    expect(await refused(report({ organisatie: 'de-kromme-ladder' }))).toMatchObject({ status: 404 });
    expect(await refused(report({ organisatie: '../region' }))).toMatchObject({ status: 422 });
    expect(await refused(report({ werkplek: "' OR 1=1 --" }))).toMatchObject({ status: 422 });
  });

  it('by a program that fills in everything is thanked and forgotten', async () => {
    const count = open().length;
    expect(await (await report({ bedrijf: 'Goedkope pillen' })).text()).toContain('Bedankt voor je melding');
    expect(open()).toHaveLength(count);
  });

  it('from another site is refused', async () => {
    const response = await gateway.app.request(`${PUBLIC_URL}/api/reports`, {
      method: 'POST',
      headers: { Origin: 'https://elders.example.org', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    expect(response.status).toBe(403);
  });
});

describe('dealing with a report', () => {
  it('is for editors of the organisation and for moderators', async () => {
    await report({ uitleg: 'voor wie?' });
    const { id } = newest();
    expect(await (await gateway.page('moderator', '/beheer/meldingen/')).text()).toContain('voor wie?');
    expect(await (await gateway.page('editorOfNone', '/beheer/meldingen/')).text()).not.toContain('voor wie?');
    expect((await gateway.page('nobody', '/beheer/meldingen/')).status).toBe(303);
    expect((await handle('editorOfNone', id, 'sluit')).status).toBe(403);
    expect(gateway.watch.reports.find(id)?.state).toBe('open');
  });

  it('answers without showing the address, then closes and forgets it', async () => {
    await report({ uitleg: 'graag antwoord', antwoordadres: 'lezer@example.org', taal: 'en' });
    const { id } = newest();
    expect(await (await gateway.page('editor', '/beheer/meldingen/')).text()).not.toContain('lezer@example.org');
    expect((await handle('editor', id, 'antwoord', { antwoord: 'Het is aangepast, dank je.' })).status).toBe(303);
    expect(lastMail('lezer@example.org')).toMatchObject({
      subject: 'Answer to your report about Kemmelwerk',
      locale: 'en',
      paragraphs: expect.arrayContaining(['Het is aangepast, dank je.']) as unknown,
    });
    await handle('editor', id, 'antwoord', { antwoord: 'Het is aangepast, dank je.' });
    expect(gateway.outbox.list(1000).filter(({ to }) => to === 'lezer@example.org')).toHaveLength(1);
    expect(gateway.watch.reports.find(id)).toMatchObject({ state: 'answered', answer: 'Het is aangepast, dank je.' });
    await handle('moderator', id, 'sluit');
    expect(gateway.watch.reports.find(id)).toMatchObject({ state: 'closed', replyTo: undefined });
    expect((await handle('editor', id, 'antwoord', { antwoord: 'nog iets' })).status).toBe(409);
    await handle('editor', id, 'heropen');
    expect(gateway.watch.reports.find(id)?.state).toBe('open');
  });

  it('shows the state that is asked for', async () => {
    await report({ uitleg: 'die is al weg' });
    await handle('editor', newest().id, 'sluit');
    const page = async (query: string) => (await gateway.page('editor', `/beheer/meldingen/${query}`)).text();
    expect(await page('?staat=open')).not.toContain('die is al weg');
    expect(await page('?staat=closed')).toContain('die is al weg');
  });

  it('is over once it was closed long enough ago', async () => {
    await report({ uitleg: 'lang geleden' });
    const { id } = newest();
    await handle('editor', id, 'sluit');
    expect(gateway.watch.reports.forgetClosedBefore(gateway.clock.now)).toBeGreaterThanOrEqual(0);
    expect(gateway.watch.reports.find(id)).toBeDefined();
    gateway.watch.reports.forgetClosedBefore(new Date(gateway.clock.now.getTime() + 1));
    expect(gateway.watch.reports.find(id)).toBeUndefined();
  });
});
