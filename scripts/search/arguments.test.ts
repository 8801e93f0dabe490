import { describe, expect, it } from 'vitest';
import { parseSearchArguments, UsageError } from './arguments.ts';

const parse = (...args: readonly string[]) => parseSearchArguments(args);

describe('parseSearchArguments', () => {
  it('reads a question and leaves the rest as it is by default', () => {
    expect(parse('poetsen', 'in', 'menen')).toEqual({
      engine: 'embedded',
      contentDir: undefined,
      locale: 'nl',
      near: undefined,
      radiusKm: undefined,
      filters: [],
      limit: 20,
      isJson: false,
      file: undefined,
      text: 'poetsen in menen',
    });
  });

  it('reads every option, in any order', () => {
    expect(
      parse(
        ...['--json', 'poetsen', '--locale', 'fr', '--near', 'Heule', '--radius', '7,5', '--limit', '3'],
        ...['--filter', 'activities=schoonmaak', '--filter', 'activities=winkel', '--content', 'elders'],
      ),
    ).toMatchObject({
      isJson: true,
      text: 'poetsen',
      locale: 'fr',
      near: 'Heule',
      radiusKm: 7.5,
      limit: 3,
      contentDir: 'elders',
      filters: [
        ['activities', 'schoonmaak'],
        ['activities', 'winkel'],
      ],
    });
  });

  it('takes questions from a file instead', () => {
    expect(parse('--file', 'vragen.txt')).toMatchObject({ file: 'vragen.txt', text: undefined });
  });

  it.each([
    [[], 'Wat zoek je?'],
    [['--nonsense', 'x'], '--nonsense'],
    [['x', '--limit'], '--limit'],
    [['x', '--limit', '0'], '"0"'],
    [['x', '--limit', '2.5'], 'geheel getal'],
    [['x', '--locale', 'de'], 'kies uit nl, fr, en'],
    [['x', '--radius', '5'], '--near'],
    [['x', '--near', 'Heule', '--radius', 'ver'], '"ver"'],
    [['x', '--filter', 'schoonmaak'], 'veld=waarde'],
  ])('refuses %o in one Dutch sentence', (args, part) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(part);
  });
});
