import en from 'decap-cms-locales/dist/esm/en/index.js';
import fr from 'decap-cms-locales/dist/esm/fr/index.js';
import nl from 'decap-cms-locales/dist/esm/nl/index.js';
import { describe, expect, it } from 'vitest';
import { mergePhrases, ownPhrases } from './phrases.ts';

type Phrases = typeof en;
const locales = { nl, fr };

const toFlat = (phrases: Phrases, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(phrases).flatMap(([key, own]) =>
    typeof own === 'string' ? [[`${before}${key}`, own] as const] : toFlat(own, `${before}${key}.`),
  );
const placeholders = (phrase: string): readonly string[] =>
  [...phrase.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name ?? '');
const english = toFlat(en);

describe.each(['nl', 'fr'] as const)('the phrases of Decap in %s', (locale) => {
  const own = new Map(toFlat(mergePhrases(locales[locale], ownPhrases[locale])));

  it('are complete: Decap would show the English one for each that is missing', () => {
    expect(english.filter(([key]) => !own.has(key)).map(([key]) => key)).toEqual([]);
  });

  it('are ours only where Decap has a phrase of that name', () => {
    const known = new Set(english.map(([key]) => key));
    expect(toFlat(ownPhrases[locale]).filter(([key]) => !known.has(key))).toEqual([]);
  });

  it('fill in nothing that the English ones do not', () => {
    const wrong = english.filter(([key, phrase]) => {
      const allowed = new Set(placeholders(phrase));
      return placeholders(own.get(key) ?? '').some((name) => !allowed.has(name));
    });
    expect(wrong).toEqual([]);
  });
});
