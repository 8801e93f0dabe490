/** The settings of an index, made from the field catalogue and the thesaurus: nobody types them in. */
import type { Settings } from 'meilisearch';
import { catalogue as ownCatalogue } from '../../domain/catalogue/index.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Catalogue, Field } from '../../domain/field.ts';
import type { Locale } from '../../domain/text.ts';
import { toFilters } from '../facets.ts';
import { toKey } from '../words.ts';
import { maxPoints, proseFields, shownAttributes } from './attributes.ts';

export type IndexSettings = Pick<
  Settings,
  | 'searchableAttributes'
  | 'displayedAttributes'
  | 'filterableAttributes'
  | 'sortableAttributes'
  | 'rankingRules'
  | 'synonyms'
  | 'typoTolerance'
  | 'faceting'
  | 'pagination'
  | 'localizedAttributes'
  | 'proximityPrecision'
  | 'stopWords'
  | 'dictionary'
>;

export interface SettingsOptions {
  readonly catalogue?: Catalogue;
  readonly locales?: readonly Locale[];
}

/** ISO 639-3, as the server names languages. Never `deu`: its compound splitter mangles Dutch. */
const languages = { nl: 'nld', fr: 'fra', en: 'eng' } as const;

const minTotalHits = 1000;

const flatten = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => ('parts' in field ? [field, ...field.parts] : [field]));

/** Fields by whose codes workplaces are found: every filter, and whatever a concept stands for. */
function toCodeFields({ references, thesaurus }: Directory, catalogue: Catalogue): readonly string[] {
  const asked = thesaurus.flatMap(({ means }) => (means ?? []).map(({ field }) => field));
  const own = [...toFilters(references, catalogue).map(({ key }) => key), ...asked];
  // What capacity says depends on the day: it has attributes of its own.
  return [...new Set(own)].filter((key) => key !== 'capacity').toSorted();
}

/** Fields that hold a number or a range. */
const toNumberFields = (catalogue: Catalogue): readonly string[] =>
  flatten(catalogue.workplace)
    .filter(({ kind }) => kind === 'integer' || kind === 'scale' || kind === 'hours')
    .map(({ key }) => key);

type Terms = { readonly [L in Locale]?: readonly string[] | undefined };

/**
 * Words that find one another, both ways: all of one language, and the first of each other language, because most
 * listings have Dutch texts only. A word of the past finds the present ones, and not the other way round.
 */
function toSynonyms({ thesaurus, measures }: Directory, locales: readonly Locale[]): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  const toKeys = (terms: Terms | undefined, locale: Locale): readonly string[] =>
    (terms?.[locale] ?? []).map(toKey).filter((key) => key !== '');
  const addGroup = (present: Terms, past: Terms | undefined) => {
    for (const locale of locales) {
      const own = toKeys(present, locale);
      const others = locales.flatMap((other) => (other === locale ? [] : toKeys(present, other).slice(0, 1)));
      for (const word of [...own, ...toKeys(past, locale)]) {
        const found = synonyms.get(word) ?? new Set();
        synonyms.set(word, found);
        for (const other of [...own, ...others]) if (other !== word) found.add(other);
      }
    }
  };
  for (const { terms, obsolete } of thesaurus) addGroup(terms, obsolete);
  for (const { name, abbreviations = [], alternateNames, oldNames } of measures) {
    const toNames = (locale: Locale) => [name[locale], ...(alternateNames?.[locale] ?? [])];
    addGroup({ nl: [...toNames('nl'), ...abbreviations], fr: toNames('fr'), en: toNames('en') }, oldNames);
  }
  return Object.fromEntries(
    [...synonyms]
      .filter(([, words]) => words.size > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, others]) => [word, [...others]]),
  );
}

/** Abbreviations: a letter more or less is another thing ("WOP", "WEP"). */
function toExactWords({ thesaurus, measures }: Directory): readonly string[] {
  const all = [
    ...thesaurus.flatMap(({ abbreviations }) => abbreviations ?? []),
    ...measures.flatMap(({ abbreviations }) => abbreviations ?? []),
  ];
  return [...new Set(all.map(toKey).filter((key) => key !== '' && !key.includes(' ')))].toSorted();
}

/** Everything that the server must know of a directory to search it. */
export function toIndexSettings(
  directory: Directory,
  { catalogue = ownCatalogue, locales = directory.region.locales }: SettingsOptions = {},
): IndexSettings {
  const exactly = { facetSearch: false, filter: { equality: true, comparison: false } };
  const byNumber = { facetSearch: false, filter: { equality: false, comparison: true } };
  const numbers = toNumberFields(catalogue);
  const perLocale = (...names: readonly string[]) =>
    locales.flatMap((locale) => names.map((name) => `${locale}.${name}`));
  const maxOptions = Math.max(...toFilters(directory.references, catalogue).map(({ options }) => options.length));
  return {
    // The order is the weight.
    searchableAttributes: [
      'name',
      'organisation',
      ...proseFields.flatMap((field) => locales.map((locale) => `${field}.${locale}`)),
    ],
    // The server wants to hear of a part by its own name too.
    displayedAttributes: [...shownAttributes, ...locales.flatMap((locale) => [`said.${locale}`, `terms.${locale}`])],
    filterableAttributes: [
      '_geo',
      { attributePatterns: ['id', 'spot'], features: exactly },
      { attributePatterns: toCodeFields(directory, catalogue).map((key) => `codes.${key}`), features: exactly },
      { attributePatterns: perLocale('concepts', 'stems', 'named'), features: exactly },
      // Mistyped words are looked up among these.
      {
        attributePatterns: perLocale('words'),
        features: { facetSearch: true, filter: { equality: true, comparison: false } },
      },
      {
        attributePatterns: ['until.*', ...numbers.map((key) => `low.${key}`), ...numbers.map((key) => `high.${key}`)],
        features: byNumber,
      },
    ],
    sortableAttributes: ['_geo', 'confirmedDay', 'position', 'trust'],
    // `trust` is room, freshness and completeness in one number (`toTrust`); names settle what is left.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'trust:desc', 'position:asc'],
    synonyms: toSynonyms(directory, locales),
    typoTolerance: {
      enabled: true,
      // As `toTypoLimit`.
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
      disableOnWords: [...toExactWords(directory)],
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: Math.max(maxPoints, 2 * maxOptions) },
    // Counts stop at this number, so it may not be smaller than the directory.
    pagination: { maxTotalHits: Math.max(minTotalHits, 2 * directory.workplaces.length) },
    localizedAttributes: locales.map((locale) => ({
      attributePatterns: proseFields.map((field) => `${field}.${locale}`),
      locales: [languages[locale]],
    })),
    // Which words stand side by side tells little in listings, and costs time and room to know.
    proximityPrecision: 'byAttribute',
    // Stop words break synonyms of several words; small words are left out of questions before they are put.
    stopWords: [],
    // Compounds are split before indexing: a dictionary here would cost typo tolerance on the whole word.
    dictionary: [],
  };
}
