import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { fill } from '../../../src/i18n/fill.ts';
import { resolveConflicts } from '../content/resolve-conflicts.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { Tombstones } from '../history/tombstones.ts';
import type { OrganisationName } from '../identity/account-routes.ts';
import { requireAuthorised } from '../policy/require.ts';
import { sayStatus } from '../publish/publish-routes.ts';
import type { Publisher } from '../publish/publisher.ts';
import { readForm, type Form } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import { type ContentStore, type Draft, type DraftKey } from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';
import { requireDraft } from '../store/require-draft.ts';
import { renderConflicts, toChoice } from './conflict-form.ts';
import type { DescribeDraft } from './describe-draft.ts';
import type { Desk } from './desk.ts';
import type { ReviewLog } from './review-log.ts';
import {
  renderChanges,
  renderDecision,
  renderEvents,
  renderProposal,
  renderViews,
  type Proposal,
} from './review-pages.ts';

export interface ReviewRoutesDeps {
  readonly store: ContentStore;
  readonly desk: Desk;
  readonly log: ReviewLog;
  readonly describe: DescribeDraft;
  readonly publisher: Pick<Publisher, 'status'>;
  readonly listOrganisations: () => Promise<readonly OrganisationName[]>;
  readonly tombstones: Pick<Tombstones, 'list'>;
  readonly now: () => Date;
}

const listPath = '/beheer/nakijken/';
export const reviewStyles = ['/beheer/stijl/nakijken.css'];

/** `/beheer/nakijken/`: what waits, and each proposal with what changes in words. Works without a script, on a phone. */
export function createReviewRoutes(deps: ReviewRoutesDeps): Hono<GatewayEnv> {
  const { store, desk, log, describe, publisher, listOrganisations, tombstones, now } = deps;
  const app = new Hono<GatewayEnv>();

  const toKey = (c: Context<GatewayEnv>): DraftKey => ({
    collection: c.req.param('collection') ?? '',
    slug: c.req.param('slug') ?? '',
  });

  async function toProposal(draft: Draft, locale: Parameters<DescribeDraft>[1]): Promise<Proposal> {
    return { draft, name: await desk.nameOf(draft), changes: await describe(draft, locale) };
  }

  app.get(listPath, async (c) => {
    requireAuthorised(requirePerson(c), { action: 'seeReview' });
    const locale = c.get('locale');
    const t = textsFor(c).review;
    const drafts = await store.drafts();
    const oldestFirst = drafts.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt));
    const proposals = await Promise.all(oldestFirst.map(async (draft) => toProposal(draft, locale)));
    const waiting = proposals.filter(({ draft }) => draft.status !== 'draft');
    const busy = proposals.filter(({ draft }) => draft.status === 'draft');
    const status = publisher.status();
    const done = new Map([
      ['goed', t.doneApproved],
      ['vraag', t.doneAsked],
      ['nee', t.doneRejected],
    ]).get(c.req.query('klaar') ?? '');
    const [organisations, removed] = await Promise.all([listOrganisations(), tombstones.list()]);
    const renderList = (list: readonly Proposal[]): Markup =>
      html`<ul class="rows">
        ${list.map((proposal) => renderProposal(proposal, t, locale))}
      </ul>`;
    const body = html`${done === undefined ? '' : html`<p class="message" role="status">${done}</p>`}
      <p>${fill(t.siteState, { state: sayStatus(status, now()) })}</p>
      ${
        status.failure === undefined
          ? ''
          : html`<details>
              <summary>${t.siteFailure}</summary>
              <p class="letter">${status.failure.message}</p>
            </details>`
      }
      <section class="section stack">
        <h2>${t.waitingTitle}</h2>
        ${waiting.length === 0 ? html`<p>${t.empty}</p>` : renderList(waiting)}
      </section>
      ${
        busy.length === 0
          ? ''
          : html`<section class="section stack">
              <h2>${t.busyTitle}</h2>
              <p>${t.busyLead}</p>
              ${renderList(busy)}
            </section>`
      }
      <details>
        <summary>${t.listingsTitle}</summary>
        <ul>
          ${organisations.map(
            ({ slug, name }) =>
              html`<li><a href="/beheer/geschiedenis/${slug}/">${fill(t.listingHistory, { name })}</a></li>`,
          )}
        </ul>
      </details>
      ${
        removed.length === 0
          ? ''
          : html`<details>
              <summary>${t.removedTitle}</summary>
              <ul>
                ${removed.map(
                  ({ slug, name }) =>
                    html`<li><a href="/beheer/geschiedenis/${slug}/">${fill(t.listingHistory, { name })}</a></li>`,
                )}
              </ul>
            </details>`
      }`;
    return c.html(renderPage(c, { title: t.title, section: listPath, styles: reviewStyles, body }));
  });

  /** The page of one proposal, with what there is to say about what was just done. */
  async function renderDraft(
    c: Context<GatewayEnv>,
    key: DraftKey,
    options: { readonly message?: Markup; readonly emptyField?: string } = {},
  ): Promise<Markup> {
    const t = textsFor(c).review;
    const locale = c.get('locale');
    const { draft, name, changes } = await toProposal(await requireDraft(store, key), locale);
    const date = formatMoment(new Date(draft.updatedAt), locale);
    return renderPage(c, {
      title: name,
      section: listPath,
      styles: reviewStyles,
      body: html`${options.message ?? ''}
        <p class="muted">${fill(t.by, { name: draft.author.name, date })}</p>
        <section class="section stack">
          <h2>${t.changesTitle}</h2>
          ${renderChanges(changes, t)}
        </section>
        ${renderViews(draft, t)}
        ${renderDecision(draft, t, { field: options.emptyField ?? '', isEmpty: options.emptyField !== undefined })}
        ${renderEvents(log.ofDraft(key), t, locale)}`,
    });
  }

  /** Joins a proposal with what was published meanwhile, as somebody chose; nothing while something is open. */
  async function join(c: Context<GatewayEnv>, key: DraftKey, form: Form): Promise<Markup | undefined> {
    const t = textsFor(c).review;
    const draft = await requireDraft(store, key);
    for (const { path, id } of draft.files) {
      const [base, ours, published] = await Promise.all([
        store.readFile(path, draft.base),
        store.readById(id),
        store.readFile(path),
      ]);
      if (!ours || !published || base?.id === published.id) continue;
      const versions = { base: base?.content, ours, theirs: published.content };
      const resolved = resolveConflicts(path, versions, toChoice(form));
      if ('open' in resolved) {
        return renderPage(c, {
          title: t.conflictTitle,
          section: listPath,
          styles: reviewStyles,
          body: renderConflicts({
            t,
            path,
            conflicts: resolved.open,
            root: resolved.root,
            oursLabel: t.conflictProposal,
            hidden: [
              ['besluit', 'goed'],
              ['head', draft.head],
            ],
          }),
        });
      }
      await refuseStoreErrors(
        store.saveDraft(key, [{ path, content: resolved.content }], {
          // It is still their proposal: the moderator chose between two values that were there.
          author: draft.author,
          message: `${key.slug}: samengebracht met wat intussen gepubliceerd is`,
          basis: { [path]: published.id },
        }),
      );
    }
    return undefined;
  }

  app.get('/beheer/nakijken/:collection/:slug/', async (c) => {
    const key = toKey(c);
    requireAuthorised(requirePerson(c), { action: 'seeReview' });
    requireAuthorised(requirePerson(c), { action: 'previewDraft', key });
    return c.html(await renderDraft(c, key));
  });

  app.post('/beheer/nakijken/:collection/:slug/', async (c) => {
    const person = requirePerson(c);
    const key = toKey(c);
    const form = await readForm(c);
    const decision = form.text('besluit');
    if (decision === 'goed') {
      requireAuthorised(person, { action: 'approve', key });
      const t = textsFor(c).review;
      if (form.names().some((name) => name.startsWith('keuze:'))) {
        const open = await join(c, key, form);
        if (open) return c.html(open, 409);
        return c.html(
          await renderDraft(c, key, { message: html`<p class="message" role="status">${t.conflictSolved}</p>` }),
        );
      }
      try {
        const outcome = await desk.approve(person, key, form.text('head'));
        if (outcome.kind === 'conflict') return c.html((await join(c, key, form)) ?? '', 409);
      } catch (error) {
        if (!(error instanceof Refusal) || error.reference !== 'draft-changed') throw error;
        const message = html`<p class="message message--bad" role="alert">${t.changedMeanwhile}</p>`;
        return c.html(await renderDraft(c, key, { message }), 409);
      }
      return c.redirect(`${listPath}?klaar=goed`, 303);
    }
    const isAsk = decision === 'vraag';
    requireAuthorised(person, { action: isAsk ? 'askForChange' : 'reject', key });
    if (!isAsk && decision !== 'nee') {
      throw new Refusal(400, 'bad-request', textsFor(c).errors.badRequest);
    }
    const field = isAsk ? 'vraag' : 'reden';
    const note = form.text(field).slice(0, 2000);
    if (note === '') return c.html(await renderDraft(c, key, { emptyField: field }), 422);
    await (isAsk ? desk.askForChange(person, key, note) : desk.reject(person, key, note));
    return c.redirect(`${listPath}?klaar=${isAsk ? 'vraag' : 'nee'}`, 303);
  });
  return app;
}
