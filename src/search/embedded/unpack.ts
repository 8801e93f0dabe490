import MiniSearch from 'minisearch';
import type { Capacity } from '../../domain/listing.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { SearchDocument } from '../engine.ts';
import { fromDifferences, mentionMark, textFields, unpackNumbers, unpackParts, type PackedIndex } from './packed.ts';

const dayInMs = 86_400_000;
const uuidLength = 32;

/** The order of the vocabulary of capacity states, which the packer reads and the browser does not have. */
const states: readonly Capacity['state'][] = ['vrij', 'beperkt', 'wachtlijst', 'volzet'];

const toDay = (madeOn: IsoDate, daysBefore: number): IsoDate =>
  new Date(Date.parse(`${madeOn}T00:00:00Z`) - daysBefore * dayInMs).toISOString().slice(0, 10);

function toUuid(ids: string, position: number): string {
  const own = ids.slice(position * uuidLength, (position + 1) * uuidLength);
  return `${own.slice(0, 8)}-${own.slice(8, 12)}-${own.slice(12, 16)}-${own.slice(16, 20)}-${own.slice(20)}`;
}

function unpackCodes({ of, at }: PackedIndex['codes'][string]): readonly (readonly string[] | undefined)[] {
  const width = of.length > 36 ? 2 : 1;
  // Most workplaces share their list of codes with another: one list for all of them.
  const known = new Map<string, readonly string[]>();
  return at.split(',').map((packed) => {
    if (packed === '-') return undefined;
    const found = known.get(packed);
    if (found) return found;
    const codes: string[] = [];
    for (let start = 0; start < packed.length; start += width) {
      codes.push(of[Number.parseInt(packed.slice(start, start + width), 36)] ?? '');
    }
    known.set(packed, codes);
    return codes;
  });
}

function unpackRange(packed: string): readonly [number, number] | undefined {
  if (packed === '') return undefined;
  const [min = '', max = min] = packed.split('-');
  return [Number(min), Number(max)];
}

/** The documents, as `toSearchDocument` makes them, with only the codes and numbers that the search reads. */
export function unpackDocuments(index: PackedIndex): readonly SearchDocument[] {
  const { organisations, workplaces, madeOn } = index;
  const organisationOf = fromDifferences(workplaces.organisation);
  const paused = new Set(organisations.paused);
  const codeColumns = Object.entries(index.codes).map(([field, packed]) => [field, unpackCodes(packed)] as const);
  const numberColumns = Object.entries(index.numbers).map(
    ([field, packed]) => [field, packed.split(',').map(unpackRange)] as const,
  );
  const measures = index.codes['measures']?.of ?? [];

  return workplaces.slugs.map((packedSlug, position): SearchDocument => {
    const own = organisationOf[position] ?? 0;
    const organisation = organisations.names[own] ?? '';
    const organisationSlug = organisations.slugs[own] ?? '';
    const name = workplaces.names[position] ?? '';
    const place = workplaces.places[position] ?? '';
    const codes: Record<string, readonly string[]> = {};
    for (const [field, column] of codeColumns) {
      const list = column[position];
      if (list) codes[field] = list;
    }
    const numbers: Record<string, readonly [number, number]> = {};
    for (const [field, column] of numberColumns) {
      const range = column[position];
      if (range) numbers[field] = range;
    }
    return {
      id: toUuid(workplaces.ids, position),
      organisationId: toUuid(organisations.ids, own),
      slug: packedSlug.startsWith('/') ? packedSlug.slice(1) : `${organisationSlug}-${packedSlug}`,
      organisationSlug,
      name: name === '' ? organisation : name,
      organisation,
      measures: codes['measures'] ?? [],
      groups: codes['measureGroup'] ?? [],
      activities: codes['activities'] ?? [],
      municipality: codes['municipality']?.[0] ?? '',
      place: place === '' ? undefined : place,
      lat: workplaces.origin[0] + (workplaces.lat[position] ?? 0) / 1e5,
      lng: workplaces.origin[1] + (workplaces.lng[position] ?? 0) / 1e5,
      capacity: (workplaces.capacity[position] ?? []).map(([measure = 0, state = 0, days = 0, places = -1, weeks]) => ({
        measure: measures[measure] ?? '',
        state: states[state] ?? 'volzet',
        asOf: toDay(madeOn, days),
        ...(places < 0 ? {} : { places }),
        ...(weeks === undefined ? {} : { waitWeeks: weeks }),
      })),
      isPaused: paused.has(own),
      confirmedOn: toDay(madeOn, organisations.confirmed[own] ?? 0),
      completeness: (workplaces.completeness[position] ?? 0) / 100,
      codes,
      numbers,
    };
  });
}

export interface UnpackedText {
  readonly mini: MiniSearch;
  /** The words of the index, sorted. */
  readonly words: readonly string[];
  /** The parts of those that are compounds. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Terms arrive ready: nothing is cut or changed here. */
const asItIs = (text: string): string[] => [text];

/** The text index as MiniSearch reads it; ids are positions in the list of documents. */
export function unpackText({ text, workplaces }: PackedIndex): UnpackedText {
  let previous = '';
  const terms = (text.terms === '' ? [] : text.terms.split(' ')).map((coded) => {
    previous = previous.slice(0, Number.parseInt(coded[0] ?? '0', 36)) + coded.slice(1);
    return previous;
  });
  const count = workplaces.slugs.length;
  const lengths = Array.from({ length: count }, () => textFields.map(() => 0));
  const totals = textFields.map(() => 0);
  const entries = terms.map((): Record<string, Record<string, number>> => ({}));
  text.postings.forEach((column, field) => {
    column.split(' ').forEach((packed, term) => {
      if (packed === '') return;
      const positions = fromDifferences(unpackNumbers(packed));
      const own: Record<string, number> = {};
      for (const position of positions) {
        own[position] = 1;
        const length = lengths[position];
        if (length) length[field] = (length[field] ?? 0) + 1;
        totals[field] = (totals[field] ?? 0) + 1;
      }
      const entry = entries[term];
      if (entry) entry[field] = own;
    });
  });
  const mini = MiniSearch.loadJS(
    {
      documentCount: count,
      nextId: count,
      documentIds: Object.fromEntries(lengths.map((_, position) => [position, position])),
      fieldIds: Object.fromEntries(textFields.map((field, index) => [field, index])),
      fieldLength: Object.fromEntries(lengths.map((length, position) => [position, length])),
      averageFieldLength: totals.map((total) => total / Math.max(1, count)),
      storedFields: {},
      index: terms.map((term, position) => [term, entries[position] ?? {}]),
      serializationVersion: 2,
    },
    { fields: [...textFields], tokenize: asItIs, processTerm: (term) => term },
  );
  const parts = new Map<string, readonly string[]>();
  text.parts.split(' ').forEach((packed, term) => {
    const word = terms[term] ?? '';
    if (packed !== '') parts.set(word, unpackParts(word, packed));
  });
  return { mini, words: terms.filter((term) => !term.startsWith(mentionMark)), parts };
}
