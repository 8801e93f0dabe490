import type { SearchEngine, SearchQuery, SearchResults } from '../engine.ts';

export interface FallbackOptions {
  /** A server that takes longer has not answered: milliseconds. */
  readonly timeoutMs?: number;
  /** How long a server that failed is left alone. */
  readonly retryAfterMs?: number;
  readonly now?: () => number;
}

const defaultTimeoutMs = 1500;
const defaultRetryAfterMs = 30_000;

/** Fails when the work takes too long; what comes of it later is nobody's concern. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Asks the server, and the embedded engine where the server is out of reach, slow or talks nonsense; the results say
 * so. After a while it asks the server again. Rejects only where there is no embedded engine either. A search from
 * somebody's own location never goes to the server.
 */
export function createFallbackEngine(
  server: SearchEngine,
  loadEmbedded: () => Promise<SearchEngine>,
  { timeoutMs = defaultTimeoutMs, retryAfterMs = defaultRetryAfterMs, now = Date.now }: FallbackOptions = {},
): SearchEngine {
  let leaveAloneUntil = 0;

  async function searchEmbedded(query: SearchQuery): Promise<SearchResults> {
    const embedded = await loadEmbedded();
    return { ...(await embedded.search(query)), isFallback: true };
  }

  return {
    async search(query) {
      // The page promises that somebody's own location stays on the device.
      if (query.origin?.isOwn) return (await loadEmbedded()).search(query);
      if (now() < leaveAloneUntil) return searchEmbedded(query);
      // A server that hesitates may fail: the index is fetched meanwhile, so that nobody waits for both.
      const preparing = setTimeout(() => void loadEmbedded().catch(() => undefined), timeoutMs / 3);
      try {
        return await within(timeoutMs, server.search(query));
      } catch {
        leaveAloneUntil = now() + retryAfterMs;
        return await searchEmbedded(query);
      } finally {
        clearTimeout(preparing);
      }
    },
  };
}
