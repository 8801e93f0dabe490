import type { Origin, SearchQuery, Sort } from './engine.ts';

/** Sorts as they stand in the URL; relevance is the default and is left out. */
const sortWords: readonly (readonly [Sort, string])[] = [
  ['distance', 'afstand'],
  ['freshness', 'recent'],
];

export const maxTextLength = 300;
const maxRadiusKm = 100;
const maxPage = 1000;
const maxUndone = 20;

/** What a URL cannot say of a query, and what it may refer to. */
export interface UrlContext extends Pick<SearchQuery, 'locale' | 'today' | 'pageSize'> {
  /** The filters with their values: anything else in the URL is ignored. */
  readonly filters: readonly { readonly key: string; readonly options: readonly { readonly value: string }[] }[];
  /** Finds a place by its name or postcode. */
  readonly findOrigin: (name: string) => Origin | undefined;
}

const toWholeNumber = (text: string | null, max: number): number | undefined => {
  if (text === null || !/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= 1 && value <= max ? value : undefined;
};

const split = (text: string | null): readonly string[] => [...new Set(text?.split(',').filter((part) => part !== ''))];

/** The search as URL parameters, short and stable; a reader's own location stays out of it. */
export function toSearchParams(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  const text = query.text.trim().slice(0, maxTextLength).trim();
  if (text !== '') params.set('q', text);
  if (query.origin && !query.origin.isOwn) {
    params.set('waar', query.origin.label);
    if (query.radiusKm !== undefined) params.set('straal', String(query.radiusKm));
  }
  for (const [key, values] of Object.entries(query.facets).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (values.length > 0) params.set(key, values.join(','));
  }
  const word = sortWords.find(([sort]) => sort === query.sort)?.[1];
  if (word) params.set('sorteer', word);
  if (query.undone && query.undone.length > 0) params.set('niet', query.undone.join(','));
  if (query.page > 1) params.set('pagina', String(query.page));
  return params;
}

/** The search that URL parameters say. Never fails: what it does not know, it leaves out. */
export function parseSearchParams(params: URLSearchParams, context: UrlContext): SearchQuery {
  const { filters, findOrigin, ...rest } = context;
  const where = params.get('waar')?.slice(0, 100).trim();
  const origin = where ? findOrigin(where) : undefined;
  const facets: Record<string, readonly string[]> = {};
  for (const { key, options } of filters) {
    const values = split(params.get(key)).filter((value) => options.some((option) => option.value === value));
    if (values.length > 0) facets[key] = values;
  }
  const undone = split(params.get('niet'))
    .filter((id) => /^[\w:.-]{1,80}$/.test(id))
    .slice(0, maxUndone);
  return {
    ...rest,
    text: (params.get('q') ?? '').trim().slice(0, maxTextLength).trim(),
    origin,
    radiusKm: origin ? toWholeNumber(params.get('straal'), maxRadiusKm) : undefined,
    facets,
    sort: sortWords.find(([, word]) => word === params.get('sorteer'))?.[0] ?? 'relevance',
    page: toWholeNumber(params.get('pagina'), maxPage) ?? 1,
    undone: undone.length > 0 ? undone : undefined,
  };
}
