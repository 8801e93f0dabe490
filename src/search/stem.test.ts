import { describe, expect, it } from 'vitest';
import { loadStem } from './stem.ts';

const [dutch, french, english] = await Promise.all([loadStem('nl'), loadStem('fr'), loadStem('en')]);

describe('loadStem', () => {
  it.each([
    ['poetsen', 'poetst', 'poets'],
    ['strijken', 'strijkt', 'strijk'],
    ['maaien', 'maait'],
    ['winkel', 'winkels', 'winkelen'],
    ['fiets', 'fietsen'],
    ['tuin', 'tuinen', 'tuintje', 'tuintjes'],
    ['schoonmaken', 'schoonmaakt', 'schoonmaak'],
    ['bedrijf', 'bedrijven'],
    ['verven', 'verf', 'verft'],
    ['auto', 'autos'],
    ['plant', 'planten'],
    ['werkplaats', 'werkplaatsen'],
  ])('gives the forms of %s one stem', (...forms) => {
    expect(new Set(forms.map(dutch)).size).toBe(1);
  });

  it.each([
    ['plan', 'plant'],
    ['kas', 'kast'],
    ['vol', 'volk'],
    ['winkel', 'wiel'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(dutch(a)).not.toBe(dutch(b));
  });

  it('leaves codes and short words as they are', () => {
    expect(['ama', 'nt2', '8501', 'bus'].map(dutch)).toEqual(['ama', 'nt2', '8501', 'bus']);
  });

  it('stems French and English', () => {
    expect(french('nettoyages')).toBe(french('nettoyage'));
    expect(english('cleaning')).toBe(english('cleaned'));
  });
});
