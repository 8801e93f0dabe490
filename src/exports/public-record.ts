import type { Field } from '../domain/field.ts';

/** A value of an export: what JSON can hold, under the keys of the catalogue. */
export type PublicRecord = Readonly<Record<string, unknown>>;

/** Fields that may leave the site. Named persons are private, and so is whatever else the catalogue marks so. */
export const publicFields = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => field.access !== 'private');

function toPublicValue(field: Field, value: unknown): unknown {
  if (!('parts' in field)) return value;
  if (Array.isArray(value)) return value.map((row: object) => toPublicRecord(field.parts, row));
  // A kind with parts holds a record of them, or the list of records above.
  return toPublicRecord(field.parts, value as object);
}

/**
 * What a record shows to everybody: the fields of the catalogue that are there and not private, at every depth.
 * A key that the catalogue does not know never gets out.
 */
export function toPublicRecord(fields: readonly Field[], record: object): PublicRecord {
  const values = record as PublicRecord;
  return Object.fromEntries(
    publicFields(fields)
      .filter(({ key }) => values[key] !== undefined)
      .map((field) => [field.key, toPublicValue(field, values[field.key])]),
  );
}
