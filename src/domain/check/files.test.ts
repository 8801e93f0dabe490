import { describe, expect, it } from 'vitest';
import {
  checkWith,
  dreefFile,
  goodFiles,
  knoopFile,
  onlyProblemWith,
  problemsWith,
  referencesWith,
} from './fixtures/content.ts';

describe('a content folder', () => {
  it('without a mistake gives a directory and no problem', () => {
    const { directory, problems } = checkWith({});
    expect(problems).toEqual([]);
    expect(directory?.workplaces.map(({ slug }) => slug)).toEqual(['de-knoop', 'de-dreef-groenploeg-heule']);
    expect(directory?.region.siteName).toBe('Proefgids');
  });

  it('with one error gives no directory, and with a warning it does', () => {
    expect(checkWith({ [dreefFile]: 'id: x' }).directory).toBeUndefined();
    const { directory, problems } = checkWith({ 'pages/over.fr.md': null });
    expect(problems).toHaveLength(1);
    expect(directory).toBeDefined();
  });

  it('that is not there is told as such, and nothing else', () => {
    const nothing = Object.fromEntries(Object.keys(goodFiles).map((file) => [file, null]));
    expect(problemsWith(nothing)).toMatchObject([
      { reference: 'folder-missing', file: 'content', where: 'De hele map' },
    ]);
  });

  it('may have no organisation yet', () => {
    expect(onlyProblemWith({ [dreefFile]: null, [knoopFile]: null })).toMatchObject({
      reference: 'no-listings',
      severity: 'warning',
    });
  });

  it('has no files that nobody reads', () => {
    expect(onlyProblemWith({ 'organisations/nieuw.yml': 'id: x' })).toMatchObject({
      reference: 'file-stray',
      severity: 'error',
      fix: 'Hernoem het tot organisations/nieuw.yaml.',
    });
    expect(onlyProblemWith({ 'thesauris.yaml': '[]' }).fix).toBe('Hernoem het tot thesaurus.yaml.');
    expect(onlyProblemWith({ 'organisations/oud/': '' }).fix).toBe('Hernoem het bestand of haal het weg.');
  });

  it('has no empty listings', () => {
    expect(onlyProblemWith({ [dreefFile]: '' })).toMatchObject({ reference: 'file-empty', where: 'Het hele bestand' });
    expect(onlyProblemWith({ [dreefFile]: '' }).line).toBeUndefined();
  });

  it('has listings that are a group of fields', () => {
    expect(onlyProblemWith({ [dreefFile]: 'De Dreef, Molenstraat 12' }).reference).toBe('invalid-value');
  });
});

describe('every problem', () => {
  it('of every file is found at once', () => {
    const broken = (yaml: string) => yaml.replace('8501', '8930').replace('lifting: 2', 'lifting: 9');
    expect(
      referencesWith({
        [dreefFile]: broken,
        [knoopFile]: 'name: "x',
        'measures/wijk-werken.yaml': (yaml) => yaml.replace('group:', 'groep:'),
      }),
    ).toEqual(expect.arrayContaining(['postcode-elsewhere', 'invalid-value', 'yaml', 'unknown-field']));
  });

  it('is one, however many faults a broken line gives the reader', () => {
    expect(problemsWith({ [dreefFile]: 'name: De Dreef\n  kbo: "1\n foo: [\n' })).toHaveLength(1);
  });

  it('is one for a line, however often a key stands on it', () => {
    expect(problemsWith({ [dreefFile]: 'contact: { phone: "1", phone: "2", phone: "3" }\n' })).toHaveLength(1);
  });

  it('of a key that stands three times is told twice', () => {
    const keys = problemsWith({
      [dreefFile]: (yaml) => yaml.replace('name: De Dreef', 'name: De Dreef\nname: A\nname: B'),
    });
    expect(keys.map(({ reference, line }) => [reference, line])).toEqual([
      ['yaml-key-twice', 3],
      ['yaml-key-twice', 4],
    ]);
  });
});
