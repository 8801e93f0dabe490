import { describeEngine } from '../engine.contract.ts';
import { toLexicon } from '../build-lexicon.ts';
import { today } from '../fixtures/directory.ts';
import { createEmbeddedEngine } from './engine.ts';
import { toSearchIndex } from './index.ts';

describeEngine('the embedded engine', (directory, locale) => {
  const lexicon = toLexicon(directory, locale);
  const index = toSearchIndex(directory, locale, today, { lexicon });
  // As the browser gets it.
  return Promise.resolve(createEmbeddedEngine({ index: JSON.parse(JSON.stringify(index)) as typeof index, lexicon }));
});
