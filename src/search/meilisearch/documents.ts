/** Makes what is sent to the server out of the very index that the embedded engine searches, so that both find the same. */
import { catalogue as ownCatalogue } from '../../domain/catalogue/index.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Catalogue } from '../../domain/field.ts';
import { locales as allLocales, type Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';
import { queryStems } from '../build-stems.ts';
import { toLexicon } from '../build-lexicon.ts';
import { toSearchText } from '../document.ts';
import { createFit } from '../embedded/fit.ts';
import { toSearchIndex, toTextField } from '../embedded/index.ts';
import { mentionMark, textFields, type TextField } from '../embedded/packed.ts';
import { unpackDocuments, unpackText } from '../embedded/unpack.ts';
import { createExpand } from '../embedded/words-of.ts';
import type { SearchDocument } from '../engine.ts';
import type { Lexicon } from '../lexicon.ts';
import { toTrust } from '../ranking.ts';
import { createMatcher } from '../understanding/matcher.ts';
import {
  toDayNumber,
  toSpot,
  type LocalePart,
  type ProseField,
  type ServerCard,
  type ServerDocument,
  type TextRecord,
} from './attributes.ts';

export interface DocumentOptions {
  readonly catalogue?: Catalogue;
  readonly locales?: readonly Locale[];
  /** Lexicons that were made already. */
  readonly lexicons?: { readonly [L in Locale]?: Lexicon };
}

/** Fields in which a word is a name of something: a workplace, an organisation, a kind of work. */
const naming: ReadonlySet<TextField> = new Set<TextField>(['name', 'organisation', 'keyword']);

interface LocaleIndex {
  readonly documents: readonly SearchDocument[];
  readonly parts: readonly LocalePart[];
  readonly texts: readonly { readonly said: TextRecord; readonly terms: TextRecord }[];
}

type TermLists = { readonly [F in TextField]: readonly string[] };

function toLocaleIndex(
  directory: Directory,
  locale: Locale,
  today: IsoDate,
  catalogue: Catalogue,
  lexicon: Lexicon,
): LocaleIndex {
  const index = toSearchIndex(directory, locale, today, { catalogue, lexicon });
  const documents = unpackDocuments(index);
  const { mini, words, parts: partsOf } = unpackText(index);
  const stems = queryStems(locale);
  const matcher = createMatcher(lexicon, stems);
  const expand = createExpand(words, stems, (word) => partsOf.get(word));
  const fit = createFit({ documents, mini, matcher, expand, day: { today, thresholds: index.thresholds } });

  const concepts = documents.map((): string[] => []);
  matcher.concepts.forEach(({ id }, concept) => {
    const unit = { kind: 'concept', senses: [{ concept, worth: 1 }], words: [], isGuess: false } as const;
    fit.toUnitFits(unit).fits.forEach((own, position) => {
      if (own > 0) concepts[position]?.push(id);
    });
  });

  const lists = documents.map((): { readonly [F in TextField]: string[] } => ({
    name: [],
    organisation: [],
    keyword: [],
    body: [],
    about: [],
  }));
  const packed = mini.toJSON();
  const fields = new Map(textFields.map((field) => [packed.fieldIds[field], field]));
  for (const [term, byField] of packed.index) {
    for (const [fieldId, postings] of Object.entries(byField)) {
      const field = fields.get(Number(fieldId));
      if (field) for (const position of Object.keys(postings)) lists[Number(position)]?.[field].push(term);
    }
  }

  const allStems = [...stems.byLocale.values()];
  const toStems = (word: string) => allStems.map((stem) => stem(word));
  const pack = (word: string): string => {
    const parts = matcher.split(word) ? undefined : partsOf.get(word);
    return parts ? [word, ...parts].join('|') : word;
  };
  const join = (own: TermLists, isWanted: (term: string) => boolean, toText: (term: string) => string) =>
    Object.fromEntries(
      textFields.flatMap((field) => {
        const chosen = own[field].filter(isWanted).map(toText);
        return chosen.length > 0 ? [[field, chosen.join(' ')] as const] : [];
      }),
    );
  const isMention = (term: string) => term.startsWith(mentionMark);

  const parts = lists.map((own, position): LocalePart => {
    const words = [...new Set(textFields.flatMap((field) => own[field]))].filter((term) => !isMention(term));
    const names = new Set(
      textFields.filter((field) => naming.has(field)).flatMap((field) => own[field].filter((term) => !isMention(term))),
    );
    return {
      concepts: concepts[position] ?? [],
      words,
      stems: [...new Set(words.flatMap((word) => [...toStems(word), ...(partsOf.get(word) ?? []).flatMap(toStems)]))],
      named: [...new Set([...names].flatMap((word) => [word, ...toStems(word)]))],
    };
  });
  const texts = lists.map((own) => ({
    said: join(own, isMention, (term) => term.slice(mentionMark.length)),
    terms: join(own, (term) => !isMention(term), pack),
  }));
  return { documents, parts, texts };
}

const toBounds = (document: SearchDocument, at: 0 | 1): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(document.numbers).map(([field, range]) => [field, range[at]]));

function toUntil(document: SearchDocument, capacityAfterDays: number): Readonly<Record<string, number>> {
  const until: Record<string, number> = {};
  for (const { state, asOf } of document.capacity) {
    const day = toDayNumber(asOf) + capacityAfterDays;
    for (const key of [state, 'any']) until[key] = Math.max(until[key] ?? day, day);
  }
  return until;
}

/** Every workplace as the server keeps it, in the order of their names. */
export function toServerDocuments(
  directory: Directory,
  today: IsoDate,
  { catalogue = ownCatalogue, locales = directory.region.locales, lexicons = {} }: DocumentOptions = {},
): readonly ServerDocument[] {
  const { references, region, workplaces: entries } = directory;
  const indexes = locales.map((locale) => {
    const lexicon = lexicons[locale] ?? toLexicon(directory, locale, catalogue);
    return [locale, toLocaleIndex(directory, locale, today, catalogue, lexicon)] as const;
  });
  const [first] = indexes;
  if (!first) return [];

  return first[1].documents.flatMap((document, position) => {
    const entry = entries[position];
    if (!entry) return [];
    const texts = allLocales.flatMap((locale) => toSearchText(entry, locale, { references, catalogue }));
    const toProse = (field: ProseField) =>
      Object.fromEntries(
        locales.flatMap((locale) => {
          const own = texts.filter((piece) => piece.lang === locale && toTextField(piece) === field);
          const lines = [...new Set(own.map(({ text }) => text))];
          return lines.length > 0 ? [[locale, lines] as const] : [];
        }),
      );
    const { measures: _measures, groups: _groups, activities: _activities, ...rest } = document;
    const toJson = (read: (own: LocaleIndex) => TextRecord | undefined) =>
      Object.fromEntries(indexes.map(([locale, own]) => [locale, JSON.stringify(read(own) ?? {})]));
    const card: ServerCard = { ...rest, position };
    return [
      {
        id: document.id,
        name: document.name,
        organisation: document.organisation,
        codes: document.codes,
        card: JSON.stringify(card),
        said: toJson(({ texts: own }) => own[position]?.said),
        terms: toJson(({ texts: own }) => own[position]?.terms),
        spot: toSpot(document),
        position,
        _geo: { lat: document.lat, lng: document.lng },
        low: toBounds(document, 0),
        high: toBounds(document, 1),
        until: toUntil(document, region.thresholds.capacityAfterDays),
        confirmedDay: toDayNumber(document.confirmedOn),
        trust: toTrust(document, { today, thresholds: region.thresholds }),
        keyword: toProse('keyword'),
        body: toProse('body'),
        about: toProse('about'),
        ...Object.fromEntries(indexes.map(([locale, { parts }]) => [locale, parts[position]])),
      },
    ];
  });
}
