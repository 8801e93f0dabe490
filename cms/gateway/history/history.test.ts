import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeskGateway, ownKey, toSave, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { withTombstones } from './tombstones.ts';

let gateway: DeskGateway;
let published: string;
beforeEach(async () => {
  gateway = await createDeskGateway();
  published = await gateway.read();
});
afterEach(() => gateway.close());

const page = '/beheer/geschiedenis/kemmelwerk/';
const publish = async (raw: string) => {
  expect((await gateway.cms('editor', 'persistEntry', toSave(raw))).status).toBe(200);
  expect((await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey)).status).toBe(200);
};
const toName = (name: string) => published.replace('name: Kemmelwerk', `name: ${name}`);
const site = () => {
  const app = new Hono();
  app.notFound((c) => c.text('weg', 404));
  return withTombstones(app, gateway.desk.tombstones);
};
const visit = async (path: string) => site().fetch(new Request(`http://localhost:4321${path}`));

describe('the history of a listing', () => {
  it('says who changed what and when, and who approved it', async () => {
    await publish(toName('Kemmelwerk vzw'));
    const html = await (await gateway.page('editor', page)).text();
    expect(html).toContain('Naam gewijzigd van “Kemmelwerk” naar “Kemmelwerk vzw”');
    expect(html).toContain('ann@example.org');
    expect(html).toContain('Goedgekeurd door moderator@example.org');
    expect(html).not.toContain('value="herstel"');
    expect(html).toContain('value="stel-voor"');
  });

  it('gives the moderator an earlier version back in one action', async () => {
    await publish(toName('Kemmelwerk vzw'));
    const [, first] = await gateway.store.history({ path: 'content/organisations/kemmelwerk.yaml', limit: 2 });
    const response = await gateway.post('moderator', page, { actie: 'herstel', versie: first?.id ?? '' });
    expect(response.status).toBe(303);
    expect(await gateway.read()).toContain('name: Kemmelwerk\n');
    const [newest] = await gateway.store.history({ limit: 1 });
    expect(newest).toMatchObject({
      author: { email: 'moderator@example.org' },
      trailers: { 'Restored-from': first?.id },
    });
  });

  it('leaves the day of the confirmation where it is, for a moderator does not confirm', async () => {
    await gateway.cms('editor', 'persistEntry', toSave(toName('Kemmelwerk vzw')));
    await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey);
    const confirmed = /^confirmed.*/gm;
    const days = (await gateway.read()).match(confirmed);
    expect(days).not.toEqual(published.match(confirmed));
    const [, first] = await gateway.store.history({ path: 'content/organisations/kemmelwerk.yaml', limit: 2 });
    await gateway.post('moderator', page, { actie: 'herstel', versie: first?.id ?? '' });
    expect(await gateway.read()).toContain('name: Kemmelwerk\n');
    expect((await gateway.read()).match(confirmed)).toEqual(days);
  });

  it('lets its editor propose an earlier version, which leaves alone what only a moderator may change', async () => {
    for (const raw of [toName('Kemmelwerk oud\nstatus: gepauzeerd'), toName('Kemmelwerk vzw')]) {
      await gateway.cms('moderator', 'persistEntry', toSave(raw));
      await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey);
    }
    const [, earlier] = await gateway.store.history({ path: 'content/organisations/kemmelwerk.yaml', limit: 2 });
    const before = await gateway.read();
    expect(before).not.toContain('gepauzeerd');
    const propose = () => gateway.post('editor', page, { actie: 'stel-voor', versie: earlier?.id ?? '' });
    expect((await propose()).headers.get('location')).toMatch(/\?voorgesteld=\d+$/);
    expect(await gateway.read()).toBe(before);
    expect(await gateway.readDraft()).toContain('name: Kemmelwerk oud');
    expect(await gateway.readDraft()).not.toContain('gepauzeerd');
    expect(await gateway.store.findDraft(ownKey)).toMatchObject({ status: 'pending_review' });
    expect(await (await gateway.page('editor', page)).text()).toContain('Er wacht nog een wijziging');
    expect((await propose()).status).toBe(409);
  });

  it('gives back no version of something else', async () => {
    await publish(toName('Kemmelwerk vzw'));
    for (const versie of ['', 'a'.repeat(40), 'HEAD', '--all']) {
      expect((await gateway.post('moderator', page, { actie: 'herstel', versie })).status).toBe(404);
    }
  });
});

describe('removing a listing', () => {
  const remove = (reden: string) => gateway.post('moderator', page, { actie: 'verwijder', reden });

  it('takes a reason, leaves a page that says so, and can be undone', async () => {
    await gateway.cms('editor', 'persistEntry', toSave(toName('Kemmelwerk vzw')));
    expect((await visit('/organisaties/kemmelwerk/')).status).toBe(404);
    expect((await remove('De werking\nis gestopt. <b>')).status).toBe(303);
    expect(await gateway.store.readFile('content/organisations/kemmelwerk.yaml')).toBeUndefined();
    expect(await gateway.store.findDraft(ownKey)).toBeUndefined();
    for (const path of ['/organisaties/kemmelwerk/', '/werkplekken/kemmelwerk/', '/fr/organisaties/kemmelwerk/']) {
      const response = await visit(path);
      expect(response.status, path).toBe(410);
      expect(await response.text()).toContain('De werking is gestopt. &lt;b&gt;');
    }
    expect((await visit('/organisaties/de-kromme-ladder/')).status).toBe(404);
    expect(await (await gateway.page('moderator', '/beheer/nakijken/')).text()).toContain(`href="${page}"`);

    expect((await gateway.post('moderator', page, { actie: 'ongedaan' })).status).toBe(303);
    expect(await gateway.read()).toBe(published);
    expect((await visit('/organisaties/kemmelwerk/')).status).toBe(404);
  });

  it('is not done without a reason, nor twice', async () => {
    expect((await remove('  ')).status).toBe(422);
    expect(await gateway.read()).toBe(published);
    await remove('Gestopt');
    expect((await remove('Gestopt')).status).toBe(404);
  });
});
