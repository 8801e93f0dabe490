import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue/index.ts';
import { findImprovements, toCompleteness, toWeighedFields } from './completeness.ts';
import type { Organisation, Workplace } from './listing.ts';

const workplace: Workplace = {
  id: '20000000-0000-4000-8000-000000000001',
  measures: ['stage'],
  activities: ['winkel'],
  address: { municipality: 'Kortrijk' },
  intakeSteps: [{ nl: 'Bel ons.' }],
};
const organisation: Organisation = {
  id: '10000000-0000-4000-8000-000000000001',
  name: 'Proef',
  contact: { mailbox: 'proef@example.org' },
  confirmedOn: '2026-11-01',
  workplaces: [workplace],
};
const bare = { workplace, organisation, contact: organisation.contact };

describe('toCompleteness', () => {
  it('is 0 when nothing that counts is filled in', () => {
    expect(toCompleteness(bare)).toBe(0);
  });

  it('grows with the weight of each field that is filled in', () => {
    const withHours = toCompleteness({ ...bare, workplace: { ...workplace, hoursPerWeek: { min: 12, max: 38 } } });
    const withPosture = toCompleteness({ ...bare, workplace: { ...workplace, posture: ['zittend'] } });
    expect(withPosture).toBeGreaterThan(0);
    expect(withHours / withPosture).toBeCloseTo(3);
  });

  it('counts the phone that people would call, whoever it belongs to', () => {
    const contact = { mailbox: 'proef@example.org', phone: '056 00 12 34' };
    expect(toCompleteness({ ...bare, contact })).toBe(
      toCompleteness({ workplace, organisation: { ...organisation, contact }, contact }),
    );
    expect(toCompleteness({ ...bare, contact })).toBeGreaterThan(0);
  });

  it('counts a field that is added to the catalogue', () => {
    const label = { nl: 'Nieuw', fr: 'Nouveau', en: 'New' };
    const extended = {
      ...catalogue,
      workplace: [...catalogue.workplace, { key: 'fresh', kind: 'boolean', group: 'work', weight: 2, label } as const],
    };
    expect(toCompleteness({ ...bare, workplace: { ...workplace, ...{ fresh: true } } }, extended)).toBeGreaterThan(0);
  });

  it('is 1 for a catalogue in which nothing counts', () => {
    expect(toCompleteness(bare, { workplace: [], organisation: [] })).toBe(1);
  });
});

describe('findImprovements', () => {
  it('begins with what weighs most, and says how much the score grows', () => {
    const [first] = findImprovements(bare, { most: 3 });
    expect(first?.field.key).toBe('capacity');
    const capacity = [{ measure: 'stage', state: 'vrij', asOf: '2026-11-01' }] as const;
    expect(toCompleteness({ ...bare, workplace: { ...workplace, capacity } })).toBeCloseTo(first?.gain ?? 0);
  });

  it('adds up to what is missing', () => {
    const all = findImprovements(bare, { most: 100 }).reduce((sum, { gain }) => sum + gain, 0);
    expect(all).toBeCloseTo(1);
  });

  it('names nothing that is filled in', () => {
    const summary = { nl: 'Winkel.' };
    const keys = findImprovements({ ...bare, workplace: { ...workplace, summary } }, { most: 100 }).map(
      ({ field }) => field.key,
    );
    expect(keys).not.toContain('summary');
    expect(keys).toContain('phone');
  });
});

describe('toWeighedFields', () => {
  it('counts the contact once, and what the organisation says apart', () => {
    const fields = toWeighedFields(bare);
    expect(fields.filter(({ field }) => field.key === 'phone')).toHaveLength(1);
    expect(fields.filter(({ isShared }) => isShared).map(({ field }) => field.key)).toEqual(['description', 'website']);
  });
});
