import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { parseAnswers, parseFacetHits, type Answer } from './answer.ts';
import type { Filter } from './filter.ts';

/** One question to the index; the index itself is filled in. */
export type Question = Omit<MultiSearchQuery, 'indexUid' | 'filter'> & { readonly filter: Filter };

/** The server as the engine needs it. */
export interface SearchServer {
  /** Puts several questions at once; the answers come in their order. */
  ask(questions: readonly Question[]): Promise<readonly Answer[]>;
  /** How many workplaces meet a condition. Questions of one moment travel together. */
  count(filter: Filter): Promise<number>;
  /** Values of an attribute that are like a word. */
  findValues(attribute: string, like: string): Promise<readonly string[]>;
}

export interface ServerOptions {
  readonly url: string;
  readonly key: string;
  readonly index: string;
}

export function createSearchServer({ url, key, index }: ServerOptions): SearchServer {
  const client = new Meilisearch({ host: url, apiKey: key });

  const ask: SearchServer['ask'] = async (questions) => {
    if (questions.length === 0) return [];
    const answer: unknown = await client.multiSearch({
      queries: questions.map(({ filter, ...rest }) => ({
        indexUid: index,
        ...rest,
        ...(filter === undefined ? {} : { filter }),
      })),
    });
    return parseAnswers(answer, questions.length);
  };

  let waiting: {
    readonly filter: Filter;
    readonly resolve: (total: number) => void;
    readonly reject: (cause: unknown) => void;
  }[] = [];
  const flush = () => {
    const batch = waiting;
    waiting = [];
    ask(batch.map(({ filter }) => ({ q: '', filter, limit: 0 }))).then(
      (answers) => batch.forEach(({ resolve }, at) => resolve(answers[at]?.total ?? 0)),
      (cause: unknown) => batch.forEach(({ reject }) => reject(cause)),
    );
  };

  return {
    ask,
    count: (filter) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) queueMicrotask(flush);
        waiting.push({ filter, resolve, reject });
      }),
    async findValues(attribute, like) {
      const answer: unknown = await client
        .index(index)
        .searchForFacetValues({ facetName: attribute, facetQuery: like });
      return parseFacetHits(answer);
    },
  };
}
