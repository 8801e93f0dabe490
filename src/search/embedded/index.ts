import { catalogue as ownCatalogue } from '../../domain/catalogue/index.ts';
import { daysBetween } from '../../domain/date.ts';
import type { Directory, WorkplaceEntry } from '../../domain/directory.ts';
import type { Catalogue } from '../../domain/field.ts';
import type { Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';
import { valuesOf } from '../../domain/kinds/index.ts';
import { allStems, toPackedStems } from '../build-stems.ts';
import { toLexicon } from '../build-lexicon.ts';
import { createSplit } from '../compounds.ts';
import { toSearchDocument, toSearchText, type SearchText } from '../document.ts';
import type { SearchDocument } from '../engine.ts';
import { toFilters } from '../facets.ts';
import { unpackCriterion, type Lexicon } from '../lexicon.ts';
import { createMatcher, type Matcher } from '../understanding/matcher.ts';
import { hasDigit, toWords } from '../words.ts';
import {
  mentionMark,
  packNumbers,
  packParts,
  textFields,
  toDifferences,
  toStemmedWords,
  type PackedIndex,
  type TextField,
} from './packed.ts';

const maxRecentTexts = 1000;

/** Which of the searched texts a piece belongs to. */
export function toTextField({ role, of }: SearchText): TextField {
  if (role === 'name') return of === 'workplace' ? 'name' : 'organisation';
  if (of === 'organisation') return 'about';
  return role;
}

/** What codes already say is not indexed as words: the lexicon knows every word of the vocabularies. */
const isSaidByCodes = ({ field, of }: SearchText): boolean =>
  of === 'workplace' && (field.kind === 'choices' || field.kind === 'choice' || field.kind === 'measures');

/** In running Dutch the verb stands before what it does: "je wast de ramen" for "ramen wassen". */
function addPairs(words: readonly string[], lang: Locale, matcher: Matcher, mentioned: Set<string>): void {
  const maxGap = 3;
  let last: { readonly word: string; readonly at: number } | undefined;
  words.forEach((word, at) => {
    if (matcher.isSmall(word)) return;
    for (const sense of last && at - last.at <= maxGap ? matcher.findPairIn(last.word, word, lang) : []) {
      const concept = sense.kind === 'concept' ? matcher.concepts[sense.concept] : undefined;
      if (concept) mentioned.add(concept.id);
    }
    last = { word, at };
  });
}

/** Concepts that a text mentions, the longest phrases first. */
export function findMentions(words: readonly string[], lang: Locale, matcher: Matcher): ReadonlySet<string> {
  const mentioned = new Set<string>();
  for (let from = 0; from < words.length;) {
    let taken = 1;
    const lengths = matcher.toLengths(words[from] ?? '', lang);
    for (let length = Math.min(31 - Math.clz32(lengths), words.length - from); length >= 1; length--) {
      if ((lengths & (1 << length)) === 0) continue;
      const senses = matcher.findIn(words.slice(from, from + length), lang);
      if (senses.length === 0) continue;
      for (const sense of senses) {
        const concept = sense.kind === 'concept' ? matcher.concepts[sense.concept] : undefined;
        if (concept) mentioned.add(concept.id);
      }
      taken = length;
      break;
    }
    from += taken;
  }
  addPairs(words, lang, matcher, mentioned);
  return mentioned;
}

interface ReadText {
  readonly words: readonly string[];
  readonly mentions: ReadonlySet<string>;
}

/** Reads a text once, however many workplaces share it with their organisation. */
function createTextReader(matcher: Matcher): (piece: SearchText) => ReadText {
  const recent = new Map<string, ReadText>();
  return ({ text, lang }) => {
    const key = `${lang}:${text}`;
    const known = recent.get(key);
    if (known) return known;
    const words = toWords(text).map((word) => word.text);
    const read = { words, mentions: findMentions(words, lang, matcher) };
    if (recent.size > maxRecentTexts) recent.clear();
    recent.set(key, read);
    return read;
  };
}

/** The terms under which a workplace is found, per text field. */
function toTerms(
  texts: readonly SearchText[],
  matcher: Matcher,
  read: (piece: SearchText) => ReadText,
): ReadonlyMap<TextField, ReadonlySet<string>> {
  const terms = new Map(textFields.map((field) => [field, new Set<string>()]));
  for (const piece of texts) {
    if (isSaidByCodes(piece)) continue;
    const field = toTextField(piece);
    const own = terms.get(field);
    const { words, mentions } = read(piece);
    for (const text of words) {
      const isRunning = field === 'body' || field === 'about';
      if (matcher.isSmall(text) || matcher.isGeneral(text) || (isRunning && (hasDigit(text) || text.length < 3)))
        continue;
      own?.add(text);
    }
    for (const id of mentions) own?.add(mentionMark + id);
  }
  return terms;
}

/** Sorted, front-coded terms and their postings. */
function packText(
  entries: readonly WorkplaceEntry[],
  locale: Locale,
  { references }: Directory,
  matcher: Matcher,
  catalogue: Catalogue,
): PackedIndex['text'] {
  const postings = new Map<string, Map<TextField, number[]>>();
  const read = createTextReader(matcher);
  entries.forEach((entry, position) => {
    for (const [field, terms] of toTerms(toSearchText(entry, locale, { references, catalogue }), matcher, read)) {
      for (const term of terms) {
        const own = postings.get(term) ?? new Map<TextField, number[]>();
        postings.set(term, own);
        const list = own.get(field);
        if (list) list.push(position);
        else own.set(field, [position]);
      }
    }
  });
  const sorted = [...postings.keys()].toSorted();
  let previous = '';
  const coded = sorted.map((term) => {
    let shared = 0;
    while (shared < 35 && shared < term.length && term[shared] === previous[shared]) shared++;
    previous = term;
    return shared.toString(36) + term.slice(shared);
  });
  const toFrequency = (term: string): number =>
    Math.max(...[...(postings.get(term)?.values() ?? [])].map(({ length }) => length), 0);
  // A part of a compound is a word in itself where the lexicon, or else the listings, use it as one.
  const ownSplit = createSplit({ frequency: toFrequency });
  const words = sorted.filter((term) => !term.startsWith(mentionMark));
  const parts = new Map(words.map((word) => [word, matcher.split(word) ?? ownSplit(word) ?? []]));
  return {
    terms: coded.join(' '),
    parts: sorted.map((term) => packParts(term, parts.get(term) ?? [])).join(' '),
    stems: toPackedStems(locale, () => toStemmedWords({ words, parts })),
    postings: textFields.map((field) =>
      sorted.map((term) => packNumbers(toDifferences(postings.get(term)?.get(field) ?? []))).join(' '),
    ),
  };
}

const unknownCodes = '-';

/** Codes by their position in the field's list: one character each, or two where there are more than 36. */
function packCodes(documents: readonly SearchDocument[], field: string): { of: readonly string[]; at: string } {
  const counts = new Map<string, number>();
  for (const { codes } of documents)
    for (const code of codes[field] ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  const of = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
  const width = of.length > 36 ? 2 : 1;
  const positions = new Map(of.map((code, index) => [code, index.toString(36).padStart(width, '0')]));
  return {
    of,
    at: documents
      .map(({ codes }) => codes[field]?.map((code) => positions.get(code) ?? '').join('') ?? unknownCodes)
      .join(','),
  };
}

const hex = (uuid: string): string => uuid.replaceAll('-', '').toLowerCase();
const scale = 1e5;

/** Fields that some concept asks about. */
const askedFields = (lexicon: Lexicon): ReadonlySet<string> =>
  new Set(lexicon.concepts.flatMap(([, , , , criteria]) => criteria.map((packed) => unpackCriterion(packed).field)));

export interface IndexOptions {
  readonly catalogue?: Catalogue;
  /** Saves making it twice, where it is there already. */
  readonly lexicon?: Lexicon;
}

/** Everything that the embedded engine needs of a directory in one language, as compact JSON. */
export function toSearchIndex(
  directory: Directory,
  locale: Locale,
  today: IsoDate,
  { catalogue = ownCatalogue, lexicon = toLexicon(directory, locale, catalogue) }: IndexOptions = {},
): PackedIndex {
  const { references, workplaces: entries, region } = directory;
  const matcher = createMatcher(lexicon, allStems(locale));
  const documents = entries.map((entry) => toSearchDocument(entry, { references, catalogue }));
  const facets = toFilters(references, catalogue).map(({ key }) => key);
  const fields = new Set([
    ...facets,
    ...askedFields(lexicon),
    'measures',
    'activities',
    'measureGroup',
    'municipality',
    'serviceArea',
  ]);

  const organisations = [...new Map(entries.map((entry) => [entry.organisation.id, entry])).values()];
  const positions = new Map(organisations.map(({ organisation }, index) => [organisation.id, index]));
  const organisationOf = documents.map(({ organisationId }) => positions.get(organisationId) ?? 0);
  const states = valuesOf('capacityStates').map(({ value }) => value);
  const measures = packCodes(documents, 'measures').of;
  const corner = [
    Math.min(...documents.map(({ lat }) => lat), 90),
    Math.min(...documents.map(({ lng }) => lng), 180),
  ] as const;

  const codes: Record<string, { of: readonly string[]; at: string }> = {};
  const numbers: Record<string, string> = {};
  for (const field of fields) {
    if (documents.some((document) => field in document.codes)) codes[field] = packCodes(documents, field);
    if (!documents.some((document) => field in document.numbers)) continue;
    numbers[field] = documents
      .map((document) => {
        const range = document.numbers[field];
        if (!range) return '';
        return range[0] === range[1] ? String(range[0]) : `${range[0]}-${range[1]}`;
      })
      .join(',');
  }

  return {
    version: 1,
    locale,
    madeOn: today,
    thresholds: region.thresholds,
    facets,
    organisations: {
      ids: organisations.map(({ organisation }) => hex(organisation.id)).join(''),
      slugs: organisations.map(({ organisationSlug }) => organisationSlug),
      names: organisations.map(({ organisation }) => organisation.name),
      confirmed: organisations.map(({ organisation }) => daysBetween(organisation.confirmedOn, today)),
      paused: organisations.flatMap(({ organisation }, index) => (organisation.status === 'gepauzeerd' ? [index] : [])),
    },
    workplaces: {
      ids: documents.map(({ id }) => hex(id)).join(''),
      organisation: organisationOf.map((position, index) => position - (organisationOf[index - 1] ?? 0)),
      slugs: documents.map(({ slug, organisationSlug }) =>
        slug.startsWith(`${organisationSlug}-`) ? slug.slice(organisationSlug.length + 1) : `/${slug}`,
      ),
      names: documents.map(({ name, organisation }) => (name === organisation ? '' : name)),
      places: documents.map(({ place }) => place ?? ''),
      origin: [corner[0], corner[1]],
      lat: documents.map(({ lat }) => Math.round((lat - corner[0]) * scale)),
      lng: documents.map(({ lng }) => Math.round((lng - corner[1]) * scale)),
      completeness: documents.map(({ completeness }) => Math.round(completeness * 100)),
      capacity: documents.map(({ capacity }) =>
        capacity.map(({ measure, state, asOf, places, waitWeeks }) => {
          const row = [measures.indexOf(measure), states.indexOf(state), daysBetween(asOf, today)];
          if (places !== undefined || waitWeeks !== undefined) row.push(places ?? -1);
          if (waitWeeks !== undefined) row.push(waitWeeks);
          return row;
        }),
      ),
    },
    codes,
    numbers,
    text: packText(entries, locale, directory, matcher, catalogue),
  };
}
