import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue/index.ts';
import { toLower } from './text.ts';
import { floorLanguages } from './vocabularies/languages.ts';

describe('a label within a sentence', () => {
  it.each([
    ['Nodig Nederlands', 'nodig Nederlands'],
    ['Dutch needed', 'Dutch needed'],
    ['Néerlandais requis', 'néerlandais requis'],
    ['Équipe mobile', 'équipe mobile'],
    ['KBO-nummer', 'KBO-nummer'],
    ['E-mailadres', 'e-mailadres'],
  ])('%s reads %s', (label, lower) => {
    expect(toLower(label)).toBe(lower);
  });

  it('keeps the name of every language that a label of the catalogue holds', () => {
    for (const { label } of [...catalogue.organisation, ...catalogue.workplace]) {
      for (const locale of ['nl', 'en'] as const) {
        const names = floorLanguages.map((language) => language.label[locale]);
        for (const name of names.filter((own) => label[locale].includes(own))) {
          expect(toLower(label[locale])).toContain(name);
        }
      }
    }
  });
});
