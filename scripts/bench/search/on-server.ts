import { Meilisearch } from 'meilisearch';
import type { Directory } from '../../../src/domain/directory.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import type { Lexicon } from '../../../src/search/lexicon.ts';
import { toServerDocuments } from '../../../src/search/meilisearch/documents.ts';
import { createMeilisearchEngine } from '../../../src/search/meilisearch/engine.ts';
import { indexContent } from '../../../src/search/meilisearch/index-content.ts';
import { toIndexSettings } from '../../../src/search/meilisearch/settings.ts';
import type { TestServer } from '../../meilisearch/test-server.ts';
import { typeQueries } from './measure-engine.ts';

/** What one size took on a server. */
export interface MeasuredServer {
  /** Making the documents, in milliseconds: of one language, as the embedded index. */
  readonly documents: number;
  /** From the first question to the server until the new index is the live one. */
  readonly indexing: number;
  readonly databaseBytes: number;
  /** From each key to its results, over the loopback interface. */
  readonly keystrokes: readonly number[];
}

/** Indexes a directory as `npm run search:index` does and types every query once, as the page would ask them. */
export async function measureOnServer(
  { url, masterKey }: TestServer,
  directory: Directory,
  lexicon: Lexicon,
  today: IsoDate,
): Promise<MeasuredServer> {
  const index = `bench-${directory.workplaces.length}`;
  const began = performance.now();
  const content = {
    documents: toServerDocuments(directory, today, { locales: ['nl'], lexicons: { nl: lexicon } }),
    settings: toIndexSettings(directory, { locales: ['nl'] }),
  };
  const made = performance.now();
  await indexContent({ url, adminKey: masterKey, index }, content);
  const indexed = performance.now();
  const client = new Meilisearch({ host: url, apiKey: masterKey });
  const { databaseSize } = await client.getStats();
  const { thresholds } = directory.region;
  const engine = createMeilisearchEngine({ url, key: masterKey, index, lexicon, thresholds });
  const keystrokes = await typeQueries(engine, today);
  await client.index(index).delete().waitTask();
  return { documents: made - began, indexing: indexed - made, databaseBytes: databaseSize, keystrokes };
}
