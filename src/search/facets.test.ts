import { describe, expect, it } from 'vitest';
import { catalogue } from '../domain/catalogue/index.ts';
import { toFilters } from './facets.ts';
import { fixtureDirectory } from './fixtures/directory.ts';

describe('toFilters', () => {
  const filters = toFilters(fixtureDirectory.references);
  const keys = filters.map(({ key }) => key);

  it('puts first what caseworkers reach for first', () => {
    expect(keys.slice(0, 8)).toEqual([
      'measureGroup',
      'measures',
      'activities',
      'municipality',
      'targetGroups',
      'dutchLevel',
      'hoursPerWeek',
      'capacity',
    ]);
  });

  it('then how to get there and whether one can get in', () => {
    const groups = filters.slice(8).map(({ group }) => group);
    expect(groups[0]).toBe('mobility');
    expect(groups.indexOf('access')).toBeGreaterThan(groups.lastIndexOf('mobility'));
    expect(groups.findIndex((group) => group !== 'mobility' && group !== 'access')).toBeGreaterThan(
      groups.lastIndexOf('access'),
    );
  });

  it('offers every choice with a label in three languages', () => {
    for (const { options } of filters) {
      expect(options.length).toBeGreaterThan(0);
      for (const { label } of options) expect(Object.values(label).every((text) => text !== '')).toBe(true);
    }
  });

  it('offers "onbekend" for capacity', () => {
    const capacity = filters.find(({ key }) => key === 'capacity');
    expect(capacity?.options.map(({ value }) => value)).toContain('onbekend');
  });

  it('takes measures and municipalities from the content', () => {
    const values = (key: string) => filters.find((filter) => filter.key === key)?.options.map(({ value }) => value);
    expect(values('measures')).toEqual(['ama-welzijn', 'collectief-maatwerk', 'wijk-werken', 'stage']);
    expect(values('municipality')).toEqual(['Kortrijk', 'Menen', 'Waregem']);
  });

  it('makes a filter of a field that is added to the catalogue', () => {
    const label = { nl: 'Met uitzicht', fr: 'Avec vue', en: 'With a view' };
    const extended = {
      ...catalogue,
      workplace: [
        ...catalogue.workplace,
        { key: 'hasView', kind: 'boolean', group: 'place', facet: {}, label } as const,
      ],
    };
    expect(toFilters(fixtureDirectory.references, extended).map(({ key }) => key)).toContain('hasView');
  });
});
