import { describe, expect, it } from 'vitest';
import { dreefFile, knoopFile, onlyProblemWith, referencesWith, swap } from './fixtures/content.ts';

const point = 'lat: 50.8379\n      lng: 3.2391';

describe('the postcode of a workplace', () => {
  it('may be written with or without quotation marks', () => {
    expect(referencesWith({ [dreefFile]: swap('"8501"', '8501') })).toEqual([]);
  });

  it('belongs to the municipality', () => {
    expect(onlyProblemWith({ [dreefFile]: swap('"8501"', '"9000"') })).toMatchObject({
      reference: 'postcode-elsewhere',
      fix: 'Verbeter de postcode. Klopt ze toch, kijk dan de gemeente na.',
    });
  });

  it('belongs to the sub-municipality, if that is given', () => {
    expect(onlyProblemWith({ [dreefFile]: swap('"8501"', '"8500"') })).toMatchObject({
      reference: 'postcode-place',
      expected: 'de postcode van Heule: 8501',
    });
    expect(
      referencesWith({ [dreefFile]: (yaml) => yaml.replace('"8501"', '"8500"').replace('place: Heule', '') }),
    ).toEqual([]);
  });
});

describe('the sub-municipality of a workplace', () => {
  it('is one of its municipality, with a suggestion for a typo', () => {
    expect(onlyProblemWith({ [dreefFile]: swap('place: Heule', 'place: Huele') })).toMatchObject({
      reference: 'place-elsewhere',
      fix: 'Bedoelde je "Heule"? Verbeter de deelgemeente, of haal ze weg.',
    });
  });
});

describe('the municipality of a workplace', () => {
  it('is written in Dutch', () => {
    expect(onlyProblemWith({ [knoopFile]: swap('Menen', 'Courtrai') })).toMatchObject({
      reference: 'unknown-code',
      fix: 'Bedoelde je "Kortrijk"? Verbeter de code.',
    });
  });

  it('is meant where a list of municipalities has a sub-municipality', () => {
    expect(
      onlyProblemWith({ [knoopFile]: swap('    intakeSteps', '    serviceArea: [Lauwe]\n    intakeSteps') }),
    ).toMatchObject({
      where: 'Werkplek 1 › Werkt in › nr. 1',
      fix: 'Bedoelde je "Menen"? Verbeter de code.',
    });
  });

  it('is not judged while the region is not right', () => {
    const edits = { 'region.yaml': swap('mailbox: gids@example.org', 'mailbox: nergens') };
    expect(onlyProblemWith(edits)).toMatchObject({ file: 'region.yaml', reference: 'invalid-value' });
  });
});

describe('the coordinates of a workplace', () => {
  it('come together', () => {
    expect(onlyProblemWith({ [dreefFile]: swap(point, 'lat: 50.8379') })).toMatchObject({
      reference: 'coordinate-alone',
      found: 'geen "lng"',
    });
    // One that is there but wrong is told as what it is.
    expect(onlyProblemWith({ [dreefFile]: swap(point, 'lat: 50.8379\n      lng: oost') }).reference).toBe(
      'invalid-value',
    );
  });

  it('lie in the region or just over its border', () => {
    const ledegem = 'lat: 50.858\n      lng: 3.124';
    expect(onlyProblemWith({ [dreefFile]: swap(point, ledegem) })).toMatchObject({
      reference: 'coordinates-far',
      severity: 'warning',
      found: 'een punt op 8,3 km van Heule, het dichtst bij Ledegem',
    });
    expect(onlyProblemWith({ [dreefFile]: swap(point, 'lat: 51.2\n      lng: 3.22') })).toMatchObject({
      reference: 'coordinates-outside',
      severity: 'error',
    });
  });

  it('may lie anywhere in the municipality where no sub-municipality is given', () => {
    const edits = { [dreefFile]: (yaml: string) => yaml.replace('      place: Heule\n', '') };
    expect(referencesWith(edits)).toEqual([]);
  });

  it('may be absent', () => {
    expect(referencesWith({ [dreefFile]: swap(point, '') })).toEqual([]);
  });
});
