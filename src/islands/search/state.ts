import type { Origin, SearchQuery, Sort } from '../../search/engine.ts';

/** What somebody asks: the part of a `SearchQuery` that the page decides. */
export interface Asked {
  readonly text: string;
  readonly origin: Origin | undefined;
  readonly radiusKm: number | undefined;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly sort: Sort;
  /** How many pages are shown, one below the other. */
  readonly page: number;
  readonly undone: readonly string[];
}

export interface SearchState {
  readonly asked: Asked;
  /** What the last change does to the browser's history. */
  readonly history: 'push' | 'replace' | 'keep';
  /** The present entry of the history is worth going back to; while somebody types it is not yet. */
  readonly isSettled: boolean;
  /** Facets in use when the page opened: their filters stand first. */
  readonly usedFirst: readonly string[];
}

export type SearchAction =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'submitted' }
  | { readonly type: 'text-chosen'; readonly text: string }
  | { readonly type: 'place-chosen'; readonly origin: Origin | undefined }
  /** With the place that the distance counts from, where the text names it. */
  | { readonly type: 'radius-chosen'; readonly radiusKm: number | undefined; readonly origin: Origin | undefined }
  | { readonly type: 'facet-toggled'; readonly facet: string; readonly value: string }
  | { readonly type: 'facet-set'; readonly facet: string; readonly values: readonly string[] }
  | { readonly type: 'facets-cleared' }
  | { readonly type: 'all-cleared' }
  | { readonly type: 'pinned'; readonly filters: Filters; readonly isPinned: boolean }
  | { readonly type: 'part-undone'; readonly id: string }
  | { readonly type: 'parts-restored' }
  | { readonly type: 'sorted'; readonly sort: Sort }
  | { readonly type: 'more-shown' }
  | { readonly type: 'opened'; readonly asked: Asked }
  | { readonly type: 'restored'; readonly asked: Asked };

type Filters = readonly { readonly field: string; readonly values: readonly string[] }[];

export const nothingAsked: Asked = {
  text: '',
  origin: undefined,
  radiusKm: undefined,
  facets: {},
  sort: 'relevance',
  page: 1,
  undone: [],
};

export const initialState: SearchState = { asked: nothingAsked, history: 'keep', isSettled: true, usedFirst: [] };

/** Beyond this the list is no longer a list that somebody reads. */
export const maxPages = 25;

const withFacet = (facets: Asked['facets'], facet: string, values: readonly string[]): Asked['facets'] => {
  const { [facet]: _old, ...others } = facets;
  return values.length > 0 ? { ...others, [facet]: values } : others;
};

function withPins(facets: Asked['facets'], filters: Filters, isPinned: boolean): Asked['facets'] {
  let result = facets;
  for (const { field, values } of filters) {
    const others = (result[field] ?? []).filter((value) => !values.includes(value));
    result = withFacet(result, field, isPinned ? [...others, ...values] : others);
  }
  return result;
}

/** Whether every value that the filters stand for is chosen. */
export const isPinned = (facets: Asked['facets'], filters: Filters): boolean =>
  filters.length > 0 &&
  filters.every(({ field, values }) => values.every((value) => facets[field]?.includes(value) === true));

/** The same question from its first page: whatever narrows or widens starts the list anew. */
function toAsked(asked: Asked, action: SearchAction): Asked {
  const first: Asked = { ...asked, page: 1 };
  switch (action.type) {
    case 'typed':
    case 'text-chosen':
      return { ...first, text: action.text, undone: action.text.trim() === '' ? [] : asked.undone };
    case 'submitted':
      return asked;
    case 'place-chosen':
      return {
        ...first,
        origin: action.origin,
        radiusKm: action.origin ? asked.radiusKm : undefined,
        sort: !action.origin && asked.sort === 'distance' ? 'relevance' : asked.sort,
      };
    case 'radius-chosen':
      return action.origin ? { ...first, origin: action.origin, radiusKm: action.radiusKm } : first;
    case 'facet-toggled': {
      const chosen = asked.facets[action.facet] ?? [];
      const values = chosen.includes(action.value)
        ? chosen.filter((value) => value !== action.value)
        : [...chosen, action.value];
      return { ...first, facets: withFacet(asked.facets, action.facet, values) };
    }
    case 'facet-set':
      return { ...first, facets: withFacet(asked.facets, action.facet, action.values) };
    case 'facets-cleared':
      return { ...first, facets: {} };
    case 'all-cleared':
      return nothingAsked;
    case 'pinned':
      return { ...first, facets: withPins(asked.facets, action.filters, action.isPinned) };
    case 'part-undone':
      return asked.undone.includes(action.id) ? first : { ...first, undone: [...asked.undone, action.id] };
    case 'parts-restored':
      return { ...first, undone: [] };
    case 'sorted':
      return { ...first, sort: action.sort };
    case 'more-shown':
      return { ...asked, page: Math.min(asked.page + 1, maxPages) };
    case 'opened':
    case 'restored':
      return action.asked;
  }
}

/**
 * Pure. A deliberate step makes an entry in the history. Typing makes one at its first letter, so that what was
 * there stays within reach of the back button, and then rewrites that entry until the next step.
 */
export function reduce(state: SearchState, action: SearchAction): SearchState {
  const asked = toAsked(state.asked, action);
  const { usedFirst } = state;
  switch (action.type) {
    case 'typed':
      return { asked, history: state.isSettled ? 'push' : 'replace', isSettled: false, usedFirst };
    case 'more-shown':
      // Going back from page 3 of a list to page 2 of it helps nobody.
      return { asked, history: 'replace', isSettled: true, usedFirst };
    case 'opened':
      return { asked, history: 'keep', isSettled: true, usedFirst: Object.keys(asked.facets) };
    case 'submitted':
    case 'restored':
      return { asked, history: 'keep', isSettled: true, usedFirst };
    default:
      return { asked, history: 'push', isSettled: true, usedFirst };
  }
}

/** The whole question for an engine. */
export function toQuery(
  { undone, ...asked }: Asked,
  { pageSize, ...rest }: Pick<SearchQuery, 'locale' | 'today' | 'pageSize'>,
): SearchQuery {
  return { ...asked, ...rest, page: 1, pageSize: asked.page * pageSize, undone };
}

export const isNothingAsked = (asked: Asked): boolean =>
  asked.text.trim() === '' &&
  !asked.origin &&
  Object.keys(asked.facets).length === 0 &&
  asked.sort === 'relevance' &&
  asked.page === 1;

export const countChosen = (facets: Asked['facets']): number =>
  Object.values(facets).reduce((sum, values) => sum + values.length, 0);
