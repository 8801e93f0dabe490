import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { fill } from '../../../src/i18n/fill.ts';
import { moderatorsOnly, requireModerator, textsFor, type GatewayEnv } from '../context.ts';
import type { Role } from '../person.ts';
import { readForm, readJson, type Form } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { Limits } from './limits.ts';
import { PeopleError, type Account, type People, type PeopleReference, type Rights } from './people.ts';

/** An organisation that somebody can be invited for. */
export interface OrganisationName {
  readonly slug: string;
  readonly name: string;
}

export interface AccountRoutesDeps {
  readonly people: People;
  /** Mails the invitation. */
  readonly sendInvitation: (account: Account, names: readonly string[]) => Promise<void>;
  readonly listOrganisations: () => Promise<readonly OrganisationName[]>;
  readonly limits: Limits;
}

const statuses = {
  'unknown-account': 404,
  'unknown-organisation': 422,
  'no-organisation': 422,
  'other-role': 409,
  'last-moderator': 409,
} as const satisfies Record<PeopleReference, number>;

const invitation = z.object({
  email: z.string(),
  role: z.enum(['editor', 'moderator']),
  organisations: z.array(z.string()).max(200).default([]),
});
const address = z.email().max(254).toLowerCase();

const toRole = (form: Form): Role => (form.text('role') === 'moderator' ? 'moderator' : 'editor');

/** Who may do what: as JSON for programs, and as pages that need no script. Moderators only. */
export function createAccountRoutes({
  people,
  sendInvitation,
  listOrganisations,
  limits,
}: AccountRoutesDeps): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  for (const path of ['/api/accounts', '/api/accounts/*', '/beheer/accounts', '/beheer/accounts/*']) {
    app.use(path, moderatorsOnly);
  }

  /** Says in the reader's language what could not be done. */
  async function attempt<T>(c: Context<GatewayEnv>, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof PeopleError)) throw error;
      const text = textsFor(c).accounts.errors[error.reference];
      const message = fill(text, { value: error.value });
      throw new Refusal(statuses[error.reference], error.reference, message, { cause: error });
    }
  }

  async function invite(c: Context<GatewayEnv>, email: string, rights: Rights): Promise<Account> {
    const parsed = address.safeParse(email);
    if (!parsed.success) throw new Refusal(422, 'not-an-address', textsFor(c).signIn.emailInvalid);
    await limits.count(c, 'invite', requireModerator(c).id);
    const account = await attempt(c, people.invite(parsed.data, rights));
    const names = new Map((await listOrganisations()).map(({ slug, name }) => [slug, name]));
    await sendInvitation(
      account,
      account.organisations.map((slug) => names.get(slug) ?? slug),
    );
    return account;
  }

  app.get('/api/accounts', async (c) => c.json({ accounts: await people.list() }));
  app.post('/api/accounts', async (c) => {
    const { email, role, organisations } = await readJson(c, invitation);
    return c.json({ account: await invite(c, email, { role, organisations }) }, 201);
  });
  app.put('/api/accounts/:id', async (c) => {
    const rights = await readJson(c, invitation.omit({ email: true }));
    return c.json({ account: await attempt(c, people.change(c.req.param('id'), rights)) });
  });
  app.delete('/api/accounts/:id', async (c) => c.json({ account: await attempt(c, people.revoke(c.req.param('id'))) }));

  /** The two choices of a form: role and organisations. */
  function renderRights(
    c: Context<GatewayEnv>,
    prefix: string,
    organisations: readonly OrganisationName[],
    chosen: Rights,
  ): Markup {
    const t = textsFor(c).accounts;
    const roles = [
      ['editor', t.editor],
      ['moderator', t.moderator],
    ] as const;
    return html`<fieldset>
        <legend>${t.role}</legend>
        ${roles.map(
          ([role, label]) =>
            html`<label class="choice">
              <input type="radio" name="role" value="${role}" ${role === chosen.role ? 'checked' : ''} />
              <span>${label}</span>
            </label>`,
        )}
      </fieldset>
      <fieldset aria-describedby="${prefix}-hint">
        <legend>${t.organisations}</legend>
        <p class="small muted" id="${prefix}-hint">${t.organisationsHint}</p>
        <ul class="choices">
          ${organisations.map(
            ({ slug, name }) =>
              html`<li>
                <label class="choice">
                  <input
                    type="checkbox"
                    name="organisations"
                    value="${slug}"
                    ${chosen.organisations.includes(slug) ? 'checked' : ''}
                  />
                  <span>${name}</span>
                </label>
              </li>`,
          )}
        </ul>
      </fieldset>`;
  }

  function renderAccount(c: Context<GatewayEnv>, account: Account, organisations: readonly OrganisationName[]): Markup {
    const t = textsFor(c).accounts;
    const locale = c.get('locale');
    const names = organisations.filter(({ slug }) => account.organisations.includes(slug)).map(({ name }) => name);
    const isModerator = account.role === 'moderator';
    const { revokedAt, lastSignInAt, invitedAt } = account;
    const state =
      revokedAt !== undefined
        ? fill(t.revokedAt, { date: formatMoment(revokedAt, locale) })
        : lastSignInAt === undefined
          ? fill(t.neverSignedIn, { date: formatMoment(invitedAt, locale) })
          : fill(t.lastSignIn, { date: formatMoment(lastSignInAt, locale) });
    const actions = html`<details>
        <summary>${t.change}</summary>
        <form class="form" method="post" action="/beheer/accounts/${account.id}/rechten">
          ${renderRights(c, account.id, organisations, account)}
          <div class="actions"><button class="button">${t.changeSubmit}</button></div>
        </form>
      </details>
      <details>
        <summary>${t.revoke}</summary>
        <form method="post" action="/beheer/accounts/${account.id}/intrekken">
          <button class="button button--danger">${fill(t.revokeConfirm, { email: account.email })}</button>
        </form>
      </details>`;
    return html`<li class="panel row">
      <div>
        <h3>
          ${account.name === account.email ? account.email : `${account.name} – ${account.email}`}
          ${account.id === c.get('person')?.id ? t.you : ''}
        </h3>
        <p>${isModerator ? t.roleModerator : `${t.roleEditor}: ${names.join(', ')}`}</p>
        <p class="small muted">${state}</p>
      </div>
      <div>${revokedAt === undefined ? actions : ''}</div>
    </li>`;
  }

  app.get('/beheer/accounts/', async (c) => {
    const t = textsFor(c).accounts;
    const [accounts, organisations] = await Promise.all([people.list(), listOrganisations()]);
    const active = accounts.filter(({ revokedAt }) => revokedAt === undefined);
    const revoked = accounts.filter(({ revokedAt }) => revokedAt !== undefined);
    const about = accounts.find(({ id }) => id === c.req.query('over'))?.email ?? '';
    const said = new Map([
      ['uitgenodigd', t.invited],
      ['gewijzigd', t.changed],
      ['ingetrokken', t.revoked],
    ]).get(c.req.query('klaar') ?? '');
    return c.html(
      renderPage(c, {
        title: t.title,
        section: '/beheer/accounts/',
        body: html`${
            said === undefined || about === ''
              ? ''
              : html`<p class="message" role="status">${fill(said, { email: about })}</p>`
          }
          <section class="panel stack">
            <h2>${t.inviteTitle}</h2>
            <form class="form" method="post" action="/beheer/accounts/">
              <div class="field">
                <label for="email">${t.email}</label>
                <input class="input" id="email" name="email" type="email" maxlength="254" required />
              </div>
              ${renderRights(c, 'nieuw', organisations, { role: 'editor', organisations: [] })}
              <div class="actions"><button class="button button--primary">${t.inviteSubmit}</button></div>
            </form>
          </section>
          <section class="section stack">
            <h2>${t.listTitle}</h2>
            <ul class="rows">
              ${active.map((account) => renderAccount(c, account, organisations))}
            </ul>
          </section>
          ${
            revoked.length === 0
              ? ''
              : html`<section class="section stack">
                  <h2>${t.revokedTitle}</h2>
                  <ul class="rows">
                    ${revoked.map((account) => renderAccount(c, account, organisations))}
                  </ul>
                </section>`
          }`,
      }),
    );
  });
  const done = (c: Context<GatewayEnv>, what: string, { id }: Account) =>
    c.redirect(`/beheer/accounts/?klaar=${what}&over=${encodeURIComponent(id)}`, 303);

  app.post('/beheer/accounts/', async (c) => {
    const form = await readForm(c);
    const rights = { role: toRole(form), organisations: form.all('organisations') };
    return done(c, 'uitgenodigd', await invite(c, form.text('email'), rights));
  });
  app.post('/beheer/accounts/:id/rechten', async (c) => {
    const form = await readForm(c);
    const rights = { role: toRole(form), organisations: form.all('organisations') };
    return done(c, 'gewijzigd', await attempt(c, people.change(c.req.param('id'), rights)));
  });
  app.post('/beheer/accounts/:id/intrekken', async (c) =>
    done(c, 'ingetrokken', await attempt(c, people.revoke(c.req.param('id')))),
  );

  return app;
}
