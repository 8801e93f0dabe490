import { describe, expect, it } from 'vitest';
import { locales } from '../domain/text.ts';
import { fill, formatNumber, plural } from './fill.ts';
import { messagesOf } from './messages.ts';

/** Every text of a language by its place: `home.title`, `counts.places.one`. */
function toTexts(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${path} is neither a text nor a group of texts`);
  return new Map(Object.entries(value).flatMap(([key, child]) => [...toTexts(child, path ? `${path}.${key}` : key)]));
}

const toPlaceholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const textsOf = (locale: (typeof locales)[number]) => toTexts(messagesOf(locale));
const dutch = textsOf('nl');
const translations = ['fr', 'en'] as const;

// Texts that are right as they are in Dutch too. Whoever adds one says by doing so that it was read.
const sharedWithDutch = {
  fr: ['Menu', 'Contact', '+ {n}', '{n} km', '{name}'],
  en: [
    'Menu',
    'Filters',
    '“{word}”',
    'Contact',
    'Privacy',
    'Open data',
    'Website',
    '+ {n}',
    '{n} km',
    '{name}',
    '{n} week',
    'postcode {code}',
  ],
};
// Words that no French or English sentence of this site has.
const dutchWords =
  /(?<!\p{L})(het|een|van|voor|niet|deze|naar|bij|wie|werkplek|werkplekken|plaats|gemeente)(?!\p{L})/iu;

describe('the texts of the interface', () => {
  it.each(locales)('has no empty text and no stray space in %s', (locale) => {
    for (const [path, text] of textsOf(locale)) {
      expect(text, path).not.toBe('');
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/ {2}/);
    }
  });

  it.each(translations)('has the same texts with the same placeholders in %s as in Dutch', (locale) => {
    const texts = textsOf(locale);
    expect([...texts.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [path, text] of texts) expect(toPlaceholders(text), path).toEqual(toPlaceholders(dutch.get(path) ?? ''));
  });

  it.each(translations)('leaves no Dutch text in %s', (locale) => {
    const same = [...textsOf(locale)].filter(([path, text]) => text === dutch.get(path));
    expect(same.filter(([, text]) => !sharedWithDutch[locale].includes(text))).toEqual([]);
    expect([...textsOf(locale)].filter(([, text]) => dutchWords.test(text))).toEqual([]);
  });

  it.each(translations)('lists no text as shared with Dutch that is not in %s', (locale) => {
    const same = new Set(
      [...textsOf(locale)].filter(([path, text]) => text === dutch.get(path)).map(([, text]) => text),
    );
    expect([...same].sort()).toEqual([...sharedWithDutch[locale]].sort());
  });

  it.each(locales)('has typographic apostrophes and quotes in %s', (locale) => {
    for (const [path, text] of textsOf(locale)) expect(text, path).not.toMatch(/['"]/);
  });

  it('keeps French punctuation on the line of its word', () => {
    for (const [path, text] of textsOf('fr')) expect(text, path).not.toMatch(/[^\u00a0][:;?!»]|«[^\u00a0]/);
  });

  it('never lets a name follow "de" in French, where it might have to become "d’"', () => {
    for (const [path, text] of textsOf('fr')) expect(text, path).not.toMatch(/(?<!\p{L})(de|que) \{(?!n\})/u);
  });
});

describe('plural', () => {
  it.each([
    ['nl', 0, '0 plaatsen'],
    ['nl', 1, '1 plaats'],
    ['nl', 2, '2 plaatsen'],
    ['fr', 0, '0 place'],
    ['fr', 1, '1 place'],
    ['fr', 2, '2 places'],
    ['en', 0, '0 places'],
    ['en', 1, '1 place'],
    ['en', 2, '2 places'],
  ] as const)('counts in %s: %i is "%s"', (locale, n, text) => {
    expect(plural(messagesOf(locale).counts.places, n, locale)).toBe(text);
  });

  it('keeps years singular in Dutch only', () => {
    expect(locales.map((locale) => plural(messagesOf(locale).counts.years, 2, locale))).toEqual([
      '2 jaar',
      '2 ans',
      '2 years',
    ]);
  });

  it('writes large numbers as the language does', () => {
    expect(plural(messagesOf('nl').counts.places, 1200, 'nl')).toBe('1.200 plaatsen');
    expect(plural(messagesOf('fr').counts.places, 1_000_000, 'fr')).toMatch(/^1\s000\s000 places$/);
  });
});

describe('fill', () => {
  it('puts texts and numbers in their places, as often as they occur', () => {
    expect(fill('{name}: {n} en nog eens {n}', { name: 'De Paktafel', n: 0 })).toBe('De Paktafel: 0 en nog eens 0');
  });

  it('leaves a place without a value visible, so that it gets noticed', () => {
    expect(fill('Bel {phone}', {})).toBe('Bel {phone}');
  });

  it('does not read a value as a text with places or as a pattern', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });
});

describe('formatNumber', () => {
  it('uses the marks of the language', () => {
    expect(formatNumber(1234.5, 'nl', 1)).toBe('1.234,5');
    expect(formatNumber(1234.5, 'fr', 1)).toMatch(/^1\s234,5$/);
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
  });

  it('rounds to whole numbers when no digits are asked', () => {
    expect(formatNumber(3.2, 'nl')).toBe('3');
  });
});
