import { afterAll, beforeEach, describe } from 'vitest';
import { startMeilisearch } from '../../../scripts/meilisearch/test-server.ts';
import { toLexicon } from '../build-lexicon.ts';
import { describeEngine } from '../engine.contract.ts';
import { today } from '../fixtures/directory.ts';
import { toServerDocuments } from './documents.ts';
import { createMeilisearchEngine } from './engine.ts';
import { indexContent } from './index-content.ts';
import { toIndexSettings } from './settings.ts';

const server = await startMeilisearch();
let indexes = 0;

describe('with a real server', () => {
  beforeEach(({ skip }) => {
    if ('reason' in server) skip(server.reason);
  });
  afterAll(async () => {
    if ('url' in server) await server.stop();
  });

  describeEngine('the Meilisearch engine', async (directory, locale) => {
    if ('reason' in server) throw new Error(server.reason);
    const { url, masterKey } = server;
    const index = `contract-${++indexes}`;
    const lexicon = toLexicon(directory, locale);
    await indexContent(
      { url, adminKey: masterKey, index },
      {
        documents: toServerDocuments(directory, today, { locales: [locale], lexicons: { [locale]: lexicon } }),
        settings: toIndexSettings(directory, { locales: [locale] }),
      },
    );
    return createMeilisearchEngine({ url, key: masterKey, index, lexicon, thresholds: directory.region.thresholds });
  });
});
