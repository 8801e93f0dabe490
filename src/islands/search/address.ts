import type { SearchQuery } from '../../search/engine.ts';
import { parseSearchParams, toSearchParams, type UrlContext } from '../../search/query-url.ts';
import { maxPages, type Asked } from './state.ts';

/**
 * What somebody searches describes a client, so it lives in the fragment of the address, which no browser sends to
 * a server. A query string (from the home page's plain form) is understood too.
 */
export function readAsked({ search, hash }: Pick<Location, 'search' | 'hash'>, context: UrlContext): Asked {
  const text = isState(hash) ? hash.slice(1) : search;
  const {
    origin,
    radiusKm,
    facets,
    sort,
    page,
    undone,
    text: q,
  } = parseSearchParams(new URLSearchParams(text), context);
  return {
    text: q,
    origin,
    radiusKm,
    facets,
    sort: sort === 'distance' && !origin && q === '' ? 'relevance' : sort,
    page: Math.min(page, maxPages),
    undone: undone ?? [],
  };
}

/** `#q=poetsen` is a search; `#inhoud` is a place in the page. */
export const isState = (hash: string): boolean => hash.includes('=');

/** The fragment, `#` and all; empty where nothing is asked. */
export function toFragment(query: SearchQuery): string {
  // Commas and colons may stand in a fragment as they are, and read better.
  const text = toSearchParams(query).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `#${text}`;
}
