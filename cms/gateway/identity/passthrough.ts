import { Hono, type Context } from 'hono';
import { textsFor, type GatewayEnv } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { AUTH_PATH, languageHeader, OIDC_PROVIDER, type Auth } from './auth.ts';
import type { Limits } from './limits.ts';

/** The only routes of Better Auth that a visitor reaches; everything else that it has does not exist here. */
const REACHABLE = [
  ['GET', '/passkey/generate-register-options'],
  ['POST', '/passkey/verify-registration'],
  ['GET', '/passkey/generate-authenticate-options'],
  ['POST', '/passkey/verify-authentication'],
  ['GET', `/callback/${OIDC_PROVIDER}`],
] as const;

export interface PassthroughDeps {
  readonly auth: Auth;
  readonly limits: Limits;
  readonly toClient: (c: Context) => string;
  readonly hasOidc: boolean;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** Passkeys and an organisation's own sign-in, which Better Auth does from begin to end. */
export function createPassthrough({ auth, limits, toClient, hasOidc, publicUrl }: PassthroughDeps): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  for (const [method, path] of REACHABLE) {
    app.on(method, `${AUTH_PATH}${path}`, async (c) => {
      await limits.count(c, 'try', toClient(c));
      const { search } = new URL(c.req.url);
      // The address and origin that it knows: before a proxy, or at `127.0.0.1`, the request has another.
      const headers = new Headers(c.req.raw.headers);
      if (headers.has('origin')) headers.set('origin', new URL(publicUrl).origin);
      headers.set(languageHeader, c.get('locale'));
      const body = method === 'POST' ? await c.req.text() : null;
      const response = await auth.handler(new Request(`${publicUrl}${c.req.path}${search}`, { method, headers, body }));
      if (response.status < 400) return response;
      throw new Refusal(response.status === 401 ? 401 : 400, 'sign-in-failed', textsFor(c).signIn.passkeyFailed);
    });
  }
  if (hasOidc) {
    app.get('/beheer/aanmelden/oidc/', async (c) => {
      await limits.count(c, 'try', toClient(c));
      const response = await auth.api.signInSocial({
        body: {
          provider: OIDC_PROVIDER,
          callbackURL: '/beheer/',
          errorCallbackURL: '/beheer/aanmelden/?fout=oidc',
          disableRedirect: true,
        },
        headers: new Headers(),
        asResponse: true,
      });
      const answer: unknown = await response.json();
      if (!response.ok || typeof answer !== 'object' || answer === null || !('url' in answer)) {
        throw new Refusal(502, 'sign-in-failed', textsFor(c).signIn.oidcFailed);
      }
      for (const cookie of response.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
      return c.redirect(String(answer.url), 302);
    });
  }
  return app;
}
