import { useCallback, useEffect, useRef, useState } from 'react';
import type { SearchEngine, SearchQuery, SearchResults } from '../../search/engine.ts';
import { fetchEngine, loadEngine, type EngineSource } from './load-engine.ts';
import type { SearchProps } from './props.ts';
import { isNothingAsked, nothingAsked, toQuery, type Asked } from './state.ts';

/** Long enough to skip the letters of a fast typist, short enough not to be noticed. */
const typingPauseMs = 80;

export interface Found {
  readonly results: SearchResults;
  /** What these are the results of: while somebody types, no longer what is asked. */
  readonly asked: Asked;
}

export interface SearchSession {
  readonly found: Found;
  /** `waiting`: what is asked has not been answered yet. */
  readonly status: 'ready' | 'waiting' | 'failed';
  readonly load: () => Promise<SearchEngine>;
  /** Fetches what the engine is made of, while nothing else is going on. */
  readonly fetchAhead: () => void;
  /** Makes the engine, when it is likely to be needed soon. */
  readonly prepare: () => void;
  readonly retry: () => void;
}

/** Asks the engine whenever the question changes; the last question wins. */
export function useResults(
  asked: Asked,
  isTyping: boolean,
  env: Pick<SearchQuery, 'locale' | 'today' | 'pageSize'>,
  source: EngineSource & Pick<SearchProps, 'initial'>,
): SearchSession {
  const { initial } = source;
  const [found, setFound] = useState<Found>({ results: initial, asked: nothingAsked });
  const [failure, setFailure] = useState<Asked>();
  const [attempt, setAttempt] = useState(0);
  const loaded = useRef<SearchEngine>(undefined);

  const load = useCallback(async () => {
    const ready = await loadEngine(source);
    loaded.current = ready;
    return ready;
  }, [source]);

  // A failure of these two is told when somebody asks something.
  const fetchAhead = useCallback(() => {
    fetchEngine(source).catch(() => undefined);
  }, [source]);
  const prepare = useCallback(() => {
    load().catch(() => undefined);
  }, [load]);

  useEffect(() => {
    if (found.asked === asked) return;
    if (isNothingAsked(asked) && !loaded.current) {
      setFound({ results: initial, asked });
      return;
    }
    let isCurrent = true;
    const run = async () => {
      try {
        const ready = loaded.current ?? (await load());
        const results = await ready.search(toQuery(asked, env));
        if (!isCurrent) return;
        setFound({ results, asked });
        setFailure(undefined);
      } catch (error) {
        // Without an engine the page says what to do; an engine that fails is a mistake of ours, and must be seen.
        if (loaded.current) reportError(error);
        if (isCurrent) setFailure(asked);
      }
    };
    const timer = setTimeout(() => void run(), isTyping ? typingPauseMs : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, isTyping, env, initial, load, found.asked, attempt]);

  return {
    found,
    status: found.asked === asked ? 'ready' : failure === asked ? 'failed' : 'waiting',
    load,
    fetchAhead,
    prepare,
    retry: useCallback(() => {
      setFailure(undefined);
      setAttempt((before) => before + 1);
    }, []),
  };
}
