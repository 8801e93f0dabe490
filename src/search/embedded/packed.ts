/**
 * The embedded index as it travels: columns rather than records, codes rather than words, differences rather than
 * numbers, because that is what gzip makes small. `index.ts` packs, `unpack.ts` unpacks.
 */
import type { Thresholds } from '../../domain/freshness.ts';
import type { Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { PackedStems } from '../lexicon.ts';

/** The texts that are searched, in the order of `PackedIndex.text.postings`. */
export const textFields = ['name', 'organisation', 'keyword', 'body', 'about'] as const;
export type TextField = (typeof textFields)[number];

/** A term that says which concept a text mentions, in whatever words. */
export const mentionMark = '~';

export interface PackedIndex {
  readonly version: 1;
  readonly locale: Locale;
  /** Dates are counted back from this day. */
  readonly madeOn: IsoDate;
  readonly thresholds: Thresholds;
  /** Fields that are filters, in the order of the page. */
  readonly facets: readonly string[];
  readonly organisations: {
    /** Hexadecimal without hyphens, one after another. */
    readonly ids: string;
    readonly slugs: readonly string[];
    readonly names: readonly string[];
    /** Days between the confirmation and `madeOn`. */
    readonly confirmed: readonly number[];
    readonly paused: readonly number[];
  };
  readonly workplaces: {
    readonly ids: string;
    /** Position of the organisation, as the difference with the one before. */
    readonly organisation: readonly number[];
    /** What comes after the organisation's slug and a hyphen; with `/` in front where it does not begin so. */
    readonly slugs: readonly string[];
    /** Empty where it is the organisation's own. */
    readonly names: readonly string[];
    /** Sub-municipality, empty where it has none. */
    readonly places: readonly string[];
    /** Hundred-thousandths of a degree from `origin`. */
    readonly origin: readonly [number, number];
    readonly lat: readonly number[];
    readonly lng: readonly number[];
    /** Per cent. */
    readonly completeness: readonly number[];
    /** Rows of [measure, state, days before `madeOn`, places, weeks], the last two absent or -1 where unknown. */
    readonly capacity: readonly (readonly (readonly number[])[])[];
  };
  /** Field → its codes, and per workplace which of them; see `unpack.ts`. */
  readonly codes: Readonly<Record<string, { readonly of: readonly string[]; readonly at: string }>>;
  /** Field → per workplace the number, or both bounds; empty where unknown. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly text: {
    /** Sorted; each with the number of letters it shares with the one before (one base-36 digit) in front. */
    readonly terms: string;
    /** Per text field, per term, the workplaces as differences. */
    readonly postings: readonly string[];
    /** Per term how long each part of a compound is and the letters between it and the next; empty where it is none. */
    readonly parts: string;
    /** Stems of the terms that are words, and of the parts, for the languages of queries. */
    readonly stems: PackedStems;
  };
}

/** 64 characters that need no escape in JSON: 32 for a last digit, 32 for one that goes on. */
const alphabet = '0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ()*+-_';
const base = 32;
const digits = new Map(Array.from(alphabet, (character, value) => [character, value]));

/** Whole numbers from 0 as text; small ones take one character. */
export function packNumbers(values: readonly number[]): string {
  let text = '';
  for (const value of values) {
    let rest = value;
    while (rest >= base) {
      text += alphabet[base + (rest % base)] ?? '';
      rest = Math.floor(rest / base);
    }
    text += alphabet[rest] ?? '';
  }
  return text;
}

export function unpackNumbers(text: string): number[] {
  const values: number[] = [];
  let value = 0;
  let scale = 1;
  for (const character of text) {
    const digit = digits.get(character) ?? 0;
    if (digit >= base) {
      value += (digit - base) * scale;
      scale *= base;
    } else {
      values.push(value + digit * scale);
      value = 0;
      scale = 1;
    }
  }
  return values;
}

/** Where a compound is cut: the length of each part but the last, and of the link after it. */
export function packParts(word: string, parts: readonly string[]): string {
  let at = 0;
  const cuts = parts.slice(1).flatMap((next, index) => {
    const { length } = parts[index] ?? '';
    const isLast = index + 2 === parts.length;
    const start = isLast ? word.length - next.length : word.indexOf(next, at + length);
    const link = start - at - length;
    at = start;
    return [length, link];
  });
  return packNumbers(cuts);
}

export function unpackParts(word: string, packed: string): readonly string[] {
  const cuts = unpackNumbers(packed);
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < cuts.length; index += 2) {
    const to = at + (cuts[index] ?? 0);
    parts.push(word.slice(at, to));
    at = to + (cuts[index + 1] ?? 0);
  }
  return [...parts, word.slice(at)];
}

interface Words {
  readonly words: readonly string[];
  /** The parts of those that are compounds. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** The words that `PackedIndex.text.stems` has the stems of. */
export const toStemmedWords = ({ words, parts }: Words): string[] => [
  ...new Set([...words, ...[...parts.values()].flat()]),
];

/** Ascending numbers as the differences between them. */
export const toDifferences = (sorted: readonly number[]): readonly number[] =>
  sorted.map((value, index) => value - (sorted[index - 1] ?? 0));

export function fromDifferences(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
