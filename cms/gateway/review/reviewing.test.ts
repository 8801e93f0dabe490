import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeskGateway, own, ownKey, toSave, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { MODERATOR, PUBLIC_URL } from '../fixtures/test-gateway.ts';

let gateway: DeskGateway;
let published: string;
beforeEach(async () => {
  gateway = await createDeskGateway();
  published = await gateway.read();
});
afterEach(() => gateway.close());

const page = '/beheer/nakijken/organisations/kemmelwerk/';
const withPhone = (phone: string) => published.replace('  mailbox:', `  phone: "${phone}"\n  mailbox:`);
const send = async (raw: string) => {
  const response = await gateway.cms('editor', 'persistEntry', toSave(raw));
  expect(response.status).toBe(200);
  return gateway.cms('editor', 'updateUnpublishedEntryStatus', { ...ownKey, newStatus: 'pending_review' });
};
const headOf = async () => (await gateway.store.findDraft(ownKey))?.head ?? '';
const decide = async (fields: Record<string, string>) =>
  gateway.post('moderator', page, { head: await headOf(), ...fields });
const subjects = (email: string) => gateway.mailsTo(email).map(({ subject }) => subject);

describe('what somebody sends in', () => {
  it('is mailed to the moderator, with what changed in words and a link alone on its line', async () => {
    await send(withPhone('056 00 12 34'));
    const [mail] = gateway.mailsTo(MODERATOR);
    expect(mail?.subject).toBe('Na te kijken: Kemmelwerk');
    expect(mail?.paragraphs.join('\n')).toMatch(/Telefoon ingevuld: 056 00 12 34/i);
    expect(mail?.paragraphs).toContain(`${PUBLIC_URL}${page}`);
  });

  it('stands on the list and on a page of its own, in words, with both views', async () => {
    await send(withPhone('056 00 12 34'));
    const list = await (await gateway.page('moderator', '/beheer/nakijken/')).text();
    expect(list).toContain(`href="${page}"`);
    const html = await (await gateway.page('moderator', page)).text();
    expect(html).toMatch(/Telefoon ingevuld: 056 00 12 34/i);
    expect(html).toContain('src="/beheer/voorbeeld/organisations/kemmelwerk/"');
    expect(html).toContain('src="/beheer/voorbeeld/organisations/kemmelwerk/?versie=gepubliceerd"');
    expect(html).not.toContain('<script');
  });

  it('shows what was typed as text, not as a page', async () => {
    await send(published.replace('name: Kemmelwerk', 'name: "<img src=x onerror=alert(1)>"'));
    for (const path of ['/beheer/nakijken/', page]) {
      expect(await (await gateway.page('moderator', path)).text()).not.toContain('<img');
    }
  });

  it('comes online when it is approved, with author and approver, and the editor hears of it', async () => {
    await send(withPhone('056 00 12 34'));
    const response = await decide({ besluit: 'goed' });
    expect(response.headers.get('location')).toBe('/beheer/nakijken/?klaar=goed');
    expect(await gateway.read()).toContain('056 00 12 34');
    const [newest] = await gateway.store.history({ limit: 1 });
    expect(newest).toMatchObject({
      author: { email: 'ann@example.org' },
      trailers: { 'Approved-by': expect.stringContaining(MODERATOR) as string },
      paths: [own],
    });
    expect(newest?.message).toMatch(/^Kemmelwerk: /);
    expect(gateway.asked.publish).toBe(1);
    expect(await gateway.store.findDraft(ownKey)).toBeUndefined();
    expect(subjects('ann@example.org')).toEqual(['Goedgekeurd: Kemmelwerk']);
  });

  it('is answered in the language in which the editor last signed in', async () => {
    await send(withPhone('056 00 12 34'));
    await gateway.requestLink('ann@example.org');
    await gateway.postForm(`${gateway.findLink('ann@example.org')}?taal=fr`, []);
    await decide({ besluit: 'vraag', vraag: 'Is dat het nummer van het onthaal?' });
    expect(gateway.mailsTo('ann@example.org')[0]).toMatchObject({
      subject: 'Encore une adaptation : Kemmelwerk',
      locale: 'fr',
    });
    await send(withPhone('056 00 12 35'));
    await decide({ besluit: 'goed' });
    const [mail] = gateway.mailsTo('ann@example.org');
    expect(mail).toMatchObject({ subject: 'Approuvé : Kemmelwerk', locale: 'fr' });
    expect(mail?.paragraphs).toContain(`${PUBLIC_URL}/fr/organisaties/kemmelwerk/`);
  });

  it('is not published where it changed since the moderator looked', async () => {
    await send(withPhone('056 00 12 34'));
    const head = await headOf();
    const again = await gateway.cms('editor', 'persistEntry', toSave(withPhone('056 00 99 99')));
    expect(await again.json()).toMatchObject({ ok: true });
    const response = await gateway.post('moderator', page, { besluit: 'goed', head });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('056 00 99 99');
    expect(await gateway.read()).toBe(published);
    expect(gateway.asked.publish).toBe(0);
  });

  it('goes back with a question, which the editor gets by mail and the page remembers', async () => {
    await send(withPhone('056 00 12 34'));
    expect((await decide({ besluit: 'vraag', vraag: 'Is dat het nummer van het onthaal?' })).status).toBe(303);
    expect((await gateway.store.findDraft(ownKey))?.status).toBe('draft');
    const [mail] = gateway.mailsTo('ann@example.org');
    expect(mail?.paragraphs.join('\n')).toContain('Is dat het nummer van het onthaal?');
    expect(await (await gateway.page('moderator', page)).text()).toContain('Is dat het nummer van het onthaal?');
  });

  it('is answered by a mail with a button that says what it opens: a listing, or the back office', async () => {
    await send(withPhone('056 00 12 34'));
    await decide({ besluit: 'vraag', vraag: 'Is dat het nummer van het onthaal?' });
    await decide({ besluit: 'goed' });
    expect(gateway.outcomeButtonsTo('ann@example.org')).toEqual(['Open je fiche', 'Bekijk de fiche']);

    const path = 'content/measures/hoppepluk.yaml';
    const key = { collection: 'measures', slug: 'hoppepluk' };
    const author = { name: 'Bie', email: 'bie@example.org' };
    const content = new TextEncoder().encode((await gateway.read(path)).replace('nl: Hoppepluk', 'nl: Hop plukken'));
    await gateway.store.saveDraft(key, [{ path, content }], { author, message: 'Nieuwe naam' });
    for (const fields of [{ besluit: 'vraag', vraag: 'Zeker?' }, { besluit: 'goed' }]) {
      const head = (await gateway.store.findDraft(key))?.head ?? '';
      const response = await gateway.post('moderator', '/beheer/nakijken/measures/hoppepluk/', { head, ...fields });
      expect(response.status).toBe(303);
    }
    expect(gateway.outcomeButtonsTo('bie@example.org')).toEqual(['Open het beheer', 'Open het beheer']);
  });

  it('is gone where it is rejected with a reason, and stays as it is without one', async () => {
    await send(withPhone('056 00 12 34'));
    expect((await decide({ besluit: 'nee', reden: '  ' })).status).toBe(422);
    expect(await gateway.store.findDraft(ownKey)).toBeDefined();
    expect((await decide({ besluit: 'nee', reden: 'Dit nummer bestaat niet.' })).status).toBe(303);
    expect(await gateway.store.findDraft(ownKey)).toBeUndefined();
    expect(await gateway.read()).toBe(published);
    expect(subjects('ann@example.org')).toEqual(['Niet gepubliceerd: Kemmelwerk']);
  });

  it('is chosen field by field where somebody published the same meanwhile, and then looked at once more', async () => {
    await send(withPhone('056 00 12 34'));
    await gateway.store.commit([{ path: own, content: new TextEncoder().encode(withPhone('056 00 55 55')) }], {
      author: { name: 'Elders', email: 'elders@example.org' },
      message: 'Elders gewijzigd',
    });
    const conflict = await decide({ besluit: 'goed' });
    expect(conflict.status).toBe(409);
    const html = await conflict.text();
    expect(html).toContain('056 00 12 34');
    expect(html).toContain('056 00 55 55');
    const chosen = await decide({ besluit: 'goed', 'keuze:contact/phone': 'theirs' });
    expect(chosen.status).toBe(200);
    expect(await gateway.read()).toContain('056 00 55 55');
    expect((await decide({ besluit: 'goed' })).status).toBe(303);
    expect(await gateway.read()).toContain('056 00 55 55');
    expect((await gateway.store.history({ limit: 1 }))[0]?.author.email).toBe('ann@example.org');
  });
});

describe('a trusted organisation', () => {
  const trust = () =>
    gateway.post('moderator', '/beheer/geschiedenis/kemmelwerk/', { actie: 'vertrouw', vertrouwd: 'ja' });

  it('puts a new phone number online at once, and the moderator reads it in the digest', async () => {
    await trust();
    const response = await send(withPhone('056 00 12 34'));
    expect(await response.json()).toEqual({ ok: true, status: 'published' });
    expect(await gateway.read()).toContain('056 00 12 34');
    expect(gateway.asked.publish).toBe(1);
    const [mail] = gateway.mailsTo(MODERATOR);
    expect(mail?.paragraphs.join('\n')).toContain('staat al online');
  });

  it('is told that what it saves next is not sent in yet, since the draft before it is gone', async () => {
    await trust();
    await send(withPhone('056 00 12 34'));
    const more = (await gateway.read()).replace('056 00 12 34', '056 00 99 99');
    const next = await gateway.cms('editor', 'persistEntry', toSave(more, { status: 'draft' }));
    expect(await next.json()).toMatchObject({ ok: true, status: 'draft' });
    expect(await gateway.read()).toContain('056 00 12 34');
  });

  it('waits like any other with whatever is more than that, until no more than that is left', async () => {
    await trust();
    const response = await send(withPhone('056 00 12 34').replace('name: Kemmelwerk', 'name: Kemmelwerk vzw'));
    expect(await response.json()).toEqual({ ok: true, status: 'pending_review' });
    expect(await gateway.read()).toBe(published);
    const less = await gateway.cms('editor', 'persistEntry', toSave(withPhone('056 00 12 34')));
    expect(await less.json()).toMatchObject({ ok: true, status: 'published' });
    expect(await gateway.read()).toContain('056 00 12 34');
    expect(gateway.mailsTo(MODERATOR)[0]?.subject).toBe('Na te kijken: Kemmelwerk vzw');
  });

  it('waits again once it is trusted no more', async () => {
    await trust();
    await gateway.post('moderator', '/beheer/geschiedenis/kemmelwerk/', { actie: 'vertrouw', vertrouwd: 'nee' });
    await send(withPhone('056 00 12 34'));
    expect(await gateway.read()).toBe(published);
  });
});
