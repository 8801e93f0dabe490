import { describe, expect, it } from 'vitest';
import { onlyProblemWith, problemsWith, referencesWith, swap } from './fixtures/content.ts';

const edit = (from: string, to: string) => ({ 'region.yaml': swap(from, to) });

describe('a region', () => {
  it('begins with Dutch', () => {
    expect(referencesWith(edit('locales: [nl, fr]', 'locales: [fr, nl]'))).toContain('region-dutch');
    expect(referencesWith(edit('locales: [nl, fr]', 'locales: [nl]'))).toEqual(['page-language']);
  });

  it('calls a listing doubtful before it calls it stale', () => {
    const days = (confirm: number, stale: number) =>
      edit(
        'locales:',
        `thresholds: { confirmAfterDays: ${confirm}, staleAfterDays: ${stale}, capacityAfterDays: 60 }\nlocales:`,
      );
    expect(referencesWith(days(100, 200))).toEqual([]);
    expect(referencesWith(days(200, 200))).toEqual(['thresholds-order']);
  });

  it('asks for room no later than it becomes unknown', () => {
    const days = (ask: number) => {
      const terms = 'confirmAfterDays: 90, staleAfterDays: 200, capacityAfterDays: 30';
      return edit('locales:', `thresholds: { ${terms}, askCapacityAfterDays: ${ask} }\nlocales:`);
    };
    expect(referencesWith(days(30))).toEqual([]);
    expect(onlyProblemWith(days(31))).toMatchObject({
      reference: 'thresholds-ask',
      where: 'Termijnen › plaats opnieuw vragen na',
      found: '31 dagen, terwijl bezoekers de plaats al na 30 dagen als onbekend lezen',
    });
  });

  it('has each municipality and each of its places once', () => {
    expect(onlyProblemWith(edit('nis: "34027"', 'nis: "34022"'))).toMatchObject({
      reference: 'item-twice',
      where: 'Gemeente 2 (Menen) › NIS-code',
      found: '"34022" staat ook bij region.yaml, Gemeente 1 (Kortrijk)',
    });
    expect(referencesWith(edit('name: Lauwe,', 'name: Menen,'))).toContain('item-twice');
  });

  it('has places near the centre of their municipality', () => {
    expect(onlyProblemWith(edit('postcode: "8930", lat: 50.795', 'postcode: "8930", lat: 50.195'))).toMatchObject({
      reference: 'region-point',
      severity: 'warning',
      where: 'Gemeente 2 (Menen) › Deelgemeente 2 (Lauwe) › naam',
    });
  });

  it('is required', () => {
    expect(problemsWith({ 'region.yaml': null })).toMatchObject([{ reference: 'file-missing', file: 'region.yaml' }]);
  });

  it('is told of fields and values that are not right', () => {
    expect(onlyProblemWith(edit('locales: [nl, fr]', 'locales: [nl, de]'))).toMatchObject({
      reference: 'unknown-code',
    });
    expect(onlyProblemWith(edit('siteName:', 'sitename:'))).toMatchObject({ expected: 'het veld "siteName"' });
    expect(onlyProblemWith(edit('attribution:', 'map: { tiles: googel }\nattribution:'))).toMatchObject({
      where: 'Kaart › Kaartlaag',
    });
  });
});
