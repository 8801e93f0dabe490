/**
 * The port of the search: what every engine takes and gives. Two adapters stand behind it, one in the browser
 * and one on a server; `engine.contract.ts` is the suite that both pass.
 */
import type { Capacity } from '../domain/listing.ts';
import type { Locale } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';

export type Sort = 'relevance' | 'distance' | 'freshness';

/** A point from which distances count. Made in the browser; it is never sent anywhere but to the engine. */
export interface Origin {
  readonly lat: number;
  readonly lng: number;
  /** What to call it: "Heule", "mijn locatie". */
  readonly label: string;
  /** The reader's own location: it never goes into a URL. */
  readonly isOwn?: true | undefined;
}

export interface SearchQuery {
  /** What somebody typed, as it is. */
  readonly text: string;
  /** The place chosen in the second box; wins over a place in the text. */
  readonly origin?: Origin | undefined;
  /** Kilometres; only with an origin. Without it distance ranks but does not exclude. */
  readonly radiusKm?: number | undefined;
  /** Facet key → chosen values. Values of one facet widen, facets narrow. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly locale: Locale;
  /** The day on which freshness and capacity are judged. */
  readonly today: IsoDate;
  /** Ids of understood parts that the user undid: they count as plain words again. */
  readonly undone?: readonly string[] | undefined;
}

/** What a card, a marker and a filter need of one workplace. */
export interface SearchDocument {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly organisationSlug: string;
  readonly name: string;
  readonly organisation: string;
  readonly measures: readonly string[];
  readonly groups: readonly string[];
  readonly activities: readonly string[];
  /** The municipality's Dutch name. */
  readonly municipality: string;
  readonly place?: string | undefined;
  readonly lat: number;
  readonly lng: number;
  readonly capacity: readonly Capacity[];
  readonly isPaused: boolean;
  readonly confirmedOn: IsoDate;
  /** 0–1: the weighted share of fields that are filled in. */
  readonly completeness: number;
  /** Field key → codes, for every field that a filter or a preference reads; an absent key is unknown. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Field key → [lowest, highest], for scales, numbers and ranges. */
  readonly numbers: Readonly<Record<string, readonly [number, number]>>;
}

/** A piece of text, marked where it matches. Pieces, not HTML: whoever shows them escapes them. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Whether a workplace meets something that was asked softly. */
export type Outcome = 'met' | 'unmet' | 'unknown';

export interface Hit {
  readonly document: SearchDocument;
  /** Higher is better; comparable only within one result. */
  readonly score: number;
  readonly distanceKm?: number | undefined;
  readonly highlights: { readonly name: readonly Segment[]; readonly organisation: readonly Segment[] };
  /** Per understood preference, in their order: "prikkelarm: niet ingevuld". */
  readonly outcomes: readonly { readonly id: string; readonly outcome: Outcome }[];
}

/** A part of the query that was understood as something of the catalogue. Undone by its id. */
export interface UnderstoodPart {
  /** Stable within one query text: `place:kortrijk`, `concept:schoonmaak`. */
  readonly id: string;
  /** `topic` decides what is found; `preference` only ranks; `place` gives the origin. */
  readonly role: 'topic' | 'preference' | 'place';
  /** What was typed. */
  readonly typed: string;
  /** What it means, in the reader's language: "maatregel: collectief maatwerk". */
  readonly label: string;
  /** The preferred word when what was typed is obsolete: "PWA" is called "wijk-werken" now. */
  readonly nowCalled?: string | undefined;
  /** The facet choices it stands for, so that the user can pin it as a filter. */
  readonly filters: readonly { readonly field: string; readonly values: readonly string[] }[];
}

/** How the query was understood; the same for every engine. */
export interface Understanding {
  readonly parts: readonly UnderstoodPart[];
  /** Words left as words. */
  readonly words: readonly string[];
  /** Origin found in the text, where the query has none of its own. */
  readonly origin?: Origin | undefined;
  /** Terms added to find more, for the curious and for tests. */
  readonly expansions: readonly string[];
  /** Words that were not used: too general, or nothing matches them. */
  readonly dropped: readonly string[];
}

/** When nothing is found: what to drop, and how many there are then. */
export interface Relaxation {
  readonly drop:
    | { readonly kind: 'text' }
    | { readonly kind: 'radius' }
    | { readonly kind: 'facet'; readonly facet: string };
  readonly total: number;
}

export interface SearchResults {
  readonly total: number;
  readonly hits: readonly Hit[];
  /**
   * Every hit's id and point: all pages, not only this one. Of more than a search server counts, the rest is missing
   * in no order; the map of the site therefore asks for hits.
   */
  readonly points: readonly { readonly id: string; readonly lat: number; readonly lng: number }[];
  /** Facet key → value → how many there would be with that value chosen, the other facets unchanged. */
  readonly facetCounts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly understood: Understanding;
  /** Not everything asked for occurs together; these come closest. */
  readonly isLoose: boolean;
  /** "Bedoelde je …", only when nothing matches. */
  readonly suggestion?: string | undefined;
  /** Most useful first; only when nothing is found. */
  readonly relaxations: readonly Relaxation[];
  /** The search server did not answer, so another engine did. */
  readonly isFallback?: true | undefined;
}

export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchResults>;
}
