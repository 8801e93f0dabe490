import type { EmbeddedSource } from '../../search/embedded/engine.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { SearchProps } from './props.ts';

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

async function create({ index, lexicon }: Pick<SearchProps['urls'], 'index' | 'lexicon'>): Promise<SearchEngine> {
  const [{ createEmbeddedEngine }, ...files] = await Promise.all([
    import('../../search/embedded/engine.ts'),
    fetchJson(index),
    fetchJson(lexicon),
  ]);
  // Both files come from the build that made this script, under names that change with their content.
  const [ownIndex, ownLexicon] = files as [EmbeddedSource['index'], EmbeddedSource['lexicon']];
  return createEmbeddedEngine({ index: ownIndex, lexicon: ownLexicon });
}

let loading: Promise<SearchEngine> | undefined;

/** The engine with its index, fetched once; after a failure the next call tries again. */
export function loadEngine(urls: Pick<SearchProps['urls'], 'index' | 'lexicon'>): Promise<SearchEngine> {
  loading ??= create(urls).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
