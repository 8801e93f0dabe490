import { createContext, use, type Dispatch } from 'react';
import type { SearchProps } from './props.ts';
import type { SearchAction } from './state.ts';

interface SearchContextValue {
  readonly props: SearchProps;
  readonly dispatch: Dispatch<SearchAction>;
}

export const SearchContext = createContext<SearchContextValue | undefined>(undefined);

/** The page's texts and labels, and the way to change what is asked. */
export function useSearchPage(): SearchContextValue & { readonly t: SearchProps['messages']['searchPage'] } {
  const value = use(SearchContext);
  if (!value) throw new Error('Only inside the search page.');
  return { ...value, t: value.props.messages.searchPage };
}
