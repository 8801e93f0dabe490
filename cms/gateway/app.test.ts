import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { GatewayEnv } from './context.ts';
import { createTestGateway, MODERATOR, PUBLIC_URL } from './fixtures/test-gateway.ts';
import { Refusal } from './refusal.ts';

describe('the gateway', () => {
  it('serves the site to everybody, and nothing of its own without a session', async () => {
    const { get } = await createTestGateway();
    expect(await (await get('/')).text()).toBe('de site');
    expect((await get('/beheer')).headers.get('location')).toBe('/beheer/');
    expect((await get('/beheer/')).headers.get('location')).toBe('/beheer/aanmelden/');
    expect((await get('/beheer/aanmelden?naar=%2Fbeheer%2Fik%2F')).headers.get('location')).toBe(
      '/beheer/aanmelden/?naar=%2Fbeheer%2Fik%2F',
    );
    for (const path of ['/api/iets', '/api/accounts', '/api/cms']) {
      expect((await get(path)).status, path).toBe(401);
    }
  });

  it.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/sign-in/magic-link'],
    ['GET', '/api/auth/magic-link/verify?token=x'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/change-email'],
    ['GET', '/api/auth/list-sessions'],
    ['GET', '/api/auth/get-session'],
    ['POST', '/api/auth/delete-user'],
    ['GET', '/api/auth/ok'],
    ['GET', '/api/auth/callback/google'],
    ['POST', '/api/auth/sign-in/social'],
  ])('does not let %s %s through to Better Auth', async (method, path) => {
    const { app, enter } = await createTestGateway();
    const response = await app.request(PUBLIC_URL + path, {
      method,
      headers: { Cookie: await enter('ann@example.org') },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });
    expect(response.status).toBe(404);
  });

  it('says how it is, without a session and without an address', async () => {
    const { get, identity } = await createTestGateway();
    await identity.ensureModerator(MODERATOR);
    const response = await get('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      release: 'r1',
      commit: 'c1',
      queue: 0,
      search: 'ingebouwd',
      mail: { queued: 1, givenUp: 0, failing: false },
    });
  });

  it('sends its pages with a strict policy, uncached and unframed', async () => {
    const { get } = await createTestGateway();
    const { headers } = await get('/beheer/aanmelden/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    const secure = await createTestGateway({ publicUrl: 'https://rose.example.org', isLocal: false });
    expect((await secure.get('/beheer/aanmelden/')).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('serves its styles and font from its own address', async () => {
    const { get } = await createTestGateway();
    const sheet = await (await get('/beheer/stijl/base.css')).text();
    expect(sheet).toContain("url('/beheer/stijl/font.woff2')");
    for (const name of ['base.css', 'beheer.css', 'font.woff2', 'passkey.mjs']) {
      expect((await get(`/beheer/stijl/${name}`)).status, name).toBe(200);
    }
  });

  it('refuses a body that is too large', async () => {
    const { app } = await createTestGateway();
    const response = await app.request(`${PUBLIC_URL}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': String(33 * 1024 * 1024) },
      body: '{}',
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ reference: 'body-too-large' });
  });
});

describe('what goes wrong', () => {
  const routes = new Hono<GatewayEnv>();
  routes.get('/api/stuk', () => {
    throw new Error('geheim pad /srv/data');
  });
  routes.get('/beheer/stuk/', () => {
    throw new Error('geheim pad /srv/data');
  });
  routes.get('/api/nee', () => {
    throw new Refusal(422, 'nee', 'Dat kan niet.', { problems: [{ field: 'naam', message: 'te lang' }] });
  });

  it('is told in Dutch with a code, and without its cause', async () => {
    const { enter, get, problems } = await createTestGateway({ routes: [routes] });
    const cookie = await enter('ann@example.org');
    for (const path of ['/api/stuk', '/beheer/stuk/']) {
      const response = await get(path, cookie);
      const text = await response.text();
      expect(response.status).toBe(500);
      expect(text).toMatch(/Er ging iets mis bij ons, niet bij jou\..*: [0-9a-f]{8}\./);
      expect(text).not.toContain('geheim');
    }
    expect(problems).toHaveLength(2);
  });

  it('carries the problems of a form', async () => {
    const { enter, get } = await createTestGateway({ routes: [routes] });
    const response = await get('/api/nee', await enter('ann@example.org'));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      error: 'Dat kan niet.',
      reference: 'nee',
      problems: [{ field: 'naam', message: 'te lang' }],
    });
  });
});

describe('the language', () => {
  it('is the one that is asked for and is remembered, else the browser’s, else Dutch', async () => {
    const { get } = await createTestGateway();
    const titles = async (path: string, cookie = '', headers = {}) =>
      /<h1>(.*)<\/h1>/.exec(await (await get(path, cookie, headers)).text())?.[1];
    expect(await titles('/beheer/aanmelden/')).toBe('Meld je aan');
    expect(await titles('/beheer/aanmelden/', '', { 'Accept-Language': 'fr-BE,fr;q=0.9,nl;q=0.1' })).toBe(
      'Connectez-vous',
    );
    expect(await titles('/beheer/aanmelden/', '', { 'Accept-Language': 'de' })).toBe('Meld je aan');
    const chosen = await get('/beheer/aanmelden/?taal=en');
    expect(chosen.headers.get('set-cookie')).toContain('taal=en; ');
    expect(await titles('/beheer/aanmelden/', 'taal=en', { 'Accept-Language': 'fr' })).toBe('Sign in');
    expect(await titles('/beheer/aanmelden/', 'taal=xx')).toBe('Meld je aan');
  });
});

describe('the local mailbox', () => {
  it('shows the mails, with their links, to who may read it', async () => {
    const { get, identity, outbox } = await createTestGateway();
    await identity.ensureModerator(MODERATOR);
    await outbox.send({ to: MODERATOR, subject: 'Approuvé', paragraphs: ['Bonjour,'], kind: 'outcome', locale: 'fr' });
    const text = await (await get('/beheer/postvak/')).text();
    expect(text).toContain('<h2 lang="fr">Approuvé</h2>');
    expect(text).toContain('Er is geen mailserver ingesteld.');
    expect(text).toMatch(/<a\s+href="http:\/\/localhost:4321\/beheer\/aanmelden\/[\w-]{24}"/);
  });

  it('does not exist for anybody else', async () => {
    const { get, identity } = await createTestGateway({ hasMailbox: () => false });
    await identity.ensureModerator(MODERATOR);
    const response = await get('/beheer/postvak/');
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('aanmelden/');
  });
});
