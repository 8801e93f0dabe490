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

/** Where the files of the site stand. */
export interface SiteRoots {
  /** The folder of the build that visitors see; nothing where there is none yet. */
  readonly current: string | undefined;
  /** Builds before it, newest first: a page of theirs that is still open goes on asking for its files. */
  readonly older: () => readonly string[];
}

/** Their names change with their content, so that of an older build is never the wrong one. */
const HASHED = /^\/(?:_astro|zoekindex|basemap)\/[^/]+$/;

/** More than there are builds at any one time. */
const maxHandlers = 20;

const NOT_YET = 'De site wordt voor het eerst gemaakt. Kom over een minuut terug.';

/**
 * The built site as an application, without a port: files, folders with an `index.html`, and the site's own page for
 * what is not there.
 * @param source the folder of the build, or what tells for each request where the builds stand
 */
export function createSite(source: string | (() => SiteRoots)): Hono {
  const app = new Hono();
  const findRoots = typeof source === 'string' ? () => ({ current: source, older: () => [] }) : source;

  /** One for each folder: which it is belongs to the handler, and a request keeps the one that it began with. */
  const handlers = new Map<string, MiddlewareHandler>();
  const toHandler = (root: string): MiddlewareHandler => {
    const known = handlers.get(root);
    if (known) return known;
    // Builds come and go for as long as the process lives.
    if (handlers.size >= maxHandlers) handlers.clear();
    const made = serveStatic({ root });
    handlers.set(root, made);
    return made;
  };

  /** The page of the language that the address starts with, else that of the default language. */
  async function toNotFound(c: Context): Promise<Response> {
    const root = findRoots().current;
    if (root === undefined) return c.text(NOT_YET, 503, { 'Retry-After': '30' });
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
    const roots = findRoots();
    const root = roots.current;
    if (SUSPECT.test(path) || root === undefined) return toNotFound(c);
    if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      return c.redirect(`${encodeURI(path)}/${new URL(c.req.url).search}`, 301);
    }
    const isKept = HASHED.test(path) && !existsSync(join(root, path));
    const old = isKept ? roots.older().find((own) => existsSync(join(own, path))) : undefined;
    return toHandler(old ?? root)(c, next);
  });
  app.notFound(toNotFound);
  return app;
}
