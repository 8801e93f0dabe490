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
}

/** Per text field a list, joined by spaces. */
export type TextRecord = { readonly [F in TextField]?: string };

/** What a hit brings of its workplace; measures, groups and activities are among its codes. */
export type ServerCard = Omit<SearchDocument, 'measures' | 'groups' | 'activities'> & { readonly position: number };

/**
 * A document as it is sent. What it is found by and what it brings along are apart: of every hit the server takes each
 * attribute that may be shown to pieces, whether it was asked for or not, and looks up each piece among all names. With
 * everything to be shown that took a millisecond a hit, so what is brought along is text for the server.
 */
export interface ServerDocument {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly codes: SearchDocument['codes'];
  /** A `ServerCard` as JSON. */
  readonly card: string;
  /** Per language, for ranking, a `TextRecord` as JSON: per text field the concepts that it mentions. */
  readonly said: { readonly [L in Locale]?: string };
  /** The same with the words themselves; behind `|` the parts of a compound that only the whole directory tells. */
  readonly terms: { readonly [L in Locale]?: string };
  /** Id and coordinates in one text, so that the points of a map are counted as values: a hundred times as fast as hits. */
  readonly spot: string;
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

/** All that a hit can bring along. */
export const shownAttributes = ['id', 'card', 'said', 'terms'] as const;

/** How many points a map gets; the server's own limit for a list of hits is the same. */
export const maxPoints = 1000;

export const toSpot = ({ id, lat, lng }: Pick<SearchDocument, 'id' | 'lat' | 'lng'>): string => `${id} ${lat} ${lng}`;

const dayInMs = 86_400_000;

/** Days since 1970. */
export const toDayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayInMs);
