import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { toWorkplaceSlug } from '../../../src/domain/directory.ts';
import { longestReport, reportReasons, reportsPath } from '../../../src/domain/report.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { toWorkplaceUrl } from '../../../src/i18n/urls.ts';
import { toListingPath } from '../content-path.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { Limits } from '../identity/limits.ts';
import type { Hourly } from '../mail/hourly.ts';
import type { Mailer } from '../mail/mail.ts';
import type { Person } from '../person.ts';
import { toValues, toWorkplaces, type Values } from '../policy/protected-fields.ts';
import { requireAuthorised } from '../policy/require.ts';
import { readForm, type Form } from '../read-body.ts';
import { Refusal } from '../refusal.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import { renderVisitorPage } from '../shell/visitor-page.ts';
import type { ContentStore } from '../store/content-store.ts';
import { textsOf } from '../texts/index.ts';
import { readReport, type ReadReport } from './read-report.ts';
import { reportStates, type Report, type ReportStore } from './report-store.ts';

export interface ReportRoutesDeps {
  readonly store: Pick<ContentStore, 'readFile'>;
  readonly reports: ReportStore;
  readonly digest: Pick<Hourly, 'flush'>;
  readonly mailer: Mailer;
  readonly limits: Limits;
  /** Whom a request counts for. */
  readonly toClient: (c: Context) => string;
}

/** A form of a few lines; what is larger is none of ours. */
const MAX_BODY = 16 * 1024;
const LONGEST_ANSWER = 2000;
export const reportsPage = '/beheer/meldingen/';

interface Target {
  readonly name: string;
  readonly url: string;
}

/** One field of a record, where it is a text that is filled in. */
function toTextField<Key extends string>(values: Values, key: Key): { readonly [K in Key]?: string } {
  const value = values[key];
  // One key, which is the one that was asked for.
  return (typeof value === 'string' && value !== '' ? { [key]: value } : {}) as { readonly [K in Key]?: string };
}

/** "Meld een fout": the form of every fiche, and the page where it is dealt with. */
export function createReportRoutes(deps: ReportRoutesDeps): Hono<GatewayEnv> {
  const { store, reports, digest, mailer, limits, toClient } = deps;
  const app = new Hono<GatewayEnv>();

  /** The published workplace that a report is about. */
  async function findTarget(slug: string, id: string, c: Context<GatewayEnv>): Promise<Target | undefined> {
    const path = toListingPath(slug);
    const file = await store.readFile(path);
    if (!file) return undefined;
    const { value } = parseYaml(path, new TextDecoder().decode(file.content));
    const workplace = toWorkplaces(value).find((candidate) => candidate['id'] === id);
    if (!workplace) return undefined;
    const own = { ...toTextField(workplace, 'slug'), ...toTextField(workplace, 'name') };
    return {
      name: own.name ?? toTextField(toValues(value), 'name').name ?? slug,
      url: toWorkplaceUrl(c.get('locale'), toWorkplaceSlug(own, slug)),
    };
  }

  function answerVisitor(c: Context<GatewayEnv>, title: string, body: Markup) {
    return c.html(renderVisitorPage(c.get('locale'), { title, body }));
  }

  function refuseVisitor(c: Context<GatewayEnv>, refusal: Pick<Refusal, 'status' | 'message' | 'headers'>) {
    const t = textsFor(c).reports;
    for (const [name, value] of Object.entries(refusal.headers)) c.header(name, value);
    const body = html`<p class="lead" role="alert">${refusal.message}</p>
      <p>${t.goBack}</p>`;
    return c.html(renderVisitorPage(c.get('locale'), { title: t.failedTitle, body }), refusal.status);
  }

  const toRefusal = (c: Context<GatewayEnv>, { problem }: Extract<ReadReport, { kind: 'problem' }>): Refusal =>
    new Refusal(422, `report-${problem}`, fill(textsFor(c).reports.problems[problem], { n: longestReport }));

  async function take(c: Context<GatewayEnv>) {
    const t = textsFor(c).reports;
    const read = await readReport(c);
    if (read.kind === 'problem') throw toRefusal(c, read);
    // A program hears what a person hears, and learns nothing.
    if (read.kind === 'trapped') return answerVisitor(c, t.thanksTitle, html`<p class="lead">${t.thanks}</p>`);
    const { organisation: slug, workplace, locale, ...said } = read.report;
    c.set('locale', locale);
    const own = textsFor(c).reports;
    await limits.count(c, 'report-from', toClient(c));
    const target = await findTarget(slug, workplace, c);
    if (!target) throw new Refusal(404, 'report-missing', own.problems.missing);
    await limits.count(c, 'report-to', slug);
    if (reports.add({ ...said, slug, workplace, workplaceName: target.name, locale })) await digest.flush();
    return answerVisitor(
      c,
      own.thanksTitle,
      html`<p class="lead">${own.thanks}</p>
        ${said.replyTo === undefined ? '' : html`<p>${own.thanksReply}</p>`}
        <p><a class="button" href="${target.url}">${own.back}</a></p>`,
    );
  }

  app.post(
    reportsPath,
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c: Context<GatewayEnv>) =>
        refuseVisitor(c, {
          status: 413,
          message: fill(textsFor(c).reports.problems.tooLarge, { n: longestReport }),
          headers: {},
        }),
    }),
    async (c) => {
      try {
        return await take(c);
      } catch (error) {
        // Whoever sent a form reads a page.
        if (error instanceof Refusal) return refuseVisitor(c, error);
        throw error;
      }
    },
  );

  const slugsOf = (person: Person) => (person.role === 'moderator' ? {} : { slugs: person.organisations });

  function renderReport(c: Context<GatewayEnv>, report: Report): Markup {
    const t = textsFor(c).reports;
    const locale = c.get('locale');
    const { id, slug, state, text, answer, replyTo } = report;
    const reason = reportReasons.find(({ value }) => value === report.reason)?.label[locale] ?? report.reason;
    const changed =
      state === 'open' || report.changedBy === undefined
        ? ''
        : fill(t.changedOn[state], { date: formatMoment(report.changedAt, locale), name: report.changedBy });
    const button = (action: string, label: string): Markup =>
      html`<button class="button" name="actie" value="${action}">${label}</button>`;
    return html`<li class="panel stack" id="melding-${id}">
      <h2>${report.workplaceName}: ${reason}</h2>
      <p class="small muted">
        ${t.states[state]} · ${fill(t.reportedOn, { date: formatMoment(report.at, locale) })}
        ${changed === '' ? '' : html`· ${changed}`}
      </p>
      ${text === '' ? html`<p class="muted">${t.noText}</p>` : html`<blockquote class="letter">${text}</blockquote>`}
      ${answer === '' ? '' : html`<p class="letter">${fill(t.answered, { answer })}</p>`}
      ${state === 'closed' ? '' : html`<p class="small">${replyTo === undefined ? t.noReply : t.hasReply}</p>`}
      ${
        state === 'closed' || replyTo === undefined
          ? ''
          : html`<form class="form" method="post" action="${reportsPage}">
              <input type="hidden" name="melding" value="${id}" />
              <div class="field">
                <label for="antwoord-${id}">${t.answerLabel}</label>
                <span class="hint" id="antwoord-hint-${id}">${t.answerHint}</span>
                <textarea
                  class="input"
                  id="antwoord-${id}"
                  name="antwoord"
                  rows="3"
                  maxlength="${LONGEST_ANSWER}"
                  aria-describedby="antwoord-hint-${id}"
                  required
                ></textarea>
              </div>
              <div class="actions">${button('antwoord', t.answer)}</div>
            </form>`
      }
      <form class="actions" method="post" action="${reportsPage}">
        <input type="hidden" name="melding" value="${id}" />
        ${state === 'closed' ? button('heropen', t.reopen) : button('sluit', t.close)}
        <a href="/beheer/snel/${slug}/">${t.update}</a>
      </form>
    </li>`;
  }

  app.get(reportsPage, (c) => {
    const person = requirePerson(c);
    const t = textsFor(c).reports;
    const asked = c.req.query('staat');
    const state = reportStates.find((known) => known === asked);
    const shown = reports.list({ ...slugsOf(person), ...(state === undefined ? {} : { state }) });
    const choices = [[undefined, t.all] as const, ...reportStates.map((own) => [own, t.states[own]] as const)];
    return c.html(
      renderPage(c, {
        title: t.title,
        section: reportsPage,
        body: html`<p>${t.lead}</p>
          <nav class="actions" aria-label="${t.filter}">
            ${choices.map(
              ([own, label]) =>
                html`<a
                  href="${reportsPage}${own === undefined ? '' : `?staat=${own}`}"
                  ${own === state ? html`aria-current="page"` : ''}
                  >${label}</a
                >`,
            )}
          </nav>
          ${
            shown.length === 0
              ? html`<p class="muted">${t.empty}</p>`
              : html`<ul class="rows">
                  ${shown.map((report) => renderReport(c, report))}
                </ul>`
          }`,
      }),
    );
  });

  async function answer(c: Context<GatewayEnv>, person: Person, report: Report, form: Form): Promise<void> {
    const t = textsFor(c).reports;
    const text = form.text('antwoord').slice(0, LONGEST_ANSWER);
    if (text === '') throw new Refusal(422, 'answer-missing', t.answerMissing);
    if (report.replyTo === undefined || report.state === 'closed') {
      throw new Refusal(409, 'answer-impossible', t.answerImpossible);
    }
    // A second click.
    if (report.state === 'answered' && report.answer === text) return;
    // In the language in which it was reported.
    const mail = textsOf(report.locale).reports;
    const about = { name: report.workplaceName, who: person.name };
    await mailer.send({
      to: report.replyTo,
      kind: 'report-answer',
      locale: report.locale,
      subject: fill(mail.mailSubject, about),
      paragraphs: [mail.mailIntro, fill(mail.mailText, about), text, mail.mailOutro],
    });
    reports.answer(report.id, text, person.name);
  }

  app.post(reportsPage, async (c) => {
    const person = requirePerson(c);
    const form = await readForm(c);
    const report = reports.find(Number(form.text('melding')) || 0);
    if (!report) throw new Refusal(404, 'report-missing', textsFor(c).reports.reportMissing);
    requireAuthorised(person, { action: 'handleReport', slug: report.slug });
    switch (form.text('actie')) {
      case 'antwoord':
        await answer(c, person, report, form);
        break;
      case 'sluit':
        reports.close(report.id, person.name);
        break;
      case 'heropen':
        reports.reopen(report.id, person.name);
        break;
      default:
        throw new Refusal(400, 'bad-request', textsFor(c).errors.badRequest);
    }
    return c.redirect(`${reportsPage}#melding-${report.id}`, 303);
  });
  return app;
}
