import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { createDeskGateway, own, ownKey, today, toSave, type DeskGateway } from '../fixtures/desk-gateway.ts';

let gateway: DeskGateway;
let published: string;
beforeEach(async () => {
  gateway = await createDeskGateway();
  published = await gateway.read();
});
afterEach(() => gateway.close());

const page = '/beheer/snel/kemmelwerk/';
const room = 'plaats:0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e52:collectief-maatwerk';
const idOf = async () => (await gateway.store.readFile(own))?.id ?? '';
const fields = { [room]: 'wachtlijst', telefoon: '', mail: 'werk@kemmelwerk.example.org', uren: '' };
const values = (text: string) => parseYaml('x.yaml', text).value as Record<string, unknown>;
const send = async (change: Record<string, string>, basis?: string) =>
  gateway.post('editor', page, { ...fields, actie: 'bewaar', basis: basis ?? (await idOf()), ...change });
const toEnd = (response: Response) => response.headers.get('location');

describe('the page for phones', () => {
  it('shows each measure of each workplace with its state chosen, and needs no script', async () => {
    const html = await (await gateway.page('editor', page)).text();
    expect(html).toMatch(new RegExp(`name="${room}" value="wachtlijst" checked`));
    expect(html).toContain('value="werk@kemmelwerk.example.org"');
    expect(html).not.toContain('<script');
  });

  it('says how complete the fiche is, and which fields would help most', async () => {
    const html = await (await gateway.page('editor', page)).text();
    expect(html).toMatch(/<strong>Kemmelwerk<\/strong>: \d+ % ingevuld\./);
    // The heaviest that is empty; capacity, which weighs more, is filled in.
    expect(html).toMatch(/<li>\s*Wat je doet <span class="muted">\(\+ 9 %\)/);
    expect(html).not.toMatch(/<li>\s*Plaats </);
  });

  it('sends in new room with today’s date, without confirming the rest', async () => {
    expect(toEnd(await send({ [room]: 'vrij' }))).toBe(`${page}?klaar=wacht`);
    expect(values(await gateway.readDraft())).toMatchObject({
      confirmedOn: '2026-10-20',
      workplaces: [{ capacity: [{ measure: 'collectief-maatwerk', state: 'vrij', asOf: today }] }],
    });
    // The weeks of the waiting list went with it.
    expect(await gateway.readDraft()).not.toContain('waitWeeks');
    expect((await gateway.store.findDraft(ownKey))?.status).toBe('pending_review');
  });

  it('confirms the whole listing with one button', async () => {
    expect(toEnd(await send({ actie: 'klopt' }))).toBe(`${page}?klaar=wacht`);
    expect(values(await gateway.readDraft())).toMatchObject({
      confirmedOn: today,
      confirmedBy: 'organisatie',
      workplaces: [{ capacity: [{ state: 'wachtlijst', waitWeeks: 6, asOf: today }] }],
    });
  });

  it('saves nothing where nothing changed', async () => {
    expect(toEnd(await send({}))).toBe(`${page}?klaar=niets`);
    expect(await gateway.store.findDraft(ownKey)).toBeUndefined();
  });

  it('keeps what was typed where a value is wrong, and says what is', async () => {
    const response = await send({ [room]: 'vrij', telefoon: 'bel maar', mail: 'geen adres' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="bel maar"');
    expect(html).toContain('value="geen adres"');
    expect(html).toMatch(new RegExp(`name="${room}" value="vrij" checked`));
    expect(html).toContain('Contact › telefoon');
    expect(await gateway.store.findDraft(ownKey)).toBeUndefined();
  });

  it('takes no state that is not one', async () => {
    expect((await send({ [room]: '<script>' })).status).toBe(422);
  });

  it('goes online at once where the organisation is trusted, beside a proposal that waits', async () => {
    await gateway.cms('editor', 'persistEntry', toSave(published.replace('name: Kemmelwerk', 'name: Kemmelwerk vzw')));
    await gateway.post('moderator', '/beheer/geschiedenis/kemmelwerk/', { actie: 'vertrouw', vertrouwd: 'ja' });
    expect(toEnd(await send({ [room]: 'vrij', actie: 'klopt' }))).toBe(`${page}?klaar=online`);
    expect(values(await gateway.read())).toMatchObject({
      name: 'Kemmelwerk',
      confirmedOn: today,
      workplaces: [{ capacity: [{ state: 'vrij' }] }],
    });
    expect(gateway.asked.publish).toBe(1);
    expect((await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey)).status).toBe(200);
    expect(values(await gateway.read())).toMatchObject({
      name: 'Kemmelwerk vzw',
      workplaces: [{ capacity: [{ state: 'vrij' }] }],
    });
  });

  it('lets somebody choose where another changed the same since the page was opened', async () => {
    const basis = await idOf();
    await send({ telefoon: '056 00 12 34' }, basis);
    const response = await send({ telefoon: '056 00 12 35', [room]: 'vrij' }, basis);
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain('056 00 12 34');
    expect(html).toContain('name="keuze:contact/phone"');
    const chosen = { telefoon: '056 00 12 35', [room]: 'vrij', 'keuze:contact/phone': 'ours' };
    expect(toEnd(await send(chosen, basis))).toBe(`${page}?klaar=wacht`);
    expect(values(await gateway.readDraft())).toMatchObject({
      contact: { phone: '056 00 12 35' },
      workplaces: [{ capacity: [{ state: 'vrij' }] }],
    });
  });
});
