import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { locales, pageTypes, toAddress } from '../page-types.ts';
import { readPages, readPaths, siteUrl } from './site.ts';

const pages = readPages();
const paths = new Set(readPaths());
const htmlOf = new Map(pages.map(({ path, html }) => [path, html]));

/** Faults of all pages as "address: fault", none where all is well. */
const findFaults = (toFaults: (html: string, path: string) => readonly string[]): readonly string[] =>
  pages.flatMap(({ path, html }) => toFaults(html, path).map((fault) => `${path}: ${fault}`));

const findAll = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);
const findMeta = (html: string, name: string): string[] =>
  findAll(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'));

describe('every page', () => {
  test('has ids that stand there once', () => {
    const faults = findFaults((html) => {
      const ids = findAll(html, /\sid="([^"]*)"/g);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(faults).toEqual([]);
  });

  test('has one heading of the first level, and below it none that skips a level', () => {
    const faults = findFaults((html) => {
      const levels = findAll(html, /<h([1-6])[\s>]/g).map(Number);
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return [
        ...(levels.filter((level) => level === 1).length === 1 ? [] : [`h1 ${levels.join(' ')}`]),
        ...skips.map((level) => `jumps to h${String(level)}: ${levels.join(' ')}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('has a title, a description and a preview that say what it is, within the length that others show', () => {
    const faults = findFaults((html) => {
      const [title = ''] = findAll(html, /<title>([^<]*)<\/title>/g);
      const [description = ''] = findMeta(html, 'description');
      const previews = [
        'og:title',
        'og:description',
        'og:url',
        'og:image',
        'og:image:alt',
        'og:locale',
        'og:site_name',
      ];
      return [
        ...(title.length >= 10 && title.length <= 120 ? [] : [`title "${title}"`]),
        ...(description.length >= 20 && description.length <= 300 ? [] : [`description "${description}"`]),
        ...previews.filter((name) => (findMeta(html, name)[0] ?? '') === ''),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('names its own address, and a picture that is there', () => {
    const faults = findFaults((html, path) => {
      const canonical = findAll(html, /<link rel="canonical" href="([^"]*)"/g);
      const pictures = findMeta(html, 'og:image').map((address) => address.replace(siteUrl, ''));
      return [
        ...(canonical.length === 1 && (canonical[0] === siteUrl + path || path.includes('404')) ? [] : canonical),
        ...pictures.filter((picture) => !paths.has(picture)),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('has JSON-LD that parses, where it has any, and of a kind that schema.org knows', () => {
    const kinds = new Set<unknown>();
    for (const { html } of pages) {
      for (const json of findAll(html, /<script type="application\/ld\+json">([^]*?)<\/script>/g)) {
        // Whatever it holds must have these two, which is all that is read here.
        const data = JSON.parse(json) as { '@context'?: unknown; '@type'?: unknown };
        expect(data['@context']).toBe('https://schema.org');
        kinds.add(data['@type']);
      }
    }
    expect(kinds.size).toBeGreaterThan(1);
  });

  test('asks nothing of another origin: no script, style, image or font from elsewhere', () => {
    const faults = findFaults((html) =>
      [
        ...findAll(html, /<(?:script|img|source|iframe)\b[^>]*\ssrc(?:set)?="([^"]*)"/g),
        ...findAll(html, /<link rel="(?:stylesheet|preload|modulepreload|icon)"[^>]*\shref="([^"]*)"/g),
      ].filter((address) => !address.startsWith('/')),
    );
    expect(faults).toEqual([]);
  });

  test('has no style attribute, which its Content-Security-Policy would refuse', () => {
    expect(findFaults((html) => findAll(html, /<[a-z-]+\b[^>]*\sstyle="([^"]*)"/g))).toEqual([]);
  });
});

/** Astro puts it before the first island of a page, where HTML has no place for it. */
const ISLAND_STYLE = /<style>astro-island,[a-z,-]+\{display:contents\}<\/style>/;

describe('the HTML of each kind of page is right', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // React writes `<br/>`, `checked=""` and `autoComplete`, which is the same to a browser, and ids such as `_r2R_1_`, which HTML allows.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'attr-case': ['error', { style: ['lowercase', 'camelcase'] }],
      'valid-id': ['error', { relaxed: true }],
      // The style sheet keeps a phone number on one line.
      'tel-non-breaking': 'off',
      // The boxes of one filter share their name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
      // A combobox offers places as one types; a <select> cannot.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  });

  for (const locale of locales) {
    test.each(pageTypes.map((pageType) => ({ ...pageType, address: toAddress(locale, pageType) })))(
      `$name in ${locale}`,
      ({ address, isThere }) => {
        const prefix = toAddress(locale, { path: '' });
        const html = isThere ? htmlOf.get(address) : (htmlOf.get(`${prefix}404.html`) ?? htmlOf.get(`${prefix}404/`));
        const report = validator.validateStringSync((html ?? '').replace(ISLAND_STYLE, ''));
        const messages = report.results.flatMap(({ messages: all }) =>
          all.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${String(line)}:${String(column)})`),
        );
        expect(html).toBeDefined();
        expect(messages).toEqual([]);
      },
    );
  }
});
