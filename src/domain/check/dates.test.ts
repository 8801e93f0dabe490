import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { checkWith, dreefFile, onlyProblemWith, referencesWith, swap } from './fixtures/content.ts';

describe('dates', () => {
  it('may be of today', () => {
    expect(referencesWith({ [dreefFile]: swap('2026-10-02', '2026-11-23') })).toEqual([]);
  });

  it('are not of tomorrow, in any part of a listing', () => {
    expect(onlyProblemWith({ [dreefFile]: swap('asOf: 2026-11-10', 'asOf: 2026-11-24') })).toMatchObject({
      reference: 'date-future',
      where: 'Werkplek 1 (Groenploeg Heule) › Plaats › nr. 1 (collectief-maatwerk) › toestand op',
      line: 33,
    });
  });

  it('are looked at in a field that is added later', () => {
    const field = {
      key: 'openedOn',
      kind: 'date',
      group: 'record',
      label: { nl: 'Geopend op', fr: '', en: '' },
    } as const;
    const { problems } = checkWith(
      { [dreefFile]: swap('    lifting: 2', '    lifting: 2\n    openedOn: 2027-01-01') },
      { catalogue: { ...catalogue, workplace: [...catalogue.workplace, field] } },
    );
    expect(problems).toMatchObject([{ reference: 'date-future', where: 'Werkplek 1 (Groenploeg Heule) › Geopend op' }]);
  });

  it('exist in the calendar', () => {
    expect(onlyProblemWith({ [dreefFile]: swap('2026-10-02', '2026-02-30') }).reference).toBe('invalid-value');
  });
});

describe('what has become old', () => {
  it('is a listing that was confirmed longer ago than the region accepts', () => {
    expect(referencesWith({ [dreefFile]: swap('2026-10-02', '2025-11-23') })).toEqual([]);
    expect(onlyProblemWith({ [dreefFile]: swap('2026-10-02', '2025-11-22') })).toMatchObject({
      reference: 'stale',
      severity: 'warning',
    });
  });

  it('is capacity of three terms ago', () => {
    expect(referencesWith({ [dreefFile]: swap('asOf: 2026-11-10', 'asOf: 2026-07-01') })).toEqual([]);
    expect(referencesWith({ [dreefFile]: swap('asOf: 2026-11-10', 'asOf: 2026-05-01') })).toEqual(['capacity-old']);
  });

  it('is consent of more than two years ago', () => {
    const person = (date: string) =>
      swap('  phone: "056 00 12 34"', `  person: { name: Voorbeeld, consentOn: ${date} }`);
    expect(referencesWith({ [dreefFile]: person('2025-01-01') })).toEqual([]);
    expect(referencesWith({ [dreefFile]: person('2024-01-01') })).toEqual(['consent-old']);
  });

  it('does not matter for an organisation that has stopped', () => {
    const edits = { [dreefFile]: swap('confirmedOn: 2026-10-02', 'confirmedOn: 2024-10-02\nstatus: gestopt') };
    expect(referencesWith(edits)).toEqual([]);
  });
});
