import { describe, expect, it } from 'vitest';
import { toCompactKey, toKey, toWords } from './words.ts';

describe('toWords', () => {
  it.each([
    ["'t Veer & Co", 't veer co'],
    ['wijk-werken', 'wijk werken'],
    ['art.60 §7', 'art 60 7'],
    ["pc's en auto’s", 'pc en auto'],
    ["l'accueil des d’enfants", 'accueil des enfants'],
    ['Énergie à Ypres', 'energie a ypres'],
    ['kringloop²', 'kringloop2'],
    ['4/5 of 80% voor 55+', '4/5 of 80% voor 55+'],
    ['12u/week', '12u week'],
    ['  --  …  ', ''],
    ['cœur', 'coeur'],
  ])('reads %s as %s', (text, key) => {
    expect(toKey(text)).toBe(key);
  });

  it('says where each word stands in the text as it was written', () => {
    const text = 'Poetsen in Kortríjk';
    expect(toWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Poetsen', 'in', 'Kortríjk']);
    expect(toWords(text).map(({ isCapital }) => isCapital)).toEqual([true, false, true]);
  });

  it('cuts endless words', () => {
    expect(toWords('a'.repeat(10_000))[0]?.text).toHaveLength(40);
  });
});

describe('toCompactKey', () => {
  it('is the same with and without spaces', () => {
    expect(toCompactKey(toKey('kring-winkel'))).toBe(toCompactKey(toKey('kring winkel')));
  });
});
