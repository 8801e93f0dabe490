import { html } from 'hono/html';
import { defaultLocale, locales, type Locale } from '../../../src/domain/text.ts';
import { toPageUrl } from '../../../src/i18n/urls.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { formatMoment } from '../shell/moment.ts';
import { renderVisitorPage } from '../shell/visitor-page.ts';
import type { ContentStore, Id, Revision } from '../store/content-store.ts';
import { textsOf } from '../texts/index.ts';

/** The trailers of a commit that removes a listing: they are the only place where a removal is kept. */
export const removalTrailers = {
  listing: 'Removed',
  name: 'Removed-Name',
  workplaces: 'Removed-Workplaces',
  reason: 'Reason',
};

export interface Tombstone {
  readonly slug: string;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
  /** The addresses that its workplaces had. */
  readonly workplaces: readonly string[];
}

/** How far back a removal still has its page. */
const depth = 5000;

function toTombstone({ trailers, at, author }: Revision): Tombstone | undefined {
  const slug = trailers[removalTrailers.listing];
  if (slug === undefined) return undefined;
  return {
    slug,
    name: trailers[removalTrailers.name] ?? slug,
    reason: trailers[removalTrailers.reason] ?? '',
    at: new Date(at),
    by: author.name,
    workplaces: (trailers[removalTrailers.workplaces] ?? '').split(' ').filter((own) => own !== ''),
  };
}

/** What was removed and is not back: read off the history, once per published state. */
export function createTombstones(store: Pick<ContentStore, 'head' | 'history' | 'list'>) {
  let last: { readonly head: Id; readonly found: Promise<readonly Tombstone[]> } | undefined;

  async function read(head: Id): Promise<readonly Tombstone[]> {
    const present = new Set((await store.list('content/organisations', head)).map(({ path }) => path));
    const newest = new Map<string, Tombstone>();
    for (const revision of await store.history({ path: 'content/organisations', limit: depth })) {
      const tombstone = toTombstone(revision);
      if (!tombstone || newest.has(tombstone.slug)) continue;
      if (!present.has(`content/organisations/${tombstone.slug}.yaml`)) newest.set(tombstone.slug, tombstone);
    }
    return [...newest.values()];
  }

  async function list(): Promise<readonly Tombstone[]> {
    const head = await store.head();
    if (last?.head !== head) {
      const found = read(head);
      last = { head, found };
      found.catch(() => (last = undefined));
    }
    return last.found;
  }

  return {
    list,
    find: async (slug: string): Promise<Tombstone | undefined> => (await list()).find((own) => own.slug === slug),
  };
}

export type Tombstones = ReturnType<typeof createTombstones>;

const address = /^\/(?:(fr|en)\/)?(organisaties|werkplekken)\/([a-z0-9-]+)\/?$/;
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

function renderTombstone({ name, at, reason }: Tombstone, locale: Locale) {
  const t = textsOf(locale).review;
  return renderVisitorPage(locale, {
    title: t.tombstoneTitle,
    body: html`<p>${fill(t.tombstoneText, { name, date: formatMoment(at, locale) })}</p>
      ${reason === '' ? '' : html`<p>${fill(t.tombstoneReason, { reason })}</p>`}
      <p><a href="${toPageUrl(locale, 'search')}">${t.tombstoneSearch}</a></p>`,
  });
}

interface Site {
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
}

/** The site, with a page that says so where a listing was removed, instead of "not found". */
export function withTombstones(site: Site, tombstones: Pick<Tombstones, 'list'>): Site {
  return {
    async fetch(request, env) {
      const response = await site.fetch(request, env);
      const [, prefix, kind, slug] = address.exec(new URL(request.url).pathname) ?? [];
      if (response.status !== 404 || slug === undefined) return response;
      const found = (await tombstones.list()).find((own) =>
        kind === 'organisaties' ? own.slug === slug : own.workplaces.includes(slug),
      );
      if (!found) return response;
      const locale = locales.find((own) => own === prefix) ?? defaultLocale;
      return new Response(String(await renderTombstone(found, locale)), {
        status: 410,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy,
          'Cache-Control': 'no-cache',
          'X-Content-Type-Options': 'nosniff',
        },
      });
    },
  };
}
