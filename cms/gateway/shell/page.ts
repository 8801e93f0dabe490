import { html } from 'hono/html';
import type { Context } from 'hono';
import { locales, type Locale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import type { Person } from '../person.ts';
import type { GatewayTexts } from '../texts/index.ts';

/** What `html` of `hono/html` makes: every value in it is escaped. */
export type Markup = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  /** Stands in `main`, without the title, which becomes the `h1`. */
  readonly body: Markup;
  /** Which item of the menu this page belongs to: its address. */
  readonly section?: string;
  /** Addresses of scripts of this origin, loaded as modules. A page reads well without them. */
  readonly scripts?: readonly string[];
  /** Addresses of stylesheets of this origin besides those of the shell. */
  readonly styles?: readonly string[];
}

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

/** The sign of the site: a wind rose that is also a signpost. */
const sign = html`<svg class="brand__sign" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
  <circle cx="20" cy="20" r="18.5" fill="none" stroke="currentColor" stroke-width="2" opacity="0.35"></circle>
  <path d="M20 3.5 24.2 20 20 36.5 15.8 20Z" fill="currentColor" opacity="0.4"></path>
  <path d="M36.5 20 20 24.2 3.5 20 20 15.8Z" fill="currentColor" opacity="0.4"></path>
  <path d="M31.6 8.4 22.6 22.6 17.4 17.4Z" fill="currentColor"></path>
  <path d="M8.4 31.6 17.4 17.4 22.6 22.6Z" fill="currentColor" opacity="0.55"></path>
</svg>`;

/** The menu: what this person can do. */
export function toMenu(person: Person | undefined, t: GatewayTexts['shell']): readonly (readonly [string, string])[] {
  if (person === undefined) return [['/beheer/aanmelden/', t.signIn]];
  const moderation = [
    ['/beheer/nakijken/', t.review],
    ['/beheer/bewaking/', t.watch],
    ['/beheer/accounts/', t.accounts],
  ] as const;
  return [
    ['/beheer/', t.editor],
    ...(person.role === 'moderator' ? moderation : []),
    ['/beheer/meldingen/', t.reports],
    ['/beheer/ik/', t.me],
  ];
}

/** The same page in another language: its own address with `taal`, without the rest of the query. */
function renderLanguages(path: string, locale: Locale, t: GatewayTexts['shell']): Markup {
  return html`<nav class="languages" aria-label="${t.language}">
    <ul>
      ${locales.map((other) =>
        other === locale
          ? html`<li><span lang="${other}" aria-current="true">${other.toUpperCase()}</span></li>`
          : html`<li>
              <a
                href="${path}?taal=${other}"
                lang="${other}"
                hreflang="${other}"
                aria-label="${other.toUpperCase()} (${languageNames[other]})"
                >${other.toUpperCase()}</a
              >
            </li>`,
      )}
    </ul>
  </nav>`;
}

function renderSession(person: Person, t: GatewayTexts['shell']): Markup {
  return html`<footer class="site-footer">
    <div class="page session">
      <p>${fill(t.signedInAs, { name: person.name })}</p>
      <form method="post" action="/beheer/afmelden/"><button class="button">${t.signOut}</button></form>
    </div>
  </footer>`;
}

/** A page of the back office as a whole document, in the look of the site. */
export function renderPage(c: Context<GatewayEnv>, { title, body, section, scripts = [], styles = [] }: Page): Markup {
  const t = textsFor(c).shell;
  const locale = c.get('locale');
  const person = c.get('person');
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${t.name}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${['/beheer/stijl/base.css', '/beheer/stijl/beheer.css', ...styles].map(
          (href) => html`<link rel="stylesheet" href="${href}" />`,
        )}
        ${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#inhoud">${t.skip}</a>
        <header class="site-header">
          <div class="page site-header__inner">
            <a class="brand" href="/" aria-label="${t.name}: ${t.site}">${sign}<span>${t.name}</span></a>
            <nav class="site-nav" aria-label="${t.navigation}">
              <ul>
                ${toMenu(person, t).map(
                  ([href, name]) =>
                    html`<li>
                      <a href="${href}" ${href === section ? html`aria-current="page"` : ''}>${name}</a>
                    </li>`,
                )}
              </ul>
            </nav>
            ${renderLanguages(c.req.path, locale, t)}
          </div>
        </header>
        <main id="inhoud" tabindex="-1">
          <div class="page stack">
            <h1>${title}</h1>
            ${body}
          </div>
        </main>
        ${person === undefined ? '' : renderSession(person, t)}
      </body>
    </html>`;
}
