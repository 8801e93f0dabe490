import { describe, expect, test } from 'vitest';
import { defaultLocale, type Locale } from '../../src/domain/text.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { toPageUrl, toTranslatedUrl } from '../../src/i18n/urls.ts';
import { directory, locales } from '../page-types.ts';
import { readPages, siteUrl, type BuiltPage } from './site.ts';

const pages = readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

const localeOf = ({ path }: BuiltPage): Locale =>
  locales.find((locale) => locale !== defaultLocale && path.startsWith(toPageUrl(locale, 'home'))) ?? defaultLocale;

const isNotFound = ({ path }: BuiltPage): boolean => path.includes('404');
const found = pages.filter((page) => !isNotFound(page));

const findOne = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const toTitle = (html: string): string => findOne(html, /<title>([^<]*)<\/title>/);
const toDescription = (html: string): string => findOne(html, /<meta name="description" content="([^"]*)"/);

/** Addresses of a page in each language, as it says itself: `nl`, `fr`, `en` and `x-default`. */
const toAlternates = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang = '', href = '']) => [
      lang,
      href.replace(siteUrl, ''),
    ]),
  );

test('each language has the same pages', () => {
  for (const locale of locales) {
    const own = found
      .filter((page) => localeOf(page) === locale)
      .map(({ path }) => toTranslatedUrl(path, locale, 'nl'));
    const dutch = found.filter((page) => localeOf(page) === 'nl').map(({ path }) => path);
    expect(own.toSorted()).toEqual(dutch.toSorted());
  }
});

test('every page says its language', () => {
  const wrong = pages.filter((page) => findOne(page.html, /<html lang="([^"]*)"/) !== localeOf(page));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every page names itself in each language, and those pages are there and name it back', () => {
  const faults = found.flatMap((page) => {
    const alternates = toAlternates(page.html);
    const own = alternates.get(localeOf(page));
    return [
      ...(own === page.path ? [] : [`${page.path} calls itself ${String(own)}`]),
      ...(alternates.get('x-default') === alternates.get(defaultLocale) ? [] : [`${page.path} has no default`]),
      ...locales.flatMap((locale) => {
        const other = byPath.get(alternates.get(locale) ?? '');
        if (other === undefined) return [`${page.path} has no page in ${locale}`];
        const back = toAlternates(other.html).get(localeOf(page));
        return back === page.path ? [] : [`${other.path} does not name ${page.path}`];
      }),
    ];
  });
  expect(faults).toEqual([]);
});

describe('titles and descriptions', () => {
  test('are another one on every page of a language', () => {
    for (const locale of locales) {
      const titles = found.filter((page) => localeOf(page) === locale).map(({ html }) => toTitle(html));
      const doubles = titles.filter((title, index) => titles.indexOf(title) !== index);
      expect(doubles, locale).toEqual([]);
    }
  });

  test('of a page that is not a listing differ between the languages', () => {
    // A name is not translated, and an organisation may have described itself in Dutch alone.
    const fixed = found.filter(({ path }) => !/\/(?:werkplekken|organisaties)\//.test(path));
    const same = fixed.flatMap((page) =>
      locales
        .filter((locale) => locale !== localeOf(page))
        .flatMap((locale) => {
          const other = byPath.get(toTranslatedUrl(page.path, localeOf(page), locale));
          return other && toDescription(other.html) === toDescription(page.html)
            ? [`${page.path} and ${other.path}`]
            : [];
        }),
    );
    expect(same).toEqual([]);
  });
});

/** Every text of the interface: `fiche.print` and what it says. */
function toTexts(messages: object, key = ''): (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? toTexts(value, `${key}.${name}`)
      : [[`${key}.${name}`, String(value)]],
  );
}

const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr|!doctype)$/i;

/**
 * What a reader of another language sees or hears on a page: all but what is marked as Dutch, and names. The HTML is
 * known to be right (html.test.ts), so counting tags is enough, and much faster than a document for each page.
 */
function toForeignText(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const texts: string[] = [];
  /** How deep we are in something that is not read; 0 outside. */
  let depth = 0;
  for (const [, text = '', closing, tag = '', attributes = '', selfClosing] of body.matchAll(
    /([^<]*)<(\/?)([!a-z][\w-]*)((?:[^>"]|"[^"]*")*?)(\/?)>/gi,
  )) {
    if (depth === 0) texts.push(text);
    const isOpening = closing === '' && selfClosing === '' && !VOID.test(tag);
    if (closing === '/') depth = Math.max(0, depth - 1);
    else if (isOpening && (depth > 0 || /\slang="nl"/.test(attributes) || /^(?:script|style)$/.test(tag))) depth += 1;
    if (depth === 0)
      texts.push(
        ...[...attributes.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, said = '']) => said),
      );
  }
  return texts
    .join(' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(NAMES, ' ');
}

/** Names stay as they are, in every language; the longest first, because some contain others. */
const names: readonly string[] = [
  ...directory.organisations.flatMap(({ organisation, workplaces }) => [
    organisation.name,
    organisation.source ?? '',
    ...(organisation.alternateNames ?? []),
    ...workplaces.flatMap(({ name, workplace }) => [
      name,
      workplace.address.street ?? '',
      workplace.address.place ?? '',
    ]),
  ]),
  ...directory.measures.flatMap(({ sources }) => sources.map(({ name }) => name)),
  ...directory.overviews.map(({ owner }) => owner),
  ...directory.region.municipalities.flatMap(({ name, places }) => [name, ...places.map((place) => place.name)]),
]
  .filter((name) => name !== '')
  .toSorted((a, b) => b.length - a.length);
const NAMES = new RegExp(
  names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('&', '&(?:amp;)?')).join('|'),
  'g',
);

/** Words that only Dutch has and that an interface like this one cannot do without. */
const TELLTALES =
  /\b(?:werkplek(?:ken)?|gemeenten?|deelgemeente|maatregel(?:en)?|doorverwij\w+|ingevuld|bevestigd|nagekeken|wachtlijst|volzet|onbekend|gepauzeerd|zoek|zoeken|kies|niet|geen|een|het|voor|naar|worden|ook|meer|uur|dagen|weken|plaatsen|vrij|begeleiding|doelgroepen|rijbewijs|halte)\b/i;

describe('no word of the Dutch interface is left', () => {
  const dutch = new Map(toTexts(messagesOf('nl')));

  test('though it would be seen: the Dutch pages are full of them', () => {
    const silent = pages.filter((page) => localeOf(page) === 'nl' && !TELLTALES.test(toForeignText(page.html)));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  for (const locale of locales.filter((other) => other !== 'nl')) {
    test(`in the texts in ${locale}, unless the language says it so too`, () => {
      const same = toTexts(messagesOf(locale)).filter(([key, text]) => /\s\w+\s/.test(text) && dutch.get(key) === text);
      expect(same).toEqual([]);
    });

    test(`on any page in ${locale}`, () => {
      const faults = pages
        .filter((page) => localeOf(page) === locale)
        .flatMap(({ path, html }) => {
          const word = TELLTALES.exec(toForeignText(html));
          return word === null ? [] : [`${path}: ${word[0]}`];
        });
      expect(faults).toEqual([]);
    });
  }
});
