import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTypoIndex, toTypoDistance, toTypoLimit } from './typo.ts';

describe('toTypoLimit', () => {
  it('allows nothing in short words, one mistake from four letters, two from eight', () => {
    expect([3, 4, 7, 8, 20].map(toTypoLimit)).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('toTypoDistance', () => {
  it.each([
    ['poetsen', 'poetsen', 0],
    ['poesten', 'poetsen', 1],
    ['shoonmaak', 'schoonmaak', 1],
    ['matwerk', 'maatwerk', 1],
    ['groenonderhuod', 'groenonderhoud', 1],
    ['wrinkel', 'winkel', 1],
    ['kat', 'hond', 3],
  ])('from %s to %s takes %i', (a, b, distance) => {
    expect(toTypoDistance(a, b, 2)).toBe(Math.min(3, distance));
  });

  it('is the same both ways, 0 only for equals, and never more than it says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        const distance = toTypoDistance(a, b, limit);
        expect(distance).toBe(toTypoDistance(b, a, limit));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });

  it('counts one for any single mistake', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (typed, seed) => {
        const at = seed % (typed.length - 1);
        const swapped = typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
        expect(toTypoDistance(typed, swapped, 2)).toBeLessThanOrEqual(1);
        expect(toTypoDistance(typed, typed.slice(0, at) + typed.slice(at + 1), 2)).toBe(1);
      }),
    );
  });
});

describe('createTypoIndex', () => {
  const index = createTypoIndex(['poetsen', 'winkel', 'maatwerk', 'kratwijk', 'sorteren', 'ama', 'kist']);
  const find = (word: string) => index.find(word).map((found) => found.word);

  it('finds the nearest words', () => {
    expect(find('poesten')).toEqual(['poetsen']);
    expect(find('matwerk')).toEqual(['maatwerk']);
  });

  it('knows that y and ij are one letter to a Belgian hand', () => {
    expect(find('kratwyk')).toEqual(['kratwijk']);
  });

  it('leaves short words alone', () => {
    expect(find('kis')).toEqual([]);
    expect(find('amaa')).toEqual([]);
  });

  it('does not take another word for a mistake', () => {
    expect(find('serveren')).toEqual([]);
    expect(find('dinkel')).toEqual([]);
  });
});

describe('findLikely', () => {
  const index = createTypoIndex(['poetsen', 'winkel', 'maatwerk']);

  it('goes further than a typing mistake, but not anywhere', () => {
    expect(index.findLikely('wnkle')).toBe('winkel');
    expect(index.findLikely('maetwark')).toBe('maatwerk');
    expect(index.findLikely('xylofoon')).toBeUndefined();
  });
});
