import { describe, expect, it } from 'vitest';
import { findConflicts, mergeValues } from './merge-values.ts';

const base = {
  name: 'De Dreef',
  phone: '1',
  workplaces: [
    { id: 'a', name: 'Een', capacity: [{ measure: 'lde', state: 'vrij' }] },
    { id: 'b', name: 'Twee' },
  ],
};
const change = (rest: object) => ({ ...base, ...rest });

describe('joining two changes of one listing', () => {
  it('takes both where they touch different fields, also deep in a list', () => {
    const ours = change({ phone: '2' });
    const theirs = change({ workplaces: [base.workplaces[0], { id: 'b', name: 'Drie' }] });
    expect(findConflicts(base, ours, theirs)).toEqual([]);
    expect(mergeValues(base, ours, theirs, () => 'ours')).toEqual({ ...theirs, phone: '2' });
  });

  it('asks where both changed the same field, and does what it is told', () => {
    const ours = change({ phone: '2' });
    const theirs = change({ phone: '3', name: 'Dreef' });
    expect(findConflicts(base, ours, theirs)).toEqual([{ path: ['phone'], base: '1', ours: '2', theirs: '3' }]);
    expect(mergeValues(base, ours, theirs, () => 'theirs')).toMatchObject({ phone: '3', name: 'Dreef' });
    expect(mergeValues(base, ours, theirs, () => 'ours')).toMatchObject({ phone: '2', name: 'Dreef' });
  });

  it('keeps what either side added, and lets go what one side removed', () => {
    const ours = change({ workplaces: [...base.workplaces, { id: 'c', name: 'Nieuw' }] });
    const theirs = change({ workplaces: [base.workplaces[0]] });
    expect(mergeValues(base, ours, theirs, () => 'ours')).toMatchObject({
      workplaces: [{ id: 'a' }, { id: 'c' }],
    });
  });

  it('asks where one side removed what the other changed', () => {
    const ours = change({ workplaces: [base.workplaces[0], { id: 'b', name: 'Anders' }] });
    const theirs = change({ workplaces: [base.workplaces[0]] });
    expect(findConflicts(base, ours, theirs)).toMatchObject([{ path: ['workplaces', 1], theirs: undefined }]);
  });

  it('joins lists of codes as sets, also where one side emptied its own', () => {
    const lists = { days: ['ma', 'di'], setting: ['binnen'] };
    const ours = { days: ['ma', 'di', 'vr'] };
    const theirs = { days: ['di', 'wo'], setting: ['binnen', 'buiten'] };
    expect(findConflicts(lists, ours, theirs)).toEqual([]);
    expect(mergeValues(lists, ours, theirs, () => 'ours')).toEqual({ days: ['di', 'vr', 'wo'], setting: ['buiten'] });
  });

  it('joins steps one by one as long as there are as many', () => {
    const steps = [{ nl: 'Bel.' }, { nl: 'Kom langs.' }];
    const ours = [{ nl: 'Bel ons.' }, { nl: 'Kom langs.' }];
    const theirs = [{ nl: 'Bel.' }, { nl: 'Kom langs.', fr: 'Passez.' }];
    expect(mergeValues(steps, ours, theirs, () => 'ours')).toEqual([ours[0], theirs[1]]);
    expect(findConflicts(steps, ours, [{ nl: 'Mail.' }])).toHaveLength(1);
  });

  it('follows the side that put a list in another order', () => {
    const [first, second] = base.workplaces;
    const theirs = change({ workplaces: [second, first] });
    const ours = change({ workplaces: [{ ...first, name: 'Eén' }, second] });
    expect(mergeValues(base, ours, theirs, () => 'ours')).toMatchObject({
      workplaces: [{ id: 'b' }, { id: 'a', name: 'Eén' }],
    });
  });
});
