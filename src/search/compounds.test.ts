import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSplit } from './compounds.ts';

const counts: Readonly<Record<string, number>> = {
  groen: 20,
  onderhoud: 9,
  kring: 4,
  winkel: 30,
  strijk: 8,
  atelier: 12,
  fiets: 15,
  maker: 3,
  arbeid: 5,
  zorg: 25,
  keuken: 14,
  ploeg: 10,
  was: 6,
  ver: 40,
  ing: 1,
  kin: 1,
  der: 1,
  kinder: 4,
  opvang: 6,
  hulp: 9,
  erkend: 2,
  verhuis: 2,
  huis: 30,
};
const split = createSplit({ frequency: (word) => counts[word] ?? 0 });

describe('createSplit', () => {
  it.each([
    ['groenonderhoud', ['groen', 'onderhoud']],
    ['kringwinkel', ['kring', 'winkel']],
    ['strijkatelier', ['strijk', 'atelier']],
    ['fietsenmaker', ['fiets', 'maker']],
    ['arbeidszorg', ['arbeid', 'zorg']],
    ['keukenploeg', ['keuken', 'ploeg']],
    ['kinderopvang', ['kinder', 'opvang']],
    ['keukenhulpploeg', ['keuken', 'hulp', 'ploeg']],
    ['verhuisploeg', ['verhuis', 'ploeg']],
  ])('splits %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each(['winkel', 'onbekend', 'zorgxyz', 'vering', 'kin', '', '8501groen'])('leaves %s whole', (word) => {
    expect(split(word)).toBeUndefined();
  });

  it('covers the word, but for linking letters, whatever the word', () => {
    const word = fc
      .array(fc.constantFrom(...Object.keys(counts), 's', 'en', 'x'), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (whole) => {
        const parts = split(whole);
        if (!parts) return;
        let at = 0;
        for (const part of parts) {
          const next = whole.indexOf(part, at);
          expect(next - at).toBeGreaterThanOrEqual(0);
          expect(next - at).toBeLessThanOrEqual(2);
          at = next + part.length;
        }
        expect(at).toBe(whole.length);
      }),
    );
  });
});
