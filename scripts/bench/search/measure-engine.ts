import { createEmbeddedEngine, type EmbeddedSource } from '../../../src/search/embedded/engine.ts';
import type { SearchQuery } from '../../../src/search/engine.ts';
import { toKeystrokes, typedQueries } from './keystrokes.ts';

/** What the embedded engine took, in milliseconds. Made in Node and in the browser by this same code. */
export interface EngineTimes {
  /** From the text of both files to the first results. */
  readonly load: number;
  /** From each key to its results. */
  readonly keystrokes: readonly number[];
  /** Keeps the engine in memory while that is measured. */
  readonly engine: unknown;
}

/** Typing ends here, between two queries: an engine that answers in seconds has shown by then that it does. */
const maxMilliseconds = 120_000;

/** Loads the engine and types every query once, as one person would: nothing is warmed up. */
export async function measureEngine(indexText: string, lexiconText: string, today: string): Promise<EngineTimes> {
  const toQuery = (text: string): SearchQuery => ({
    text,
    today,
    locale: 'nl',
    facets: {},
    sort: 'relevance',
    page: 1,
    pageSize: 20,
  });
  const began = performance.now();
  // Both texts were made by this bench with the functions whose types these are.
  const index = JSON.parse(indexText) as EmbeddedSource['index'];
  const lexicon = JSON.parse(lexiconText) as EmbeddedSource['lexicon'];
  const engine = createEmbeddedEngine({ index, lexicon });
  await engine.search(toQuery(''));
  const load = performance.now() - began;
  const keystrokes: number[] = [];
  const typingBegan = performance.now();
  for (const query of typedQueries) {
    if (performance.now() - typingBegan > maxMilliseconds) break;
    for (const text of toKeystrokes(query)) {
      const start = performance.now();
      await engine.search(toQuery(text));
      keystrokes.push(performance.now() - start);
    }
  }
  return { load, keystrokes, engine };
}
