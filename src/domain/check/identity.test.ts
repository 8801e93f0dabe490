import { describe, expect, it } from 'vitest';
import {
  dreefFile,
  goodFiles,
  knoopFile,
  onlyProblemWith,
  problemsWith,
  referencesWith,
  swap,
} from './fixtures/content.ts';

const dreef = goodFiles[dreefFile] ?? '';
const workplaceId = '22222222-2222-4222-8222-222222222222';
/** De Dreef once more, as an organisation of its own. */
const otherDreef = dreef
  .replaceAll('11111111', '55555555')
  .replaceAll(workplaceId, '66666666-6666-4666-8666-666666666666')
  .replace('kbo: "0000123427"\n', '');

describe('a listing file', () => {
  it('has a name that can be a web address', () => {
    const edits = { [dreefFile]: null, 'organisations/De Dréef.yaml': dreef };
    expect(onlyProblemWith(edits)).toMatchObject({
      reference: 'file-name',
      where: 'Het hele bestand',
      fix: 'Hernoem het bestand tot de-dreef.yaml.',
    });
  });
});

describe('identifiers', () => {
  it('are unique over organisations and workplaces together, whatever their case', () => {
    const id = 'abcdefab-2222-4222-8222-222222222222';
    const problems = problemsWith({
      [dreefFile]: swap(workplaceId, id),
      [knoopFile]: swap('33333333-3333-4333-8333-333333333333', id.toUpperCase()),
    });
    expect(problems.map(({ reference, file, line }) => [reference, file, line])).toEqual([
      ['id-twice', dreefFile, 12],
      ['id-twice', knoopFile, 1],
    ]);
    expect(problems[1]?.found).toBe(
      `het kenmerk ${id} staat ook in organisations/de-dreef.yaml, Werkplek 1 (Groenploeg Heule)`,
    );
  });

  it('are compared even where another field of the listing is wrong', () => {
    const edits = {
      [dreefFile]: swap('lifting: 2', 'lifting: veel'),
      [knoopFile]: swap('33333333-3333-4333-8333-333333333333', workplaceId),
    };
    expect(referencesWith(edits).toSorted()).toEqual(['id-twice', 'invalid-value']);
  });
});

describe('web addresses of workplaces', () => {
  it('are unique over all files, whether made from names or chosen', () => {
    const edits = { [knoopFile]: swap('summary:', 'slug: de-dreef-groenploeg-heule\n    summary:') };
    const problems = problemsWith(edits);
    expect(problems.map(({ reference, file, where }) => [reference, file, where])).toEqual([
      ['slug-twice', dreefFile, 'Werkplek 1 (Groenploeg Heule) › Naam van de werkplek'],
      ['slug-twice', knoopFile, 'Werkplek 1 › Webadres'],
    ]);
  });

  it('may differ by a chosen slug where the names are the same', () => {
    const second =
      '  - id: 77777777-7777-4777-8777-777777777777\n    name: Groenploeg Heule\n    slug: groenploeg-twee\n';
    const rest = dreef.slice(dreef.indexOf('    summary:'));
    expect(referencesWith({ [dreefFile]: `${dreef}${second}${rest}` })).toEqual([]);
    expect(referencesWith({ [dreefFile]: `${dreef}${second.replace(/ {4}slug.*\n/, '')}${rest}` })).toEqual([
      'slug-twice',
    ]);
  });
});

describe('an organisation in two files', () => {
  it('is an error with one enterprise number, however it is written', () => {
    const edits = { [knoopFile]: swap('contact:', 'kbo: 123427\ncontact:') };
    expect(problemsWith(edits).map(({ reference, severity }) => [reference, severity])).toEqual([
      ['kbo-twice', 'error'],
      ['kbo-twice', 'error'],
    ]);
  });

  it('is told once where both number and name are the same', () => {
    const sameKbo = otherDreef.replace('name: De Dreef', 'name: De Dreef\nkbo: "0000123427"');
    expect(referencesWith({ 'organisations/dreef-twee.yaml': sameKbo })).toEqual(['kbo-twice']);
  });

  it('is a warning with one name in one municipality, whatever its legal form', () => {
    const problems = problemsWith({
      'organisations/dreef-vzw.yaml': otherDreef.replace('name: De Dreef', 'name: De Dréef vzw'),
    });
    expect(problems.map(({ reference, severity, found }) => [reference, severity, found])).toEqual([
      ['name-twice', 'warning', '"De Dreef" in Kortrijk staat ook in organisations/dreef-vzw.yaml'],
      ['name-twice', 'warning', '"De Dréef vzw" in Kortrijk staat ook in organisations/de-dreef.yaml'],
    ]);
  });

  it('is fine with one name in two municipalities', () => {
    const elsewhere = otherDreef
      .replace('municipality: Kortrijk', 'municipality: Menen')
      .replace(/ {6}(postcode|place|lat|lng):.*\n/g, '');
    expect(referencesWith({ 'organisations/dreef-menen.yaml': elsewhere })).toEqual([]);
  });
});
