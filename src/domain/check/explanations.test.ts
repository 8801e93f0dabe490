import { describe, expect, it } from 'vitest';
import { onlyProblemWith, problemsWith, referencesWith, swap } from './fixtures/content.ts';

const file = 'measures/wijk-werken.yaml';

describe('a measure', () => {
  it('has the code that its file is called', () => {
    const problems = problemsWith({ [file]: swap('code: wijk-werken', 'code: wijkwerken') });
    expect(problems).toContainEqual(
      expect.objectContaining({
        reference: 'measure-file-name',
        where: 'Code',
        fix: 'Hernoem het bestand tot wijkwerken.yaml, of verbeter de code. Organisaties verwijzen naar de code.',
      }),
    );
  });

  it('leads to successors that exist', () => {
    const replacedBy = (codes: string) => swap('status: actief', `status: uitdovend\nreplacedBy: ${codes}`);
    expect(referencesWith({ [file]: replacedBy('[collectief-maatwerk]') })).toEqual([]);
    expect(onlyProblemWith({ [file]: replacedBy('[collectief-matwerk]') })).toMatchObject({
      reference: 'unknown-reference',
      where: 'Vervangen door › nr. 1',
      fix: 'Bedoelde je "collectief-maatwerk"? Verbeter de verwijzing, of haal ze weg.',
    });
    expect(referencesWith({ [file]: replacedBy('[wijk-werken]') })).toEqual(['self-reference']);
  });

  it('that was replaced says by what', () => {
    expect(referencesWith({ [file]: swap('status: actief', 'status: vervangen') })).toContain('successor-missing');
  });

  it('ends after it begins, and was looked at in the past year', () => {
    const period = (from: string, to: string) =>
      swap('status: actief', `status: actief\nvalidFrom: ${from}\nvalidTo: ${to}`);
    expect(referencesWith({ [file]: period('2020-01-01', '2030-01-01') })).toEqual([]);
    expect(referencesWith({ [file]: period('2030-01-01', '2020-01-01') })).toEqual(['period-order']);
    expect(referencesWith({ [file]: swap('checkedOn: 2026-11-02', 'checkedOn: 2027-11-02') })).toEqual(['date-future']);
    expect(referencesWith({ [file]: swap('checkedOn: 2026-11-02', 'checkedOn: 2025-11-02') })).toEqual(['check-old']);
  });

  it('is explained in so many words and no more', () => {
    expect(onlyProblemWith({ [file]: swap('nl: Uitleg.', `nl: ${'Uitleg. '.repeat(120)}`) })).toMatchObject({
      reference: 'too-long',
      where: 'Uitleg › Nederlands',
      expected: 'hoogstens 900 tekens',
    });
  });

  it('is complete in every language, and its fields are named when they are not known', () => {
    expect(
      onlyProblemWith({ [file]: swap('explanation: { nl: Uitleg., fr: Explication.,', 'explanation: { nl: Uitleg.,') }),
    ).toMatchObject({
      reference: 'missing',
      where: 'Uitleg › Frans',
    });
    expect(onlyProblemWith({ [file]: swap('checkedOn:', 'nagekeken op:') })).toMatchObject({
      reference: 'unknown-field',
      expected: 'het veld "checkedOn"',
    });
    expect(onlyProblemWith({ [file]: swap('group: ander', 'group: andere') })).toMatchObject({
      reference: 'unknown-code',
      fix: 'Bedoelde je "ander"? Verbeter de code.',
    });
    expect(onlyProblemWith({ [file]: swap('url: https://www.vdab.be/', 'url: vdab.be') })).toMatchObject({
      reference: 'invalid-value',
      where: 'Bron 1 (VDAB) › webadres',
    });
  });

  it('that has a mistake is still a measure that workplaces may name', () => {
    expect(onlyProblemWith({ [file]: swap('status: actief', 'status: uitgedoofd') }).file).toBe(file);
    expect(problemsWith({ [file]: swap('status: actief', 'status: "actief') }).map((problem) => problem.file)).toEqual([
      file,
    ]);
  });
});

describe('overviews', () => {
  it('are each there once, and looked at in the past year', () => {
    const twice = (yaml: string) => `${yaml}${yaml}`;
    expect(onlyProblemWith({ 'overviews.yaml': twice })).toMatchObject({
      reference: 'item-twice',
      where: 'Overzicht 2 (opleidingen) › Kenmerk',
      found: '"opleidingen" staat ook bij overviews.yaml, Overzicht 1 (opleidingen)',
      line: 8,
    });
    expect(referencesWith({ 'overviews.yaml': swap('checkedOn: 2026-11-02', 'checkedOn: 2024-11-02') })).toEqual([
      'check-old',
    ]);
  });

  it('may be absent or empty', () => {
    expect(referencesWith({ 'overviews.yaml': null })).toEqual([]);
    expect(referencesWith({ 'overviews.yaml': '# nog niets\n' })).toEqual([]);
  });
});
