import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/date.ts';
import { defaultThresholds } from '../../domain/freshness.ts';
import type { Capacity } from '../../domain/listing.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { overTime, toCapacityTurns, toFreshnessTurns } from './over-time.ts';
import { toCapacityLine, toFreshnessLine } from './state.ts';

const today = '2026-11-23';
const context = { locale: 'nl', messages: messagesOf('nl'), thresholds: defaultThresholds } as const;

const toLines = (rows: readonly Capacity[]) =>
  overTime(
    (day) => toCapacityLine(rows, { ...context, today: day }),
    { ...context, today },
    toCapacityTurns(rows, defaultThresholds),
  );

describe('capacity over time', () => {
  it('becomes unknown by itself, on the day after its sixty days', () => {
    const asOf = '2026-11-10';
    const lastDay = addDays(asOf, 60);
    expect(toLines([{ measure: 'lde', state: 'vrij', asOf }])).toEqual([
      { value: { text: 'Plaats vrij, doorgegeven op 10 nov 2026', tone: 'good' }, until: lastDay },
      {
        value: { text: 'Plaats onbekend: laatst doorgegeven op 10 nov 2026', tone: 'unknown' },
        from: addDays(lastDay, 1),
        since: 'Vanaf 10 jan 2027:',
      },
    ]);
  });

  it('falls back on the next best row, then on none', () => {
    const tones = toLines([
      { measure: 'lde', state: 'vrij', asOf: '2026-10-01' },
      { measure: 'art-60', state: 'volzet', asOf: '2026-11-01' },
    ]).map(({ value }) => value.tone);
    expect(tones).toEqual(['good', 'bad', 'unknown']);
  });

  it('is said once where it is unknown already', () => {
    expect(toLines([{ measure: 'lde', state: 'vrij', asOf: '2026-01-01' }])).toHaveLength(1);
  });
});

describe('a confirmation over time', () => {
  it('turns on the days that the thresholds say', () => {
    const confirmedOn = '2026-11-01';
    const spells = overTime(
      (day) => toFreshnessLine(confirmedOn, { ...context, today: day }).tone,
      { ...context, today },
      toFreshnessTurns(confirmedOn, defaultThresholds),
    );
    expect(spells).toEqual([
      { value: 'good', until: addDays(confirmedOn, 180) },
      { value: 'wait', from: addDays(confirmedOn, 181), since: 'Vanaf 1 mei 2027:', until: addDays(confirmedOn, 365) },
      { value: 'bad', from: addDays(confirmedOn, 366), since: 'Vanaf 2 nov 2027:' },
    ]);
  });
});
