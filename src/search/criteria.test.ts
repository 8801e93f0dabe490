import { describe, expect, it } from 'vitest';
import { negate, toOutcome } from './criteria.ts';
import { toSearchDocument } from './document.ts';
import type { SearchDocument } from './engine.ts';
import { fixtureDirectory, today } from './fixtures/directory.ts';

const day = { today };
function find(name: string): SearchDocument {
  const entry = fixtureDirectory.workplaces.find((own) => own.name === name);
  if (!entry) throw new Error(`The fixture has no ${name}`);
  return toSearchDocument(entry, { references: fixtureDirectory.references });
}
const kortrijk = find('Poetsploeg Kortrijk');
const menen = find('Poetsploeg Menen');
const heule = find('Kringwinkel Heule');
const lauwe = find('Groenploeg Lauwe');

describe('toOutcome', () => {
  it('is met by any of the values', () => {
    const asked = [{ field: 'drivingLicence', values: ['niet-nodig', 'handig'] }];
    expect([kortrijk, menen, heule].map((document) => toOutcome(asked, document, day))).toEqual([
      'met',
      'unmet',
      'unknown',
    ]);
  });

  it('reads a range as what is possible there', () => {
    expect(toOutcome([{ field: 'hoursPerWeek', atMost: 19 }], kortrijk, day)).toBe('met');
    expect(toOutcome([{ field: 'hoursPerWeek', atMost: 19 }], menen, day)).toBe('unmet');
    expect(toOutcome([{ field: 'hoursPerWeek', atLeast: 36 }], kortrijk, day)).toBe('met');
    expect(toOutcome([{ field: 'hoursPerWeek', atMost: 19 }], heule, day)).toBe('unknown');
  });

  it('is met by any criterion, and unknown where one of them is unknown', () => {
    const quiet = [
      { field: 'isLowStimulus', values: ['true'] },
      { field: 'stimuli', atMost: 1 },
    ];
    expect(toOutcome(quiet, kortrijk, day)).toBe('met');
    expect(toOutcome(quiet, lauwe, day)).toBe('unmet');
    expect(toOutcome(quiet, heule, day)).toBe('unknown');
  });

  it('tells no from unknown', () => {
    const bike = [{ field: 'hasBikeLoan', values: ['true'] }];
    expect(toOutcome(bike, heule, day)).toBe('met');
    expect(toOutcome(bike, find('Fietspunt Vijve'), day)).toBe('unmet');
    expect(toOutcome(bike, kortrijk, day)).toBe('unknown');
  });

  it('judges capacity today: what is too old is unknown', () => {
    const room = [{ field: 'capacity', values: ['vrij', 'beperkt'] }];
    expect([kortrijk, menen, heule].map((document) => toOutcome(room, document, day))).toEqual([
      'met',
      'unmet',
      'unknown',
    ]);
    expect(toOutcome([{ field: 'capacity', values: ['onbekend'] }], heule, day)).toBe('met');
  });

  it('knows nothing of what no field says', () => {
    expect(toOutcome([], kortrijk, day)).toBe('unknown');
  });
});

describe('negate', () => {
  it('turns met and unmet around and leaves unknown unknown', () => {
    expect((['met', 'unmet', 'unknown'] as const).map(negate)).toEqual(['unmet', 'met', 'unknown']);
  });
});
