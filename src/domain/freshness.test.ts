import { describe, expect, it } from 'vitest';
import { addDays } from './date.ts';
import {
  defaultThresholds,
  findDue,
  toCapacityState,
  toAskCapacityAfter,
  toFreshness,
  type DueListing,
} from './freshness.ts';

const said = '2026-03-01';
/** The day that is so many days after what was said. */
const after = (days: number): string => addDays(said, days);

const listing: DueListing = {
  name: 'Het Vlasland',
  status: 'actief',
  confirmedOn: said,
  workplaces: [
    { id: 'one', name: 'Atelier', capacity: [{ measure: 'lde', state: 'vrij', asOf: said }] },
    { id: 'two', capacity: [] },
  ],
};
const withoutCapacity: DueListing = { ...listing, workplaces: [] };

describe('a confirmation', () => {
  it.each([
    [179, 'bevestigd'],
    [180, 'bevestigd'],
    [181, 'te-bevestigen'],
    [364, 'te-bevestigen'],
    [365, 'te-bevestigen'],
    [366, 'verouderd'],
  ])('of %i days ago is "%s"', (days, expected) => {
    expect(toFreshness(said, after(days))).toBe(expected);
  });
});

describe('capacity', () => {
  it.each([
    [59, 'vrij'],
    [60, 'vrij'],
    [61, 'onbekend'],
  ])('of %i days ago is "%s"', (days, expected) => {
    expect(toCapacityState({ state: 'vrij', asOf: said }, after(days))).toBe(expected);
  });

  it.each([
    [41, []],
    [42, []],
    [
      43,
      [
        {
          what: 'capacity',
          workplace: 'one',
          workplaceName: 'Atelier',
          measure: 'lde',
          saidOn: said,
          since: after(43),
        },
      ],
    ],
  ])('of %i days ago is asked for again, or not yet', (days, expected) => {
    expect(findDue(listing, after(days))).toEqual(expected);
  });

  it('is asked for by the name of the organisation where the workplace has none of its own', () => {
    const capacity = [{ measure: 'lde', state: 'vrij', asOf: said }] as const;
    expect(findDue({ ...listing, workplaces: [{ id: 'two', capacity }] }, after(43))).toMatchObject([
      { workplaceName: 'Het Vlasland' },
    ]);
  });
});

describe('contact, intake and the whole', () => {
  it.each([
    [179, []],
    [180, []],
    [181, ['contact', 'intake']],
    [364, ['contact', 'intake']],
    [365, ['contact', 'intake']],
    [366, ['contact', 'intake', 'whole']],
  ])('after %i days: due is %j', (days, expected) => {
    expect(findDue(withoutCapacity, after(days)).map(({ what }) => what)).toEqual(expected);
  });

  it('are due since the day after the last good one, however late one looks', () => {
    expect(findDue(withoutCapacity, after(500)).map(({ what, since }) => [what, since])).toEqual([
      ['contact', after(181)],
      ['intake', after(181)],
      ['whole', after(366)],
    ]);
  });

  it('have terms of their own, which a region sets', () => {
    const thresholds = { ...defaultThresholds, contactAfterDays: 90, intakeAfterDays: 120 };
    const due = (days: number) => findDue(withoutCapacity, after(days), thresholds).map(({ what }) => what);
    expect([due(90), due(91), due(120), due(121)]).toEqual([[], ['contact'], ['contact'], ['contact', 'intake']]);
  });
});

describe('room', () => {
  it('is asked for before it becomes unknown, where a region says only when that is', () => {
    expect([60, 30, 2, 1].map(toAskCapacityAfter)).toEqual([42, 21, 1, 1]);
  });
});

describe('who need not be asked', () => {
  it('is an organisation that stopped', () => {
    expect(findDue({ ...listing, status: 'gestopt' }, after(500))).toEqual([]);
  });

  it('is a paused one, for its capacity', () => {
    expect(findDue({ ...listing, status: 'gepauzeerd' }, after(366)).map(({ what }) => what)).toEqual([
      'contact',
      'intake',
      'whole',
    ]);
  });
});
