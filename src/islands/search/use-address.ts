import { useEffect, useLayoutEffect, useRef, type Dispatch } from 'react';
import type { Origin } from '../../search/engine.ts';
import type { UrlContext } from '../../search/query-url.ts';
import { isState, readAsked, toFragment } from './address.ts';
import { nothingAsked, toQuery, type Asked, type SearchAction, type SearchState } from './state.ts';

/** What an entry of the history holds beside its address: that the reader's own location was used, not where it is. */
interface Entry {
  readonly isOwn: true;
  readonly radiusKm: number | undefined;
}

const toEntry = ({ origin, radiusKm }: Asked): Entry | null => (origin?.isOwn ? { isOwn: true, radiusKm } : null);

// A state is whatever some script put there.
const isEntry = (state: unknown): state is Entry => typeof state === 'object' && state !== null && 'isOwn' in state;

/** Language links lead to the same search. */
function carryFragment(fragment: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')) link.hash = fragment;
}

/** Keeps the address and the state one: reads it at the start and on back and forward, writes it on every change. */
export function useAddress(state: SearchState, dispatch: Dispatch<SearchAction>, context: UrlContext): void {
  const { asked, history } = state;
  /** Coordinates stay in memory and die with the page. */
  const own = useRef<Origin>(undefined);
  const current = useRef('');
  const fragment = toFragment({ ...toQuery(asked, context), page: asked.page });

  useLayoutEffect(() => {
    const restore = (type: 'opened' | 'restored') => {
      const read = readAsked(location, context);
      const entry: unknown = window.history.state;
      const isOwn = isEntry(entry) && own.current !== undefined;
      dispatch({
        type,
        asked: isOwn ? { ...read, origin: own.current, radiusKm: entry.radiusKm } : read,
      });
    };
    const onPopState = () => {
      // A link within the page, such as the one to skip the menu: it moved the focus, and the search stays.
      if (location.hash !== '' && !isState(location.hash)) {
        window.history.replaceState(window.history.state, '', location.pathname + current.current);
      } else restore('restored');
    };
    if (isState(location.hash) || location.search !== '') restore('opened');
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, [context, dispatch]);

  useEffect(() => {
    if (asked.origin?.isOwn) own.current = asked.origin;
  }, [asked.origin]);

  useEffect(() => {
    if (asked === nothingAsked && history === 'keep') return;
    current.current = fragment;
    carryFragment(fragment);
    const isSame = location.hash === fragment && location.search === '';
    if (isSame && isEntry(window.history.state) === (asked.origin?.isOwn === true)) return;
    const address = location.pathname + fragment;
    if (history === 'push') window.history.pushState(toEntry(asked), '', address);
    else window.history.replaceState(toEntry(asked), '', address);
  }, [asked, history, fragment]);
}
