import { html } from 'hono/html';
import { toPageUrl } from '../../../src/i18n/urls.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { textsOf } from '../texts/index.ts';
import type { Markup } from './page.ts';

/** A page for whoever is no part of the back office: what the service says beside the public site, in its look. */
export function renderVisitorPage(
  locale: Locale,
  { title, body }: { readonly title: string; readonly body: Markup },
): Markup {
  const t = textsOf(locale);
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/beheer/stijl/base.css" />
      </head>
      <body>
        <a class="skip" href="#inhoud">${t.shell.skip}</a>
        <header class="site-header">
          <div class="page site-header__inner">
            <a class="brand" href="${toPageUrl(locale, 'home')}">${t.reports.backToSite}</a>
          </div>
        </header>
        <main id="inhoud" tabindex="-1">
          <div class="page stack">
            <h1>${title}</h1>
            ${body}
          </div>
        </main>
      </body>
    </html>`;
}
