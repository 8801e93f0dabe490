import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin, SearchQuery } from './engine.ts';
import { toFilters } from './facets.ts';
import { fixtureDirectory, today } from './fixtures/directory.ts';
import { parseSearchParams, toSearchParams, type UrlContext } from './query-url.ts';

const origins: readonly Origin[] = [
  { label: 'Heule', lat: 50.838, lng: 3.238 },
  { label: 'Sint-Eloois-Vijve', lat: 50.909, lng: 3.415 },
];
const filters = toFilters(fixtureDirectory.references);
const context: UrlContext = {
  locale: 'nl',
  today,
  pageSize: 20,
  filters,
  findOrigin: (name) => origins.find(({ label }) => label === name),
};
const empty: SearchQuery = {
  text: '',
  origin: undefined,
  radiusKm: undefined,
  facets: {},
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  locale: 'nl',
  today,
  undone: undefined,
};

const anyFacets = fc
  .uniqueArray(fc.constantFrom(...filters), { maxLength: 4 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ key, options }) =>
        fc.tuple(
          fc.constant(key),
          fc.uniqueArray(fc.constantFrom(...options.map(({ value }) => value)), { minLength: 1, maxLength: 3 }),
        ),
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries));

const anyQuery: fc.Arbitrary<SearchQuery> = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim()),
    origin: fc.constantFrom(undefined, ...origins),
    radius: fc.constantFrom(undefined, 2, 5, 10, 20),
    facets: anyFacets,
    sort: fc.constantFrom('relevance', 'distance', 'freshness'),
    page: fc.integer({ min: 1, max: 50 }),
    undone: fc.constantFrom(undefined, ['concept:schoonmaak'], ['place:kortrijk-heule', 'hours:tot-12']),
  })
  .map(({ radius, ...query }) => ({ ...empty, ...query, radiusKm: query.origin ? radius : undefined }));

describe('the search in a URL', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const url = new URLSearchParams(toSearchParams(query).toString());
        expect(parseSearchParams(url, context)).toEqual(query);
      }),
    );
  });

  it('is empty for the search of everything', () => {
    expect(toSearchParams(empty).toString()).toBe('');
  });

  it('is short and readable', () => {
    const query = {
      ...empty,
      text: 'poetsen',
      origin: origins[0],
      radiusKm: 10,
      facets: { activities: ['schoonmaak', 'winkel'] },
    };
    expect(decodeURIComponent(toSearchParams(query).toString())).toBe(
      'q=poetsen&waar=Heule&straal=10&activities=schoonmaak,winkel',
    );
  });

  it('never says where the reader is', () => {
    const query = {
      ...empty,
      origin: { label: 'mijn locatie', lat: 50.9, lng: 3.2, isOwn: true as const },
      radiusKm: 5,
    };
    expect(toSearchParams(query).toString()).toBe('');
  });

  it('leaves out what it does not know, whatever stands there', () => {
    const url = new URLSearchParams(
      '__proto__=x&constructor=y&activities=nothing,schoonmaak&waar=Atlantis&straal=10&sorteer=willekeurig&pagina=-3&niet=<b>',
    );
    expect(parseSearchParams(url, context)).toEqual({ ...empty, facets: { activities: ['schoonmaak'] } });
  });

  it('never fails', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary', maxLength: 400 })), { maxLength: 3 }),
        (pairs) => {
          const query = parseSearchParams(new URLSearchParams(pairs), context);
          expect(query.text.length).toBeLessThanOrEqual(300);
        },
      ),
    );
    const keys = ['q', 'waar', 'straal', 'pagina', 'sorteer', 'niet', 'activities'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ unit: 'binary' }), (key, value) => {
        expect(parseSearchParams(new URLSearchParams([[key, value]]), context).page).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
