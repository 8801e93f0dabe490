import { catalogue as ownCatalogue } from '../domain/catalogue/index.ts';
import type { Directory } from '../domain/directory.ts';
import type { Catalogue, Field } from '../domain/field.ts';
import { valuesOf } from '../domain/kinds/index.ts';
import type { Measure } from '../domain/measure.ts';
import type { Region } from '../domain/region.ts';
import { toSlug, type Locale, type Text3 } from '../domain/text.ts';
import type { Concept, Criterion } from '../domain/thesaurus.ts';
import { queryStems, toPackedStems } from './build-stems.ts';
import { toSearchText } from './document.ts';
import { toFilters } from './facets.ts';
import {
  abbreviationMark,
  obsoleteMark,
  roles,
  toLexiconWords,
  type ConceptRole,
  type Lexicon,
  type PackedConcept,
  type PackedCriterion,
  type PackedPlace,
} from './lexicon.ts';
import { createMatcher } from './understanding/matcher.ts';
import { toOrdinariness } from './understanding/ordinary-places.ts';
import { createSmallWords } from './understanding/small-words.ts';
import { understand } from './understanding/understand.ts';
import { hasDigit, toCompactKey, toKey, toWords } from './words.ts';

const locales = ['nl', 'fr', 'en'] as const;

/** What somebody may look for as such, as it stands before a colon; all else in the catalogue says for whom, how and where. */
const nouns: Readonly<Record<string, Text3>> = {
  measureGroup: { nl: 'soort maatregel', fr: 'type de mesure', en: 'type of measure' },
  measures: { nl: 'maatregel', fr: 'mesure', en: 'measure' },
  activities: { nl: 'activiteit', fr: 'activité', en: 'activity' },
  services: { nl: 'dienst', fr: 'service', en: 'service' },
  networks: { nl: 'netwerk', fr: 'réseau', en: 'network' },
};

const phrases: { readonly [K in keyof Lexicon['phrases']]: Text3 } = {
  kind: { nl: '{noun}: {what}', fr: '{noun}\u00a0: {what}', en: '{noun}: {what}' },
  atMostHours: {
    nl: 'hoogstens {n} uur per week',
    fr: '{n} heures par semaine au plus',
    en: 'at most {n} hours a week',
  },
  atLeastHours: {
    nl: 'minstens {n} uur per week',
    fr: '{n} heures par semaine au moins',
    en: 'at least {n} hours a week',
  },
  age: { nl: '{n} jaar', fr: '{n} ans', en: '{n} years old' },
  not: { nl: 'niet: {what}', fr: 'pas : {what}', en: 'not: {what}' },
  near: { nl: 'bij {place}', fr: 'près de {place}', en: 'near {place}' },
};

/** A concept while it is put together: terms by language, each with its marks. */
interface Draft {
  readonly id: string;
  readonly means: readonly Criterion[];
  readonly label: Text3;
  readonly terms: { readonly [L in Locale]: Map<string, string> };
  readonly narrower: readonly string[];
  readonly related: readonly string[];
}

const flatten = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => ('parts' in field ? [field, ...field.parts] : [field]));

const emptyTerms = (): Draft['terms'] => ({ nl: new Map(), fr: new Map(), en: new Map() });

function addTerms(draft: Draft, locale: Locale, terms: readonly string[], mark = ''): void {
  for (const term of terms) {
    const key = toKey(term);
    if (key !== '' && !draft.terms[locale].has(key)) draft.terms[locale].set(key, mark + key);
  }
}

function fromConcept(concept: Concept): Draft {
  const preferred = concept.terms.nl?.[0] ?? concept.id;
  const draft: Draft = {
    id: concept.id,
    means: concept.means ?? [],
    label: { nl: preferred, fr: concept.terms.fr?.[0] ?? preferred, en: concept.terms.en?.[0] ?? preferred },
    terms: emptyTerms(),
    narrower: concept.narrower ?? [],
    related: concept.related ?? [],
  };
  const abbreviations = new Set(concept.abbreviations?.map(toKey));
  const mark = (term: string) => (abbreviations.has(toKey(term)) ? abbreviationMark : '');
  for (const locale of locales) {
    for (const term of concept.terms[locale] ?? []) addTerms(draft, locale, [term], mark(term));
    for (const term of concept.obsolete?.[locale] ?? []) addTerms(draft, locale, [term], obsoleteMark + mark(term));
  }
  return draft;
}

/** The concept that stands for exactly one code: not one of the finer ones below it. */
function findHead(drafts: readonly Draft[], field: string, code: string): Draft | undefined {
  const finer = new Set(drafts.flatMap(({ narrower }) => narrower));
  const exact = drafts.filter(({ means: [only, ...more] }) => {
    if (!only || more.length > 0 || only.field !== field || !('values' in only)) return false;
    return only.values.length === 1 && only.values[0] === code;
  });
  return exact.find(({ id }) => id === code) ?? exact.find(({ id }) => !finer.has(id)) ?? exact[0];
}

/** "Autisme (ASS)" is found by either. */
const withoutBrackets = (label: string): readonly string[] => {
  const inside = /\(([^)]+)\)/.exec(label)?.[1];
  const outside = label.replace(/\([^)]*\)/g, '').trim();
  return inside && outside !== '' ? [outside, inside] : [label];
};

/** Adds the words of the vocabularies and the measures to the concepts that stand for their codes. */
function addVocabularies(drafts: Draft[], measures: readonly Measure[], catalogue: Catalogue): void {
  const taken = new Set(drafts.flatMap(({ terms }) => locales.flatMap((locale) => [...terms[locale].keys()])));
  const add = (field: string, code: string, label: Text3, more: (draft: Draft) => void = () => undefined) => {
    let head = findHead(drafts, field, code);
    if (!head) {
      const id = `${field.toLowerCase()}-${code}`;
      head = { id, means: [{ field, values: [code] }], label, terms: emptyTerms(), narrower: [], related: [] };
      drafts.push(head);
    }
    for (const locale of locales) {
      const fresh = withoutBrackets(label[locale]).filter((term) => !taken.has(toKey(term)));
      addTerms(head, locale, fresh);
      for (const term of fresh) taken.add(toKey(term));
    }
    more(head);
  };
  for (const field of flatten([...catalogue.workplace, ...catalogue.organisation])) {
    if (field.search !== 'keyword' || (field.kind !== 'choices' && field.kind !== 'choice')) continue;
    for (const { value, label } of valuesOf(field.vocabulary)) {
      // A service by the name of an activity is found by the activity's words.
      if (field.key === 'services' && taken.has(toKey(label.nl))) continue;
      add(field.key, value, label);
    }
  }
  for (const { value, label } of valuesOf('measureGroups')) {
    if (findHead(drafts, 'measureGroup', value)) add('measureGroup', value, label);
  }
  for (const measure of measures) {
    add('measures', measure.code, measure.name, (head) => {
      const fresh = (words: readonly string[] | undefined) => (words ?? []).filter((word) => !taken.has(toKey(word)));
      addTerms(head, 'nl', fresh(measure.abbreviations), abbreviationMark);
      for (const locale of locales) {
        addTerms(head, locale, fresh(measure.alternateNames?.[locale]));
        addTerms(head, locale, fresh(measure.oldNames?.[locale]), obsoleteMark);
      }
    });
  }
}

/** Codes in order for fields where a candidate who has a level fits whatever asks for less. */
function toLevels(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  return new Map(
    flatten(catalogue.workplace).flatMap((field) =>
      field.kind === 'choice' && field.facet?.match === 'upTo'
        ? [[field.key, valuesOf(field.vocabulary).map(({ value }) => value)] as const]
        : [],
    ),
  );
}

function packCriterion(criterion: Criterion, levels: ReadonlyMap<string, readonly string[]>): PackedCriterion {
  const { field } = criterion;
  if ('atMost' in criterion) return [field, '<', criterion.atMost];
  if ('atLeast' in criterion) return [field, '>', criterion.atLeast];
  if ('isTrue' in criterion) return [field, ['true']];
  // "needs none or A1" is "fits a candidate with A1", which is how the filter asks it.
  const order = levels.get(field);
  const highest = order?.findLast((level) => criterion.values.includes(level));
  return [field, highest === undefined ? criterion.values : [highest]];
}

const toRole = ({ means }: Draft): ConceptRole =>
  means.length === 0 ? 'tie' : means.every(({ field }) => field in nouns) ? 'topic' : 'preference';

/**
 * Leaves out what is recognised anyway: another spelling without its spaces, and, of Dutch words, other forms with the
 * same stem, because every page has the Dutch stemmer.
 */
function withoutForms(terms: readonly (readonly [key: string, packed: string])[], language: Locale): readonly string[] {
  const stem = queryStems('nl').byLocale.get(language);
  const seen = new Set<string>();
  return terms.flatMap(([key, packed]) => {
    const isPlain = key === packed;
    const forms = [toCompactKey(key), ...(stem && isPlain ? [key.split(' ').map(stem).join(' ')] : [])].map(
      (form) => (isPlain ? '' : (packed[0] ?? '')) + form,
    );
    if (forms.some((form) => seen.has(form))) return [];
    for (const form of forms) seen.add(form);
    return [packed];
  });
}

function packConcepts(
  { thesaurus, measures }: Pick<Directory, 'thesaurus' | 'measures'>,
  locale: Locale,
  catalogue: Catalogue,
): readonly PackedConcept[] {
  const drafts = thesaurus.map(fromConcept);
  addVocabularies(drafts, measures, catalogue);
  const levels = toLevels(catalogue);
  const positions = new Map(drafts.map(({ id }, index) => [id, index]));
  const toPositions = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? []);
  return drafts.map((draft) => {
    const join = (language: Locale) => withoutForms([...draft.terms[language]], language).join(',');
    return [
      draft.id,
      roles.indexOf(toRole(draft)),
      draft.label[locale],
      [join('nl'), join('fr'), join('en')],
      draft.means.map((criterion) => packCriterion(criterion, levels)),
      toPositions(draft.narrower),
      toPositions(draft.related),
    ];
  });
}

/** Ways to write a place's name: "St-Eloois-Vijve", "Beveren" for Beveren-Leie. */
function toNameVariants(names: readonly string[], isTaken: (key: string) => boolean): readonly string[] {
  const keys = new Set(names.map(toKey));
  for (const key of [...keys]) {
    if (/\bsint /.test(key)) keys.add(key.replace(/\bsint /g, 'st '));
    const parts = key.split(' ');
    for (const part of parts.length > 1 ? parts : []) {
      if (part.length >= 4 && !['sint', 'leie', 'vijve'].includes(part) && !isTaken(part)) keys.add(part);
    }
  }
  return [...keys].map((key) => (toOrdinariness(key) === 'no' ? key : `-${key}`));
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function packPlaces(region: Region, locale: Locale): readonly PackedPlace[] {
  const label = (place: { readonly name: string; readonly nameFr?: string | undefined }) =>
    (locale === 'fr' ? place.nameFr : undefined) ?? place.name;
  const whole = [...region.municipalities, ...region.neighbours];
  const parts = region.municipalities.flatMap((municipality) =>
    municipality.places.filter(({ name }) => name !== municipality.name).map((place) => ({ municipality, place })),
  );
  const allNames = new Set(
    [...whole, ...parts.map(({ place }) => place)].flatMap(({ name, nameFr }) => [toKey(name), toKey(nameFr ?? '')]),
  );
  const isTaken = (key: string) => allNames.has(key);
  const variants = (place: { readonly name: string; readonly nameFr?: string | undefined }) =>
    toNameVariants(place.nameFr ? [place.name, place.nameFr] : [place.name], isTaken);

  // A postcode stands for its only place, or else for the middle of the places that share it.
  const byPostcode = new Map<
    string,
    { municipality: string; place: Region['municipalities'][number]['places'][number] }[]
  >();
  for (const municipality of region.municipalities) {
    for (const place of municipality.places) {
      const own = byPostcode.get(place.postcode) ?? [];
      own.push({ municipality: municipality.name, place });
      byPostcode.set(place.postcode, own);
    }
  }
  const postcodesOf = (name: string, isWhole: boolean): readonly string[] =>
    [...byPostcode]
      .filter(([, [first, ...more]]) => {
        if (!first) return false;
        // The municipality's own postcode is the one of its centre, shared or not.
        if (isWhole) return first.municipality === name && [first, ...more].some(({ place }) => place.name === name);
        return more.length === 0 && first.place.name === name;
      })
      .map(([postcode]) => postcode);
  const packed: PackedPlace[] = [
    ...region.municipalities.map((municipality): PackedPlace => {
      const names = [...variants(municipality), ...postcodesOf(municipality.name, true)];
      const { lat, lng } = municipality.centre;
      return [
        toSlug(municipality.name),
        label(municipality),
        round(lat),
        round(lng),
        names.join(','),
        municipality.name,
      ];
    }),
    ...parts.map(({ municipality, place }): PackedPlace => {
      const names = [...variants(place), ...postcodesOf(place.name, false)];
      return [
        `${toSlug(municipality.name)}-${toSlug(place.name)}`,
        label(place),
        round(place.lat),
        round(place.lng),
        names.join(','),
        municipality.name,
        place.name,
      ];
    }),
    ...region.neighbours.map((place): PackedPlace => [
      toSlug(place.name),
      label(place),
      round(place.lat),
      round(place.lng),
      variants(place).join(','),
      '',
    ]),
  ];
  const covered = new Set(packed.flatMap(([, , , , names]) => names.split(',')));
  for (const [postcode, served] of byPostcode) {
    const [first] = served;
    if (covered.has(postcode) || !first) continue;
    const mean = (of: (place: (typeof served)[number]['place']) => number) =>
      round(served.reduce((sum, { place }) => sum + of(place), 0) / served.length);
    packed.push([postcode, postcode, mean(({ lat }) => lat), mean(({ lng }) => lng), postcode, first.municipality]);
  }
  return packed;
}

const maxFrequencyClass = 5;
const maxWords = 4000;
const maxNames = 2000;

/** Words of the listings that no term has: they are no typing mistakes, and compounds are made of them. */
function packWords(directory: Directory, concepts: readonly PackedConcept[], catalogue: Catalogue): readonly string[] {
  const termWords = new Set(
    concepts.flatMap(([, , , terms]) => terms.flatMap((joined) => joined.replace(/[-=]/g, '').split(/[ ,]/))),
  );
  const small = createSmallWords('nl');
  const counts = new Map<string, number>();
  for (const entry of directory.workplaces) {
    const texts = toSearchText(entry, 'nl', { references: directory.references, catalogue });
    const own = new Map<string, number>();
    for (const { text, role } of texts) {
      // A name counts as common: it is never taken for a mistyped word.
      for (const word of toWords(text)) own.set(word.text, Math.max(own.get(word.text) ?? 0, role === 'name' ? 2 : 1));
    }
    for (const [word, count] of own) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const chosen = [...counts]
    .filter(([word, count]) => count >= 2 && word.length >= 3 && word.length <= 20 && !hasDigit(word))
    .filter(([word]) => !termWords.has(word) && !small.isFunction(word) && !small.isGeneral(word))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, maxWords);
  return Array.from({ length: maxFrequencyClass + 1 }, (_, frequencyClass) =>
    chosen
      .filter(([, count]) => Math.min(maxFrequencyClass, Math.floor(Math.log2(count))) === frequencyClass)
      .map(([word]) => word)
      .toSorted()
      .join(' '),
  );
}

/** Names that would be understood in part: "De Volle Kruiwagen" is not full. */
function packNames(directory: Directory, lexicon: Lexicon): readonly string[] {
  const matcher = createMatcher(lexicon, queryStems(lexicon.locale));
  const names = new Set(
    directory.workplaces.flatMap(({ name, organisation }) => [
      name,
      organisation.name,
      ...(organisation.alternateNames ?? []),
    ]),
  );
  const mixed = [...names].flatMap((name) => {
    const { parts, words } = understand(`${name} `, matcher).understanding;
    const key = toKey(name);
    const isMixed = parts.some(({ role }) => role !== 'place') && words.length > 0;
    return isMixed && key.includes(' ') ? [key, key.replace(/^(?:de|het|t|een|la|le|les|the) /, '')] : [];
  });
  return [...new Set(mixed)]
    .filter((key) => key.includes(' '))
    .slice(0, maxNames)
    .toSorted();
}

/** Everything that the search understands in one language, as JSON. */
export function toLexicon(directory: Directory, locale: Locale, catalogue: Catalogue = ownCatalogue): Lexicon {
  const fields = flatten([...catalogue.workplace, ...catalogue.organisation]);
  const concepts = packConcepts(directory, locale, catalogue);
  const lexicon: Lexicon = {
    version: 1,
    locale,
    nouns: Object.fromEntries(Object.entries(nouns).map(([field, noun]) => [field, noun[locale]])),
    facets: toFilters(directory.references, catalogue).map(({ key }) => key),
    buckets: Object.fromEntries(
      fields.flatMap(({ key, facet }) =>
        facet?.buckets ? [[key, facet.buckets.map(({ value, min, max }) => [value, min, max] as const)]] : [],
      ),
    ),
    phrases: {
      kind: phrases.kind[locale],
      atMostHours: phrases.atMostHours[locale],
      atLeastHours: phrases.atLeastHours[locale],
      age: phrases.age[locale],
      not: phrases.not[locale],
      near: phrases.near[locale],
    },
    concepts,
    places: packPlaces(directory.region, locale),
    words: packWords(directory, concepts, catalogue),
    names: [],
    stems: {},
  };
  return {
    ...lexicon,
    names: packNames(directory, lexicon),
    stems: toPackedStems(locale, (lang) => toLexiconWords(lexicon, lang)),
  };
}
