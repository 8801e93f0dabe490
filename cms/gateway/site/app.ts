import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';

/** What a page's own `<meta>` cannot say; the rest of the Content-Security-Policy is in the pages. */
const SECURITY_HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Dot files, empty segments, backslashes and what is still encoded after one decoding name no page of the site. */
const SUSPECT = /\/\.(?!well-known\/)|\/\/|\\|%|\0/;

/** Content types that Hono does not know. */
const CONTENT_TYPES = new Map([['.geojson', 'application/geo+json']]);

const headers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  const type = CONTENT_TYPES.get(extname(c.req.path));
  if (type !== undefined && c.res.ok) c.header('Content-Type', type);
  // Files under /_astro/ carry a hash of their content in their name; everything else is asked for anew, with an ETag.
  const isHashed = c.req.path.startsWith('/_astro/') && c.res.status < 400;
  c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/**
 * The built site as an application, without a port: files, folders with an `index.html`, and the site's own page for
 * what is not there.
 * @param root the folder of the build
 */
export function createSite(root: string): Hono {
  const app = new Hono();

  /** The page of the language that the address starts with, else that of the default language. */
  async function toNotFound(c: Context): Promise<Response> {
    const language = /^\/([a-z]{2})(?:\/|$)/.exec(c.req.path)?.[1];
    const page = [...(language === undefined ? [] : [language]), '']
      .flatMap((folder) => [join(root, folder, '404.html'), join(root, folder, '404', 'index.html')])
      .find((path) => existsSync(path));
    return page === undefined ? c.text('Niet gevonden', 404) : c.html(await readFile(page, 'utf8'), 404);
  }

  // The last is nearest to the file: the tag is of what is stored, and what is compressed has its type by then.
  app.use(compress(), headers, etag());
  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], '*', (c) =>
    c.text('Niet toegelaten', 405, { Allow: 'GET, HEAD' }),
  );
  app.get('*', async (c, next) => {
    const { path } = c.req;
    if (SUSPECT.test(path)) return toNotFound(c);
    if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      return c.redirect(`${encodeURI(path)}/${new URL(c.req.url).search}`, 301);
    }
    return next();
  });
  app.get('*', serveStatic({ root }));
  app.notFound(toNotFound);
  return app;
}
