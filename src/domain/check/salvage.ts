import type { z } from 'zod';
import type { Field } from '../field.ts';
import { toRecordSchema } from '../kinds/index.ts';
import type { References } from '../references.ts';
import { partOf } from './shape.ts';

/** The same, where any part may be absent: what is left of a record with mistakes in it. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

/** Reads what is good in a record that as a whole is not, so that one mistake does not hide another. */
export type Salvage = (fields: readonly Field[], value: unknown) => Readonly<Record<string, unknown>>;

/** Makes a salvage for one set of references. Schemas of single fields are made once, for the sake of large folders. */
export function createSalvage(references: References): Salvage {
  const schemas = new Map<Field, ReturnType<typeof toRecordSchema>>();
  const schemaOf = (field: Field) => {
    const schema = schemas.get(field) ?? toRecordSchema([field], references);
    schemas.set(field, schema);
    return schema;
  };

  const salvageField = (field: Field, own: unknown): unknown => {
    const result = schemaOf(field).safeParse({ [field.key]: own });
    if (result.success) return result.data[field.key];
    if (!('parts' in field)) return undefined;
    if (field.kind !== 'capacities') return salvage(field.parts, own);
    // Rows keep their numbers, so that a path still points to the right one.
    return Array.isArray(own) ? own.map((row) => salvage(field.parts, row)) : undefined;
  };
  const salvage: Salvage = (fields, value) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const own = partOf(value, field.key);
        const good = own === undefined ? undefined : salvageField(field, own);
        return good === undefined ? [] : [[field.key, good]];
      }),
    );
  return salvage;
}

/** The keys of an object that are right by themselves, where the object as a whole is not. */
export function salvageObject<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
): Loose<z.infer<z.ZodObject<Shape>>> {
  const good = Object.entries(schema.shape).flatMap(([key, own]) => {
    const result = (own as z.ZodType).safeParse(partOf(value, key));
    return result.success && result.data !== undefined ? [[key, result.data]] : [];
  });
  // Every key was parsed by the very schema that the type comes from.
  return Object.fromEntries(good) as Loose<z.infer<z.ZodObject<Shape>>>;
}
