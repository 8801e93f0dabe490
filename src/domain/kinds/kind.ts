import type { z } from 'zod';
import type { Field, Facet } from '../field.ts';
import type { References } from '../references.ts';
import type { Locale, Text3 } from '../text.ts';

/** A value in words; `lang` where it is not the reader's own language. */
export interface Piece {
  readonly text: string;
  readonly lang?: Locale;
}

/** One choice of a filter. */
export interface FacetOption {
  readonly value: string;
  readonly label: Text3;
}

/** How one type of value behaves everywhere. */
export interface Kind<F extends Field, Value = unknown> {
  /** Parses what the content file holds; empty values are gone before it sees them. */
  schema(field: F, references: References): z.ZodType;
  /** In Dutch, what a good value is: "een datum, zoals 2026-11-02". */
  expects(field: F, references: References): string;
  /** The value in words for a reader; several pieces for a list. */
  format(value: Value, field: F, locale: Locale, references: References): readonly Piece[];
  /** Codes under which a value is found when the field is a filter. */
  facetValues?(value: Value, field: F): readonly string[];
  /** Every choice that the filter offers, in order. */
  facetOptions?(field: F, references: References): readonly FacetOption[];
}

/** Text without a language of its own. */
export const plain = (text: string): readonly Piece[] => [{ text }];

/** Buckets that share at least one number with the range. */
export function bucketsOf(facet: Facet | undefined, min: number, max: number): readonly string[] {
  return (facet?.buckets ?? [])
    .filter((bucket) => bucket.min <= max && bucket.max >= min)
    .map((bucket) => bucket.value);
}
