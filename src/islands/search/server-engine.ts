import type { SearchEngine } from '../../search/engine.ts';
import { loadStems } from '../../search/load-stems.ts';
import { createMeilisearchEngine, type MeilisearchOptions } from '../../search/meilisearch/engine.ts';
import { createFallbackEngine } from '../../search/meilisearch/with-fallback.ts';

/** The server's engine, with the page's own behind it. */
export async function createServerEngine(
  options: MeilisearchOptions,
  loadEmbedded: () => Promise<SearchEngine>,
): Promise<SearchEngine> {
  // Fetched before the server's clock runs: that they are slow to arrive is no fault of the server.
  await loadStems(options.lexicon);
  return createFallbackEngine(createMeilisearchEngine(options), loadEmbedded);
}
