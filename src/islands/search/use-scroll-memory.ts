import { useCallback, useLayoutEffect, useRef } from 'react';

// A state is whatever some script put there.
const readScroll = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'scrollY' in state && typeof state.scrollY === 'number'
    ? state.scrollY
    : undefined;

/**
 * Comes back from a fiche to the same spot of the list. The browser tries to by itself, but before the list is there
 * again. Call what it gives when the list is there.
 */
export function useScrollMemory(): () => void {
  const wanted = useRef<number>(undefined);

  useLayoutEffect(() => {
    wanted.current = readScroll(history.state);
    const onLeave = () => {
      const state: unknown = history.state;
      history.replaceState({ ...(typeof state === 'object' ? state : {}), scrollY: window.scrollY }, '');
    };
    window.addEventListener('pagehide', onLeave);
    return () => window.removeEventListener('pagehide', onLeave);
  }, []);

  return useCallback(() => {
    if (wanted.current === undefined) return;
    window.scrollTo({ top: wanted.current, behavior: 'instant' });
    wanted.current = undefined;
  }, []);
}
