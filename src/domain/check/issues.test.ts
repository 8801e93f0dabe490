import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { checkWith, dreefFile, knoopFile, onlyProblemWith, problemsWith, swap } from './fixtures/content.ts';

describe('a field', () => {
  it('that is added to the catalogue is checked and named without another change', () => {
    const field = {
      key: 'parking',
      kind: 'choice',
      vocabulary: 'wheelchair',
      group: 'access',
      required: true,
      label: { nl: 'Parkeerplaats', fr: 'Parking', en: 'Parking' },
    } as const;
    const wider = { ...catalogue, workplace: [...catalogue.workplace, field] };
    const { problems } = checkWith(
      { [dreefFile]: swap('lifting: 2', 'lifting: 2\n    parking: bepertk') },
      { catalogue: wider },
    );
    expect(problems.map(({ file, where, expected, fix }) => [file, where, expected, fix])).toEqual([
      [
        dreefFile,
        'Werkplek 1 (Groenploeg Heule) › Parkeerplaats',
        'een van: ja, nee, beperkt',
        'Bedoelde je "beperkt"? Verbeter de code.',
      ],
      [
        knoopFile,
        'Werkplek 1 › Parkeerplaats',
        'een van: ja, nee, beperkt',
        'Vul "parking" in: dit veld is verplicht.',
      ],
    ]);
  });

  it('that is empty counts as absent, and absent is fine where it is not required', () => {
    const empty = swap('    lifting: 2', "    lifting:\n    tasks: { nl: '' }\n    days: []\n    wheelchair: ''");
    expect(problemsWith({ [dreefFile]: empty })).toEqual([]);
  });

  it('is named by its place in the file, also after an empty item', () => {
    const steps = swap('      - nl: Bel het onthaal.', '      -\n      - nl: Bel het onthaal.\n      - fr: Appelez.');
    expect(onlyProblemWith({ [dreefFile]: steps })).toMatchObject({
      reference: 'missing-dutch',
      where: 'Werkplek 1 (Groenploeg Heule) › Stappen › nr. 3 › Nederlands',
      path: ['workplaces', 0, 'intakeSteps', 2, 'nl'],
      line: 33,
    });
  });

  it('whose name is misspelt is told once, not also as missing', () => {
    expect(onlyProblemWith({ [knoopFile]: swap('    intakeSteps:', '    intakesteps:') })).toMatchObject({
      reference: 'unknown-field',
      fix: 'Bedoelde je "intakeSteps"? Verbeter dan de naam. Zo niet, haal het veld weg.',
    });
  });

  it('that holds too many values is told how many', () => {
    const steps = swap(
      '[{ nl: Mail ons. }]',
      `[${Array.from({ length: 10 }, (_, n) => `{ nl: Stap ${n}. }`).join(', ')}]`,
    );
    expect(onlyProblemWith({ [knoopFile]: steps })).toMatchObject({
      reference: 'too-many',
      found: 'een lijst met 10',
      fix: 'Haal er 2 weg, of voeg er enkele samen.',
    });
  });
});

describe('a code', () => {
  it.each([
    ['[textiel]', '[Textiel]', 'textiel'],
    ['[textiel]', '[Bicycle repair]', 'fietsherstel'],
    ['[wijk-werken]', '[beschutte werkplaats]', 'collectief-maatwerk'],
  ])('%s written as %s is understood', (right, wrong, meant) => {
    expect(onlyProblemWith({ [knoopFile]: swap(right, wrong) }).fix).toBe(`Bedoelde je "${meant}"? Verbeter de code.`);
  });

  it('that nobody can guess gets no suggestion, but the list', () => {
    expect(onlyProblemWith({ [knoopFile]: swap('[textiel]', '[ruimtevaart]') })).toMatchObject({
      expected: expect.stringMatching(/^een van: groenonderhoud, /) as string,
      fix: 'Kies codes uit de lijst, elk op een eigen regel met een streepje ervoor.',
    });
  });
});
