import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { Directory } from '../../../src/domain/directory.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toSpreadsheet } from '../../../src/exports/spreadsheet.ts';
import { formatDay } from '../../../src/i18n/dates.ts';
import { fill, formatNumber, plural } from '../../../src/i18n/fill.ts';
import { toOrganisationUrl } from '../../../src/i18n/urls.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { People } from '../identity/people.ts';
import { readForm } from '../read-body.ts';
import type { ReminderLog } from '../reminders/reminder-log.ts';
import { requireAuthorised } from '../policy/require.ts';
import type { ReportStore } from '../reports/report-store.ts';
import { reportsPage } from '../reports/create-report-routes.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { ContentStore } from '../store/content-store.ts';
import { findBlocked, renderAddresses } from './addresses-page.ts';
import { renderGaps } from './gaps-page.ts';
import type { Health } from './health.ts';
import { renderHealth } from './health-page.ts';
import { findLinks } from './links/find-links.ts';
import type { LinkStore } from './links/link-store.ts';
import { findBroken, renderLinks } from './links-page.ts';
import { parseWatchQuery, selectRows, sortingNames, toWatchRows, type WatchQuery, type WatchRow } from './overview.ts';
import { watchStatuses } from './status.ts';

export interface WatchRoutesDeps {
  readonly store: Pick<ContentStore, 'drafts'>;
  readonly readDirectory: () => Promise<Directory | undefined>;
  readonly people: Pick<People, 'list'>;
  readonly reports: ReportStore;
  readonly health: Health;
  readonly links: LinkStore;
  readonly reminders: Pick<ReminderLog, 'listAddresses' | 'lift' | 'listLifted'>;
  /** Whether links are checked here. */
  readonly checksLinks: boolean;
  readonly publicUrl: string;
  readonly today: () => IsoDate;
  readonly now: () => Date;
}

const listPath = '/beheer/bewaking/';
const pages = {
  list: listPath,
  health: `${listPath}gezondheid/`,
  gaps: `${listPath}gaten/`,
  links: `${listPath}links/`,
  addresses: `${listPath}adressen/`,
} as const;
type Part = keyof typeof pages;
/** As many as somebody looks back. */
const mostLifted = 20;
const csvPath = `${listPath}organisaties.csv`;

/** `/beheer/bewaking/`: what there is to do, every organisation with its state, and the directory's health. */
export function createWatchRoutes(deps: WatchRoutesDeps): Hono<GatewayEnv> {
  const { store, readDirectory, people, reports, health, links, reminders, checksLinks, publicUrl, today, now } = deps;
  const app = new Hono<GatewayEnv>();
  const mayWatch: MiddlewareHandler<GatewayEnv> = async (c, next) => {
    requireAuthorised(requirePerson(c), { action: 'seeReview' });
    await next();
  };
  app.use(`${listPath}*`, mayWatch);

  async function readRows(directory: Directory): Promise<readonly WatchRow[]> {
    const accounts = (await people.list()).filter(
      ({ role, revokedAt }) => role === 'editor' && revokedAt === undefined,
    );
    const waiting = (await store.drafts()).filter(
      ({ collection, status }) => collection === 'organisations' && status !== 'draft',
    );
    const counts = new Map<string, number>();
    for (const { slug, state } of reports.list()) {
      if (state !== 'closed') counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
    return toWatchRows({
      directory,
      proposals: new Set(waiting.map(({ slug }) => slug)),
      reports: counts,
      editors: (slug) => accounts.filter(({ organisations }) => organisations.includes(slug)),
      today: today(),
      now: now(),
    });
  }

  function answer(c: Context<GatewayEnv>, part: Part, body: Markup) {
    const t = textsFor(c).watch;
    const isList = part === 'list';
    return c.html(
      renderPage(c, {
        title: isList ? t.title : `${t.title}: ${t[part].toLowerCase()}`,
        section: listPath,
        styles: ['/beheer/stijl/bewaking.css'],
        body: html`<nav class="watch-parts" aria-label="${t.parts}">
            <ul>
              ${(Object.keys(pages) as Part[]).map(
                (own) =>
                  html`<li>
                    <a href="${pages[own]}" ${own === part ? html`aria-current="page"` : ''}>${t[own]}</a>
                  </li>`,
              )}
            </ul>
          </nav>
          ${body}`,
      }),
    );
  }

  /** The page of a part, or what is the matter where the content cannot be read. */
  async function answerWith(
    c: Context<GatewayEnv>,
    part: Part,
    render: (directory: Directory) => Markup | Promise<Markup>,
  ) {
    const directory = await readDirectory();
    const problem = html`<p class="message message--bad" role="alert">${textsFor(c).watch.unreadable}</p>`;
    return answer(c, part, directory ? await render(directory) : problem);
  }

  /** What waits for the moderator, each number with the way to what it counts. */
  async function renderToDo(c: Context<GatewayEnv>, directory: Directory, rows: readonly WatchRow[]): Promise<Markup> {
    const t = textsFor(c).watch;
    const locale = c.get('locale');
    const proposals = (await store.drafts()).filter(({ status }) => status !== 'draft').length;
    const toDo = [
      [proposals, t.proposals, '/beheer/nakijken/'],
      [reports.list({ state: 'open' }).length, t.reports, `${reportsPage}?staat=open`],
      [rows.filter(({ isToConfirm }) => isToConfirm).length, t.toConfirm, `${listPath}?toestand=te-bevestigen#lijst`],
      [findBroken(links.list(), findLinks(directory)).length, t.brokenLinks, pages.links],
    ] as const;
    const open = toDo.filter(([count]) => count > 0);
    return html`<section class="panel stack" aria-labelledby="eerst">
      <h2 id="eerst">${t.toDo}</h2>
      ${
        open.length === 0
          ? html`<p>${t.nothingToDo}</p>`
          : html`<ul class="to-do">
              ${open.map(([count, forms, href]) => html`<li><a href="${href}">${plural(forms, count, locale)}</a></li>`)}
            </ul>`
      }
    </section>`;
  }

  function renderFilter(c: Context<GatewayEnv>, { only, sorting }: WatchQuery, rows: readonly WatchRow[]): Markup {
    const t = textsFor(c).watch;
    const count = (status: string): number => rows.filter((row) => row.status === status).length;
    const states = [
      ['', t.all, rows.length] as const,
      ['te-bevestigen', t.allToConfirm, rows.filter(({ isToConfirm }) => isToConfirm).length] as const,
      ...watchStatuses.map((status) => [status, t.statuses[status], count(status)] as const),
    ];
    return html`<form class="watch-filter" method="get" action="${listPath}#lijst">
      <div class="field">
        <label for="toestand">${t.filter}</label>
        <select class="input" id="toestand" name="toestand">
          ${states.map(
            ([value, label, n]) =>
              html`<option value="${value}" ${value === (only ?? '') ? 'selected' : ''}>${label} (${n})</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="volgorde">${t.sort}</label>
        <select class="input" id="volgorde" name="volgorde">
          ${sortingNames.map(
            (name) => html`<option value="${name}" ${name === sorting ? 'selected' : ''}>${t.sortings[name]}</option>`,
          )}
        </select>
      </div>
      <button class="button">${t.show}</button>
    </form>`;
  }

  function renderRow(c: Context<GatewayEnv>, row: WatchRow): Markup {
    const t = textsFor(c).watch;
    const locale = c.get('locale');
    const { slug, name, status, confirmedOn, completeness, editors } = row;
    const facts = [
      fill(t.confirmedOn, { date: formatDay(confirmedOn, locale) }),
      fill(t.filled, { n: formatNumber(completeness * 100, locale) }),
      plural(t.editors, editors, locale),
      ...(row.reports > 0 ? [plural(t.reports, row.reports, locale)] : []),
    ];
    return html`<li class="row panel">
      <div>
        <h3><a href="${toOrganisationUrl(locale, slug)}">${name}</a></h3>
        <p><strong class="watch-status watch-status--${status}">${t.statuses[status]}</strong></p>
        <p class="small muted">
          ${facts.map((fact, index) => html`${index === 0 ? '' : ' · '}<span class="watch-fact">${fact}</span>`)}
        </p>
      </div>
      <p class="actions small">
        <a href="/beheer/geschiedenis/${slug}/" aria-label="${`${t.history}: ${name}`}">${t.history}</a>
        <a href="/beheer/snel/${slug}/" aria-label="${`${t.update}: ${name}`}">${t.update}</a>
      </p>
    </li>`;
  }

  app.get(listPath, (c) =>
    answerWith(c, 'list', async (directory) => {
      const t = textsFor(c).watch;
      const rows = await readRows(directory);
      const query = parseWatchQuery((name) => c.req.query(name));
      const shown = selectRows(rows, query);
      const { only, sorting } = query;
      const download = new URLSearchParams({ ...(only === undefined ? {} : { toestand: only }), volgorde: sorting });
      return html`<p>${t.lead}</p>
        ${await renderToDo(c, directory, rows)}
        <section class="section stack" id="lijst" aria-labelledby="lijst-titel">
          <h2 id="lijst-titel">${t.list}</h2>
          ${renderFilter(c, query, rows)}
          <p>
            ${plural(t.shown, shown.length, c.get('locale'))}.
            <a href="${csvPath}?${download.toString()}" download>${t.download}</a>
          </p>
          ${shown.length === 0 ? html`<p>${t.none}</p>` : ''}
          <ul class="rows">
            ${shown.map((row) => renderRow(c, row))}
          </ul>
        </section>`;
    }),
  );

  app.get(csvPath, async (c) => {
    const t = textsFor(c).watch;
    const directory = await readDirectory();
    const rows = directory
      ? selectRows(
          await readRows(directory),
          parseWatchQuery((name) => c.req.query(name)),
        )
      : [];
    const { columns } = t;
    const fields = ['name', 'status', 'confirmedOn', 'filled', 'reports', 'proposal', 'editors', 'url'] as const;
    const table = toSpreadsheet(
      fields.map((field) => columns[field]),
      rows.map((row) => [
        row.name,
        t.statuses[row.status],
        row.confirmedOn,
        Math.round(row.completeness * 100),
        row.reports,
        row.hasProposal ? t.yes : t.no,
        row.editors,
        publicUrl + toOrganisationUrl(c.get('locale'), row.slug),
      ]),
    );
    return c.body(table, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="bewaking-${today()}.csv"`,
    });
  });

  app.get(pages.health, async (c) =>
    answer(c, 'health', renderHealth(await health.read(), textsFor(c).watch, c.get('locale'))),
  );

  app.get(pages.gaps, (c) =>
    answerWith(c, 'gaps', (directory) =>
      renderGaps({
        directory,
        t: textsFor(c).watch,
        locale: c.get('locale'),
        path: pages.gaps,
        asked: { municipality: c.req.query('gemeente'), measure: c.req.query('maatregel') },
      }),
    ),
  );

  app.get(pages.links, (c) =>
    answerWith(c, 'links', (directory) => {
      const places = findLinks(directory);
      const known = links.list().filter(({ url }) => places.has(url));
      return renderLinks(findBroken(known, places), {
        checked: known.length,
        isOn: checksLinks,
        t: textsFor(c).watch,
        locale: c.get('locale'),
      });
    }),
  );

  app.get(pages.addresses, (c) =>
    answerWith(c, 'addresses', async (directory) =>
      renderAddresses(findBlocked(reminders.listAddresses(), await people.list(), directory), {
        lifted: reminders.listLifted(mostLifted),
        path: pages.addresses,
        t: textsFor(c).watch,
        locale: c.get('locale'),
      }),
    ),
  );

  app.post(pages.addresses, async (c) => {
    // A second click finds nothing to lift.
    reminders.lift((await readForm(c)).text('adres'), requirePerson(c));
    return c.redirect(pages.addresses, 303);
  });
  return app;
}
