import { z } from 'zod';
import { isIsoDate } from './date.ts';

const text3 = z.strictObject({ nl: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) });
const wordsPerLocale = z.strictObject({
  nl: z.array(z.string()).optional(),
  fr: z.array(z.string()).optional(),
  en: z.array(z.string()).optional(),
});
const isoDate = z.string().refine(isIsoDate);

/** A measure is content: what the law and its bodies say of it, with the source and the day somebody checked. */
export const measureSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  group: z.enum(['AZ', 'LDE', 'MW', 'ander']),
  name: text3,
  /** Never matched by a typo. */
  abbreviations: z.array(z.string()).optional(),
  /** Other names in use today. */
  alternateNames: wordsPerLocale.optional(),
  /** Old names that must find the present measure. */
  oldNames: wordsPerLocale.optional(),
  explanation: text3,
  /** Who decides or refers. */
  whoRefers: text3,
  conditions: z.array(text3),
  steps: z.array(text3),
  status: z.enum(['actief', 'uitdovend', 'vervangen']),
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  /** Codes of the measures that took its place. */
  replacedBy: z.array(z.string()).optional(),
  /** `false`: the moderator still has to confirm what it says. */
  isVerified: z.boolean().optional(),
  sources: z.array(z.strictObject({ name: z.string(), url: z.url({ protocol: /^https?$/ }) })).min(1),
  checkedOn: isoDate,
});
export type Measure = z.infer<typeof measureSchema>;
