import type { ServerOptions } from './search/meilisearch/server.ts';

// All set by astro.config.mjs.
declare global {
  /** Absolute path of the content folder. */
  const __CONTENT_DIR__: string;
  /** The day for which the site is built, `YYYY-MM-DD`. */
  const __BUILD_DATE__: string;
  /** Where the site will stand, without a trailing slash. */
  const __SITE_URL__: string;
  /** Whether a service on the same origin takes reports of mistakes. */
  const __TAKES_REPORTS__: boolean;
  /** The search server, or `null`; for the pages that are made at build time. */
  const __SEARCH_SERVER__: ServerOptions | null;
  /** Whether there is one: without it the browser gets no code to ask it. */
  const __HAS_SEARCH_SERVER__: boolean;
}
