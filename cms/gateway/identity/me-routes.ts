import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { fill } from '../../../src/i18n/fill.ts';
import { requirePerson, signedIn, textsFor, type GatewayEnv } from '../context.ts';
import { readForm } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { OrganisationName } from './account-routes.ts';
import type { Passkeys } from './passkeys.ts';
import type { People } from './people.ts';
import type { Sessions } from './sign-in.ts';

/** One line, as it will stand in the history: git takes no angle brackets in a name. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}<>]+$/u);

export interface MeRoutesDeps {
  readonly people: People;
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  readonly listOrganisations: () => Promise<readonly OrganisationName[]>;
}

/** One's own account: name, rights, sessions and passkeys. */
export function createMeRoutes({ people, sessions, passkeys, listOrganisations }: MeRoutesDeps): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.use('/beheer/ik/*', signedIn);

  async function renderRights(c: Context<GatewayEnv>): Promise<Markup> {
    const t = textsFor(c).signIn;
    const { role, organisations } = requirePerson(c);
    if (role === 'moderator') return html`<p>${t.rightsModerator}</p>`;
    const own = (await listOrganisations()).filter(({ slug }) => organisations.includes(slug));
    return html`<p>${t.rightsEditor}</p>
      <ul class="bullets">
        ${own.map((organisation) => html`<li>${organisation.name}</li>`)}
      </ul>`;
  }

  async function renderSessions(c: Context<GatewayEnv>): Promise<Markup> {
    const t = textsFor(c).signIn;
    const locale = c.get('locale');
    const all = await sessions.list(c.req.raw.headers);
    return html`<ul class="bullets">
        ${all.map(
          ({ startedAt, usedAt, isCurrent }) =>
            html`<li>
              ${fill(isCurrent ? t.sessionCurrent : t.session, {
                started: formatMoment(startedAt, locale),
                used: formatMoment(usedAt, locale),
              })}
            </li>`,
        )}
      </ul>
      ${
        all.length < 2
          ? ''
          : html`<form method="post" action="/beheer/ik/afmelden"><button class="button">${t.endOthers}</button></form>`
      }`;
  }

  async function renderPasskeys(c: Context<GatewayEnv>): Promise<Markup> {
    const t = textsFor(c).signIn;
    const own = await passkeys.list(requirePerson(c).id);
    const list = html`<ul class="rows">
      ${own.map(
        ({ id, createdAt }) =>
          html`<li>
            <form class="actions" method="post" action="/beheer/ik/sleutels/${id}/verwijderen">
              <span>${fill(t.passkeyMade, { made: formatMoment(createdAt, c.get('locale')) })}</span>
              <button class="button">${t.passkeyRemove}</button>
            </form>
          </li>`,
      )}
    </ul>`;
    return html`<p>${t.passkeysLead}</p>
      ${own.length === 0 ? html`<p class="muted">${t.passkeyNone}</p>` : list}
      <div
        class="stack"
        data-passkey="register"
        data-next="/beheer/ik/?klaar=sleutel"
        data-failed="${t.passkeyFailed}"
        hidden
      >
        <p><button class="button" type="button">${t.passkeyAdd}</button></p>
        <p class="message message--bad" role="alert" hidden></p>
      </div>`;
  }

  app.get('/beheer/ik/', async (c) => {
    const t = textsFor(c).signIn;
    const person = requirePerson(c);
    const said = new Map([
      ['naam', t.nameSaved],
      ['afgemeld', t.othersEnded],
      ['sleutel', t.passkeyAdded],
      ['sleutel-weg', t.passkeyRemoved],
    ]).get(c.req.query('klaar') ?? '');
    return c.html(
      renderPage(c, {
        title: t.meTitle,
        section: '/beheer/ik/',
        scripts: ['/beheer/stijl/passkey.mjs'],
        body: html`${said === undefined ? '' : html`<p class="message" role="status">${said}</p>`}
          <section class="stack">
            <h2>${t.nameTitle}</h2>
            <form class="form" method="post" action="/beheer/ik/naam">
              <div class="field">
                <label for="name">${t.name}</label>
                <span class="hint" id="name-hint">${t.nameHint}</span>
                <input
                  class="input"
                  id="name"
                  name="name"
                  autocomplete="name"
                  aria-describedby="name-hint"
                  maxlength="80"
                  required
                  value="${person.name === person.email ? '' : person.name}"
                />
              </div>
              <div class="actions"><button class="button button--primary">${t.nameSubmit}</button></div>
            </form>
          </section>
          <section class="section stack">
            <h2>${t.rightsTitle}</h2>
            ${await renderRights(c)}
          </section>
          <section class="section stack">
            <h2>${t.sessionsTitle}</h2>
            ${await renderSessions(c)}
          </section>
          <section class="section stack">
            <h2>${t.passkeysTitle}</h2>
            ${await renderPasskeys(c)}
          </section>
          <section class="section stack">
            <h2>${t.dataTitle}</h2>
            <p>${t.dataLead}</p>
            <p><a class="button" href="/beheer/ik/gegevens.json" download>${t.dataLink}</a></p>
          </section>`,
      }),
    );
  });

  app.post('/beheer/ik/naam', async (c) => {
    const parsed = name.safeParse((await readForm(c)).text('name'));
    if (!parsed.success) throw new Refusal(422, 'not-a-name', textsFor(c).signIn.nameInvalid);
    await people.rename(requirePerson(c).id, parsed.data);
    return c.redirect('/beheer/ik/?klaar=naam', 303);
  });
  app.post('/beheer/ik/afmelden', async (c) => {
    await sessions.endOthers(c.req.raw.headers);
    return c.redirect('/beheer/ik/?klaar=afgemeld', 303);
  });
  app.post('/beheer/ik/sleutels/:id/verwijderen', async (c) => {
    await passkeys.remove(requirePerson(c).id, c.req.param('id'));
    return c.redirect('/beheer/ik/?klaar=sleutel-weg', 303);
  });

  return app;
}
