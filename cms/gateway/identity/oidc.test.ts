import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startOidcProvider } from '../fixtures/oidc-provider.ts';
import { createTestGateway, PUBLIC_URL, toCookie } from '../fixtures/test-gateway.ts';

const ANN = 'ann@example.org';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function setUp(verifiedClaim = 'email_verified') {
  const provider = await startOidcProvider(`${PUBLIC_URL}/api/auth/callback/oidc`);
  closing.push(provider.stop);
  const gateway = await createTestGateway({
    oidc: { issuer: provider.issuer, clientId: 'rose', clientSecret: 'geheim', name: 'Stad', verifiedClaim },
  });
  await gateway.identity.people.invite(ANN, { role: 'editor', organisations: ['kemmelwerk'] });

  /** What a browser does: to the provider, and back with what it gave. */
  async function signInThere(claims: Record<string, unknown>, language = 'nl') {
    provider.who.claims = claims;
    const began = await gateway.get('/beheer/aanmelden/oidc/');
    const there = await fetch(began.headers.get('location') ?? '', { redirect: 'manual' });
    const back = there.headers.get('location') ?? '';
    const returned = await gateway.get(back.slice(PUBLIC_URL.length), toCookie(began), { 'Accept-Language': language });
    const cookie = toCookie(returned);
    return { began, back, returned, session: await gateway.get('/api/session', cookie) };
  }
  return { ...gateway, provider, signInThere };
}

describe('signing in with one’s own organisation', () => {
  it('finds the account of the verified address, also the second time', async () => {
    const { get, signInThere } = await setUp();
    expect(await (await get('/beheer/aanmelden/')).text()).toContain('Meld me aan met Stad');
    for (let time = 0; time < 2; time += 1) {
      const { returned, session } = await signInThere({ sub: 'a1', email: 'Ann@example.org', email_verified: true });
      expect(returned.headers.get('location')).toBe('/beheer/');
      expect(await session.json()).toMatchObject({ person: { email: ANN, name: ANN } });
    }
  });

  it('is remembered in the language in which it was done', async () => {
    const { identity, signInThere } = await setUp();
    for (const [language, locale] of [
      ['fr-BE', 'fr'],
      ['en', 'en'],
    ] as const) {
      await signInThere({ sub: 'a1', email: ANN, email_verified: true }, language);
      expect((await identity.people.findByEmail(ANN))?.locale).toBe(locale);
    }
  });

  it('believes the claim that is set, such as the one of Entra', async () => {
    const { signInThere } = await setUp('xms_edov');
    expect((await signInThere({ sub: 'a1', email: ANN, email_verified: true })).session.status).toBe(401);
    expect((await signInThere({ sub: 'a1', email: ANN, xms_edov: '1' })).session.status).toBe(200);
  });

  it.each([
    ['an address that was not verified', { sub: 'a1', email: ANN, email_verified: false }],
    ['an address of which nothing is said', { sub: 'a1', email: ANN }],
    ['an address that was never invited', { sub: 'b1', email: 'ben@example.org', email_verified: true }],
    ['no address', { sub: 'c1', email_verified: true }],
    ['a token for somebody else’s site', { sub: 'a1', email: ANN, email_verified: true, aud: 'ander' }],
    ['a token with another nonce', { sub: 'a1', email: ANN, email_verified: true, nonce: 'oud' }],
    ['a token that is too old', { sub: 'a1', email: ANN, email_verified: true, exp: 1 }],
  ])('refuses %s, and makes no account', async (_name, claims) => {
    const { get, identity, signInThere } = await setUp();
    const { returned, session } = await signInThere(claims);
    expect(session.status).toBe(401);
    const location = returned.headers.get('location') ?? '';
    expect(location).toContain('/beheer/aanmelden/?fout=oidc');
    expect(await (await get('/beheer/aanmelden/?fout=oidc&error=x')).text()).toContain(
      'Aanmelden met je werkaccount lukte niet.',
    );
    expect((await identity.people.list()).map(({ email }) => email)).toEqual([ANN]);
  });

  it('refuses a token that was signed with another key', async () => {
    const { provider, signInThere } = await setUp();
    provider.who.key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const { session } = await signInThere({ sub: 'a1', email: ANN, email_verified: true });
    expect(session.status).toBe(401);
  });

  it('refuses somebody whose access was revoked', async () => {
    const { identity, signInThere } = await setUp();
    const claims = { sub: 'a1', email: ANN, email_verified: true };
    expect((await signInThere(claims)).session.status).toBe(200);
    await identity.people.invite('m@example.org', { role: 'moderator', organisations: [] });
    await identity.people.revoke((await identity.people.findByEmail(ANN))?.id ?? '');
    expect((await signInThere(claims)).session.status).toBe(401);
  });

  it('refuses an answer that another browser began', async () => {
    const { get, signInThere } = await setUp();
    const { back } = await signInThere({ sub: 'a1', email: ANN, email_verified: true });
    const other = await get(back.slice(PUBLIC_URL.length));
    expect((await get('/api/session', toCookie(other))).status).toBe(401);
  });
});
