import { html, raw } from 'hono/html';
import type { Markup } from '../shell/page.ts';

export interface EditorDocument {
  readonly locale: string;
  readonly title: string;
  /** Where the bundle stands, without a trailing slash. */
  readonly base: string;
  /** Which of its two programs runs. */
  readonly program: 'editor' | 'voorbeeld';
  readonly body: Markup;
  /** Attributes of the document, as they stand: `data-settings="…"`. */
  readonly attributes?: string;
  /** Where no server says it: the policy, in the page itself. */
  readonly policy?: string;
}

/** A page that one of the programs of the bundle fills. */
export function renderEditorDocument(document: EditorDocument): Markup {
  const { locale, title, base, program, body, attributes = '', policy } = document;
  return html`<!doctype html>
    <html lang="${locale}" ${raw(attributes)}>
      <head>
        <meta charset="utf-8" />
        ${policy === undefined ? '' : html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ROSEwijzer</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${base}/${program}.css" />
        <script type="module" src="${base}/${program}.js"></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
