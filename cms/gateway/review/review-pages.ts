import { html } from 'hono/html';
import type { Locale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import type { DescribedChange } from '../changes/describe-changes.ts';
import type { Markup } from '../shell/page.ts';
import { formatMoment } from '../shell/moment.ts';
import type { Draft } from '../store/content-store.ts';
import type { GatewayTexts } from '../texts/index.ts';
import { toSentence } from './desk.ts';
import type { ReviewEvent } from './review-log.ts';

type Texts = GatewayTexts['review'];

/** Longer than this a value is shown whole below its sentence. */
const longValue = 60;

/** One change in words, with both values whole where the sentence cannot hold them. */
function renderChange(change: DescribedChange, t: Texts): Markup {
  const { before, after } = change;
  const isLong = [before, after].some((value) => value !== undefined && value.length > longValue);
  return html`<li>
    <span>${toSentence(change)}</span>
    ${
      isLong
        ? html`<dl class="before-after">
            ${
              before === undefined
                ? ''
                : html`<dt>${t.before}</dt>
                    <dd><del class="letter">${before}</del></dd>`
            }
            ${
              after === undefined
                ? ''
                : html`<dt>${t.after}</dt>
                    <dd><ins class="letter">${after}</ins></dd>`
            }
          </dl>`
        : ''
    }
  </li>`;
}

/** Everything that changes, in the order of the form. */
export const renderChanges = (changes: readonly DescribedChange[], t: Texts): Markup =>
  changes.length === 0
    ? html`<p>${t.noChanges}</p>`
    : html`<ul class="changes">
        ${changes.map((change) => renderChange(change, t))}
      </ul>`;

export interface Proposal {
  readonly draft: Draft;
  readonly name: string;
  readonly changes: readonly DescribedChange[];
}

const mostInList = 4;

/** One proposal in the list. */
export function renderProposal({ draft, name, changes }: Proposal, t: Texts, locale: Locale): Markup {
  const date = formatMoment(new Date(draft.updatedAt), locale);
  return html`<li class="panel stack">
    <h3><a href="/beheer/nakijken/${draft.collection}/${draft.slug}/">${name}</a></h3>
    <p class="small muted">${fill(t.by, { name: draft.author.name, date })}</p>
    <ul class="changes">
      ${changes.slice(0, mostInList).map((change) => html`<li>${toSentence(change)}</li>`)}
      ${changes.length > mostInList ? html`<li>…</li>` : ''}
    </ul>
    <p>
      <a class="button" href="/beheer/nakijken/${draft.collection}/${draft.slug}/">${fill(t.open, { name })}</a>
    </p>
  </li>`;
}

/** What happened to the proposal before: asked, sent in again. */
export function renderEvents(events: readonly ReviewEvent[], t: Texts, locale: Locale): Markup {
  if (events.length === 0) return html``;
  return html`<details>
    <summary>${t.earlierTitle}</summary>
    <ul>
      ${events.map(
        ({ kind, by, at, note }) =>
          html`<li>
            ${fill(t.kinds[kind], { name: by.name })}, ${formatMoment(at, locale)}
            ${note === '' ? '' : html`<blockquote class="letter">${note}</blockquote>`}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The page as visitors will see it, beside what they see now. */
export function renderViews(draft: Draft, t: Texts): Markup {
  const after = `/beheer/voorbeeld/${draft.collection}/${draft.slug}/`;
  const before = `${after}?versie=gepubliceerd`;
  const isNew = draft.files.every((file) => file.isNew);
  const view = (title: string, frame: string, href: string): Markup =>
    html`<div class="view">
      <p><a href="${href}" target="_blank" rel="noopener">${title}</a></p>
      <iframe src="${href}" title="${frame}" loading="lazy"></iframe>
    </div>`;
  return html`<section class="section stack">
    <h2>${t.viewTitle}</h2>
    <div class="views">
      ${isNew ? '' : view(t.viewBefore, t.frameBefore, before)} ${view(t.viewAfter, t.frameAfter, after)}
    </div>
  </section>`;
}

/** Approve, ask or reject. `head` goes along: what was looked at is what is published. */
export function renderDecision(
  draft: Draft,
  t: Texts,
  typed: { readonly field: string; readonly isEmpty: boolean },
): Markup {
  const head = html`<input type="hidden" name="head" value="${draft.head}" />`;
  const message = (field: string): Markup =>
    typed.isEmpty && typed.field === field
      ? html`<p class="message message--bad" role="alert" id="${field}-fout">${t.needNote}</p>`
      : html``;
  const area = (field: string, label: string): Markup =>
    html`${message(field)}
      <div class="field">
        <label for="${field}">${label}</label>
        <textarea class="input" id="${field}" name="${field}" rows="4" maxlength="2000" required></textarea>
      </div>`;
  const isTyped = (field: string) => (typed.field === field ? html`open` : '');
  return html`<section class="section stack">
    <h2>${t.decideTitle}</h2>
    <form method="post">
      ${head}<button class="button button--primary button--wide" name="besluit" value="goed">${t.approve}</button>
    </form>
    <details ${isTyped('vraag')}>
      <summary>${t.askTitle}</summary>
      <form class="form" method="post">
        ${head}${area('vraag', t.note)}
        <div class="actions"><button class="button" name="besluit" value="vraag">${t.ask}</button></div>
      </form>
    </details>
    <details ${isTyped('reden')}>
      <summary>${t.rejectTitle}</summary>
      <form class="form" method="post">
        ${head}${area('reden', t.reason)}
        <div class="actions">
          <button class="button button--danger" name="besluit" value="nee">${t.reject}</button>
        </div>
      </form>
    </details>
  </section>`;
}
