import { z } from 'zod';

/** What one size took in one place, as it comes back from another process. */
export const measuredSchema = z.object({
  /** Milliseconds from the text of the files to the first results. */
  load: z.number(),
  /** Milliseconds from each key to its results. */
  keystrokes: z.array(z.number()).readonly(),
  /** What the loaded engine keeps in memory. */
  heapBytes: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;
