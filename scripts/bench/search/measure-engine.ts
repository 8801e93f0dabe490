import { createEmbeddedEngine, type EmbeddedSource } from '../../../src/search/embedded/engine.ts';
import type { SearchEngine, SearchQuery } from '../../../src/search/engine.ts';
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
const maxMilliseconds = 60_000;

const toQuery = (text: string, today: string): SearchQuery => ({
  text,
  today,
  locale: 'nl',
  facets: {},
  sort: 'relevance',
  page: 1,
  pageSize: 20,
});

/** Types every query once, as one person would, and says how long each key took: nothing is warmed up. */
export async function typeQueries(engine: SearchEngine, today: string): Promise<readonly number[]> {
  const keystrokes: number[] = [];
  const began = performance.now();
  for (const query of typedQueries) {
    if (performance.now() - began > maxMilliseconds) break;
    for (const text of toKeystrokes(query)) {
      const start = performance.now();
      await engine.search(toQuery(text, today));
      keystrokes.push(performance.now() - start);
    }
  }
  return keystrokes;
}

/** Loads the engine and types into it. */
export async function measureEngine(indexText: string, lexiconText: string, today: string): Promise<EngineTimes> {
  const began = performance.now();
  // Both texts were made by this bench with the functions whose types these are.
  const index = JSON.parse(indexText) as EmbeddedSource['index'];
  const lexicon = JSON.parse(lexiconText) as EmbeddedSource['lexicon'];
  const engine = createEmbeddedEngine({ index, lexicon });
  await engine.search(toQuery('', today));
  const load = performance.now() - began;
  return { load, keystrokes: await typeQueries(engine, today), engine };
}
