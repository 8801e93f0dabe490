import type { EmbeddedSource } from '../../search/embedded/engine.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { SearchProps } from './props.ts';

type Urls = Pick<SearchProps['urls'], 'index' | 'lexicon'>;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

const fetchParts = ({ index, lexicon }: Urls) =>
  Promise.all([import('../../search/embedded/engine.ts'), fetchText(index), fetchText(lexicon)]);

let fetching: ReturnType<typeof fetchParts> | undefined;

/**
 * Fetches what the engine is made of, once; after a failure the next call tries again. Making it takes a tenth of a
 * second of a good processor, which a page that is just opening needs for itself: that is left to `loadEngine`.
 */
export function fetchEngine(urls: Urls): ReturnType<typeof fetchParts> {
  fetching ??= fetchParts(urls).catch((error: unknown) => {
    fetching = undefined;
    throw error;
  });
  return fetching;
}

async function create(urls: Urls): Promise<SearchEngine> {
  const [{ createEmbeddedEngine }, index, lexicon] = await fetchEngine(urls);
  // Both files come from the build that made this script, under names that change with their content.
  return createEmbeddedEngine({
    index: JSON.parse(index) as EmbeddedSource['index'],
    lexicon: JSON.parse(lexicon) as EmbeddedSource['lexicon'],
  });
}

let loading: Promise<SearchEngine> | undefined;

/** The engine with its index, made once; after a failure the next call tries again. */
export function loadEngine(urls: Urls): Promise<SearchEngine> {
  loading ??= create(urls).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
