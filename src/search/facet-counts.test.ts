import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './engine.ts';
import { toSearchDocument } from './document.ts';
import { countFacets, meetsFacets, toCapacityValues, toFacetCodes } from './facet-counts.ts';
import { fixtureDirectory, today } from './fixtures/directory.ts';

const day = { today };
const documents = fixtureDirectory.workplaces.map((entry) =>
  toSearchDocument(entry, { references: fixtureDirectory.references }),
);
const withCapacity = (capacity: SearchDocument['capacity']): SearchDocument => {
  const [first] = documents;
  if (!first) throw new Error('The fixture is empty');
  return { ...first, capacity };
};

describe('toCapacityValues', () => {
  it('has the states of all measures', () => {
    const document = withCapacity([
      { measure: 'stage', state: 'vrij', asOf: '2026-11-20' },
      { measure: 'ama-welzijn', state: 'volzet', asOf: '2026-11-20' },
    ]);
    expect(toCapacityValues(document, day)).toEqual(['vrij', 'volzet']);
  });

  it('is unknown where nothing is known, and where what was known is too old', () => {
    expect(toCapacityValues(withCapacity([]), day)).toEqual(['onbekend']);
    expect(toCapacityValues(withCapacity([{ measure: 'stage', state: 'vrij', asOf: '2026-09-23' }]), day)).toEqual([
      'onbekend',
    ]);
    expect(toCapacityValues(withCapacity([{ measure: 'stage', state: 'vrij', asOf: '2026-09-24' }]), day)).toEqual([
      'vrij',
    ]);
  });

  it('is not unknown because one measure of several is', () => {
    const document = withCapacity([
      { measure: 'stage', state: 'wachtlijst', asOf: '2026-11-20' },
      { measure: 'ama-welzijn', state: 'vrij', asOf: '2025-01-01' },
    ]);
    expect(toCapacityValues(document, day)).toEqual(['wachtlijst']);
  });
});

describe('meetsFacets', () => {
  const find = (facets: Record<string, string[]>) =>
    documents.filter((document) => meetsFacets(document, facets, day)).map(({ name }) => name);

  it('widens within a facet and narrows between facets', () => {
    expect(find({ municipality: ['Menen'] })).toEqual(['Groenploeg Lauwe', 'Poetsploeg Menen']);
    expect(find({ municipality: ['Menen', 'Waregem'], activities: ['winkel', 'schoonmaak'] })).toEqual([
      'Buurtwinkel Waregem',
      'Poetsploeg Menen',
    ]);
  });

  it('ignores a facet without values and refuses a value that nobody has', () => {
    expect(find({ activities: [] })).toHaveLength(documents.length);
    expect(find({ activities: ['constructor'] })).toEqual([]);
    expect(find({ nothing: ['x'] })).toEqual([]);
  });

  it('fits a candidate with more Dutch than is asked', () => {
    expect(find({ dutchLevel: ['a2'] })).toEqual(['Poetsploeg Kortrijk']);
    expect(find({ dutchLevel: ['b2'] })).toEqual(['Poetsploeg Kortrijk', 'Poetsploeg Menen']);
  });
});

describe('countFacets', () => {
  /** What counting means, said the slow way. */
  const countSlowly = (facets: Record<string, string[]>, key: string, value: string) =>
    documents.filter(
      (document) =>
        meetsFacets(document, { ...facets, [key]: [] }, day) && toFacetCodes(document, key, day).includes(value),
    ).length;

  it.each([
    {},
    { municipality: ['Menen'] },
    { municipality: ['Menen', 'Kortrijk'], activities: ['schoonmaak'] },
    { municipality: ['Waregem'], activities: ['schoonmaak'], capacity: ['vrij'] },
  ])('counts each value as if it were chosen, the other facets unchanged: %o', (facets) => {
    const keys = ['municipality', 'activities', 'capacity', 'measureGroup'];
    const counts = countFacets(documents, facets, keys, day);
    for (const key of keys) {
      const values = new Set(documents.flatMap((document) => toFacetCodes(document, key, day)));
      for (const value of values) {
        expect([key, value, counts[key]?.[value] ?? 0]).toEqual([key, value, countSlowly(facets, key, value)]);
      }
    }
  });
});
