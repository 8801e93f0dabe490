import type { z } from 'zod';
import { pageHeadSchema, pageNames, type Page, type PageName } from '../page.ts';
import { defaultLocale, locales, type Locale } from '../text.ts';
import type { IsoDate } from '../value.ts';
import { checkCheckedOn } from './dates.ts';
import { pageShape } from './labels.ts';
import type { RawPage } from './raw.ts';
import { readDocument, toLoose, type Reading } from './reading.ts';
import { atPosition, toNamedSource, type Report } from './report.ts';
import { findMeant } from './suggest.ts';

/** A page's file held against what a page is. */
export interface CheckedPage extends Reading<z.infer<typeof pageHeadSchema>> {
  readonly name: PageName;
  readonly locale: Locale;
  readonly page: RawPage;
}

const toFile = (name: PageName, locale: Locale): string => `pages/${name}.${locale}.md`;

/** `pages/over.nl.md` as a page and a language; nothing where it is not a page of ours. */
function parsePageName(file: string): { readonly name: PageName; readonly locale: Locale } | undefined {
  const [, stem, language] = /^pages\/([^.]+)\.([^.]+)\.md$/.exec(file) ?? [];
  const name = pageNames.find((candidate) => candidate === stem);
  const locale = locales.find((candidate) => candidate === language);
  return name && locale ? { name, locale } : undefined;
}

function reportPageName(page: RawPage, report: Report): void {
  const name = page.file.replace(/^pages\//, '');
  const files = pageNames.flatMap((known) => locales.map((locale) => `${known}.${locale}.md`));
  const suggestion = findMeant(
    name,
    files.map((value) => ({ value })),
  );
  report(toNamedSource(page.file, pageShape), [], 'page-name', { name, suggestion, known: pageNames });
}

/** Holds every page against what a page is. Those that cannot be read are reported, and left out. */
export function readPages(pages: readonly RawPage[], report: Report): readonly CheckedPage[] {
  return pages.flatMap((page) => {
    const known = parsePageName(page.file);
    if (!known) reportPageName(page, report);
    else if (page.faults.length === 0 && (page.value === undefined || page.value === null)) {
      report(toNamedSource(page.file, pageShape), [], 'page-front-matter', {});
    } else {
      const reading = readDocument(page, pageShape, pageHeadSchema, report);
      if (reading) return [{ ...reading, ...known, page }];
    }
    return [];
  });
}

const fence = /^\s*(```|~~~)/;
/** HTML tags and comments; not `<https://…>`, which is Markdown for a link. */
const htmlTag = /<(\/?[a-zA-Z][a-zA-Z0-9-]*(\s[^>]*)?\/?>|!--)/;

function checkBody({ source, page: { body, bodyLine } }: CheckedPage, report: Report): void {
  if (body.trim() === '') {
    report(source, [], 'page-empty', {});
    return;
  }
  let isCode = false;
  body.split(/\r?\n/).forEach((line, index) => {
    if (fence.test(line)) isCode = !isCode;
    if (isCode) return;
    const here = atPosition(source, { line: bodyLine + index, column: 1 });
    if (/^#\s/.test(line)) report(here, [], 'page-heading', { line });
    if (htmlTag.test(line.replace(/`[^`]*`/g, ''))) report(here, [], 'page-html', { line });
  });
}

/** Which pages are not there: an error in Dutch, a pity in another language. */
function checkMissing(files: readonly string[], listed: readonly Locale[], report: Report): void {
  for (const name of pageNames) {
    const dutch = toFile(name, defaultLocale);
    if (!files.includes(dutch)) {
      const source = toNamedSource(dutch, pageShape);
      report(source, [], 'file-missing', { file: dutch, purpose: `de pagina "${name}", minstens in het Nederlands` });
      continue;
    }
    for (const locale of listed) {
      const file = toFile(name, locale);
      if (!files.includes(file)) report(toNamedSource(file, pageShape), [], 'page-untranslated', { file });
    }
  }
}

/** Every page is there in Dutch, and what it says is in a form that the site can show. */
export function checkPages(
  pages: readonly CheckedPage[],
  raw: { readonly pages: readonly RawPage[] },
  /** The languages of the region; absent where nobody knows them. */
  listed: readonly Locale[] | undefined,
  today: IsoDate,
  report: Report,
): void {
  for (const page of pages) {
    checkBody(page, report);
    checkCheckedOn(toLoose(page, pageHeadSchema).checkedOn, page.source, ['checkedOn'], today, report);
    if (listed && !listed.includes(page.locale)) report(page.source, [], 'page-language', { locale: page.locale });
  }
  checkMissing(
    raw.pages.map(({ file }) => file),
    listed ?? [],
    report,
  );
}

/** The pages by name and language; one that is not translated, or not in a language of the region, is the Dutch one. */
export function toPages(
  pages: readonly CheckedPage[],
): Readonly<Record<PageName, Readonly<Record<Locale, Page>>>> | undefined {
  const found = new Map<string, Page>();
  for (const { data, name, page } of pages) {
    if (data) found.set(page.file, { ...data, name, body: page.body });
  }
  const entries: [PageName, Record<Locale, Page>][] = [];
  for (const name of pageNames) {
    const nl = found.get(toFile(name, 'nl'));
    if (!nl) return undefined;
    entries.push([name, { nl, fr: found.get(toFile(name, 'fr')) ?? nl, en: found.get(toFile(name, 'en')) ?? nl }]);
  }
  // One entry for each of `pageNames`.
  return Object.fromEntries(entries) as Record<PageName, Record<Locale, Page>>;
}
