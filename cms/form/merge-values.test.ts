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
    expect(findConflicts(base, ours, theirs)).toEqual([{ path: ['phone'], ours: '2', theirs: '3' }]);
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
});
