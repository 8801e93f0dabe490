import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { fill } from '../../../src/i18n/fill.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { Outbox, QueuedMail } from './outbox.ts';

const SHOWN = 50;

/**
 * The mails that cannot leave, on one's own machine: a way to look around without a mail server. Whoever reads this
 * page can sign in as anybody.
 * @param mayRead decided per request: is this somebody at the machine itself, and is there no mail server?
 */
export function createMailboxRoutes(outbox: Outbox, mayRead: (c: Context) => boolean): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();

  const renderParagraph = (paragraph: string): Markup =>
    /^https?:\/\/\S+$/.test(paragraph)
      ? html`<p class="letter"><a href="${paragraph}">${paragraph}</a></p>`
      : html`<p class="letter">${paragraph}</p>`;

  function renderMail(c: Context<GatewayEnv>, { to, subject, paragraphs, locale, queuedAt }: QueuedMail): Markup {
    const about = fill(textsFor(c).accounts.mailTo, { to, date: formatMoment(queuedAt, c.get('locale')) });
    return html`<li class="panel stack">
      <h2 lang="${locale}">${subject}</h2>
      <p class="small muted">${about}</p>
      <div class="stack" lang="${locale}">${paragraphs.map(renderParagraph)}</div>
    </li>`;
  }

  app.get('/beheer/postvak/', (c) => {
    if (!mayRead(c)) return c.notFound();
    const t = textsFor(c).accounts;
    const mails = outbox.list(SHOWN);
    return c.html(
      renderPage(c, {
        title: t.mailboxTitle,
        body: html`<p class="note">${t.mailboxLead}</p>
          ${mails.length === 0 ? html`<p class="muted">${t.mailboxEmpty}</p>` : ''}
          <ul class="rows">
            ${mails.map((mail) => renderMail(c, mail))}
          </ul>`,
      }),
    );
  });
  return app;
}
