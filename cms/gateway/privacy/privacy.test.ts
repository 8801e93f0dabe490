import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createDeskGateway, ownKey, toSave, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { MODERATOR } from '../fixtures/test-gateway.ts';
import type { Who } from '../policy/cases.ts';
import { retentionDays } from './retention.ts';

let gateway: DeskGateway;
beforeAll(async () => {
  gateway = await createDeskGateway();
});
afterAll(() => gateway.close());

const day = 24 * 3600 * 1000;
const mailbox = 'werk@kemmelwerk.example.org';
const report = (text: string, replyTo?: string) =>
  gateway.watch.reports.add({
    slug: 'kemmelwerk',
    workplace: '0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e52',
    workplaceName: 'Kemmelwerk',
    reason: 'andere',
    text,
    replyTo,
    locale: 'nl',
  });

describe('what is held about an organisation', () => {
  it('comes as one file: account, listing, proposals, reports, mails and reminders', async () => {
    await gateway.post('editor', '/beheer/snel/kemmelwerk/', {
      telefoon: '056 00 12 34',
      mail: mailbox,
      uren: '',
      actie: 'bewaar',
    });
    report('De telefoon klopt niet', 'bezoeker@example.org');
    const response = await gateway.page('editor', '/beheer/ik/gegevens.json');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="gegevens-2026-11-26\.json"$/);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      account: { email: 'ann@example.org', organisations: ['kemmelwerk'] },
      mails: [{ kind: 'sign-in', state: 'queued' }],
      organisations: [
        {
          slug: 'kemmelwerk',
          published: await gateway.read(),
          draft: { status: 'pending_review', author: { email: 'ann@example.org' } },
          proposals: [{ kind: 'submitted', by: { email: 'ann@example.org' } }],
          reports: [{ text: 'De telefoon klopt niet', state: 'open' }],
          reminders: [],
        },
      ],
    });
    expect(text).not.toContain('bezoeker@example.org');
    expect(text).not.toContain('aanmelden/');
    expect(await (await gateway.page('editor', '/beheer/ik/')).text()).toContain('/beheer/ik/gegevens.json');
  });

  it('holds that reminders go to their address again, for them and for the moderator who saw to it', async () => {
    const liftedOf = async (who: Who) =>
      z
        .object({ lifted: z.array(z.unknown()) })
        .parse(await (await gateway.page(who, '/beheer/ik/gegevens.json')).json()).lifted;
    for (const address of ['ann@example.org', 'bezoeker@example.org']) {
      gateway.reminderLog.optOut(address);
      await gateway.post('moderator', '/beheer/bewaking/adressen/', { adres: address });
    }
    const own = { address: 'ann@example.org', state: 'opted-out', by: MODERATOR };
    const others = { address: 'bezoeker@example.org', state: 'opted-out', by: MODERATOR };
    expect(await liftedOf('editor')).toMatchObject([own]);
    expect(await liftedOf('moderator')).toMatchObject([others, own]);
    expect(await liftedOf('editorOfNone')).toEqual([]);
  });

  it('is for who is signed in, and never of another organisation', async () => {
    expect((await gateway.page('nobody', '/beheer/ik/gegevens.json')).status).toBe(303);
    expect(await (await gateway.page('editor', '/beheer/ik/gegevens.json')).text()).not.toContain('kromme');
  });
});

describe('somebody who is named in a listing', () => {
  const name = 'Griet Voorbeeld';
  const withName = (text: string, consentOn: string) =>
    text.replace(
      `  mailbox: ${mailbox}\n`,
      `  mailbox: ${mailbox}\n  person: { name: ${name}, role: begeleider, consentOn: ${consentOn} }\n`,
    );
  const history = '/beheer/geschiedenis/kemmelwerk/';
  const publish = async (raw: string) => {
    const saved = await gateway.cms('editor', 'persistEntry', toSave(raw, { status: 'pending_review' }));
    return saved.status === 200 ? gateway.cms('moderator', 'publishUnpublishedEntry', ownKey) : saved;
  };

  it('is gone by one button, from what is published and from what waits, and comes back with nothing old', async () => {
    await gateway.reset();
    const bare = await gateway.read();
    expect((await publish(withName(bare, '2026-01-05'))).status).toBe(200);
    expect(await gateway.read()).toContain(name);
    const named = (await gateway.store.history({ limit: 1 }))[0]?.id ?? '';
    await gateway.cms('editor', 'persistEntry', toSave((await gateway.read()).replace('loods', 'hal')));
    expect(await gateway.readDraft()).toContain(name);
    expect(await (await gateway.page('editor', history)).text()).toContain(name);

    expect((await gateway.post('editor', history, { actie: 'namen-weg' })).status).toBe(303);
    expect(await gateway.read()).not.toContain(name);
    expect(await gateway.readDraft()).not.toContain(name);
    expect(await gateway.readDraft()).toContain('hal');
    expect(await gateway.read()).toContain('loods');

    await gateway.cms('moderator', 'deleteUnpublishedEntry', ownKey);
    expect((await gateway.post('moderator', history, { actie: 'herstel', versie: named })).status).toBe(303);
    expect(await gateway.read()).not.toContain(name);
    const again = await publish(withName(await gateway.read(), '2026-01-05'));
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('niet meer genoemd');
    expect((await publish(withName(await gateway.read(), '2026-11-27'))).status).toBe(422);
    gateway.clock.now = new Date('2026-11-28T10:00:00Z');
    expect((await publish(withName(await gateway.read(), '2026-11-27'))).status).toBe(200);
    expect(await gateway.read()).toContain(name);
    gateway.clock.now = new Date('2026-11-26T10:00:00Z');
  });

  it('is nobody else’s to remove', async () => {
    const before = gateway.refs();
    expect(
      (await gateway.post('editor', '/beheer/geschiedenis/de-kromme-ladder/', { actie: 'namen-weg' })).status,
    ).toBe(403);
    expect(gateway.refs()).toBe(before);
  });
});

describe('what has been kept for long enough', () => {
  it('is erased, and not a day before', async () => {
    const { people } = gateway.identity;
    await people.invite('nooit@example.org', { role: 'editor', organisations: ['kemmelwerk'] });
    await gateway.cookieOf('moderator');
    const gone = await people.invite('weg@example.org', { role: 'editor', organisations: ['kemmelwerk'] });
    await people.revoke(gone.id);
    report('Gesloten melding');
    const id = gateway.watch.reports.list().find(({ text }) => text === 'Gesloten melding')?.id ?? 0;
    gateway.watch.reports.close(id, 'Mo');
    const addresses = async () => (await people.list()).map(({ email }) => email);
    // Accounts are made by the real clock, reports by this one.
    const start = new Date();
    gateway.clock.now = new Date(start.getTime() + (retentionDays.accounts - 1) * day);
    await gateway.tick();
    expect(await addresses()).toEqual(expect.arrayContaining(['nooit@example.org', 'weg@example.org']));
    gateway.clock.now = new Date(start.getTime() + (retentionDays.accounts + 1) * day);
    await gateway.tick();
    const left = await addresses();
    expect(left).toEqual(expect.arrayContaining(['ann@example.org', 'moderator@example.org']));
    expect(left).not.toContain('nooit@example.org');
    expect(left).not.toContain('weg@example.org');
    const texts = gateway.watch.reports.list().map(({ text }) => text);
    expect(texts).toContain('De telefoon klopt niet');
    expect(texts).not.toContain('Gesloten melding');
  });

  it('says the same days as the privacy page', () => {
    const page = readFileSync('content/pages/privacy.nl.md', 'utf8');
    expect(page).toContain(`${retentionDays.mails} dagen`);
    expect(page).toContain(`${retentionDays.reminders} dagen`);
    expect([retentionDays.accounts, retentionDays.reports, retentionDays.reviews]).toEqual([365, 365, 3 * 365]);
  });
});
