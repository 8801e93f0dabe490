import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const FONT = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

const read = (path: string) => readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** The stylesheets of the site and of the back office, the font and the one script, under `/beheer/stijl/`: no build needed. */
export function createStyleRoutes(): Hono {
  const app = new Hono();
  const sheets: Readonly<Record<string, () => Promise<string>>> = {
    // In a build, what it imports and the address of the font are the bundler's affair.
    'base.css': async () =>
      (await read('../../../src/styles/base.css'))
        .replace(FONT, '/beheer/stijl/font.woff2')
        .replace("@import './tokens.css';", await read('../../../src/styles/tokens.css')),
    'beheer.css': () => read('beheer.css'),
    'bewaking.css': () => read('../watch/watch.css'),
    'nakijken.css': () => read('../review/review.css'),
    'bevestigen.css': () => read('../confirm/confirm.css'),
  };
  app.use(etag());
  for (const [name, load] of Object.entries(sheets)) {
    app.get(`/beheer/stijl/${name}`, async (c) =>
      c.body(await load(), 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
    );
  }
  app.get('/beheer/stijl/passkey.mjs', async (c) =>
    c.body(await read('passkey.mjs'), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  app.get('/beheer/stijl/font.woff2', async (c) =>
    c.body(await readFile(fileURLToPath(import.meta.resolve(FONT))), 200, {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=86400',
    }),
  );
  return app;
}
