/**
 * Reads what a server answers, believing nothing: a proxy's login page, another program, or an index of another shape
 * must end in an `AnswerError`, never in a page that breaks. By hand, because a schema library is too heavy here.
 */
import type { Capacity } from '../../domain/listing.ts';
import type { Locale } from '../../domain/text.ts';
import { textFields } from '../embedded/packed.ts';
import type { SearchDocument, SearchResults } from '../engine.ts';
import type { TextRecord } from './attributes.ts';

/** The server's answer is not what a search answers. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

export interface ServerHit {
  readonly document: SearchDocument;
  readonly position: number;
  readonly said: TextRecord;
  readonly terms: TextRecord;
}

export interface Answer {
  readonly hits: readonly unknown[];
  readonly total: number;
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Fields = Readonly<Record<string, unknown>>;

const fail = (what: string): never => {
  throw new AnswerError(`Not an answer to a search: ${what}.`);
};
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const toFields = (value: unknown, what: string): Fields => (isFields(value) ? value : fail(what));
const toText = (value: unknown, what: string): string => (typeof value === 'string' ? value : fail(what));
const toNumber = (value: unknown, what: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail(what);
const toList = (value: unknown, what: string): readonly unknown[] => (Array.isArray(value) ? value : fail(what));
const toTexts = (value: unknown, what: string): readonly string[] =>
  toList(value, what).map((item) => toText(item, what));

const toRecord = <T>(value: unknown, what: string, read: (own: unknown, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(toFields(value, what)).map(([key, own]) => [key, read(own, `${what}.${key}`)]));

const toRange = (value: unknown, what: string): readonly [number, number] => {
  const [min, max] = toList(value, what);
  return [toNumber(min, what), toNumber(max, what)];
};

const states: readonly string[] = ['vrij', 'beperkt', 'wachtlijst', 'volzet'];
const isState = (value: unknown): value is Capacity['state'] => typeof value === 'string' && states.includes(value);
const toDate = (value: unknown, what: string): string => {
  const text = toText(value, what);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : fail(what);
};

function toCapacity(value: unknown): Capacity {
  const row = toFields(value, 'capacity');
  const { measure, state, asOf, places, waitWeeks } = row;
  if (!isState(state)) return fail('capacity.state');
  return {
    measure: toText(measure, 'capacity.measure'),
    state,
    asOf: toDate(asOf, 'capacity.asOf'),
    ...(places === undefined ? {} : { places: toNumber(places, 'capacity.places') }),
    ...(waitWeeks === undefined ? {} : { waitWeeks: toNumber(waitWeeks, 'capacity.waitWeeks') }),
  };
}

/** An object that came as JSON. */
function parseFields(value: unknown, what: string): Fields {
  const text = toText(value, what);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail(what);
  }
  return toFields(parsed, what);
}

/** What was not asked for is empty. */
function parseTexts(value: unknown, locale: Locale, what: string): TextRecord {
  if (value === undefined) return {};
  const own = parseFields(toFields(value, what)[locale], what);
  return Object.fromEntries(
    textFields.flatMap((field) => (own[field] === undefined ? [] : [[field, toText(own[field], what)] as const])),
  );
}

/** A hit with what its ranking needs in one language. */
export function parseHit(value: unknown, locale: Locale): ServerHit {
  const hit = toFields(value, 'hit');
  const card = parseFields(hit['card'], 'card');
  const text = (key: string) => toText(card[key], key);
  const codes = toRecord(card['codes'], 'codes', toTexts);
  return {
    position: toNumber(card['position'], 'position'),
    said: parseTexts(hit['said'], locale, 'said'),
    terms: parseTexts(hit['terms'], locale, 'terms'),
    document: {
      id: text('id'),
      organisationId: text('organisationId'),
      slug: text('slug'),
      organisationSlug: text('organisationSlug'),
      name: text('name'),
      organisation: text('organisation'),
      measures: codes['measures'] ?? [],
      groups: codes['measureGroup'] ?? [],
      activities: codes['activities'] ?? [],
      municipality: text('municipality'),
      place: card['place'] === undefined || card['place'] === null ? undefined : text('place'),
      lat: toNumber(card['lat'], 'lat'),
      lng: toNumber(card['lng'], 'lng'),
      capacity: toList(card['capacity'], 'capacity').map(toCapacity),
      isPaused: card['isPaused'] === true,
      confirmedOn: toDate(card['confirmedOn'], 'confirmedOn'),
      completeness: toNumber(card['completeness'], 'completeness'),
      codes,
      numbers: toRecord(card['numbers'], 'numbers', toRange),
    },
  };
}

/** A point of the map, out of what `toSpot` made. */
export function parseSpot(spot: string): SearchResults['points'][number] {
  const [id = '', lat, lng] = spot.split(' ');
  return { id, lat: toNumber(Number(lat), 'spot'), lng: toNumber(Number(lng), 'spot') };
}

function parseAnswer(value: unknown): Answer {
  const result = toFields(value, 'result');
  const facets = result['facetDistribution'] ?? {};
  return {
    hits: toList(result['hits'], 'hits'),
    total: toNumber(result['estimatedTotalHits'], 'estimatedTotalHits'),
    facets: toRecord(facets, 'facets', (own, key) => toRecord(own, key, toNumber)),
  };
}

/** The answers to a multi-search of that many queries, in their order. */
export function parseAnswers(value: unknown, count: number): readonly Answer[] {
  const results = toList(toFields(value, 'answer')['results'], 'results');
  return results.length === count ? results.map(parseAnswer) : fail(`${count} results`);
}

/** The values that a facet search found. */
export const parseFacetHits = (value: unknown): readonly string[] =>
  toList(toFields(value, 'answer')['facetHits'], 'facetHits').map((hit) =>
    toText(toFields(hit, 'facetHit')['value'], 'value'),
  );
