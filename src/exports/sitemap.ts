import type { Directory } from '../domain/directory.ts';
import type { PageName } from '../domain/page.ts';
import { defaultLocale, toSlug, type Locale } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';
import { activities } from '../domain/vocabularies/activities.ts';
import {
  pagePaths,
  toActivityUrl,
  toMeasureUrl,
  toMunicipalityUrl,
  toOrganisationUrl,
  toPageUrl,
  toWorkplaceUrl,
  type PageKey,
} from '../i18n/urls.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';
import { runningOrganisations } from './records.ts';
import { toDocument, toElement } from './xml.ts';

/** What the sitemap protocol allows in one file. */
const urlsPerFile = 50_000;

/** A page of the site in all its languages. */
interface Listed {
  readonly toUrl: (locale: Locale) => string;
  /** The day on which what it says was last found true; absent where nobody keeps it. */
  readonly lastmod?: IsoDate | undefined;
}

/** Pages of running text, which have a day of checking of their own. */
const pageNames: Readonly<Partial<Record<PageKey, PageName>>> = {
  ladder: 'wegwijs',
  about: 'over',
  privacy: 'privacy',
  accessibility: 'toegankelijkheid',
  data: 'data',
  searchHelp: 'zoekhulp',
};

const latest = (days: readonly IsoDate[]): IsoDate | undefined => days.toSorted().at(-1);

function toListed(directory: Directory): readonly Listed[] {
  const pageKeys = Object.keys(pagePaths) as PageKey[];
  const dayOfNews = latest(runningOrganisations(directory).map(({ organisation }) => organisation.confirmedOn));
  const dayOf = (key: PageKey): IsoDate | undefined => {
    const name = pageNames[key];
    return name ? directory.pages[name][defaultLocale].checkedOn : key === 'news' ? dayOfNews : undefined;
  };
  return [
    ...pageKeys.map((key) => ({ toUrl: (locale: Locale) => toPageUrl(locale, key), lastmod: dayOf(key) })),
    ...directory.region.municipalities.map(({ name }) => ({
      toUrl: (locale: Locale) => toMunicipalityUrl(locale, toSlug(name)),
    })),
    ...activities.map(({ value }) => ({ toUrl: (locale: Locale) => toActivityUrl(locale, value) })),
    ...directory.measures.map(({ code, checkedOn }) => ({
      toUrl: (locale: Locale) => toMeasureUrl(locale, code),
      lastmod: checkedOn,
    })),
    ...runningOrganisations(directory).map(({ slug, organisation }) => ({
      toUrl: (locale: Locale) => toOrganisationUrl(locale, slug),
      lastmod: organisation.confirmedOn,
    })),
    ...directory.workplaces.map(({ slug, organisation }) => ({
      toUrl: (locale: Locale) => toWorkplaceUrl(locale, slug),
      lastmod: organisation.confirmedOn,
    })),
  ];
}

/** One `url` per language, each of which names them all. */
function toUrls({ toUrl, lastmod }: Listed, locales: readonly Locale[], siteUrl: SiteUrl): readonly string[] {
  const absolute = (locale: Locale): string => toAbsoluteUrl(toUrl(locale), siteUrl);
  const link = (hreflang: string, href: string): string =>
    toElement('xhtml:link', { rel: 'alternate', hreflang, href });
  const alternates = [
    ...locales.map((locale) => link(locale, absolute(locale))),
    link('x-default', absolute(defaultLocale)),
  ];
  return locales.map((locale) =>
    toElement('url', {}, [
      toElement('loc', {}, absolute(locale)),
      ...(lastmod ? [toElement('lastmod', {}, lastmod)] : []),
      ...alternates,
    ]),
  );
}

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const toUrlset = (urls: readonly string[]): string =>
  toDocument(
    toElement(
      'urlset',
      { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      urls.map((url) => `\n${url}`),
    ),
  );

/**
 * The sitemap by file name without `.xml`: one file, or an index and its parts where the site has more addresses than
 * one file may hold.
 */
export function toSitemaps(
  directory: Directory,
  { siteUrl, perFile = urlsPerFile }: { readonly siteUrl: SiteUrl; readonly perFile?: number },
): ReadonlyMap<string, string> {
  const urls = toListed(directory).flatMap((page) => toUrls(page, directory.region.locales, siteUrl));
  if (urls.length <= perFile) return new Map([['sitemap', toUrlset(urls)]]);
  const parts = Array.from({ length: Math.ceil(urls.length / perFile) }, (_, index) => ({
    name: `sitemap-${index + 1}`,
    xml: toUrlset(urls.slice(index * perFile, (index + 1) * perFile)),
  }));
  const index = toElement(
    'sitemapindex',
    { xmlns: schema },
    parts.map(({ name }) => toElement('sitemap', {}, [toElement('loc', {}, toAbsoluteUrl(`/${name}.xml`, siteUrl))])),
  );
  return new Map([['sitemap', toDocument(index)], ...parts.map(({ name, xml }) => [name, xml] as const)]);
}

/** Everything may be read, and this is where everything stands. */
export const toRobots = (siteUrl: SiteUrl): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${toAbsoluteUrl('/sitemap.xml', siteUrl)}\n`;
