import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { createSalvage } from './salvage.ts';

const salvage = createSalvage({ measures: [], municipalities: [{ name: 'Kortrijk' }] });

describe('a record with mistakes', () => {
  it('keeps what is right in it, down to the parts of a group', () => {
    const address = { postcode: 8501, municipality: 'Nergens', lat: 'noord', street: 'Molenstraat', kleur: 'groen' };
    expect(salvage(catalogue.workplace, { name: 'X', lifting: 9, pace: 2, address, onzin: 1 })).toEqual({
      name: 'X',
      pace: 2,
      address: { postcode: '8501', street: 'Molenstraat' },
    });
  });

  it('keeps the rows of a list in their place', () => {
    const capacity = [{ state: 'veel' }, { state: 'vrij', asOf: '2026-11-01' }];
    expect(salvage(catalogue.workplace, { capacity })).toEqual({
      capacity: [{}, { state: 'vrij', asOf: '2026-11-01' }],
    });
  });

  it('keeps nothing of a list that is no list, or of codes of which one is wrong', () => {
    expect(salvage(catalogue.workplace, { capacity: { state: 'vrij' }, activities: ['hout', 'onzin'] })).toEqual({});
    expect(salvage(catalogue.workplace, 'onzin')).toEqual({});
  });
});
