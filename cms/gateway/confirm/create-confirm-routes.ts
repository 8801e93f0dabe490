import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { fill } from '../../../src/i18n/fill.ts';
import { toListingKey, toListingPath } from '../content-path.ts';
import type { EditContent } from '../content/edit-content.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import type { ContentScene } from '../editor/read-scene.ts';
import { readForm } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from '../review/desk.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { ContentStore } from '../store/content-store.ts';
import { toFactSheets, type Fact, type FactSheet } from './facts.ts';
import {
  createOpenLink,
  renderDead,
  renderProblems,
  renderThanks,
  toDay,
  toSignIn,
  type OpenLink,
  type OpenLinkDeps,
} from './link-pages.ts';
import type { ProposeStatus } from './propose-status.ts';

export interface ConfirmRoutesDeps extends OpenLinkDeps {
  readonly store: Pick<ContentStore, 'findDraft'>;
  readonly edit: Pick<EditContent, 'commit'>;
  readonly desk: Pick<Desk, 'published'>;
  readonly proposeStatus: ProposeStatus;
  readonly readScene: () => Promise<Pick<ContentScene, 'region' | 'measures'>>;
}

const longestNote = 500;

const renderFacts = (facts: readonly Fact[]): Markup =>
  html`<dl class="facts">
    ${facts.map(
      ({ label, words }) =>
        html`<dt>${label}</dt>
          ${words.map((word) => html`<dd class="letter">${word}</dd>`)}`,
    )}
  </dl>`;

/**
 * `/beheer/bevestigen/<token>/`: the listing as visitors read it and three answers, for whoever has the link of a
 * reminder. Mail scanners follow links, so only a button does something.
 */
export function createConfirmRoutes(deps: ConfirmRoutesDeps): Hono<GatewayEnv> {
  const { store, links, edit, desk, proposeStatus, readScene, today } = deps;
  const app = new Hono<GatewayEnv>();
  const openLink = createOpenLink(deps);

  /** "Iets wijzigen": the form, after signing in; a mailbox without an account has nobody to sign in. */
  function renderChange(c: Context<GatewayEnv>, { person, listing }: OpenLink, mailbox: string): Markup {
    const t = textsFor(c).confirm;
    if (person.id.startsWith('mailbox:')) {
      return html`<p>${fill(t.changeByMail, { address: person.email, mailbox })}</p>`;
    }
    const form = `/beheer/#/collections/organisations/entries/${listing.slug}`;
    const isHere = c.get('person')?.email === person.email;
    return html`<p>
        <a class="button button--wide" href="${isHere ? form : toSignIn(form)}" aria-describedby="wijzig-hint"
          >${t.change}</a
        >
      </p>
      <p class="small muted" id="wijzig-hint">${fill(t.changeHint, { address: person.email })}</p>`;
  }

  async function renderClosed(c: Context<GatewayEnv>, { listing }: OpenLink): Promise<Markup> {
    const t = textsFor(c).confirm;
    const draft = await store.findDraft(toListingKey(listing.slug));
    const isPaused = listing.organisation.status === 'gepauzeerd';
    return html`<details>
      <summary>${t.closedTitle}</summary>
      <form class="form" method="post" action="${c.req.path}">
        <p>${t.closedLead}</p>
        ${draft === undefined ? '' : html`<p class="message">${t.draftPending}</p>`}
        <div class="field">
          <label for="toelichting">${t.note}</label>
          <span class="hint" id="toelichting-hint">${t.noteHint}</span>
          <textarea
            class="input"
            id="toelichting"
            name="toelichting"
            rows="3"
            maxlength="${longestNote}"
            aria-describedby="toelichting-hint"
          ></textarea>
        </div>
        <div class="actions">
          ${isPaused ? '' : html`<button class="button" name="actie" value="gesloten">${t.paused}</button>`}
          <button class="button button--danger" name="actie" value="gestopt">${t.closed}</button>
        </div>
      </form>
    </details>`;
  }

  const renderSheet = ({ name, main, rest }: FactSheet, index: number, c: Context<GatewayEnv>): Markup => {
    const t = textsFor(c).confirm;
    return html`<section class="section stack">
      <h2>${index === 0 ? name : fill(t.workplace, { name })}</h2>
      ${renderFacts(main)}
      ${
        rest.length === 0
          ? ''
          : html`<details>
              <summary>${t.rest}</summary>
              ${renderFacts(rest)}
            </details>`
      }
    </section>`;
  };

  async function renderListing(c: Context<GatewayEnv>, open: OpenLink, message: Markup | '' = ''): Promise<Markup> {
    const t = textsFor(c).confirm;
    const { person, listing } = open;
    const scene = await readScene();
    const sheets = toFactSheets(listing.organisation, scene, { locale: c.get('locale'), today: today(), t });
    return renderPage(c, {
      title: fill(t.title, { name: listing.organisation.name }),
      styles: ['/beheer/stijl/bevestigen.css'],
      body: html`${message}
        <p class="lead">${t.lead} <a href="#antwoord">${t.toAnswer}</a></p>
        <p>
          <a href="/organisaties/${listing.slug}/">${t.fiche}</a>.
          ${fill(t.confirmedOn, {
            date: toDay(c, listing.organisation.confirmedOn),
          })}
        </p>
        ${sheets.map((sheet, index) => renderSheet(sheet, index, c))}
        <section class="section stack" id="antwoord">
          <h2>${t.answerTitle}</h2>
          <p class="small muted">${fill(t.answersAs, { address: person.email })}</p>
          <form class="form" method="post" action="${c.req.path}">
            <button
              class="button button--primary button--wide"
              name="actie"
              value="klopt"
              aria-describedby="klopt-hint"
            >
              ${t.allTrue}
            </button>
            <p class="small muted" id="klopt-hint">${t.allTrueHint}</p>
          </form>
          ${renderChange(c, open, scene.region.mailbox)} ${await renderClosed(c, open)}
        </section>`,
    });
  }

  const thankFor = (c: Context<GatewayEnv>, { listing }: OpenLink): Markup => {
    const values = { name: listing.organisation.name, date: toDay(c, today()) };
    return renderThanks(c, html`<p class="lead">${fill(textsFor(c).confirm.thanksConfirmed, values)}</p>`);
  };

  /** Today, by the organisation: once is enough. */
  const isConfirmed = ({ listing: { organisation } }: OpenLink): boolean =>
    organisation.confirmedOn === today() && organisation.confirmedBy === 'organisatie';

  async function confirm(c: Context<GatewayEnv>, open: OpenLink): Promise<void> {
    const { person, listing } = open;
    const { slug, id, content } = listing;
    const outcome = await edit.commit(
      person,
      {
        key: toListingKey(slug),
        path: toListingPath(slug),
        raw: new TextDecoder().decode(content),
        basis: id,
        isConfirmation: true,
      },
      { message: `${slug}: alles klopt nog`, trailers: { 'Confirmed-By-Link': person.email } },
    );
    if (outcome.kind === 'conflict') throw new Refusal(409, 'conflict', textsFor(c).confirm.conflict);
    desk.published();
  }

  app.get('/beheer/bevestigen/:token{[\\w-]+}/', async (c) => {
    const open = await openLink(c.req.param('token'), 'confirm');
    if ('dead' in open) return renderDead(c, open);
    return c.html(open.link.answer === undefined ? await renderListing(c, open) : thankFor(c, open));
  });

  app.post('/beheer/bevestigen/:token{[\\w-]+}/', async (c) => {
    const open = await openLink(c.req.param('token'), 'confirm');
    if ('dead' in open) return renderDead(c, open);
    const t = textsFor(c).confirm;
    const form = await readForm(c);
    const action = form.text('actie');
    try {
      if (action === 'klopt') {
        if (!isConfirmed(open)) await confirm(c, open);
        links.answer(open.link, 'confirmed');
        return c.redirect(c.req.path, 303);
      }
      if (action === 'gestopt' || action === 'gesloten') {
        const isStopped = action === 'gestopt';
        const note = form.text('toelichting').slice(0, longestNote);
        const { person, listing } = open;
        const outcome = await proposeStatus(person, listing.slug, isStopped ? 'gestopt' : 'gepauzeerd', note);
        if (outcome === 'conflict') throw new Refusal(409, 'conflict', t.conflict);
        links.answer(open.link, isStopped ? 'closed' : 'paused');
        return await c.html(renderThanks(c, html`<p class="lead">${t.thanksProposed}</p>`));
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.problems === undefined) throw error;
      return c.html(await renderListing(c, open, renderProblems(t.invalid, error.problems)), error.status);
    }
    throw new Refusal(400, 'bad-request', textsFor(c).errors.badRequest);
  });
  return app;
}
