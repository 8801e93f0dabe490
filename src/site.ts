import { readBasemap } from './directory/read-basemap.ts';
import { readNews } from './directory/read-news.ts';
import { findPicture } from './directory/read-picture.ts';
import type { Site } from './components/site.ts';
import type { Directory } from './domain/directory.ts';
import { defaultLocale, type Locale } from './domain/text.ts';
import { requireDirectory } from './directory/directory.ts';

export type { Site };

let loading: Promise<Site> | undefined;

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
