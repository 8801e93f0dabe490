import { randomBytes } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { fill } from '../../src/i18n/fill.ts';
import { requirePerson, textsFor, type GatewayEnv } from './context.ts';
import type { Identity } from './identity/identity.ts';
import { toPerson } from './identity/people.ts';
import { createMailboxRoutes } from './mail/mailbox-routes.ts';
import type { Outbox } from './mail/outbox.ts';
import { createOriginCheck } from './origin.ts';
import { Refusal } from './refusal.ts';
import type { RemoteStatus } from './remote/create-remote.ts';
import { createLanguage } from './shell/language.ts';
import { renderPage } from './shell/page.ts';
import { createStyleRoutes } from './shell/styles.ts';

/** Pages of the back office: nothing but files of our own, and no script in the page itself. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A listing with its pictures, which travel as text. */
const MAX_BODY = 32 * 1024 * 1024;

/** What is reached without signing in; everything else under these two is not. */
const OPEN =
  /^\/(api\/(health|reports|sign-in|sign-out|auth\/.*)|beheer\/(aanmelden(\/.*)?|afmelden\/|afgemeld\/|stijl\/.*|postvak\/|bevestigen\/.*|plaatsen\/.*|herinneringen\/stop\/.*))$/;

export interface Health {
  readonly release: string | undefined;
  readonly commit: string | undefined;
  /** How many changes wait to be published. */
  readonly queue: number;
  readonly search: string;
  /** The hosted repository of the content; absent where there is none. */
  readonly remote?: RemoteStatus | undefined;
}

export interface GatewayDeps {
  readonly identity: Identity;
  readonly outbox: Outbox;
  /** Where visitors find the service, without a trailing slash. */
  readonly publicUrl: string;
  /** Whether the address that a visitor typed counts as ours too: on one's own machine. */
  readonly isLocal: boolean;
  readonly hasMailbox: (c: Context) => boolean;
  /** The public site: whatever is not the service's own. */
  readonly site: { readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response> };
  readonly readHealth: () => Health | Promise<Health>;
  /**
   * Routes of the other parts: the editor, `/api/cms`, the review pages, … Whoever reaches them is signed in; each sees
   * the person and the language, and may set a Content-Security-Policy of its own.
   */
  readonly routes: readonly Hono<GatewayEnv>[];
  /** An error that nobody expected, with the code that its reader got. */
  readonly onError: (error: unknown, code: string) => void;
}

const isApi = (c: Context): boolean => c.req.path.startsWith('/api/');

/** The service as an application, without a port. */
export function createGateway(deps: GatewayDeps): Hono<GatewayEnv> {
  const { identity, outbox, publicUrl, site } = deps;
  const app = new Hono<GatewayEnv>();
  const isSecure = publicUrl.startsWith('https:');

  function answer(c: Context<GatewayEnv>, refusal: Refusal): Response | Promise<Response> {
    const { status, reference, message, problems, headers } = refusal;
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (isApi(c)) return c.json({ error: message, reference, ...(problems === undefined ? {} : { problems }) }, status);
    if (status === 401 && c.req.method === 'GET') {
      const { pathname, search } = new URL(c.req.url);
      const query = pathname === '/beheer/' ? '' : `?naar=${encodeURIComponent(`${pathname}${search}`)}`;
      return c.redirect(`/beheer/aanmelden/${query}`, 303);
    }
    const t = textsFor(c).shell;
    return c.html(
      renderPage(c, {
        title: t.problem,
        body: html`<p class="message message--bad" role="alert">${message}</p>
          ${(problems ?? []).map((problem) => html`<p>${problem.message}</p>`)}
          <p><a href="/beheer/">${t.goBack}</a></p>`,
      }),
      status,
    );
  }

  const onError = (error: Error, c: Context<GatewayEnv>) => {
    // A failure before the language was known.
    if ((c.get('locale') as string | undefined) === undefined) c.set('locale', 'nl');
    if (error instanceof Refusal) return answer(c, error);
    if (error instanceof HTTPException && error.status < 500) {
      return answer(c, new Refusal(400, 'bad-request', textsFor(c).errors.badRequest, { cause: error }));
    }
    const code = randomBytes(4).toString('hex');
    deps.onError(error, code);
    return answer(c, new Refusal(500, 'unexpected', fill(textsFor(c).errors.unexpected, { code })));
  };
  app.onError(onError);
  const notFound = (c: Context<GatewayEnv>) => answer(c, new Refusal(404, 'not-found', textsFor(c).errors.notFound));

  const own = new Hono<GatewayEnv>();
  own.onError(onError);
  const identify: MiddlewareHandler<GatewayEnv> = async (c, next) => {
    const found = await identity.sessions.find(c.req.raw.headers);
    c.set('person', found === undefined ? undefined : toPerson(found.account));
    await next();
    for (const cookie of found?.cookies ?? []) c.header('Set-Cookie', cookie, { append: true });
  };
  own.use(
    compress(),
    secureHeaders({
      overwrite: false,
      // `no-referrer` would make the origin of a form `null`; this keeps the address of a link for ourselves too.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      xXssProtection: false,
      strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
      permissionsPolicy: { geolocation: ['self'], camera: [], microphone: [], payment: [], usb: [] },
    }),
    async (c, next) => {
      await next();
      if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', PAGE_POLICY);
      // What is behind a session is for one person, and not for a cache or the back button after signing out.
      if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    },
    createLanguage(isSecure),
    createOriginCheck(publicUrl, deps.isLocal),
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c: Context<GatewayEnv>) => {
        throw new Refusal(413, 'body-too-large', textsFor(c).errors.bodyTooLarge);
      },
    }),
  );
  own.get('/api/health', async (c) => {
    const { queued, givenUp, failure } = outbox.status();
    return c.json({
      status: 'ok',
      ...(await deps.readHealth()),
      mail: { queued, givenUp, failing: failure !== undefined },
    });
  });
  own.route('/', createStyleRoutes());
  own.use(identify, async (c, next) => {
    if (!OPEN.test(c.req.path)) requirePerson(c);
    await next();
  });
  own.route('/', createMailboxRoutes(outbox, deps.hasMailbox));
  for (const routes of [...identity.routes, ...deps.routes]) own.route('/', routes);

  own.get('/beheer/*', (c) => {
    // As on the site: a page has a slash at its end.
    const isPage = /\/[\w-]+$/.test(c.req.path);
    return isPage ? c.redirect(`${c.req.path}/${new URL(c.req.url).search}`, 301) : notFound(c);
  });
  own.all('*', notFound);

  app.get('/beheer', (c) => c.redirect('/beheer/', 301));
  for (const path of ['/api/*', '/beheer/*']) app.all(path, (c) => own.fetch(c.req.raw, c.env));
  app.all('*', (c) => site.fetch(c.req.raw, c.env));
  return app;
}
