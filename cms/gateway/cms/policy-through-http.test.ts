import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskGateway, own, ownKey, toRefused, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { PUBLIC_URL } from '../fixtures/test-gateway.ts';
import { cmsCases, ownCases, type Expected, type OwnCase } from '../policy/cases.ts';
import { refusals } from '../policy/refusals.ts';

let gateway: DeskGateway;
beforeAll(async () => {
  gateway = await createDeskGateway();
  for (const who of ['editor', 'editorOfTwo', 'editorOfNone', 'moderator'] as const) await gateway.cookieOf(who);
});
afterAll(() => gateway.close());

const toStatus = (expected: Expected): number =>
  expected === 'allowed'
    ? 200
    : expected === 'missing'
      ? 404
      : expected === 'bad-request'
        ? 400
        : refusals[expected][0];

/** A sentence for a person: no code, no name of a class. */
const sentence = /^(?!.*(?:undefined|\[object|Error|\bat \/)).{25,}[.?!]$/;

describe('every request of the table, through HTTP', () => {
  it.each(cmsCases.map((entry) => [entry.who, entry.name, entry.expected, entry] as const))(
    '%s %s: %s',
    async (_who, _name, expected, { who, action, params }) => {
      const before = gateway.refs();
      const response = await gateway.cms(who, action, params);
      expect(response.status).toBe(toStatus(expected));
      expect(gateway.refs()).toBe(before);
      if (expected === 'allowed') return;
      const { error, reference } = await toRefused(response);
      expect(error).toMatch(sentence);
      if (expected !== 'missing') expect(reference).toBe(expected);
    },
  );

  /** How a page asks the same; what has no page of its own is tried elsewhere. */
  function toRequest({ request }: OwnCase): { path: string; form?: Record<string, string> } | undefined {
    const draft = 'key' in request ? `/beheer/nakijken/${request.key.collection}/${request.key.slug}/` : '';
    const history = 'slug' in request ? `/beheer/geschiedenis/${request.slug}/` : '';
    switch (request.action) {
      case 'seeReview':
        return { path: '/beheer/nakijken/' };
      case 'manageAccounts':
        return { path: '/beheer/accounts/' };
      case 'approve':
        return { path: draft, form: { besluit: 'goed', head: 'a'.repeat(40) } };
      case 'askForChange':
        return { path: draft, form: { besluit: 'vraag', vraag: 'Waarom?' } };
      case 'reject':
        return { path: draft, form: { besluit: 'nee', reden: 'Daarom.' } };
      case 'quickUpdate':
        return { path: `/beheer/snel/${request.slug}/`, form: { actie: 'klopt' } };
      case 'seeHistory':
        return { path: history };
      case 'proposeEarlier':
        return { path: history, form: { actie: 'stel-voor', versie: 'a'.repeat(40) } };
      case 'restore':
        return { path: history, form: { actie: 'herstel', versie: 'a'.repeat(40) } };
      case 'remove':
        return { path: history, form: { actie: 'verwijder', reden: 'Weg ermee' } };
      case 'undoRemoval':
        return { path: history, form: { actie: 'ongedaan' } };
      case 'trust':
        return { path: history, form: { actie: 'vertrouw', vertrouwd: 'ja' } };
      default:
        return undefined;
    }
  }

  const refused = ownCases.filter(
    (entry) =>
      entry.expected !== 'allowed' &&
      entry.who !== 'nobody' &&
      toRequest(entry) &&
      !JSON.stringify(entry.request).includes('..'),
  );
  it.each(refused.map((entry) => [entry.who, entry.name, entry.expected, entry] as const))(
    'on its page: %s %s: %s',
    async (_who, _name, expected, entry) => {
      const before = gateway.refs();
      const { path, form } = toRequest(entry) ?? { path: '' };
      const response = form ? await gateway.post(entry.who, path, form) : await gateway.page(entry.who, path);
      expect(response.status).toBe(toStatus(expected));
      expect(await response.text()).toContain('role="alert"');
      expect(gateway.refs()).toBe(before);
    },
  );
  it('tries at least ten of them on pages', () => {
    expect(refused.length).toBeGreaterThanOrEqual(10);
  });
});

describe('a request that is none', () => {
  const ask = async (init: { body: string; headers?: Readonly<Record<string, string>> }, cookie: string) =>
    gateway.app.request(`${PUBLIC_URL}/api/cms`, {
      method: 'POST',
      ...init,
      headers: { Origin: PUBLIC_URL, Cookie: cookie, 'Content-Type': 'application/json', ...init.headers },
    });
  const good = JSON.stringify({ branch: 'main', action: 'getEntry', params: { path: own } });

  it.each([
    ['nothing', ''],
    ['half a request', good.slice(0, 20)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a key of every object', `{"__proto__":{"role":"moderator"},"action":"getEntry","params":{"path":"${own}"}}`],
    ['such a key further down', `{"action":"getEntry","params":{"path":"${own}","constructor":{"prototype":{}}}}`],
    ['another action in the prototype', `{"__proto__":{"action":"unpublishedEntries"},"params":{}}`],
  ])('is refused: %s', async (_name, body) => {
    const response = await ask({ body }, await gateway.cookieOf('editor'));
    expect(response.status).toBe(400);
    expect((await toRefused(response)).error).toMatch(sentence);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it.each([
    ['another website', { Origin: 'https://elders.example.org' }],
    ['a page without an origin', { Origin: 'null' }],
    ['the same name on another port', { Origin: 'http://localhost:9999' }],
    ['a name that begins as ours', { Origin: `${PUBLIC_URL}.example.org` }],
  ])('is refused from %s', async (_name, headers) => {
    expect((await ask({ body: good, headers }, await gateway.cookieOf('editor'))).status).toBe(403);
  });

  it.each([
    ['no cookie', () => ''],
    ['a cookie that was made up', () => 'better-auth.session_token=abc.def'],
    ['a cookie with another signature', (cookie: string) => cookie.replace(/.{4}(?=;|$)/, 'AAAA')],
    ['a cookie cut short', (cookie: string) => cookie.slice(0, -12)],
  ])('is refused with %s', async (_name, forge) => {
    expect((await ask({ body: good }, forge(await gateway.cookieOf('editor')))).status).toBe(401);
  });

  it('is refused where it is larger than a listing with its pictures', async () => {
    const response = await ask(
      { body: JSON.stringify({ x: 'x'.repeat(33 * 1024 * 1024) }) },
      await gateway.cookieOf('editor'),
    );
    expect(response.status).toBe(413);
  });

  it('is refused from the moment on that somebody may no longer come in', async () => {
    const fresh = await createDeskGateway();
    expect((await fresh.cms('editor', 'getEntry', { path: own })).status).toBe(200);
    const account = await fresh.identity.people.findByEmail('ann@example.org');
    await fresh.identity.people.invite('ander@example.org', { role: 'moderator', organisations: [] });
    await fresh.identity.people.revoke(account?.id ?? '');
    expect((await fresh.cms('editor', 'getEntry', { path: own })).status).toBe(401);
    expect((await fresh.cms('editor', 'deleteUnpublishedEntry', ownKey)).status).toBe(401);
    await fresh.close();
  });
});
