import { z } from 'zod';

// Not `readonly()`, which freezes: Astro sorts the styles where they stand.
export const keptRendererSchema = z.object({
  /** The styles of each page, by Astro's own key of the page. */
  pages: z.array(z.object({ key: z.string(), styles: z.array(z.unknown()) })),
  /** Scripts that integrations put in pages. */
  scripts: z.array(z.unknown()),
});

/** What a renderer needs to know besides its own code. */
export type KeptRenderer = z.infer<typeof keptRendererSchema>;
