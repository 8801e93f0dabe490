/**
 * The names under which a workplace stands on the server. One index for all languages, with one part per language in
 * each document: so one swap changes all languages at once, and codes, points and filters are there only once.
 */
import type { Locale } from '../../domain/text.ts';
import type { SearchDocument } from '../engine.ts';
import type { TextField } from '../embedded/packed.ts';

/** What the language's analysis found in the texts, ready to be matched exactly: the server neither stems nor splits. */
export interface LocalePart {
  /** Concepts that the workplace fits, by its codes or its words; narrower and related ones too. */
  readonly concepts: readonly string[];
  /** Words as they are written, folded: for beginnings and typing mistakes. */
  readonly words: readonly string[];
  /** Stems of the words and of the parts of compounds. */
  readonly stems: readonly string[];
  /** Words of names and keywords, and their stems. */
  readonly named: readonly string[];
  /** Per text field the concepts that it mentions, joined by spaces: for ranking. */
  readonly said: TextRecord;
  /** Per text field its words, joined by spaces; behind `|` the parts that only the whole directory tells. */
  readonly terms: TextRecord;
}

export type TextRecord = { readonly [F in TextField]?: string };

/** A document as it is sent. */
export interface ServerDocument extends Omit<SearchDocument, 'measures' | 'groups' | 'activities'> {
  /** Among all workplaces in the order of their names: settles ties. */
  readonly position: number;
  readonly _geo: { readonly lat: number; readonly lng: number };
  /** Field → lower and upper bound, for filters on numbers. */
  readonly low: Readonly<Record<string, number>>;
  readonly high: Readonly<Record<string, number>>;
  /** Capacity state → the last day (since 1970) on which it is still known; `any` the last of all. */
  readonly until: Readonly<Record<string, number>>;
  readonly confirmedDay: number;
  /** How far the listing can be relied on (`toTrust`) on the day of indexing: room, freshness, completeness. */
  readonly trust: number;
  /** The texts as they are written, each in its own language only: for the server's own text search. */
  readonly keyword: { readonly [L in Locale]?: readonly string[] };
  readonly body: { readonly [L in Locale]?: readonly string[] };
  readonly about: { readonly [L in Locale]?: readonly string[] };
  readonly nl?: LocalePart;
  readonly fr?: LocalePart;
  readonly en?: LocalePart;
}

/** What the server itself reads through, the weightiest first. */
export const proseFields = ['keyword', 'body', 'about'] as const;
export type ProseField = (typeof proseFields)[number];

/** What a hit needs to be ranked and shown. */
export const shownAttributes = [
  ...[
    'id',
    'organisationId',
    'slug',
    'organisationSlug',
    'name',
    'organisation',
    'municipality',
    'place',
    'lat',
    'lng',
  ],
  ...['capacity', 'isPaused', 'confirmedOn', 'completeness', 'codes', 'numbers', 'position'],
] as const;

const dayInMs = 86_400_000;

/** Days since 1970. */
export const toDayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayInMs);
