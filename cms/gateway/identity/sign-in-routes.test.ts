import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestGateway, MODERATOR, PUBLIC_URL, toCookie } from '../fixtures/test-gateway.ts';

afterEach(() => {
  vi.useRealTimers();
});

const ANN = 'ann@example.org';
const BEN = 'ben@example.org';

async function setUp(options: Parameters<typeof createTestGateway>[0] = {}) {
  const gateway = await createTestGateway(options);
  await gateway.identity.ensureModerator(MODERATOR);
  await gateway.identity.people.invite(ANN, { role: 'editor', organisations: ['kemmelwerk'] });
  return gateway;
}

describe('signing in', () => {
  it('goes from address to mail to page to button to session', async () => {
    const { findLink, get, postForm, requestLink } = await setUp();
    const asked = await requestLink('Ann@Example.org');
    expect(asked.status).toBe(202);
    const link = findLink(ANN);
    const page = await get(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Met deze link meld je je aan als ann@example.org.');

    const pressed = await postForm(link, []);
    expect(pressed.status).toBe(303);
    expect(pressed.headers.get('location')).toBe('/beheer/');
    expect(pressed.headers.getSetCookie()[0]).toMatch(
      /^rosewijzer\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const session = await get('/api/session', toCookie(pressed));
    expect(await session.json()).toEqual({
      person: {
        id: expect.any(String) as string,
        email: ANN,
        name: ANN,
        role: 'editor',
        organisations: ['kemmelwerk'],
      },
    });
  });

  it('is not used up by a scanner that follows the link, however often', async () => {
    const { findLink, get, postForm, requestLink } = await setUp();
    await requestLink(ANN);
    for (let visit = 0; visit < 5; visit += 1) expect((await get(findLink(ANN))).status).toBe(200);
    expect((await postForm(findLink(ANN), [])).status).toBe(303);
  });

  it('sets a cookie for https only where the site is on https', async () => {
    const { postForm, findLink, requestLink } = await setUp({ publicUrl: 'https://rose.example.org', isLocal: false });
    await requestLink(ANN).catch(() => undefined);
    const pressed = await postForm(findLink(ANN), []);
    expect(pressed.headers.getSetCookie()[0]).toMatch(/^__Secure-rosewijzer\.session_token=.*; Secure/);
  });

  it('brings somebody where they wanted to go, and nowhere outside the back office', async () => {
    const { findLink, get, identity, postForm } = await setUp();
    const away = await get('/beheer/ik/?x=1');
    expect(away.headers.get('location')).toBe('/beheer/aanmelden/?naar=%2Fbeheer%2Fik%2F%3Fx%3D1');
    await postForm('/beheer/aanmelden/', [
      ['email', ANN],
      ['naar', '/beheer/ik/'],
    ]);
    await identity.settled();
    expect(findLink(ANN)).toMatch(/\?naar=%2Fbeheer%2Fik%2F$/);
    for (const naar of ['https://dief.example.org/', '//dief.example.org', '/beheer//dief.example.org', '/zoeken/']) {
      const page = await get(`/beheer/aanmelden/?naar=${encodeURIComponent(naar)}`);
      expect(await page.text()).toContain('name="naar" value="/beheer/"');
    }
  });

  it('keeps a link in the database only as a hash', async () => {
    const { database, findLink, requestLink } = await setUp();
    await requestLink(ANN);
    const token = /aanmelden\/([\w-]+)/.exec(findLink(ANN))?.[1] ?? 'geen';
    expect(JSON.stringify(database.prepare('SELECT * FROM verification').all())).not.toContain(token);
  });
});

describe('whether an address is known', () => {
  it('shows in no answer: not in status, text or headers, as JSON and on the page', async () => {
    const { outbox, postForm, requestLink, identity } = await setUp();
    const before = outbox.list(100).length;
    const toAll = async (response: Response) => [response.status, await response.text(), ...response.headers];
    expect(await toAll(await requestLink(BEN))).toEqual(await toAll(await requestLink(ANN)));
    const known = await postForm('/beheer/aanmelden/', [['email', ANN]]);
    const unknown = await postForm('/beheer/aanmelden/', [['email', BEN]]);
    expect(await toAll(unknown)).toEqual(await toAll(known));
    await identity.settled();
    expect(outbox.list(100).filter(({ to }) => to === BEN)).toEqual([]);
    expect(outbox.list(100)).toHaveLength(before + 2);
  });

  it('shows not in the limit either: both are stopped after the same number', async () => {
    const { requestLink } = await setUp();
    const toStatuses = async (email: string) => {
      const statuses: number[] = [];
      for (let time = 0; time < 6; time += 1) statuses.push((await requestLink(email)).status);
      return statuses;
    };
    const expected = [202, 202, 202, 202, 202, 429];
    expect(await toStatuses(ANN)).toEqual(expected);
    expect(await toStatuses(BEN)).toEqual(expected);
  });
});

/** Each of these is refused with a clear text, and nobody is signed in by it. */
describe('a link that must not work', () => {
  const dead = 'Deze link werkt niet meer. Hij is te oud of al gebruikt.';

  it('was used already', async () => {
    const { findLink, get, postForm, requestLink } = await setUp();
    await requestLink(ANN);
    await postForm(findLink(ANN), []);
    for (const response of [await postForm(findLink(ANN), []), await get(findLink(ANN))]) {
      expect(response.status).toBe(410);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await response.text()).toContain(dead);
    }
  });

  it('is used twice at the same instant: one of the two gets in', async () => {
    const { findLink, postForm, requestLink } = await setUp();
    await requestLink(ANN);
    const all = await Promise.all(Array.from({ length: 8 }, () => postForm(findLink(ANN), [])));
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 410)).toHaveLength(7);
  });

  it('is older than fifteen minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T09:00:00Z') });
    const { findLink, get, postForm, requestLink } = await setUp();
    await requestLink(ANN);
    vi.setSystemTime(new Date('2026-11-25T09:14:59Z'));
    expect((await get(findLink(ANN))).status).toBe(200);
    vi.setSystemTime(new Date('2026-11-25T09:15:01Z'));
    const response = await postForm(findLink(ANN), []);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain(dead);
  });

  it('is made up', async () => {
    const { postForm } = await setUp();
    const response = await postForm(`/beheer/aanmelden/${'A'.repeat(24)}`, []);
    expect(response.status).toBe(410);
  });

  it('is somebody else’s, while one is signed in oneself; it still works for them', async () => {
    const { enter, findLink, get, postForm, requestLink } = await setUp();
    const cookie = await enter(BEN);
    await requestLink(ANN);
    const response = await postForm(findLink(ANN), [], cookie);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Je bent nu aangemeld als ben@example.org');
    expect(await (await get('/api/session', cookie)).json()).toMatchObject({ person: { email: BEN } });
    expect((await postForm(findLink(ANN), [])).status).toBe(303);
  });

  it('is of somebody whose access was revoked meanwhile', async () => {
    const { findLink, identity, postForm, requestLink } = await setUp();
    await requestLink(ANN);
    const ann = await identity.people.findByEmail(ANN);
    await identity.people.revoke(ann?.id ?? '');
    const response = await postForm(findLink(ANN), []);
    expect(response.status).toBe(410);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('an address that is none', () => {
  it.each([
    'ann',
    '',
    'ann@example.org\r\nBcc: dief@example.org',
    'ann@example.org,ben@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is refused with a 422, and no mail is queued', async (email) => {
    const { outbox, postForm, requestLink } = await setUp();
    const before = outbox.list(100).length;
    const response = await requestLink(email);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      error: 'Dit is geen mailadres. Schrijf het zoals naam@voorbeeld.be.',
      reference: 'not-an-address',
    });
    const page = await postForm('/beheer/aanmelden/', [['email', email]]);
    expect(page.status).toBe(422);
    expect(outbox.list(100)).toHaveLength(before);
  });

  it('stands in the field again, as text', async () => {
    const { postForm } = await setUp();
    const page = await postForm('/beheer/aanmelden/', [['email', '"><script>x</script>']]);
    expect(await page.text()).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"');
  });
});

describe('a session', () => {
  it.each([
    ['none', ''],
    ['one that is made up', 'rosewijzer.session_token=abc.def'],
    ['one without its signature', 'rosewijzer.session_token={token}'],
    [
      'one signed with another secret',
      'rosewijzer.session_token={token}.QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU%3D',
    ],
    ['one with a changed letter', '{changed}'],
    ['one of another name', 'session_token={token}'],
  ])('is not there with a cookie that is %s', async (_name, template) => {
    const { enter, get } = await setUp();
    const cookie = await enter(BEN);
    const token = /session_token=([^.]+)/.exec(cookie)?.[1] ?? '';
    const changed = cookie.replace(/=(.)/, (_whole, letter: string) => (letter === 'a' ? '=b' : '=a'));
    const forged = template.replace('{token}', token).replace('{changed}', changed);
    const response = await get('/api/session', forged);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: 'Je bent niet aangemeld, of je was te lang weg. Meld je aan en probeer het opnieuw.',
      reference: 'not-signed-in',
    });
  });

  it('lasts twelve hours after it was last used', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T08:00:00Z') });
    const { enter, get } = await setUp();
    const cookie = await enter(BEN);
    vi.setSystemTime(new Date('2026-11-25T19:00:00Z'));
    const used = await get('/api/session', cookie);
    expect(used.status).toBe(200);
    expect(used.headers.getSetCookie()[0]).toContain('Max-Age=43200');
    vi.setSystemTime(new Date('2026-11-26T06:59:00Z'));
    expect((await get('/api/session', cookie)).status).toBe(200);
    vi.setSystemTime(new Date('2026-11-26T19:00:00Z'));
    expect((await get('/api/session', cookie)).status).toBe(401);
  });

  it('ends at once when its person is revoked', async () => {
    const { enter, get, identity } = await setUp();
    const cookie = await enter(BEN);
    const ben = await identity.people.findByEmail(BEN);
    await identity.people.revoke(ben?.id ?? '');
    expect((await get('/api/session', cookie)).status).toBe(401);
    expect((await get('/beheer/ik/', cookie)).headers.get('location')).toMatch(/^\/beheer\/aanmelden\//);
  });

  it('ends with signing out, also for who copied the cookie, and purges what the browser kept', async () => {
    const { enter, get, postForm, sendJson } = await setUp();
    const cookie = await enter(BEN);
    const out = await postForm('/beheer/afmelden/', [], cookie);
    expect(out.status).toBe(303);
    expect(out.headers.get('location')).toBe('/beheer/afgemeld/');
    expect((await get('/api/session', cookie)).status).toBe(401);
    expect((await get('/beheer/afgemeld/')).headers.get('clear-site-data')).toBe('"storage"');
    const again = await enter('cas@example.org');
    expect((await sendJson('POST', '/api/sign-out', {}, again)).headers.get('clear-site-data')).toBe('"storage"');
    expect((await get('/api/session', again)).status).toBe(401);
  });
});

describe('a request from elsewhere', () => {
  it.each([
    { Origin: 'https://dief.example.org' },
    { Origin: 'null' },
    { Origin: `${PUBLIC_URL}.dief.example.org` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('is refused: %j', async (headers) => {
    const { app, enter, get, outbox } = await setUp();
    const cookie = await enter(BEN);
    const before = outbox.list(100).length;
    for (const path of ['/api/sign-in', '/api/sign-out', '/api/accounts']) {
      const response = await app.request(PUBLIC_URL + path, {
        method: 'POST',
        headers: { ...headers, Cookie: cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: ANN }),
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ reference: 'foreign-origin' });
    }
    expect((await get('/api/session', cookie)).status).toBe(200);
    expect(outbox.list(100)).toHaveLength(before);
  });

  it('is not believed because somebody’s own name points at this machine', async () => {
    const { app } = await setUp();
    const response = await app.request('http://dief.example.org:4321/api/sign-out', {
      method: 'POST',
      headers: { Origin: 'http://dief.example.org:4321' },
    });
    expect(response.status).toBe(403);
  });

  it('is ours at 127.0.0.1 on one’s own machine, and of a program that is no browser', async () => {
    const { app } = await setUp();
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ email: ANN });
    const local = await app.request('http://127.0.0.1:4321/api/sign-in', {
      method: 'POST',
      headers: { ...headers, Origin: 'http://127.0.0.1:4321' },
      body,
    });
    expect(local.status).toBe(202);
    expect((await app.request(`${PUBLIC_URL}/api/sign-in`, { method: 'POST', headers, body })).status).toBe(202);
  });
});

describe('too many requests', () => {
  it('from one address are stopped with the time to wait, and those from another go on', async () => {
    const { app } = await setUp();
    const ask = (address: string, number: number) =>
      app.request(
        `${PUBLIC_URL}/api/sign-in`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `10.0.0.${number}` },
          body: JSON.stringify({ email: `n${number}@example.org` }),
        },
        { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } },
      );
    for (let number = 0; number < 20; number += 1) expect((await ask('192.0.2.1', number)).status).toBe(202);
    const stopped = await ask('192.0.2.1', 20);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await stopped.json()).toEqual({
      error: 'Dat was te vaak na elkaar. Wacht 15 minuten en probeer het dan opnieuw.',
      reference: 'too-many-requests',
    });
    expect((await ask('192.0.2.2', 21)).status).toBe(202);
  });

  it('behind a proxy count for who stands before it', async () => {
    const { app } = await setUp({ trustedProxies: 1 });
    const ask = (client: string, number: number) =>
      app.request(
        `${PUBLIC_URL}/api/sign-in`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `203.0.113.${number}, ${client}` },
          body: JSON.stringify({ email: `n${number}@example.org` }),
        },
        { incoming: { socket: { remoteAddress: '10.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } },
      );
    for (let number = 0; number < 20; number += 1) expect((await ask('192.0.2.1', number)).status).toBe(202);
    expect((await ask('192.0.2.1', 20)).status).toBe(429);
    expect((await ask('192.0.2.2', 21)).status).toBe(202);
  });
});
