import { z } from 'zod';
import type { Field, FieldOf, KindName } from '../field.ts';
import type { References } from '../references.ts';
import type { Locale } from '../text.ts';
import { boolean, choice, choices, measure, measures, municipalities, municipality } from './choices.ts';
import { createComposites } from './composites.ts';
import type { FacetOption, Kind, Piece } from './kind.ts';
import { integer, latitude, longitude, scale } from './numbers.ts';
import {
  date,
  email,
  kbo,
  phone,
  postcode,
  slug,
  string,
  strings,
  text,
  texts,
  time,
  upload,
  url,
  uuid,
} from './words.ts';

export { toStreetLine, toTownLine } from './composites.ts';
export { valuesOf } from './choices.ts';
export { formatDate } from './words.ts';
export type { FacetOption, Piece } from './kind.ts';

type KindTable = { readonly [K in KindName]: Kind<FieldOf<K>, never> };

/** The one table of kinds: a new kind does not compile until it says how it behaves everywhere. */
const kinds: KindTable = {
  ...createComposites(toRecordSchema, formatField),
  ...{ uuid, slug, string, text, texts, strings, choice, choices, scale, integer, boolean, date, time },
  ...{ email, phone, url, kbo, upload, postcode, latitude, longitude, measures, measure, municipality, municipalities },
};

/** A field and its kind belong together, which the compiler cannot see across a union: one cast, here only. */
const kindOf = (field: Field): Kind<Field> => kinds[field.kind];

/** The schema of a record made of fields: unknown keys are refused, optional fields may be absent. */
export function toRecordSchema(fields: readonly Field[], references: References): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(
      fields.map((field) => {
        const schema = kindOf(field).schema(field, references);
        return [field.key, field.required ? schema : schema.optional()];
      }),
    ),
  );
}

/** What a good value for the field is, in Dutch, for a message. */
export const toExpectation = (field: Field, references: References): string => kindOf(field).expects(field, references);

/** A value in words for a reader. */
export function formatField(field: Field, value: unknown, locale: Locale, references: References): readonly Piece[] {
  return kindOf(field).format(value, field, locale, references);
}

/** Codes under which a record's value is found by its filter; none where it is absent. */
export function toFacetValues(field: Field, value: unknown): readonly string[] {
  return value === undefined ? [] : (kindOf(field).facetValues?.(value, field) ?? []);
}

/** The choices of a field's filter; none for a field that cannot be one. */
export function toFacetOptions(field: Field, references: References): readonly FacetOption[] {
  return kindOf(field).facetOptions?.(field, references) ?? [];
}
