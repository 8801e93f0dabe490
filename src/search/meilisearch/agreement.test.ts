/** That both engines give the same, and how far they may differ: measured on the judged queries and on random filters. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMeilisearch } from '../../../scripts/meilisearch/test-server.ts';
import { queries } from '../../../scripts/bench/relevance/queries.ts';
import { readExample } from '../../directory/fixtures/example.ts';
import type { Locale } from '../../domain/text.ts';
import { createEmbeddedEngine } from '../embedded/engine.ts';
import type { SearchEngine, SearchQuery, SearchResults, Sort } from '../engine.ts';
import { toFilters } from '../facets.ts';
import { forEachAtOnce } from '../fixtures/at-once.ts';
import { today } from '../fixtures/directory.ts';
import { readExampleSource } from '../fixtures/example.ts';
import { createRandom, toHostileText } from '../fixtures/hostile.ts';
import { toServerDocuments } from './documents.ts';
import { createMeilisearchEngine } from './engine.ts';
import { indexContent } from './index-content.ts';
import { toIndexSettings } from './settings.ts';

const server = await startMeilisearch();
const locales: readonly Locale[] = ['nl', 'fr', 'en'];
const everything: SearchQuery = { text: '', facets: {}, sort: 'relevance', page: 1, pageSize: 10, locale: 'nl', today };

interface Pair {
  readonly embedded: SearchEngine;
  readonly meilisearch: SearchEngine;
}
const pairs = new Map<Locale, Pair>();
const pairOf = (locale: Locale): Pair => {
  const pair = pairs.get(locale);
  if (!pair) throw new Error(`No engines for ${locale}.`);
  return pair;
};
let choices: readonly { readonly key: string; readonly values: readonly string[] }[] = [];
let origins: readonly { readonly lat: number; readonly lng: number; readonly label: string }[] = [];

beforeAll(async () => {
  if ('reason' in server) return;
  const directory = await readExample(today);
  const { url, masterKey } = server;
  const [nl, fr, en] = await Promise.all([readExampleSource('nl'), readExampleSource('fr'), readExampleSource('en')]);
  const sources = { nl, fr, en };
  const lexicons = { nl: nl.lexicon, fr: fr.lexicon, en: en.lexicon };
  await indexContent(
    { url, adminKey: masterKey, index: 'live' },
    { documents: toServerDocuments(directory, today, { lexicons }), settings: toIndexSettings(directory) },
  );
  for (const locale of locales) {
    pairs.set(locale, {
      embedded: createEmbeddedEngine(sources[locale]),
      meilisearch: createMeilisearchEngine({
        url,
        key: masterKey,
        index: 'live',
        lexicon: lexicons[locale],
        thresholds: directory.region.thresholds,
      }),
    });
  }
  choices = toFilters(directory.references).map(({ key, options }) => ({
    key,
    values: options.map(({ value }) => value),
  }));
  origins = directory.region.municipalities.map(({ name, centre }) => ({
    lat: centre.lat,
    lng: centre.lng,
    label: name,
  }));
}, 60_000);

/** All that must be equal whatever the ranking; counts of zero are no counts. */
const toSame = ({ total, facetCounts, understood, isLoose, suggestion, relaxations }: SearchResults) => ({
  total,
  facetCounts,
  understood,
  isLoose,
  suggestion,
  relaxations,
});
const toIds = ({ hits }: SearchResults): readonly string[] => hits.map(({ document }) => document.id);

async function askBoth(query: SearchQuery): Promise<readonly [SearchResults, SearchResults]> {
  const { embedded, meilisearch } = pairOf(query.locale);
  return Promise.all([embedded.search(query), meilisearch.search(query)]);
}

describe('both engines', () => {
  beforeEach(({ skip }) => {
    if ('reason' in server) skip(server.reason);
  });
  afterAll(async () => {
    if ('url' in server) await server.stop();
  });

  it('find and count the same for what caseworkers type, in nearly the same order', { timeout: 120_000 }, async () => {
    const judged = Object.values(queries)
      .flat()
      // Every third: the whole list is a benchmark's.
      .filter((_, position) => position % 3 === 0);
    let sameOrder = 0;
    let sharedOfTen = 0;
    await forEachAtOnce(judged, async ({ text, locale }) => {
      const [own, other] = await askBoth({ ...everything, text, locale: locale ?? 'nl' });
      expect([text, toSame(other)]).toEqual([text, toSame(own)]);
      const [ids, others] = [toIds(own), toIds(other)];
      if (ids.join() === others.join()) sameOrder++;
      sharedOfTen += ids.length === 0 ? 1 : ids.filter((id) => others.includes(id)).length / ids.length;
    });
    // How rare a word is the server's hits tell a little otherwise than the whole index does: neighbours change places.
    expect(sameOrder / judged.length).toBeGreaterThan(0.93);
    expect(sharedOfTen / judged.length).toBeGreaterThan(0.99);
  });

  it('agree to the last hit on filters, distances, radius, sorting and pages', { timeout: 120_000 }, async () => {
    const random = createRandom(20261123);
    const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
    const sorts: readonly Sort[] = ['relevance', 'distance', 'freshness'];
    const all = Array.from({ length: 80 }, (): SearchQuery => {
      const facets: Record<string, readonly string[]> = {};
      for (let count = random(3); count > 0; count--) {
        const choice = pick(choices);
        if (choice) facets[choice.key] = [...new Set([pick(choice.values) ?? '', pick(choice.values) ?? ''])];
      }
      const origin = random(2) === 0 ? undefined : pick(origins);
      return {
        ...everything,
        text: pick(['', '', 'poetsen', 'groen kortrijk', 'zonder rijbewijs', 'winkel halftijds']) ?? '',
        facets,
        origin,
        radiusKm: origin && random(2) === 0 ? (pick([2, 5, 10, 20]) ?? 5) : undefined,
        sort: pick(sorts) ?? 'relevance',
        page: 1 + random(2),
        pageSize: pick([5, 20, 200]) ?? 20,
        today: pick([today, '2026-12-24', '2027-03-01', '2028-01-01']) ?? today,
      };
    });
    await forEachAtOnce(all, async (query) => {
      const [own, other] = await askBoth(query);
      expect([query, toSame(other), toIds(other)]).toEqual([query, toSame(own), toIds(own)]);
      expect(other.points.map(({ id }) => id)).toEqual(own.points.map(({ id }) => id));
    });
  });

  it('answer hostile queries alike, and never with an exception', { timeout: 120_000 }, async () => {
    const random = createRandom(7);
    // Ten thousand are asked by the bench of robustness.
    const texts = Array.from({ length: 150 }, () => toHostileText(random));
    await forEachAtOnce(texts, async (text) => {
      const [own, other] = await askBoth({ ...everything, text });
      expect([text, other.total, other.understood.parts]).toEqual([text, own.total, own.understood.parts]);
    });
  });

  it(
    'let nothing of a filter’s value, key, text or number into the filter language',
    { timeout: 120_000 },
    async () => {
      const hostile = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          '"',
          '\\',
          '\\"',
          '"] OR id EXISTS OR codes.a IN ["',
          "x' OR 1=1",
          ') OR (id EXISTS',
          '\n',
          '\u0000',
          '\ud800',
          '_geoRadius(0,0,1)',
        ),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            text: hostile,
            facets: fc.dictionary(
              fc.oneof(fc.constantFrom('activities', 'municipality', 'capacity', 'hoursPerWeek'), hostile),
              fc.array(hostile, { minLength: 1, maxLength: 3 }),
              { minKeys: 1, maxKeys: 3 },
            ),
            page: fc.oneof(fc.integer(), fc.double()),
            pageSize: fc.oneof(fc.integer({ max: 500 }), fc.constant(NaN)),
            radiusKm: fc.constantFrom(undefined, 0, -1, 5, Infinity, NaN),
            today: fc.constantFrom(today, '1900-01-01', '2999-12-31'),
          }),
          async (query) => {
            const { meilisearch } = pairOf('nl');
            const origin = { lat: 50.8, lng: 3.2, label: 'hier' };
            const results = await meilisearch.search({ ...everything, ...query, origin });
            // No such values exist, so nothing meets them, however they are written.
            expect(results).toMatchObject({ total: 0, hits: [], points: [] });
          },
        ),
        { numRuns: 120 },
      );
    },
  );

  it('take no longer for a text of a hundred thousand letters', async () => {
    const began = performance.now();
    const [own, other] = await askBoth({ ...everything, text: `poetsen ${'x y z '.repeat(17_000)}` });
    expect(other.understood.parts).toEqual(own.understood.parts);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
