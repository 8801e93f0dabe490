import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireDirectory } from '../../directory/directory.ts';
import { toLexicon } from '../build-lexicon.ts';
import { toSearchDocument } from '../document.ts';
import { fixtureDirectory, today } from '../fixtures/directory.ts';
import type { SearchQuery } from '../engine.ts';
import { createEmbeddedEngine } from './engine.ts';
import { toSearchIndex } from './index.ts';
import { fromDifferences, packNumbers, toDifferences, unpackNumbers } from './packed.ts';
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
    const { terms } = unpackText(index);
    expect(terms).toEqual(expect.arrayContaining(['maait', 'gras', 'tafelgroen', 'rommelhoek']));
    expect(terms).not.toContain('het');
    expect(terms).toEqual(terms.toSorted());
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

  it('stays within its size for the example content, in every language', async () => {
    const directory = await requireDirectory({ contentDir: 'content', today });
    for (const locale of ['nl', 'fr', 'en'] as const) {
      const lexicon = toLexicon(directory, locale);
      const perWorkplace = toGzip(toSearchIndex(directory, locale, today, { lexicon })) / directory.workplaces.length;
      expect(perWorkplace).toBeLessThan(600);
      expect(toGzip(lexicon)).toBeLessThan(34_000);
    }
  });
});
