import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { catalogue } from '../../../src/domain/catalogue/index.ts';
import { formatDate } from '../../../src/domain/kinds/index.ts';
import { toWorkplaceSlug } from '../../../src/domain/directory.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { toListingKey, toListingPath } from '../content-path.ts';
import type { ContentCheck } from '../content/content-check.ts';
import type { EditContent } from '../content/edit-content.ts';
import { refuseProblems } from '../content/refuse-problems.ts';
import { writeListing } from '../content/write-content.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { Person } from '../person.ts';
import { toValues, toWorkplaces, withoutProtected } from '../policy/protected-fields.ts';
import { requireAuthorised } from '../policy/require.ts';
import { findPersons, type ForgottenPersons, type NamedPerson } from '../privacy/forgotten-persons.ts';
import type { RemovePersons } from '../privacy/remove-persons.ts';
import { readForm } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { renderChanges } from '../review/review-pages.ts';
import { reviewStyles } from '../review/create-review-routes.ts';
import type { DescribeFile } from '../review/describe-draft.ts';
import { toListingName, type Desk } from '../review/desk.ts';
import type { ReviewLog } from '../review/review-log.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import { noContent, type ContentStore, type Id } from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';
import { removalTrailers, type Tombstones } from './tombstones.ts';

export interface HistoryRoutesDeps {
  readonly store: ContentStore;
  readonly check: ContentCheck;
  readonly edit: Pick<EditContent, 'saveDraft'>;
  readonly desk: Desk;
  readonly log: ReviewLog;
  readonly describeFile: DescribeFile;
  readonly tombstones: Tombstones;
  /** An earlier version without whoever wants to be named no more. */
  readonly withoutForgotten: ForgottenPersons['withoutForgotten'];
  readonly removePersons: RemovePersons;
}

const perPage = 20;

/** An earlier version with today's confirmation: only the organisation says that its listing holds, and when. */
function withConfirmation(earlier: Uint8Array, current: Uint8Array | undefined): Uint8Array {
  if (!current) return earlier;
  const text = new TextDecoder().decode(earlier);
  const parse = (from: string) => toValues(parseYaml('x.yaml', from).value);
  const [values, { confirmedOn, confirmedBy }] = [parse(text), parse(new TextDecoder().decode(current))];
  if (confirmedOn === values['confirmedOn'] && confirmedBy === values['confirmedBy']) return earlier;
  return new TextEncoder().encode(writeListing({ ...values, confirmedOn, confirmedBy }, text, catalogue));
}

/** A trailer is one line; a reason may be typed on several. */
const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);

/** `/beheer/geschiedenis/<slug>/`: who changed what and when, one version back in one action, and removing. */
export function createHistoryRoutes(deps: HistoryRoutesDeps): Hono<GatewayEnv> {
  const { store, check, edit, desk, log, describeFile, tombstones, withoutForgotten, removePersons } = deps;
  const app = new Hono<GatewayEnv>();

  async function renderHistory(c: Context<GatewayEnv>, slug: string): Promise<Markup> {
    const person = requirePerson(c);
    const t = textsFor(c).review;
    const locale = c.get('locale');
    const path = toListingPath(slug);
    const after = /^[0-9a-f]{40}$/.exec(c.req.query('na') ?? '')?.[0];
    const revisions = await store.history({ path, limit: perPage + 1, ...(after === undefined ? {} : { after }) });
    const current = await store.readFile(path);
    const removal = current ? undefined : await tombstones.find(slug);
    const versions = await Promise.all(
      revisions.map(async (revision) => ({ revision, file: await store.readFile(path, revision.id) })),
    );
    const newestName = versions.find(({ file }) => file)?.file;
    const name = removal?.name ?? toListingName((current ?? newestName)?.content, slug);
    const isModerator = person.role === 'moderator';
    const isBusy = !isModerator && (await store.findDraft(toListingKey(slug))) !== undefined;

    const rows = await Promise.all(
      versions.slice(0, perPage).map(async ({ revision, file }, index) => {
        const earlier = versions[index + 1];
        const { author, at, trailers, id } = revision;
        const date = formatMoment(new Date(at), locale);
        const approver = trailers['Approved-by']?.replace(/\s*<.*/, '');
        const isCurrent = file !== undefined && file.id === current?.id;
        const changes = earlier
          ? renderChanges(await describeFile(path, earlier.file?.content, file?.content, locale), t)
          : html`<p>${t.historyFirst}</p>`;
        const restore =
          file && !isCurrent && !isBusy
            ? html`<form method="post">
                <input type="hidden" name="versie" value="${id}" />
                <button class="button" name="actie" value="${isModerator ? 'herstel' : 'stel-voor'}">
                  ${isModerator ? t.restore : t.propose}
                </button>
              </form>`
            : '';
        return html`<li class="panel stack">
          <h2 class="h3">${fill(t.by, { name: author.name, date })}</h2>
          ${approver === undefined ? '' : html`<p class="small muted">${fill(t.approvedBy, { name: approver })}</p>`}
          ${isCurrent ? html`<p class="small">${t.current}</p>` : ''} ${changes} ${restore}
        </li>`;
      }),
    );
    const last = revisions[perPage - 1];
    const toDone = (text: string, at: string | undefined): Markup | string =>
      at === undefined
        ? ''
        : html`<p class="message" role="status">
            ${fill(text, { date: formatMoment(new Date(Number(at) || 0), locale) })}
          </p>`;
    const proposed = c.req.query('voorgesteld');
    return renderPage(c, {
      title: fill(t.historyTitle, { name }),
      section: '/beheer/nakijken/',
      styles: reviewStyles,
      body: html`${toDone(t.restored, c.req.query('terug'))} ${toDone(t.proposed, proposed)}
      ${isBusy && proposed === undefined && revisions.length > 1 ? html`<p class="message">${t.proposeBusy}</p>` : ''}
      ${
        removal
          ? html`<p class="message message--bad">
              ${fill(t.removed, { date: formatMoment(removal.at, locale), name: removal.by, reason: removal.reason })}
            </p>`
          : html`<p><a href="/beheer/snel/${slug}/">${t.quickLink}</a></p>`
      }
      ${
        removal && isModerator
          ? html`<form method="post">
              <button class="button" name="actie" value="ongedaan">${t.undoRemoval}</button>
            </form>`
          : ''
      }
      ${
        rows.length === 0
          ? html`<p>${t.historyEmpty}</p>`
          : html`<ol class="rows">
              ${rows}
            </ol>`
      }
      ${
        revisions.length > perPage && last
          ? html`<p><a href="/beheer/geschiedenis/${slug}/?na=${last.id}">${t.older}</a></p>`
          : ''
      }
      ${current ? renderPersons(c, findPersons(current.content)) : ''}
      ${isModerator && current ? renderModeration(c, slug) : ''}`,
    });
  }

  function renderPersons(c: Context<GatewayEnv>, persons: readonly NamedPerson[]): Markup {
    if (persons.length === 0) return html``;
    const t = textsFor(c).privacy;
    const toDay = (day: string): string => (day === '' ? '?' : formatDate(day, c.get('locale')));
    return html`<section class="section stack">
      <h2>${t.personsTitle}</h2>
      <p>${t.personsLead}</p>
      <ul class="bullets">
        ${persons.map(({ name, consentOn }) => html`<li>${fill(t.person, { name, date: toDay(consentOn) })}</li>`)}
      </ul>
      <p>${t.personsRemoveLead}</p>
      <form method="post"><button class="button" name="actie" value="namen-weg">${t.personsRemove}</button></form>
    </section>`;
  }

  function renderModeration(c: Context<GatewayEnv>, slug: string): Markup {
    const t = textsFor(c).review;
    const isTrusted = log.isTrusted(slug);
    return html`<section class="section stack">
        <h2>${t.trustTitle}</h2>
        <p>${t.trustLead}</p>
        <p><strong>${isTrusted ? t.trusted : t.notTrusted}</strong></p>
        <form method="post">
          <input type="hidden" name="vertrouwd" value="${isTrusted ? 'nee' : 'ja'}" />
          <button class="button" name="actie" value="vertrouw">${isTrusted ? t.trustOff : t.trustOn}</button>
        </form>
      </section>
      <section class="section stack">
        <h2>${t.removeTitle}</h2>
        <p>${t.removeLead}</p>
        <form class="form" method="post">
          <div class="field">
            <label for="reden">${t.removeReason}</label>
            <textarea class="input" id="reden" name="reden" rows="3" maxlength="300" required></textarea>
          </div>
          <div class="actions">
            <button class="button button--danger" name="actie" value="verwijder">${t.remove}</button>
          </div>
        </form>
      </section>`;
  }

  const toTrailers = (person: Person): Record<string, string> => ({
    'Approved-by': `${person.name} <${person.email}>`,
  });

  /** An earlier version, without who is forgotten. */
  async function readEarlier(slug: string, version: Id) {
    const path = toListingPath(slug);
    const revision = (await store.history({ path, limit: 5000 })).find(({ id }) => id === version);
    const file = revision && (await store.readFile(path, revision.id));
    if (!file) {
      throw new Refusal(404, 'version-missing', 'Deze versie bestaat niet. Laad de geschiedenis opnieuw.');
    }
    const at = new Date(revision.at);
    const name = `${toListingName(file.content, slug)}: versie van ${formatMoment(at, 'nl')}`;
    return { path, id: revision.id, at, name, content: withoutForgotten(slug, file.content) };
  }

  /** Puts an earlier version online: checked like any other, as a change of its own. */
  async function restore(person: Person, slug: string, version: Id): Promise<Date> {
    const { path, id, at, name, content: earlier } = await readEarlier(slug, version);
    const current = await store.readFile(path);
    const content = withConfirmation(earlier, current?.content);
    refuseProblems(await check(new Map([[path, content]])));
    await refuseStoreErrors(
      store.commit([{ path, content }], {
        author: person,
        message: `${name} teruggezet`,
        basis: { [path]: current?.id ?? noContent },
        trailers: { ...toTrailers(person), 'Restored-from': id },
      }),
    );
    desk.published();
    return at;
  }

  /** Sends an earlier version in, as a proposal like any other. What only a moderator may change stays as it is. */
  async function propose(person: Person, slug: string, version: Id): Promise<Date> {
    const { path, at, name, content } = await readEarlier(slug, version);
    const key = toListingKey(slug);
    if (await store.findDraft(key)) {
      throw new Refusal(409, 'draft-waiting', 'Er wacht nog een wijziging van deze fiche. Rond die eerst af.');
    }
    const raw = new TextDecoder().decode(content);
    const outcome = await edit.saveDraft(
      person,
      { key, path, raw, revise: withoutProtected, isConfirmation: false },
      { message: `${name} voorgesteld`, status: 'pending_review' },
    );
    if (outcome.kind === 'conflict') {
      throw new Refusal(409, 'conflict', 'Iemand anders bewaarde net iets. Laad de geschiedenis opnieuw.');
    }
    await desk.submitted(person, key);
    return at;
  }

  async function remove(person: Person, slug: string, reason: string): Promise<void> {
    const path = toListingPath(slug);
    const current = await store.readFile(path);
    if (!current) {
      throw new Refusal(404, 'listing-missing', 'Deze organisatie is al verwijderd, of ze heeft nooit bestaan.');
    }
    refuseProblems(await check(new Map([[path, undefined]])));
    const { value } = parseYaml(path, new TextDecoder().decode(current.content));
    const workplaces = toWorkplaces(value).map(({ slug: own, name }) =>
      toWorkplaceSlug(
        { ...(typeof own === 'string' ? { slug: own } : {}), ...(typeof name === 'string' ? { name } : {}) },
        slug,
      ),
    );
    const name = toListingName(current.content, slug);
    const outcome = await refuseStoreErrors(
      store.commit([{ path, content: undefined }], {
        author: person,
        message: `${name}: verwijderd`,
        basis: { [path]: current.id },
        trailers: {
          ...toTrailers(person),
          [removalTrailers.listing]: slug,
          [removalTrailers.name]: toLine(name),
          [removalTrailers.workplaces]: workplaces.join(' '),
          [removalTrailers.reason]: reason,
        },
      }),
    );
    if (outcome.kind === 'conflict') {
      throw new Refusal(
        409,
        'listing-changed',
        'Deze fiche is net gewijzigd. Laad de geschiedenis opnieuw en kijk eerst na wat er veranderde.',
      );
    }
    const key = toListingKey(slug);
    if (await store.findDraft(key)) await refuseStoreErrors(store.discardDraft(key, person));
    desk.published();
  }

  app.get('/beheer/geschiedenis/:slug/', async (c) => {
    const slug = c.req.param('slug');
    requireAuthorised(requirePerson(c), { action: 'seeHistory', slug });
    return c.html(await renderHistory(c, slug));
  });

  app.post('/beheer/geschiedenis/:slug/', async (c) => {
    const person = requirePerson(c);
    const slug = c.req.param('slug');
    const form = await readForm(c);
    const here = `/beheer/geschiedenis/${slug}/`;
    switch (form.text('actie')) {
      case 'herstel': {
        requireAuthorised(person, { action: 'restore', slug });
        const at = await restore(person, slug, form.text('versie'));
        return c.redirect(`${here}?terug=${at.getTime()}`, 303);
      }
      case 'stel-voor': {
        requireAuthorised(person, { action: 'proposeEarlier', slug });
        const at = await propose(person, slug, form.text('versie'));
        return c.redirect(`${here}?voorgesteld=${at.getTime()}`, 303);
      }
      case 'verwijder': {
        requireAuthorised(person, { action: 'remove', slug });
        const reason = toLine(form.text('reden'));
        if (reason === '') {
          throw new Refusal(422, 'reason-missing', 'Schrijf eerst waarom: de reden staat op de pagina van de fiche.');
        }
        await remove(person, slug, reason);
        return c.redirect(here, 303);
      }
      case 'ongedaan': {
        requireAuthorised(person, { action: 'undoRemoval', slug });
        const path = toListingPath(slug);
        const revisions = (await tombstones.find(slug)) ? await store.history({ path, limit: 2 }) : [];
        const at = await restore(person, slug, revisions[1]?.id ?? '');
        return c.redirect(`${here}?terug=${at.getTime()}`, 303);
      }
      case 'namen-weg':
        await removePersons(person, slug);
        return c.redirect(here, 303);
      case 'vertrouw':
        requireAuthorised(person, { action: 'trust', slug });
        log.setTrusted(slug, form.text('vertrouwd') === 'ja', person);
        return c.redirect(here, 303);
      default:
        requireAuthorised(person, { action: 'seeHistory', slug });
        throw new Refusal(400, 'bad-request', textsFor(c).errors.badRequest);
    }
  });
  return app;
}
