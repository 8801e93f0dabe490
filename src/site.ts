import { createHash } from 'node:crypto';
import { readBasemap } from './directory/read-basemap.ts';
import { readNews } from './directory/read-news.ts';
import { findPicture } from './directory/read-picture.ts';
import type { Frame, Site } from './components/site.ts';
import type { Directory, OrganisationEntry } from './domain/directory.ts';
import { defaultLocale, type Locale } from './domain/text.ts';
import { requireDirectory } from './directory/directory.ts';

let loading: Promise<Site> | undefined;
const framing = new WeakMap<Site, Frame>();

/** The content folder that is built. */
export const contentDir = __CONTENT_DIR__;
const today = __BUILD_DATE__;
const searchServer = __SEARCH_SERVER__ ?? undefined;

async function load(): Promise<Site> {
  const directory = await requireDirectory({ contentDir, today });
  return {
    directory,
    today,
    news: await readNews(contentDir),
    basemap: await readBasemap(directory.region, contentDir),
    picture: await findPicture(contentDir),
    takesReports: __TAKES_REPORTS__,
    searchServer,
  };
}

/** The directory, read once per build; in development anew for each page, so that an edit shows. */
export function getSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  loading ??= load();
  return loading;
}

/** What surrounds every page; a page of one listing asks for nothing else. */
export async function getFrame(): Promise<Frame> {
  const site = await getSite();
  const { region, references, measures } = site.directory;
  const { today, basemap, takesReports } = site;
  const frame = framing.get(site) ?? {
    directory: { region, references, measures },
    today,
    basemap,
    takesReports,
    hasPicture: site.picture !== undefined,
  };
  framing.set(site, frame);
  return frame;
}

/** One route per language of the region: Dutch without a prefix. For `getStaticPaths` of `[...locale]` pages. */
export async function localePaths(): Promise<{ params: { locale: string | undefined }; props: { locale: Locale } }[]> {
  const { directory } = await getSite();
  return directory.region.locales.map((locale) => ({
    params: { locale: locale === defaultLocale ? undefined : locale },
    props: { locale },
  }));
}

/**
 * The same for pages of which there are many: every item in every language. The languages of an item stand side by side,
 * because they share what is worked out for them.
 */
export async function itemPaths<Item>(
  toItems: (directory: Directory) => readonly Item[],
  toSlug: (item: Item) => string,
): Promise<{ params: { locale: string | undefined; slug: string }; props: { locale: Locale; item: Item } }[]> {
  const { directory } = await getSite();
  const paths = await localePaths();
  return toItems(directory).flatMap((item) =>
    paths.map(({ params, props }) => ({ params: { ...params, slug: toSlug(item) }, props: { ...props, item } })),
  );
}

const toDigest = (...data: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('base64url');

/**
 * The same for the pages of listings. Each has a key that changes with anything that the page is made of: a page with the
 * key that it had may be taken over as it is.
 */
export async function listingPaths<Item>(
  toItems: (entry: OrganisationEntry) => readonly Item[],
  toSlug: (item: Item) => string,
): Promise<
  { params: { locale: string | undefined; slug: string }; props: { locale: Locale; item: Item }; cacheKey: string }[]
> {
  const { directory } = await getSite();
  const frame = toDigest(await getFrame());
  const paths = await localePaths();
  return directory.organisations.flatMap((entry) => {
    const cacheKey = toDigest(frame, entry);
    return toItems(entry).flatMap((item) =>
      paths.map(({ params, props }) => ({
        params: { ...params, slug: toSlug(item) },
        props: { ...props, item },
        cacheKey,
      })),
    );
  });
}
