import type { z } from 'zod';
import { reportFaults } from './files.ts';
import type { RawDocument } from './raw.ts';
import { toSource, type Report, type Source } from './report.ts';
import type { Loose } from './salvage.ts';
import { salvageObject } from './salvage.ts';
import type { Shape } from './shape.ts';

/** A document held against its schema. */
export interface Reading<T> {
  readonly source: Source;
  /** Absent where there are issues. */
  readonly data: T | undefined;
  readonly issues: readonly z.core.$ZodIssue[];
}

/**
 * A document never changes, so what it is to a schema stays true: whoever checks everything again after one change
 * holds only that one against it. Forgotten with the document.
 */
const kept = new WeakMap<RawDocument, { readonly schema: unknown; readonly reading: Reading<unknown> }>();

/** Holds a document against its schema; nothing where it cannot be read at all, which is then reported. */
export function readDocument<T>(
  document: RawDocument,
  shape: Shape,
  schema: z.ZodType<T>,
  report: Report,
): Reading<T> | undefined {
  reportFaults(document, report);
  if (document.faults.length > 0) return undefined;
  const known = kept.get(document);
  // Made with this very schema, whose type it therefore has.
  if (known?.schema === schema && known.reading.source.shape === shape) return known.reading as Reading<T>;
  const source = toSource(document, shape);
  if (source.value === undefined || source.value === null) {
    report(source, [], 'file-empty', {});
    return undefined;
  }
  const result = schema.safeParse(source.value);
  const reading = result.success
    ? { source, data: result.data, issues: [] }
    : { source, data: undefined, issues: result.error.issues };
  kept.set(document, { schema, reading });
  return reading;
}

/** The file's own name, without folder and ending. */
export const toFileName = (file: string): string => file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/** What a reading holds, or what of it is right. */
export function toLoose<S extends z.ZodRawShape>(
  { data, source }: Reading<z.infer<z.ZodObject<S>>>,
  schema: z.ZodObject<S>,
): Loose<z.infer<z.ZodObject<S>>> {
  return salvageObject(schema, data ?? source.value);
}

/** The same of a document that is a list. */
export function toLooseItems<S extends z.ZodRawShape>(
  reading: Reading<readonly z.infer<z.ZodObject<S>>[]> | undefined,
  schema: z.ZodObject<S>,
): readonly Loose<z.infer<z.ZodObject<S>>>[] {
  const items: unknown = reading?.data ?? reading?.source.value;
  return Array.isArray(items) ? items.map((item) => salvageObject(schema, item)) : [];
}
