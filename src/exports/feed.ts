import { compareNames, type Directory, type OrganisationEntry } from '../domain/directory.ts';
import { findMeasure } from '../domain/references.ts';
import { pickText, type Locale } from '../domain/text.ts';
import type { NewsItem } from '../domain/news.ts';
import type { IsoDate } from '../domain/value.ts';
import { toOrganisationUrl, toPageUrl } from '../i18n/urls.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';
import { licence } from './licence.ts';
import { runningOrganisations } from './records.ts';
import { toDocument, toElement } from './xml.ts';

export interface FeedOptions {
  readonly siteUrl: SiteUrl;
  readonly locale: Locale;
  /** For a feed without entries, which still needs a day. */
  readonly today: IsoDate;
  /** The words of the page that the feed belongs to. */
  readonly texts: { readonly title: string; readonly description: string };
  /** What changed lately, newest first; where that is not known, the feed has what was confirmed last. */
  readonly news?: readonly NewsItem[];
  /** What happened to a listing, in a few words. */
  readonly kinds?: Readonly<Record<NewsItem['what'], string>>;
}

const entriesInFeed = 30;

/** The organisations that confirmed their listing last, the newest first. */
export const toNewest = (directory: Directory): readonly OrganisationEntry[] =>
  runningOrganisations(directory)
    .toSorted(
      (a, b) =>
        b.organisation.confirmedOn.localeCompare(a.organisation.confirmedOn) ||
        compareNames(a.organisation.name, b.organisation.name),
    )
    .slice(0, entriesInFeed);

/** Atom wants a moment; of a day, noon is the same day in every zone of Europe. */
const toMoment = (day: IsoDate): string => `${day}T12:00:00Z`;

/** What the organisation says of itself or, for lack of that, its workplaces; `xml:lang` where it is not in the feed's language. */
function toSummary({ organisation, workplaces }: OrganisationEntry, locale: Locale): string {
  if (!organisation.description) {
    const names = workplaces.map(({ name, workplace }) => `${name} (${workplace.address.municipality})`);
    return toElement('summary', {}, names.join(', '));
  }
  const { value, lang } = pickText(organisation.description, locale);
  return toElement('summary', { 'xml:lang': lang === locale ? undefined : lang }, value);
}

function toEntry(entry: OrganisationEntry, directory: Directory, { siteUrl, locale }: FeedOptions): string {
  const { organisation, slug, workplaces } = entry;
  const codes = [...new Set(workplaces.flatMap(({ workplace }) => workplace.measures))];
  return toElement('entry', {}, [
    toElement('title', {}, organisation.name),
    toElement('id', {}, `urn:uuid:${organisation.id.toLowerCase()}`),
    toElement('updated', {}, toMoment(organisation.confirmedOn)),
    toElement('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: locale,
      href: toAbsoluteUrl(toOrganisationUrl(locale, slug), siteUrl),
    }),
    ...codes.map((term) =>
      toElement('category', { term, label: findMeasure(directory.references, term)?.name[locale] }),
    ),
    toSummary(entry, locale),
  ]);
}

/** One change of a listing; what was removed leads to the page of news. */
function toChange(item: NewsItem, page: string, { siteUrl, locale, kinds }: FeedOptions): string {
  const { on, slug, name, what, sentences } = item;
  const said = kinds?.[what] ?? what;
  return toElement('entry', {}, [
    toElement('title', {}, `${name}: ${said}`),
    toElement('id', {}, `tag:${new URL(siteUrl).hostname},2026-01-01:${page}${on}/${slug}`),
    toElement('updated', {}, toMoment(on)),
    toElement('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: locale,
      href: toAbsoluteUrl(what === 'removed' ? page : toOrganisationUrl(locale, slug), siteUrl),
    }),
    toElement('summary', {}, sentences[locale].length === 0 ? said : sentences[locale].join('. ')),
  ]);
}

/** An Atom feed (RFC 4287) of what changed lately, in one language; of what was confirmed last where that is all that is known. */
export function toFeed(directory: Directory, options: FeedOptions): string {
  const { siteUrl, locale, texts, today, news = [] } = options;
  const { region } = directory;
  const page = toPageUrl(locale, 'news');
  const newest = toNewest(directory);
  const feed = toElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
    toElement('title', {}, `${texts.title} – ${region.siteName}`),
    toElement('subtitle', {}, texts.description),
    // RFC 4151: who had the name on that day; the day never changes, or every reader sees everything anew.
    toElement('id', {}, `tag:${new URL(siteUrl).hostname},2026-01-01:${page}`),
    toElement('updated', {}, toMoment(news[0]?.on ?? newest[0]?.organisation.confirmedOn ?? today)),
    toElement('link', { rel: 'self', type: 'application/atom+xml', href: toAbsoluteUrl(`${page}feed.xml`, siteUrl) }),
    toElement('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: toAbsoluteUrl(page, siteUrl) }),
    toElement('link', { rel: 'license', href: licence.url }),
    toElement('author', {}, [toElement('name', {}, region.owner[locale]), toElement('email', {}, region.mailbox)]),
    toElement('rights', {}, licence.name),
    ...(news.length > 0
      ? news.map((item) => `\n${toChange(item, page, options)}`)
      : newest.map((entry) => `\n${toEntry(entry, directory, options)}`)),
  ]);
  return toDocument(feed);
}
