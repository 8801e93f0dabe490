import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireDirectory } from '../../directory/directory.ts';
import { toLexicon } from '../build-lexicon.ts';
import { queryStems } from '../build-stems.ts';
import { toSearchDocument } from '../document.ts';
import { fixtureDirectory, today } from '../fixtures/directory.ts';
import { readExampleSource } from '../fixtures/example.ts';
import type { SearchQuery } from '../engine.ts';
import { toLexiconWords } from '../lexicon.ts';
import { unpackStems } from '../stem.ts';
import { createMatcher } from '../understanding/matcher.ts';
import { createEmbeddedEngine, type EmbeddedSource } from './engine.ts';
import { toSearchIndex } from './index.ts';
import {
  fromDifferences,
  packNumbers,
  packParts,
  toDifferences,
  toStemmedWords,
  unpackNumbers,
  unpackParts,
} from './packed.ts';
import { unpackDocuments, unpackText } from './unpack.ts';

const everything: SearchQuery = {
  ...{ text: '', facets: {}, sort: 'relevance', page: 1, pageSize: 10, locale: 'nl', today },
};

const toGzip = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;

describe('packNumbers', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000_000 })), (values) => {
        expect(unpackNumbers(packNumbers(values))).toEqual(values);
        const sorted = values.toSorted((a, b) => a - b);
        expect(fromDifferences(toDifferences(sorted))).toEqual(sorted);
      }),
    );
  });

  it('takes one character for a small number', () => {
    expect(packNumbers([0, 1, 31])).toHaveLength(3);
  });
});

describe('packParts', () => {
  it.each([
    ['fietsenmaker', ['fiets', 'maker']],
    ['arbeidszorgplaats', ['arbeid', 'zorg', 'plaats']],
    // Where the last part also begins earlier.
    ['huisssss', ['huis', 'sss']],
  ])('brings the parts of %s back', (word, parts) => {
    expect(unpackParts(word, packParts(word, parts))).toEqual(parts);
  });
});

describe('toSearchIndex', () => {
  const index = toSearchIndex(fixtureDirectory, 'nl', today);

  it('brings every document back', () => {
    const documents = unpackDocuments(JSON.parse(JSON.stringify(index)) as typeof index);
    const expected = fixtureDirectory.workplaces.map((entry) =>
      toSearchDocument(entry, { references: fixtureDirectory.references }),
    );
    expect(documents).toHaveLength(expected.length);
    documents.forEach((document, position) => {
      const { codes, numbers, completeness, lat, lng, ...rest } = document;
      expect(expected[position]).toMatchObject(rest);
      expect(expected[position]?.codes).toMatchObject(codes);
      expect(expected[position]?.numbers).toMatchObject(numbers);
      expect(expected[position]?.completeness).toBeCloseTo(completeness, 2);
      expect(expected[position]?.lat).toBeCloseTo(lat, 4);
      expect(expected[position]?.lng).toBeCloseTo(lng, 4);
    });
  });

  it('keeps the fields that a filter or a concept asks about, and no others', () => {
    const fields = Object.keys(index.codes);
    expect(fields).toEqual(
      expect.arrayContaining(['activities', 'setting', 'isLowStimulus', 'measureGroup', 'hasBikeLoan']),
    );
    expect(fields).not.toContain('tasks');
    expect(fields).not.toContain('status');
  });

  it('finds a workplace by what its text speaks of, in whatever words', () => {
    const { mini } = unpackText(index);
    const documents = unpackDocuments(index);
    const names = mini.search('~ramen-wassen').map(({ id }) => documents[id as number]?.name);
    expect(names).toEqual(['Poetsploeg Kortrijk']);
  });

  it('keeps the words of texts, but not those that say nothing', () => {
    const { words } = unpackText(index);
    expect(words).toEqual(expect.arrayContaining(['maait', 'gras', 'tafelgroen', 'rommelhoek']));
    expect(words).not.toContain('het');
    expect(words).toEqual(words.toSorted());
  });

  it('is empty for an empty directory', async () => {
    const empty = { ...fixtureDirectory, workplaces: [], organisations: [] };
    const engine = createEmbeddedEngine({ index: toSearchIndex(empty, 'nl', today), lexicon: toLexicon(empty, 'nl') });
    const results = await engine.search({ ...everything, text: 'poetsen' });
    expect(results.total).toBe(0);
  });

  it('serves another region, with its own places and without a thesaurus', async () => {
    const contentDir = 'src/directory/fixtures/tiny-region';
    const directory = await requireDirectory({ contentDir, today });
    const lexicon = toLexicon({ ...directory, thesaurus: [] }, 'nl');
    const engine = createEmbeddedEngine({ index: toSearchIndex(directory, 'nl', today, { lexicon }), lexicon });
    const [first] = directory.workplaces;
    const { municipality } = first?.workplace.address ?? { municipality: '' };
    const results = await engine.search({ ...everything, text: municipality });
    expect(results.understood.parts.map(({ role }) => role)).toEqual(['place']);
    expect(results.hits[0]?.document.municipality).toBe(municipality);
    const named = await engine.search({ ...everything, text: first?.name ?? '' });
    expect(named.hits.map(({ document }) => document.id)).toContain(first?.workplace.id);
  });

  describe.each(['nl', 'fr', 'en'] as const)('of the example content in %s', (locale) => {
    let example: EmbeddedSource;
    beforeAll(async () => {
      example = await readExampleSource(locale);
    });

    it('stays within its size', () => {
      const { index: own, lexicon } = example;
      expect(toGzip(own) / own.workplaces.slugs.length).toBeLessThan(600);
      expect(toGzip(lexicon)).toBeLessThan(34_000);
    });

    it('brings the stems and parts that a page would work out', () => {
      const { index: own, lexicon } = example;
      const text = unpackText(own);
      const stems = queryStems(locale);
      for (const [lang, stem] of stems.byLocale) {
        const ofTerms = unpackStems(toStemmedWords(text), own.text.stems[lang]);
        const ofLexicon = unpackStems(toLexiconWords(lexicon, lang), lexicon.stems[lang]);
        for (const known of [ofTerms, ofLexicon]) {
          expect(known.size).toBeGreaterThan(100);
          expect([...known]).toEqual([...known.keys()].map((word) => [word, stem(word)]));
        }
      }
      const { split } = createMatcher(lexicon, stems);
      const [byLexicon, byListings] = [true, false].map((isKnown) =>
        text.words.filter((word) => (split(word) !== undefined) === isKnown && text.parts.has(word)),
      );
      expect(byLexicon?.length).toBeGreaterThan(100);
      expect(byLexicon?.map((word) => text.parts.get(word))).toEqual(byLexicon?.map(split));
      expect(text.words.filter((word) => split(word) && !text.parts.has(word))).toEqual([]);
      expect(byListings?.length).toBeGreaterThan(5);
      for (const word of byListings ?? []) {
        expect(word).toMatch(new RegExp(`^${text.parts.get(word)?.join('(?:s|en|n|e)?')}$`));
      }
    });
  });
});
