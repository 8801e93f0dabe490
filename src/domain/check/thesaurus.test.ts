import { describe, expect, it } from 'vitest';
import { onlyProblemWith, problemsWith, referencesWith, swap } from './fixtures/content.ts';

const edit = (from: string, to: string) => ({ 'thesaurus.yaml': swap(from, to) });

describe('a concept', () => {
  it('has an identifier of its own', () => {
    const twice = (yaml: string) => `${yaml}- id: schoonmaak\n  terms: { nl: [reinigen] }\n`;
    expect(onlyProblemWith({ 'thesaurus.yaml': twice })).toMatchObject({
      reference: 'item-twice',
      where: 'Begrip 4 (schoonmaak) › Kenmerk',
    });
  });

  it('has ties that lead to other concepts', () => {
    expect(onlyProblemWith(edit('narrower: [ramen]', 'narrower: [raman]'))).toMatchObject({
      reference: 'unknown-reference',
      where: 'Begrip 1 (schoonmaak) › Enger › nr. 1',
      fix: 'Bedoelde je "ramen"? Verbeter de verwijzing, of haal ze weg.',
    });
    expect(referencesWith(edit('related: [wasserij]', 'related: [ramen]'))).toEqual(['self-reference']);
  });

  it('is not narrower than itself by a roundabout way', () => {
    expect(onlyProblemWith(edit('related: [wasserij]', 'narrower: [schoonmaak]'))).toMatchObject({
      reference: 'concept-cycle',
      found: 'een kring: schoonmaak → ramen → schoonmaak',
    });
  });

  it('has a Dutch word', () => {
    expect(referencesWith(edit('{ nl: [ramen wassen, wassen] }', '{ fr: [laver, wassen] }'))).toEqual([
      'terms-missing',
    ]);
  });
});

describe('a word', () => {
  it('leads to one concept in whatever language, unless both share it', () => {
    const problems = problemsWith(edit('fr: [nettoyage]', 'fr: [nettoyage, Wasserij]'));
    expect(problems.map(({ reference, where, found }) => [reference, where, found])).toEqual([
      [
        'term-twice',
        'Begrip 1 (schoonmaak) › Woorden › Frans › nr. 2',
        '"Wasserij" staat ook bij het begrip "wasserij"',
      ],
      [
        'term-twice',
        'Begrip 3 (wasserij) › Woorden › Nederlands › nr. 1',
        '"wasserij" staat ook bij het begrip "schoonmaak"',
      ],
    ]);
    // Shared on one side only.
    expect(referencesWith(edit('  sharedTerms: [wassen]\n  related', '  related'))).toEqual(['term-twice']);
  });

  it('stands in a concept once a language', () => {
    expect(referencesWith(edit('fr: [nettoyage]', 'fr: [poetsen]'))).toEqual([]);
    expect(onlyProblemWith(edit('poetsen,', 'poetsen, Poetsen,'))).toMatchObject({
      reference: 'term-repeated',
      severity: 'warning',
    });
  });

  it('is one of the concept where it is called an abbreviation or shared', () => {
    expect(onlyProblemWith(edit('abbreviations: [ws]', 'abbreviations: [wz]')).reference).toBe('term-unlisted');
    expect(onlyProblemWith(edit('fr: [nettoyage]', 'fr: [nettoyage]\n  sharedTerms: [kuisen]')).reference).toBe(
      'term-not-shared',
    );
  });
});

describe('what a concept stands for', () => {
  it('is a field of the catalogue', () => {
    expect(onlyProblemWith(edit('field: canBuildUp', 'field: canBuildUpp'))).toMatchObject({
      reference: 'unknown-reference',
      where: 'Begrip 3 (wasserij) › Betekenis 3 (canBuildUpp) › veld',
      fix: 'Bedoelde je "canBuildUp"? Verbeter de verwijzing, of haal ze weg.',
    });
  });

  it('is a code that the field has', () => {
    expect(onlyProblemWith(edit('values: [wassen-strijken]', 'values: [wassen]'))).toMatchObject({
      reference: 'unknown-code',
      fix: 'Bedoelde je "wassen-strijken"? Verbeter de code.',
    });
    expect(
      referencesWith(edit('field: activities, values: [schoonmaak]', 'field: measures, values: [wijk-werken]')),
    ).toEqual([]);
    expect(referencesWith(edit('field: activities, values: [schoonmaak]', 'field: measures, values: [lde]'))).toEqual([
      'unknown-code',
    ]);
    expect(
      referencesWith(edit('field: activities, values: [schoonmaak]', 'field: measureGroup, values: [AZ]')),
    ).toEqual([]);
    expect(referencesWith(edit('field: activities, values: [schoonmaak]', 'field: capacity, values: [vrij]'))).toEqual(
      [],
    );
  });

  it('is asked in a form that fits the field', () => {
    expect(onlyProblemWith(edit('field: canBuildUp, isTrue: true', 'field: canBuildUp, values: [ja]'))).toMatchObject({
      reference: 'means-form',
      expected: 'isTrue: true',
    });
    expect(referencesWith(edit('field: lifting, atMost: 1', 'field: activities, atMost: 1'))).toEqual(['means-form']);
    expect(referencesWith(edit('field: lifting, atMost: 1', 'field: hoursPerWeek, atMost: 19'))).toEqual([]);
    expect(referencesWith(edit('field: lifting, atMost: 1', 'field: nearestStop, isTrue: true'))).toEqual([]);
    expect(onlyProblemWith(edit('field: lifting, atMost: 1', 'field: lifting'))).toMatchObject({
      reference: 'invalid-value',
      expected: 'field met values, isTrue: true, atMost of atLeast',
    });
  });
});
