import type { EmbeddedSource } from '../../search/embedded/engine.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { SearchProps } from './props.ts';

/** Where the engine comes from: the files of this page, and the server where there is one. */
export interface EngineSource extends Pick<SearchProps, 'locale' | 'thresholds' | 'server'> {
  readonly urls: Pick<SearchProps['urls'], 'index' | 'lexicon'>;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Does something once; after a failure the next call tries again. */
function once<T>(work: (source: EngineSource) => Promise<T>): (source: EngineSource) => Promise<T> {
  let doing: Promise<T> | undefined;
  return (source) => {
    doing ??= work(source).catch((error: unknown) => {
      doing = undefined;
      throw error;
    });
    return doing;
  };
}

const fetchLexicon = once(({ urls }) => fetchText(urls.lexicon));
const fetchEmbedded = once(({ urls }) =>
  Promise.all([import('../../search/embedded/engine.ts'), fetchText(urls.index)]),
);

// Both files come from the build that made this script, under names that change with their content.
const readLexicon = once(async (source) => JSON.parse(await fetchLexicon(source)) as EmbeddedSource['lexicon']);
const loadEmbedded = once(async (source): Promise<SearchEngine> => {
  const [[{ createEmbeddedEngine }, index], lexicon] = await Promise.all([fetchEmbedded(source), readLexicon(source)]);
  return createEmbeddedEngine({ index: JSON.parse(index) as EmbeddedSource['index'], lexicon });
});

/** What asks the server; a page without one has no such code. */
const fetchServerEngine = once(() =>
  __HAS_SEARCH_SERVER__ ? import('./server-engine.ts') : Promise.reject(new Error('This build has no search server.')),
);

const hasServer = ({ server }: EngineSource): boolean => __HAS_SEARCH_SERVER__ && server !== undefined;

/**
 * Fetches what the engine is made of, once; after a failure the next call tries again. Making it takes a tenth of a
 * second of a good processor, which a page that is just opening needs for itself: that is left to `loadEngine`.
 */
export async function fetchEngine(source: EngineSource): Promise<void> {
  await Promise.all([hasServer(source) ? fetchServerEngine(source) : fetchEmbedded(source), fetchLexicon(source)]);
}

/** The engine with its index or its server, made once; after a failure the next call tries again. */
export const loadEngine = once(async (source): Promise<SearchEngine> => {
  const { server, thresholds } = source;
  if (!hasServer(source) || !server) return loadEmbedded(source);
  const [{ createServerEngine }, lexicon] = await Promise.all([fetchServerEngine(source), readLexicon(source)]);
  return createServerEngine({ ...server, lexicon, thresholds }, () => loadEmbedded(source));
});
