import { describe, expect, it } from 'vitest';
import { catalogue } from '../../domain/catalogue/index.ts';
import { fixtureDirectory, today } from '../fixtures/directory.ts';
import { toFilters } from '../facets.ts';
import { toServerDocuments } from './documents.ts';
import { toIndexSettings } from './settings.ts';

const settings = toIndexSettings(fixtureDirectory);
const filterable = JSON.stringify(settings.filterableAttributes);

describe('the settings of an index', () => {
  it('put names before keywords and keywords before running text, in every language', () => {
    const all = settings.searchableAttributes ?? [];
    const order = ['name', 'organisation', 'keyword.nl', 'body.nl', 'about.nl'].map((own) => all.indexOf(own));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(all).toContain('body.fr');
  });

  it('make every filter of the catalogue filterable, and a new one too', () => {
    for (const { key } of toFilters(fixtureDirectory.references)) {
      if (key !== 'capacity') expect(filterable).toContain(`"codes.${key}"`);
    }
    const more = {
      ...catalogue,
      workplace: [
        ...catalogue.workplace,
        {
          key: 'hasGarden',
          kind: 'boolean',
          label: { nl: 'Tuin', fr: 'Jardin', en: 'Garden' },
          group: 'access',
          facet: {},
        },
      ],
    } as const;
    expect(filterable).not.toContain('codes.hasGarden');
    expect(JSON.stringify(toIndexSettings(fixtureDirectory, { catalogue: more }).filterableAttributes)).toContain(
      '"codes.hasGarden"',
    );
  });

  it('let a hit bring along a few texts, and nothing that is only searched or filtered', () => {
    const shown = settings.displayedAttributes ?? [];
    expect(shown).toEqual(expect.arrayContaining(['id', 'card', 'said.nl', 'terms.fr']));
    for (const document of toServerDocuments(fixtureDirectory, today)) {
      const brought = Object.entries<unknown>({ ...document }).filter(([key]) => shown.includes(key));
      const leaves = brought.flatMap(([, value]): readonly unknown[] =>
        typeof value === 'object' && value !== null ? Object.values(value) : [value],
      );
      expect(leaves.every((leaf) => typeof leaf === 'string')).toBe(true);
    }
  });

  it('let words of the thesaurus find one another, and words of the past the present ones only', () => {
    expect(settings.synonyms).toMatchObject({
      poetsen: expect.arrayContaining(['schoonmaak', 'kuisen', 'nettoyage', 'cleaning']) as unknown,
      schoonmaak: expect.arrayContaining(['poetsen']) as unknown,
      pwa: ['wijk werken'],
    });
    expect(settings.synonyms?.['wijk werken'] ?? []).not.toContain('pwa');
  });

  it('allow typing mistakes, but none in abbreviations and numbers', () => {
    expect(settings.typoTolerance).toMatchObject({ enabled: true, disableOnNumbers: true });
    expect(settings.typoTolerance?.disableOnWords).toEqual(expect.arrayContaining(['mw', 'pwa', 'cmw']));
  });

  it('have no stop words, and never take Dutch for German', () => {
    expect(settings.stopWords).toEqual([]);
    const codes = (settings.localizedAttributes ?? []).flatMap(({ locales }) => locales);
    expect(codes).toEqual(['nld', 'fra', 'eng']);
  });

  it('rank by what can be relied on after the words, and count as far as the directory goes', () => {
    const rules = settings.rankingRules ?? [];
    expect(rules.indexOf('trust:desc')).toBeGreaterThan(rules.indexOf('typo'));
    expect(settings.pagination?.maxTotalHits).toBeGreaterThanOrEqual(fixtureDirectory.workplaces.length);
    expect(settings.sortableAttributes).toContain('_geo');
  });
});
