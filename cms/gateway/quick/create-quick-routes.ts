import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { valuesOf } from '../../../src/domain/kinds/index.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { isSame } from '../../form/same.ts';
import { withoutEmpty, writeYaml } from '../../form/write-yaml.ts';
import { toListingKey, toListingPath } from '../content-path.ts';
import type { EditContent } from '../content/edit-content.ts';
import { resolveConflicts } from '../content/resolve-conflicts.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { ContentScene } from '../editor/read-scene.ts';
import type { Person } from '../person.ts';
import { requireAuthorised } from '../policy/require.ts';
import { readForm, type Form } from '../read-body.ts';
import { Refusal, type RefusalProblem } from '../refusal.ts';
import { renderConflicts, toChoice } from '../review/conflict-form.ts';
import { reviewStyles } from '../review/create-review-routes.ts';
import type { DescribeFile } from '../review/describe-draft.ts';
import { toListingName, type Desk } from '../review/desk.ts';
import type { ReviewLog } from '../review/review-log.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { ContentStore, Draft, Id } from '../store/content-store.ts';
import { renderMostHelpful } from './most-helpful.ts';
import { applyQuickValues, toQuickValues, toTypedValues, type QuickValues } from './quick-form.ts';
import { createSaveListing } from './save-listing.ts';

export interface QuickRoutesDeps {
  readonly store: ContentStore;
  readonly edit: EditContent;
  readonly desk: Desk;
  readonly log: ReviewLog;
  readonly describeFile: DescribeFile;
  readonly readScene: () => Promise<Pick<ContentScene, 'measures'>>;
  readonly today: () => string;
}

interface Version {
  readonly content: Uint8Array;
  readonly id: Id;
}
interface Listing {
  readonly slug: string;
  readonly path: string;
  readonly draft: Draft | undefined;
  readonly isTrusted: boolean;
  /** The version that the page shows and that a save goes on from. */
  readonly current: Version;
}

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `/beheer/snel/<slug>/`: room, contact and "all still true" on a phone, by the same rules and the same store. */
export function createQuickRoutes(deps: QuickRoutesDeps): Hono<GatewayEnv> {
  const { store, log, readScene, today } = deps;
  const app = new Hono<GatewayEnv>();
  const save = createSaveListing(deps);

  async function readListing(person: Person, slug: string): Promise<Listing> {
    requireAuthorised(person, { action: 'quickUpdate', slug });
    const path = toListingPath(slug);
    const draft = await store.findDraft(toListingKey(slug));
    const published = await store.readFile(path);
    // What a trusted organisation does here goes online at once, beside a proposal that is still waiting.
    const isTrusted = person.role === 'editor' && published !== undefined && log.isTrusted(slug);
    const current = draft && !isTrusted ? await store.readDraftFile(draft, path) : published;
    if (!current) {
      throw new Refusal(404, 'listing-missing', 'Deze organisatie is er niet (meer). Vraag het aan de moderator.');
    }
    return { slug, path, draft, isTrusted, current };
  }

  const parse = (path: string, { content }: { readonly content: Uint8Array }): unknown =>
    parseYaml(path, toText(content)).value;

  interface Shown {
    readonly values: QuickValues;
    readonly basis: Id;
    readonly message?: Markup;
  }

  async function renderForm(c: Context<GatewayEnv>, listing: Listing, shown: Shown): Promise<Markup> {
    const t = textsFor(c).review;
    const locale = c.get('locale');
    const { slug, draft, isTrusted, current } = listing;
    const { values, basis, message } = shown;
    const { measures } = await readScene();
    const nameOf = (code: string): string => measures.find((measure) => measure.code === code)?.name[locale] ?? code;
    const states = [
      ...valuesOf('capacityStates').map(({ value, label }) => [value, label[locale]] as const),
      ['', t.capacityUnknown] as const,
    ];
    const tile = (name: string, value: string, label: string, isChosen: boolean): Markup =>
      html`<label class="tile">
        <input type="radio" name="${name}" value="${value}" ${isChosen ? 'checked' : ''} />
        <span>${label}</span>
      </label>`;
    const input = (name: string, label: string, type: string, value: string, rest: Markup): Markup =>
      html`<div class="field">
        <label for="${name}">${label}</label>
        <input class="input" id="${name}" name="${name}" type="${type}" value="${value}" ${rest} />
      </div>`;
    const isPending = !isTrusted && draft?.status === 'draft';
    return renderPage(c, {
      title: fill(t.quickTitle, { name: toListingName(current.content, slug) }),
      styles: reviewStyles,
      body: html`${message ?? ''}
        <p>${t.quickLead} <a href="/beheer/#/collections/organisations/entries/${slug}">${t.quickForm}</a></p>
        ${isPending ? html`<p class="message">${t.draftPending}</p>` : ''}
        <form class="form" method="post" action="/beheer/snel/${slug}/">
          <input type="hidden" name="basis" value="${basis}" />
          ${values.rows.map(
            ({ name, workplace, measure, state }) =>
              html`<fieldset>
                <legend>${fill(t.capacityOf, { workplace, measure: nameOf(measure) })}</legend>
                <div class="tiles">${states.map(([value, label]) => tile(name, value, label, value === state))}</div>
              </fieldset>`,
          )}
          <h2>${t.contactTitle}</h2>
          ${input('telefoon', t.phone, 'tel', values.phone, html`autocomplete="tel" maxlength="20"`)}
          ${input('mail', t.mailbox, 'email', values.mailbox, html`autocomplete="email" maxlength="120" required`)}
          ${input('uren', t.hours, 'text', values.hours, html`maxlength="120" aria-describedby="uren-hint"`)}
          <p class="small muted" id="uren-hint">${t.hoursHint}</p>
          <button class="button button--primary button--wide" name="actie" value="bewaar">${t.save}</button>
          <button class="button button--wide" name="actie" value="klopt" aria-describedby="klopt-hint">
            ${t.confirm}
          </button>
          <p class="small muted" id="klopt-hint">${t.confirmHint}</p>
          <p class="small muted">
            <a href="/beheer/geschiedenis/${slug}/"
              >${fill(t.listingHistory, {
                name: toListingName(current.content, slug),
              })}</a
            >
          </p>
        </form>
        ${renderMostHelpful(parse(listing.path, current), textsFor(c).watch, locale)}`,
    });
  }

  const renderProblems = (title: string, problems: readonly RefusalProblem[]): Markup =>
    html`<div class="message message--bad" role="alert">
      <p>${title}</p>
      <ul>
        ${problems.map(({ message }) => html`<li>${message}</li>`)}
      </ul>
    </div>`;

  app.get('/beheer/snel/:slug/', async (c) => {
    const listing = await readListing(requirePerson(c), c.req.param('slug'));
    const t = textsFor(c).review;
    const said = new Map([
      ['wacht', t.savedWaits],
      ['online', t.savedOnline],
      ['niets', t.savedNothing],
    ]).get(c.req.query('klaar') ?? '');
    return c.html(
      await renderForm(c, listing, {
        values: toQuickValues(parse(listing.path, listing.current)),
        basis: listing.current.id,
        ...(said === undefined ? {} : { message: html`<p class="message" role="status">${said}</p>` }),
      }),
    );
  });

  /** Everything that a form said, to send along once more. */
  const toHidden = (form: Form) =>
    form
      .names()
      .filter((name) => !name.startsWith('keuze:'))
      .map((name) => [name, form.text(name)] as const);

  app.post('/beheer/snel/:slug/', async (c) => {
    const person = requirePerson(c);
    const t = textsFor(c).review;
    const listing = await readListing(person, c.req.param('slug'));
    const form = await readForm(c);
    const { slug, path, current } = listing;
    const isConfirmed = form.text('actie') === 'klopt';
    const basis = /^[0-9a-f]{40}$/.test(form.text('basis')) ? form.text('basis') : current.id;
    const seen = basis === current.id ? current.content : ((await store.readById(basis)) ?? current.content);
    const before = parse(path, { content: seen });
    const typed = toTypedValues(before, form);
    const values = applyQuickValues(before, typed, { today: today(), isConfirmed: () => isConfirmed });
    if (!isConfirmed && isSame(withoutEmpty(before), withoutEmpty(values))) {
      return c.redirect(`/beheer/snel/${slug}/?klaar=niets`, 303);
    }
    // What others saved since the page was opened is joined first; where both changed the same, the person chooses.
    const ours = toBytes(writeYaml(values, toText(seen)));
    const joined = resolveConflicts(path, { base: seen, ours, theirs: current.content }, toChoice(form));
    if ('open' in joined) {
      const { open, root } = joined;
      const body = renderConflicts({
        t,
        path,
        conflicts: open,
        root,
        oursLabel: t.conflictOurs,
        hidden: toHidden(form),
      });
      return c.html(renderPage(c, { title: t.conflictTitle, styles: reviewStyles, body }), 409);
    }
    try {
      const { outcome, kind } = await save(person, {
        ...listing,
        raw: toText(joined.content),
        isConfirmation: isConfirmed,
        message: `${slug}: ${isConfirmed ? 'alles klopt nog' : 'snel bijgewerkt'}`,
      });
      if (outcome.kind === 'done') return c.redirect(`/beheer/snel/${slug}/?klaar=${kind}`, 303);
      // Somebody was first in this very moment: the page is made again from what stands there now.
      throw new Refusal(409, 'conflict', 'Iemand anders bewaarde net hetzelfde. Ga terug en bewaar opnieuw.');
    } catch (error) {
      if (!(error instanceof Refusal) || error.problems === undefined) throw error;
      const message = renderProblems(t.invalid, error.problems);
      return c.html(await renderForm(c, listing, { values: typed, basis, message }), error.status);
    }
  });
  return app;
}
