import { useEffect, useState } from 'react';
import type { SearchEngine, SearchQuery, SearchResults } from '../../search/engine.ts';
import { toQuery, type Asked } from './state.ts';

/** More markers than this show nothing that the clusters do not show. */
const maxMarkers = 2000;

/** What the map shows of what was found. */
export type MapHits = Pick<SearchResults, 'hits' | 'total'>;

/**
 * The workplaces found, whichever are in the list, as many of them as the engine gives. Asked for only once there is a
 * map to show them on.
 */
export function useMapHits(
  asked: Asked,
  env: Pick<SearchQuery, 'locale' | 'today'>,
  isWanted: boolean,
  load: () => Promise<SearchEngine>,
): MapHits | undefined {
  const [found, setFound] = useState<MapHits>();
  // More pages, or another order, are the same markers.
  const { text, origin, radiusKm, facets, undone } = asked;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const run = async () => {
      const engine = await load();
      const all: Asked = { text, origin, radiusKm, facets, undone, sort: 'relevance', page: 1 };
      const results = await engine.search(toQuery(all, { ...env, pageSize: maxMarkers }));
      if (isCurrent) setFound(results);
    };
    // When the engine cannot be had, the list says so.
    run().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [text, origin, radiusKm, facets, undone, env, isWanted, load]);
  return found;
}
