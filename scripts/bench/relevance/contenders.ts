import { Meilisearch } from 'meilisearch';
import type { Directory } from '../../../src/domain/directory.ts';
import { locales as allLocales, type Locale } from '../../../src/domain/text.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toLexicon } from '../../../src/search/build-lexicon.ts';
import { createEmbeddedEngine } from '../../../src/search/embedded/engine.ts';
import { toSearchIndex } from '../../../src/search/embedded/index.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import type { Lexicon } from '../../../src/search/lexicon.ts';
import { toServerDocuments } from '../../../src/search/meilisearch/documents.ts';
import { createMeilisearchEngine } from '../../../src/search/meilisearch/engine.ts';
import { indexContent } from '../../../src/search/meilisearch/index-content.ts';
import { toIndexSettings } from '../../../src/search/meilisearch/settings.ts';
import type { TestServer } from '../../meilisearch/test-server.ts';
import { createPlainMiniSearch, toPlainDocuments } from './baseline.ts';
import { depths, type Rank } from './evaluate.ts';

/** Something that ranks, in every language. */
export type Contender = (locale: Locale) => Rank;

/** One per language, made when it is needed. */
function perLocale<T>(create: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const own = made.get(locale) ?? create(locale);
    made.set(locale, own);
    return own;
  };
}

const toRank =
  (engine: SearchEngine, locale: Locale, today: IsoDate): Rank =>
  async (text) => {
    const results = await engine.search({
      ...{ text, locale, today, facets: {}, sort: 'relevance', page: 1, pageSize: depths.recall },
    });
    return results.hits.map(({ document }) => document.id);
  };

export type ToLexicon = (locale: Locale) => Lexicon;
export const toLexicons = (directory: Directory): ToLexicon => perLocale((locale) => toLexicon(directory, locale));

export const toEmbedded = (directory: Directory, today: IsoDate, lexiconOf: ToLexicon): Contender =>
  perLocale((locale) => {
    const lexicon = lexiconOf(locale);
    const index = toSearchIndex(directory, locale, today, { lexicon });
    return toRank(createEmbeddedEngine({ index, lexicon }), locale, today);
  });

export const toPlainMiniSearch = (directory: Directory): Contender =>
  perLocale((locale) => createPlainMiniSearch(directory, locale));

export async function toMeilisearch(
  directory: Directory,
  today: IsoDate,
  lexiconOf: ToLexicon,
  { url, masterKey }: TestServer,
  index = 'bench-relevance',
): Promise<Contender> {
  const lexicons = Object.fromEntries(allLocales.map((locale) => [locale, lexiconOf(locale)]));
  await indexContent(
    { url, adminKey: masterKey, index },
    { documents: toServerDocuments(directory, today, { lexicons }), settings: toIndexSettings(directory) },
  );
  const { thresholds } = directory.region;
  return perLocale((locale) => {
    const engine = createMeilisearchEngine({ url, key: masterKey, index, lexicon: lexiconOf(locale), thresholds });
    return toRank(engine, locale, today);
  });
}

/** Meilisearch as its readme shows it: the documents added, and the text searched; every setting as it comes. */
export async function toPlainMeilisearch(directory: Directory, { url, masterKey }: TestServer): Promise<Contender> {
  const client = new Meilisearch({ host: url, apiKey: masterKey });
  for (const locale of directory.region.locales) {
    const index = client.index(`bench-plain-${locale}`);
    await index.delete().waitTask();
    const task = await index.addDocuments(toPlainDocuments(directory, locale), { primaryKey: 'id' }).waitTask();
    if (task.status !== 'succeeded') throw new Error(task.error?.message ?? `The server ${task.status} the task.`);
  }
  return perLocale((locale) => {
    const index = client.index<{ id: string }>(`bench-plain-${locale}`);
    return async (text) => (await index.search(text, { limit: depths.recall })).hits.map(({ id }) => id);
  });
}
