import { Hono } from 'hono';
import { html } from 'hono/html';
import { fill } from '../../../src/i18n/fill.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import { renderPage } from '../shell/page.ts';
import { renderDead, renderThanks } from './link-pages.ts';
import type { MailLink, MailLinks } from './mail-links.ts';

/** `/beheer/herinneringen/stop/<token>/`: no more reminders at this address. Saying so once more is the same. */
export function createOptOutRoutes({
  links,
  stop,
  now,
}: {
  readonly links: MailLinks;
  /** Sends this address no more reminders. */
  readonly stop: (address: string) => void;
  readonly now: () => Date;
}): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  const find = (token: string): MailLink | undefined => links.find(token, 'opt-out');

  app.get('/beheer/herinneringen/stop/:token{[\\w-]+}/', (c) => {
    const link = find(c.req.param('token'));
    if (!link) return renderDead(c, { dead: 'unknown' });
    if (link.expiresAt <= now()) return renderDead(c, { dead: 'expired', link });
    const t = textsFor(c).confirm;
    return c.html(
      renderPage(c, {
        title: t.stopTitle,
        body: html`<p class="lead">${fill(t.stopLead, { address: link.address })}</p>
          <form method="post" action="${c.req.path}">
            <button class="button button--primary">${t.stop}</button>
          </form>`,
      }),
    );
  });

  app.post('/beheer/herinneringen/stop/:token{[\\w-]+}/', (c) => {
    const link = find(c.req.param('token'));
    if (!link) return renderDead(c, { dead: 'unknown' });
    if (link.expiresAt <= now()) return renderDead(c, { dead: 'expired', link });
    stop(link.address);
    links.answer(link, 'opted-out');
    const text = fill(textsFor(c).confirm.stopped, { address: link.address });
    return c.html(renderThanks(c, html`<p class="lead">${text}</p>`));
  });
  return app;
}
