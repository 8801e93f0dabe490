import type { AstroIntegration } from 'astro';
import { findKeyFault, type KeyFault } from '../../src/search/meilisearch/search-key.ts';
import type { ServerOptions } from '../../src/search/meilisearch/server.ts';

const sentences: Readonly<Record<KeyFault, string>> = {
  mayMore:
    'De sleutel in SEARCH_KEY mag meer dan zoeken, en elke bezoeker krijgt hem: neem de sleutel die "npm run search:key" toont.',
  mayNot:
    'De sleutel in SEARCH_KEY mag niet zoeken in deze index: neem de sleutel die "npm run search:key" toont, en kijk SEARCH_INDEX na.',
  unreachable:
    'De zoekserver antwoordt niet, dus de sleutel in SEARCH_KEY is niet nagekeken; tot hij antwoordt zoekt de site in de browser.',
};

/**
 * Stops a build that would give every visitor a key that may change the index. A server that does not answer stops
 * nothing: the site works without it.
 */
export function searchKeyGate(server: ServerOptions): AstroIntegration {
  return {
    name: 'search-key-gate',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const fault = await findKeyFault(server);
        if (fault === undefined) return;
        const sentence = `${sentences[fault]} (${server.url})`;
        if (fault === 'unreachable') {
          logger.warn(sentence);
          return;
        }
        process.stderr.write(`${sentence}\n`);
        process.exit(1);
      },
    },
  };
}
