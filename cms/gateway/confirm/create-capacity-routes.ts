import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { valuesOf } from '../../../src/domain/kinds/index.ts';
import type { Capacity } from '../../../src/domain/listing.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { isSame } from '../../form/same.ts';
import { withoutEmpty, writeYaml } from '../../form/write-yaml.ts';
import { toListingKey, toListingPath } from '../content-path.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import type { ContentScene } from '../editor/read-scene.ts';
import { applyQuickValues, toQuickValues, type CapacityRow } from '../quick/quick-form.ts';
import type { SaveListing } from '../quick/save-listing.ts';
import { readForm } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { reviewStyles } from '../review/create-review-routes.ts';
import type { ReviewLog } from '../review/review-log.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { ContentStore } from '../store/content-store.ts';
import {
  createOpenLink,
  renderDead,
  renderProblems,
  renderThanks,
  toDay,
  type OpenLink,
  type OpenLinkDeps,
} from './link-pages.ts';

export interface CapacityRoutesDeps extends OpenLinkDeps {
  readonly store: Pick<ContentStore, 'findDraft' | 'readDraftFile'>;
  readonly log: Pick<ReviewLog, 'isTrusted'>;
  readonly save: SaveListing;
  readonly readScene: () => Promise<Pick<ContentScene, 'measures'>>;
}

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);

/**
 * `/beheer/plaatsen/<token>/`: room per workplace and measure, for whoever has the link of a reminder. Moves the state
 * and the day of capacity and nothing else; what was sent in earlier and waits stays part of the proposal.
 */
export function createCapacityRoutes(deps: CapacityRoutesDeps): Hono<GatewayEnv> {
  const { store, log, save, links, readScene, today } = deps;
  const app = new Hono<GatewayEnv>();
  const openLink = createOpenLink(deps);

  /** What a save goes on from: the published file where it goes online at once, else the proposal that may be there. */
  async function toCurrent({ listing: { slug, id, content } }: OpenLink) {
    const path = toListingPath(slug);
    const isTrusted = log.isTrusted(slug);
    const draft = isTrusted ? undefined : await store.findDraft(toListingKey(slug));
    const current = (draft && (await store.readDraftFile(draft, path))) ?? { id, content };
    return { path, isTrusted, current, values: parseYaml(path, toText(current.content)).value };
  }
  type Current = Awaited<ReturnType<typeof toCurrent>>;

  async function renderForm(
    c: Context<GatewayEnv>,
    { listing }: OpenLink,
    { isTrusted, values }: Current,
    message: Markup | '' = '',
  ): Promise<Markup> {
    const t = textsFor(c).confirm;
    const locale = c.get('locale');
    const { measures } = await readScene();
    const nameOf = (code: string): string => measures.find((measure) => measure.code === code)?.name[locale] ?? code;
    const states = valuesOf('capacityStates').map(({ value, label }) => [value, label[locale]] as const);
    const published = listing.organisation.workplaces.flatMap(({ id, capacity }) =>
      (capacity ?? []).map((row) => [`plaats:${id}:${row.measure}`, row] as const),
    );
    const last = new Map<string, Capacity>(published);
    const renderRow = ({ name, workplace, measure, state }: CapacityRow): Markup => {
      const known = last.get(name);
      const label = states.find(([value]) => value === known?.state)?.[1];
      return html`<fieldset>
        <legend>${fill(t.capacityOf, { workplace, measure: nameOf(measure) })}</legend>
        ${
          known === undefined || label === undefined
            ? ''
            : html`<p class="small muted">${fill(t.capacityLast, { state: label, date: toDay(c, known.asOf) })}</p>`
        }
        <div class="tiles">
          ${[...states, ['', t.capacityEmpty] as const].map(
            ([value, text]) =>
              html`<label class="tile">
                <input type="radio" name="${name}" value="${value}" ${value === state ? 'checked' : ''} />
                <span>${text}</span>
              </label>`,
          )}
        </div>
      </fieldset>`;
    };
    const { rows } = toQuickValues(values);
    return renderPage(c, {
      title: fill(t.capacityTitle, { name: listing.organisation.name }),
      styles: reviewStyles,
      body: html`${message}
      ${
        rows.length === 0
          ? html`<p>${t.capacityNone}</p>`
          : html`<p class="lead">${t.capacityLead}</p>
              <form class="form" method="post" action="${c.req.path}">
                ${rows.map(renderRow)}
                <p>${isTrusted ? t.capacityAtOnce : t.capacityWaits}</p>
                <button class="button button--primary button--wide">${t.save}</button>
              </form>`
      }`,
    });
  }

  app.get('/beheer/plaatsen/:token{[\\w-]+}/', async (c) => {
    const open = await openLink(c.req.param('token'), 'capacity');
    if ('dead' in open) return renderDead(c, open);
    return c.html(await renderForm(c, open, await toCurrent(open)));
  });

  app.post('/beheer/plaatsen/:token{[\\w-]+}/', async (c) => {
    const open = await openLink(c.req.param('token'), 'capacity');
    if ('dead' in open) return renderDead(c, open);
    const t = textsFor(c).confirm;
    const form = await readForm(c);
    const current = await toCurrent(open);
    const { path, isTrusted, values } = current;
    const { person, listing } = open;
    const known = toQuickValues(values);
    // A row that did not come along stays as it is: only what its reader saw is answered.
    const sent = new Set(form.names());
    const rows = known.rows.map((row) => (sent.has(row.name) ? { ...row, state: form.text(row.name) } : row));
    const answered = applyQuickValues(
      values,
      { ...known, rows },
      { today: today(), isConfirmed: (name) => sent.has(name) },
    );
    if (isSame(withoutEmpty(values), withoutEmpty(answered))) {
      links.answer(open.link, 'capacity');
      return c.html(renderThanks(c, renderSaved(c, open, isTrusted ? 'online' : 'wacht')));
    }
    try {
      const { outcome, kind } = await save(person, {
        slug: listing.slug,
        path,
        isTrusted,
        current: current.current,
        raw: writeYaml(answered, toText(current.current.content)),
        isConfirmation: false,
        message: `${listing.slug}: vrije plaatsen`,
      });
      if (outcome.kind === 'conflict') throw new Refusal(409, 'conflict', t.conflict);
      links.answer(open.link, 'capacity');
      return await c.html(renderThanks(c, renderSaved(c, open, kind)));
    } catch (error) {
      if (!(error instanceof Refusal) || error.problems === undefined) throw error;
      return c.html(await renderForm(c, open, current, renderProblems(t.invalid, error.problems)), error.status);
    }
  });

  function renderSaved(c: Context<GatewayEnv>, { listing }: OpenLink, kind: 'online' | 'wacht'): Markup {
    const t = textsFor(c).confirm;
    const text = kind === 'online' ? t.savedOnline : t.savedWaits;
    return html`<p class="lead">${fill(text, { name: listing.organisation.name })}</p>
      <p><a href="${c.req.path}">${t.again}</a></p>`;
  }
  return app;
}
