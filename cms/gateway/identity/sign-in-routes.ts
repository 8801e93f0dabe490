import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { fill } from '../../../src/i18n/fill.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import { readForm, readJson } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { Limits } from './limits.ts';
import type { Sessions, SignIn } from './sign-in.ts';

const address = z.email().max(254).toLowerCase();

/** Where to go after signing in: a page of the back office, and nowhere else. */
export const toDestination = (value: string | undefined): string =>
  value !== undefined && /^\/beheer\/(?!aanmelden|afmelden|afgemeld)[\w./?=&%#-]*$/.test(value) && !value.includes('//')
    ? value
    : '/beheer/';

export interface SignInRoutesDeps {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly limits: Limits;
  /** What a request counts for. */
  readonly toClient: (c: Context) => string;
  /** Is there a mailbox page for this visitor? */
  readonly hasMailbox: (c: Context) => boolean;
  /** What the button calls the organisation's own sign-in; nothing where there is none. */
  readonly oidcName: string | undefined;
  /** Work that goes on after the answer. */
  readonly inBackground: (work: Promise<void>) => void;
}

/** Signing in by a mailed link, signing out, and who is signed in. */
export function createSignInRoutes(deps: SignInRoutesDeps): Hono<GatewayEnv> {
  const { signIn, sessions, limits, toClient } = deps;
  const app = new Hono<GatewayEnv>();

  /** The same for an address that is known and one that is not: what differs happens after the answer. */
  async function request(c: Context<GatewayEnv>, email: string, destination: string): Promise<void> {
    await limits.count(c, 'link-from', toClient(c));
    await limits.count(c, 'link-to', email);
    deps.inBackground(signIn.requestLink(email, { locale: c.get('locale'), destination }));
  }

  function renderForm(c: Context<GatewayEnv>, message: Markup | '' = '', typed = ''): Markup {
    const t = textsFor(c).signIn;
    const destination = toDestination(c.req.query('naar'));
    const oidc =
      deps.oidcName === undefined
        ? ''
        : html`<p>
            <a class="button" href="/beheer/aanmelden/oidc/">${fill(t.oidcSubmit, { name: deps.oidcName })}</a>
          </p>`;
    return renderPage(c, {
      title: t.title,
      section: '/beheer/aanmelden/',
      scripts: ['/beheer/stijl/passkey.mjs'],
      body: html`${message}
        <p class="lead">${t.lead}</p>
        <form class="form" method="post" action="/beheer/aanmelden/">
          <div class="field">
            <label for="email">${t.email}</label>
            <span class="hint" id="email-hint">${t.emailHint}</span>
            <input
              class="input"
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              aria-describedby="email-hint"
              maxlength="254"
              required
              value="${typed}"
            />
          </div>
          <input type="hidden" name="naar" value="${destination}" />
          <div class="actions"><button class="button button--primary">${t.submit}</button></div>
        </form>
        ${oidc}
        <section
          class="stack"
          data-passkey="sign-in"
          data-next="${destination}"
          data-failed="${t.passkeyFailed}"
          hidden
        >
          <h2>${t.passkeyTitle}</h2>
          <p><button class="button" type="button">${t.passkeySubmit}</button></p>
          <p class="message message--bad" role="alert" hidden></p>
        </section>`,
    });
  }
  const bad = (text: string): Markup => html`<p class="message message--bad" role="alert">${text}</p>`;

  app.get('/beheer/aanmelden/', (c) => {
    const t = textsFor(c).signIn;
    if (c.req.query('fout') === 'oidc') return c.html(renderForm(c, bad(t.oidcFailed)));
    if (c.req.query('verstuurd') === undefined) return c.html(renderForm(c));
    const mailbox = html`<p class="note">${t.sentMailbox} <a href="/beheer/postvak/">${t.openMailbox}</a></p>`;
    return c.html(
      renderPage(c, {
        title: t.sentTitle,
        body: html`<p class="lead">${t.sent}</p>
          <p>${t.sentNothing}</p>
          ${deps.hasMailbox(c) ? mailbox : ''}`,
      }),
    );
  });

  app.post('/beheer/aanmelden/', async (c) => {
    const form = await readForm(c);
    const email = address.safeParse(form.text('email'));
    if (!email.success) {
      return c.html(renderForm(c, bad(textsFor(c).signIn.emailInvalid), form.text('email')), 422);
    }
    await request(c, email.data, toDestination(form.text('naar')));
    return c.redirect('/beheer/aanmelden/?verstuurd=1', 303);
  });

  app.post('/api/sign-in', async (c) => {
    const { email } = await readJson(c, z.object({ email: z.string() }));
    const parsed = address.safeParse(email);
    const t = textsFor(c).signIn;
    if (!parsed.success) throw new Refusal(422, 'not-an-address', t.emailInvalid);
    await request(c, parsed.data, '/beheer/');
    return c.json({ message: t.sent }, 202);
  });

  // A mail scanner follows every link: only the button uses it up.
  app.on('GET', ['/beheer/aanmelden/:token{[\\w-]{20,64}}', '/beheer/aanmelden/:token{[\\w-]{20,64}}/'], async (c) => {
    const t = textsFor(c).signIn;
    await limits.count(c, 'try', toClient(c));
    const account = await signIn.findByToken(c.req.param('token'));
    if (account === undefined) return c.html(renderForm(c, bad(t.linkDead)), 410);
    return c.html(
      renderPage(c, {
        title: t.linkTitle,
        body: html`<p class="lead">${fill(t.linkFor, { email: account.email })}</p>
          <form method="post" action="${c.req.path}">
            <input type="hidden" name="naar" value="${toDestination(c.req.query('naar'))}" />
            <button class="button button--primary">${t.linkSubmit}</button>
          </form>`,
      }),
    );
  });

  app.on('POST', ['/beheer/aanmelden/:token{[\\w-]{20,64}}', '/beheer/aanmelden/:token{[\\w-]{20,64}}/'], async (c) => {
    const t = textsFor(c).signIn;
    await limits.count(c, 'try', toClient(c));
    const token = c.req.param('token');
    const form = await readForm(c);
    const account = await signIn.findByToken(token);
    const current = c.get('person');
    if (account !== undefined && current !== undefined && current.id !== account.id) {
      throw new Refusal(409, 'other-person', fill(t.linkOther, { current: current.email }));
    }
    const cookies = account === undefined ? undefined : await signIn.useToken(token, c.get('locale'));
    if (cookies === undefined) return c.html(renderForm(c, bad(t.linkDead)), 410);
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect(toDestination(form.text('naar')), 303);
  });

  app.get('/api/session', (c) => c.json({ person: requirePerson(c) }));

  async function signOut(c: Context<GatewayEnv>): Promise<void> {
    for (const cookie of await sessions.end(c.req.raw.headers)) c.header('Set-Cookie', cookie, { append: true });
    // What Decap keeps of unsaved work stays in the browser otherwise, for the next person at this computer.
    c.header('Clear-Site-Data', '"storage"');
  }
  app.post('/api/sign-out', async (c) => {
    await signOut(c);
    return c.json({ message: textsFor(c).signIn.signedOutTitle });
  });
  app.post('/beheer/afmelden/', async (c) => {
    await signOut(c);
    return c.redirect('/beheer/afgemeld/', 303);
  });
  app.get('/beheer/afgemeld/', (c) => {
    const t = textsFor(c).signIn;
    c.header('Clear-Site-Data', '"storage"');
    return c.html(
      renderPage(c, {
        title: t.signedOutTitle,
        body: html`<p class="lead">${t.signedOut}</p>
          <p><a class="button" href="/beheer/aanmelden/">${t.again}</a></p>`,
      }),
    );
  });

  return app;
}
