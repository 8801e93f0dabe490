import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Locale } from '../domain/text.ts';
import type { PackedStems } from './lexicon.ts';
import { createStem, packStems, type Stem } from './stem.ts';
import type { Stems } from './understanding/matcher.ts';

const stems: { readonly [L in Locale]: Stem } = {
  nl: createStem('nl', dutch),
  fr: createStem('fr', french),
  en: createStem('en', english),
};

/** Every language's stemmer at once: for builds, which read texts in all of them; a page loads only its own. */
export const allStems = (locale: Locale): Stems => ({
  locale,
  byLocale: new Map(
    [locale, ...(['nl', 'fr', 'en'] as const).filter((other) => other !== locale)].map((own) => [own, stems[own]]),
  ),
});

/** What a page has at query time: its own language's stemmer and the Dutch one. */
export const queryStems = (locale: Locale): Stems => ({
  locale,
  byLocale: new Map([...new Set<Locale>([locale, 'nl'])].map((own) => [own, stems[own]])),
});

/** What a page knows of words before anything is typed: their stems in each language that it has at query time. */
export const toPackedStems = (locale: Locale, toWords: (lang: Locale) => readonly string[]): PackedStems =>
  Object.fromEntries([...queryStems(locale).byLocale].map(([lang, stem]) => [lang, packStems(toWords(lang), stem)]));
