import { z } from 'zod';

const field = z.string().min(1);
const terms = z.strictObject({
  nl: z.array(z.string().min(1)).optional(),
  fr: z.array(z.string().min(1)).optional(),
  en: z.array(z.string().min(1)).optional(),
});

/** What a concept stands for in the catalogue: one condition on one field. */
export const criterionSchema = z.union([
  z.strictObject({ field, values: z.array(z.string()).min(1) }),
  /** A boolean that is true, or an optional field that is filled in. */
  z.strictObject({ field, isTrue: z.literal(true) }),
  z.strictObject({ field, atMost: z.number() }),
  z.strictObject({ field, atLeast: z.number() }),
]);
export type Criterion = z.infer<typeof criterionSchema>;

/** A group of words that mean the same, and its ties to others. */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Any of these holds. Without it the concept only ties words together. */
  means: z.array(criterionSchema).min(1).optional(),
  terms,
  /** Words of the past: found, and told what it is called now. */
  obsolete: terms.optional(),
  narrower: z.array(z.string()).optional(),
  related: z.array(z.string()).optional(),
  /** Which of the terms are never matched by a typo. */
  abbreviations: z.array(z.string()).optional(),
  /** Terms that stand in another concept too, on purpose. */
  sharedTerms: z.array(z.string()).optional(),
});
export type Concept = z.infer<typeof conceptSchema>;

export const thesaurusSchema = z.array(conceptSchema);
