import { z } from 'zod';
import { isIsoDate } from './date.ts';

const sentences = z.array(z.string().min(1));

/** What happened to one listing on one day, in words. No person stands in it. */
const newsItemSchema = z.strictObject({
  on: z.string().refine(isIsoDate),
  /** Of the organisation. */
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** As it was called on that day. */
  name: z.string().min(1),
  what: z.enum(['added', 'changed', 'confirmed', 'removed']),
  /** What changed, a sentence for each field; none where it was only confirmed. */
  sentences: z.strictObject({ nl: sentences, fr: sentences, en: sentences }),
});
export type NewsItem = z.infer<typeof newsItemSchema>;

/** Newest first: what the service found in the history when it published. A content folder of its own has none. */
export const newsSchema = z.array(newsItemSchema);

/** The file that the service adds to the content when it builds the site. */
export const newsFile = 'changes.json';
