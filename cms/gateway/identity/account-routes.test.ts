import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestGateway, MODERATOR } from '../fixtures/test-gateway.ts';

const ANN = 'ann@example.org';
const BEN = 'ben@example.org';

const account = z.object({
  id: z.string(),
  email: z.string(),
  role: z.string(),
  organisations: z.array(z.string()),
  revokedAt: z.string().optional(),
});
const readAccount = async (response: Response) => z.object({ account }).parse(await response.json()).account;

async function setUp() {
  const gateway = await createTestGateway();
  await gateway.identity.ensureModerator(MODERATOR);
  const moderator = await gateway.signIn(MODERATOR);
  const invite = (body: unknown, cookie = moderator) => gateway.sendJson('POST', '/api/accounts', body, cookie);
  const list = async () =>
    z.object({ accounts: z.array(account) }).parse(await (await gateway.get('/api/accounts', moderator)).json())
      .accounts;
  return { ...gateway, moderator, invite, list };
}

describe('the first moderator', () => {
  it('is invited once, with a link that signs them in', async () => {
    const { identity, outbox, get, moderator } = await setUp();
    expect(await (await get('/api/session', moderator)).json()).toMatchObject({
      person: { email: MODERATOR, role: 'moderator', organisations: [] },
    });
    expect(await identity.ensureModerator('ander@example.org')).toBe('present');
    expect(outbox.list(10)).toHaveLength(1);
  });

  it('is needed: without an address nobody is invited', async () => {
    const { identity } = await createTestGateway();
    expect(await identity.ensureModerator(undefined)).toBe('nobody');
  });
});

describe('an invitation', () => {
  it('mails a link alone on its line, which signs in an editor of those organisations', async () => {
    const { get, invite, outbox, signIn } = await setUp();
    const response = await invite({ email: ANN, role: 'editor', organisations: ['kemmelwerk', 'de-kromme-ladder'] });
    expect(response.status).toBe(201);
    const [mail] = outbox.list(1);
    expect(mail?.to).toBe(ANN);
    expect(mail?.paragraphs[1]).toContain('De Kromme Ladder, Kemmelwerk');
    expect(mail?.paragraphs[3]).toMatch(/^http:\/\/localhost:4321\/beheer\/aanmelden\/[\w-]{24}$/);
    expect(await (await get('/api/session', await signIn(ANN))).json()).toMatchObject({
      person: { email: ANN, role: 'editor', organisations: ['de-kromme-ladder', 'kemmelwerk'] },
    });
  });

  it('of somebody who is an editor already adds an organisation, in the language in which they signed in', async () => {
    const { findLink, invite, outbox, postForm } = await setUp();
    await invite({ email: ANN, role: 'editor', organisations: ['kemmelwerk'] });
    expect(outbox.list(1)[0]).toMatchObject({ subject: 'Je bent uitgenodigd voor ROSEwijzer', locale: 'nl' });
    await postForm(`${findLink(ANN)}?taal=fr`, []);
    const again = await invite({ email: ANN.toUpperCase(), role: 'editor', organisations: ['de-kromme-ladder'] });
    expect((await readAccount(again)).organisations).toEqual(['de-kromme-ladder', 'kemmelwerk']);
    expect(outbox.list(1)[0]).toMatchObject({ subject: 'Vous êtes invité à ROSEwijzer', locale: 'fr' });
  });

  it.each([
    [{ email: ANN, role: 'editor', organisations: [] }, 422, 'no-organisation', 'minstens één organisatie'],
    [{ email: ANN, role: 'editor' }, 422, 'no-organisation', 'minstens één organisatie'],
    [{ email: ANN, role: 'editor', organisations: ['bestaat-niet'] }, 422, 'unknown-organisation', '"bestaat-niet"'],
    [{ email: ANN, role: 'editor', organisations: ['__proto__'] }, 422, 'unknown-organisation', '"__proto__"'],
    [{ email: ANN, role: 'editor', organisations: ['../x'] }, 422, 'unknown-organisation', '"../x"'],
    [{ email: MODERATOR, role: 'editor', organisations: ['kemmelwerk'] }, 409, 'other-role', 'andere rol'],
    [{ email: 'ann', role: 'moderator' }, 422, 'not-an-address', 'geen mailadres'],
    [{ email: `${ANN}\r\nBcc: x@example.org`, role: 'moderator' }, 422, 'not-an-address', 'geen mailadres'],
    [{ email: ANN, role: 'admin' }, 400, 'bad-request', 'niet volledig of niet juist'],
    [{ role: 'moderator' }, 400, 'bad-request', 'niet volledig of niet juist'],
    [{ email: ANN, role: 'editor', organisations: 'kemmelwerk' }, 400, 'bad-request', 'niet volledig'],
    [[], 400, 'bad-request', 'niet volledig of niet juist'],
  ])('of %j is refused, with nothing changed and nothing mailed', async (body, status, reference, text) => {
    const { invite, list, outbox } = await setUp();
    const response = await invite(body);
    expect(response.status).toBe(status);
    const answer = z.object({ error: z.string(), reference: z.string() }).parse(await response.json());
    expect(answer.reference).toBe(reference);
    expect(answer.error).toContain(text);
    expect((await list()).map(({ email }) => email)).toEqual([MODERATOR]);
    expect(outbox.list(10)).toHaveLength(1);
  });

  it('that is not JSON is refused', async () => {
    const { app, moderator } = await setUp();
    const response = await app.request('http://localhost:4321/api/accounts', {
      method: 'POST',
      headers: { Cookie: moderator },
      body: '{"email":',
    });
    expect(response.status).toBe(400);
  });
});

describe('revoking', () => {
  it('ends every session at once, and lets the person in again only after a new invitation', async () => {
    const { get, enter, findLink, invite, list, moderator, requestLink, sendJson, postForm } = await setUp();
    const first = await enter(ANN);
    await requestLink(ANN);
    const unused = findLink(ANN);
    const ann = (await list()).find(({ email }) => email === ANN);
    const response = await sendJson('DELETE', `/api/accounts/${ann?.id ?? ''}`, undefined, moderator);
    expect(response.status).toBe(200);
    expect((await readAccount(response)).revokedAt).toBeDefined();
    expect((await get('/api/session', first)).status).toBe(401);
    expect((await postForm(unused, [])).status).toBe(410);

    const again = await readAccount(await invite({ email: ANN, role: 'editor', organisations: ['kemmelwerk'] }));
    expect(again.id).toBe(ann?.id);
    expect(again.revokedAt).toBeUndefined();
    expect((await get('/api/session', first)).status).toBe(401);
    expect((await postForm(findLink(ANN), [])).status).toBe(303);
  });

  it('of the only moderator is refused, also for two who revoke each other at once', async () => {
    const { identity, invite, list, moderator, sendJson, get } = await setUp();
    const [self] = await list();
    const response = await sendJson('DELETE', `/api/accounts/${self?.id ?? ''}`, undefined, moderator);
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      error: 'Dit is de enige moderator. Nodig eerst een andere moderator uit.',
      reference: 'last-moderator',
    });
    expect((await get('/api/session', moderator)).status).toBe(200);

    const other = await readAccount(await invite({ email: BEN, role: 'moderator', organisations: [] }));
    const both = await Promise.allSettled([identity.people.revoke(self?.id ?? ''), identity.people.revoke(other.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('of the only moderator is refused as a change of role too', async () => {
    const { list, moderator, sendJson } = await setUp();
    const [self] = await list();
    const rights = { role: 'editor', organisations: ['kemmelwerk'] };
    const response = await sendJson('PUT', `/api/accounts/${self?.id ?? ''}`, rights, moderator);
    expect(response.status).toBe(409);
  });

  it('of an account that does not exist is a 404', async () => {
    const { moderator, sendJson } = await setUp();
    expect((await sendJson('DELETE', '/api/accounts/bestaat-niet', undefined, moderator)).status).toBe(404);
  });
});

describe('accounts are for moderators', () => {
  it.each([
    ['GET', '/api/accounts'],
    ['POST', '/api/accounts'],
    ['PUT', '/api/accounts/{id}'],
    ['DELETE', '/api/accounts/{id}'],
    ['GET', '/beheer/accounts/'],
    ['POST', '/beheer/accounts/'],
    ['POST', '/beheer/accounts/{id}/rechten'],
    ['POST', '/beheer/accounts/{id}/intrekken'],
  ])('%s %s: an editor gets a 403, a stranger no way in, and nothing changes', async (method, template) => {
    const { app, enter, list } = await setUp();
    const editor = await enter(ANN);
    const before = await list();
    const path = template.replace('{id}', before.find(({ email }) => email === MODERATOR)?.id ?? '');
    const ask = (cookie: string) =>
      app.request(`http://localhost:4321${path}`, {
        method,
        headers: { Cookie: cookie, 'Content-Type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify({ email: BEN, role: 'moderator', organisations: [] }) }),
      });
    const refused = await ask(editor);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Dit kan alleen een moderator.');
    const stranger = await ask('');
    expect(stranger.status).toBe(method === 'GET' && path.startsWith('/beheer/') ? 303 : 401);
    expect(await list()).toEqual(before);
  });
});

describe('the page of accounts', () => {
  it('invites, changes and revokes with forms alone, and says what it did', async () => {
    const { get, list, moderator, postForm, findLink } = await setUp();
    const invited = await postForm(
      '/beheer/accounts/',
      [
        ['email', ANN],
        ['role', 'editor'],
        ['organisations', 'kemmelwerk'],
      ],
      moderator,
    );
    expect(invited.status).toBe(303);
    const said = await (await get(invited.headers.get('location') ?? '', moderator)).text();
    expect(said).toContain('De uitnodiging voor ann@example.org is onderweg.');
    expect(said).toContain('Bewerker: Kemmelwerk');
    expect(said).toContain('nog niet aangemeld');
    expect(findLink(ANN)).toContain('/beheer/aanmelden/');

    const ann = (await list()).find(({ email }) => email === ANN)?.id ?? '';
    await postForm(
      `/beheer/accounts/${ann}/rechten`,
      [
        ['role', 'editor'],
        ['organisations', 'kemmelwerk'],
        ['organisations', 'de-kromme-ladder'],
      ],
      moderator,
    );
    expect((await list()).find(({ id }) => id === ann)?.organisations).toEqual(['de-kromme-ladder', 'kemmelwerk']);
    await postForm(`/beheer/accounts/${ann}/intrekken`, [], moderator);
    expect(await (await get('/beheer/accounts/', moderator)).text()).toContain('Toegang ingetrokken op');
  });

  it('shows a message only for what it knows', async () => {
    const { get, moderator } = await setUp();
    const page = await get('/beheer/accounts/?klaar=constructor&over=x', moderator);
    expect(page.status).toBe(200);
  });
});

describe('one’s own account', () => {
  it('takes a name, which stands as text on the page', async () => {
    const { enter, get, postForm } = await setUp();
    const cookie = await enter(ANN);
    const saved = await postForm('/beheer/ik/naam', [['name', ' Ann & co ']], cookie);
    expect(saved.headers.get('location')).toBe('/beheer/ik/?klaar=naam');
    expect(await (await get('/api/session', cookie)).json()).toMatchObject({ person: { name: 'Ann & co' } });
    expect(await (await get('/beheer/ik/', cookie)).text()).toContain('value="Ann &amp; co"');
  });

  it.each(['', 'a'.repeat(81), 'Ann <x@example.org>', 'Ann\nBcc'])('refuses the name %j', async (name) => {
    const { enter, get, postForm } = await setUp();
    const cookie = await enter(ANN);
    const refused = await postForm('/beheer/ik/naam', [['name', name]], cookie);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Schrijf een naam van 1 tot 80 tekens, op één regel.');
    expect(await (await get('/api/session', cookie)).json()).toMatchObject({ person: { name: ANN } });
  });

  it('shows the sessions, and ends the others', async () => {
    const { enter, get, postForm, requestLink, signIn } = await setUp();
    const here = await enter(ANN);
    await requestLink(ANN);
    const elsewhere = await signIn(ANN);
    expect((await (await get('/beheer/ik/', here)).text()).match(/Aangemeld op/g)).toHaveLength(2);
    await postForm('/beheer/ik/afmelden', [], here);
    expect((await get('/api/session', elsewhere)).status).toBe(401);
    expect((await get('/api/session', here)).status).toBe(200);
  });
});
