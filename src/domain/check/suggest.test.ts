import { describe, expect, it } from 'vitest';
import { countEdits, findMeant } from './suggest.ts';

describe('the number of edits between two words', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['mailbox', 'malbox', 1],
    ['mailbox', 'maiblox', 1],
    ['lde', 'lde', 0],
  ])('from "%s" to "%s" is %i', (a, b, edits) => {
    expect(countEdits(a, b)).toBe(edits);
    expect(countEdits(b, a)).toBe(edits);
  });
});

describe('what somebody meant', () => {
  const candidates = [
    { value: 'groenonderhoud', aliases: ['Groenonderhoud', 'Espaces verts'] },
    { value: 'montage' },
    { value: 'ama-se', aliases: ['AMA SE'] },
    { value: 'ama-welzijn' },
    { value: 'targetGroups' },
  ];

  it('is found through a typo, another way of writing, another name or its only beginning', () => {
    expect(findMeant('groenonderhout', candidates)).toBe('groenonderhoud');
    expect(findMeant('Target_groups', candidates)).toBe('targetGroups');
    expect(findMeant('espaces VERTS', candidates)).toBe('groenonderhoud');
    expect(findMeant('groen', candidates)).toBe('groenonderhoud');
  });

  it('is not guessed from something short, ambiguous or unlike anything', () => {
    expect(findMeant('ami', candidates)).toBeUndefined();
    expect(findMeant('ama-', candidates)).toBeUndefined();
    expect(findMeant('chauffeur', candidates)).toBeUndefined();
    expect(findMeant('—', candidates)).toBeUndefined();
  });

  it('is the nearest where several are near', () => {
    expect(findMeant('montahe', [{ value: 'montane' }, { value: 'montage' }, { value: 'montahes' }])).toBe('montane');
    expect(findMeant('montages', [{ value: 'montana' }, { value: 'montage' }])).toBe('montage');
  });
});
