import { describe, expect, it } from 'vitest';
import { toDirectory } from './directory.ts';
import type { Organisation, Workplace } from './listing.ts';
import { findGaps, toQuality } from './quality.ts';
import { regionSchema } from './region.ts';

const today = '2026-11-26';
const text = { nl: 'x', fr: 'x', en: 'x' };
const place = (nis: string, name: string) => ({
  nis,
  name,
  centre: { lat: 50.8, lng: 3.2 },
  places: [{ name, postcode: '8500', lat: 50.8, lng: 3.2 }],
});
const region = regionSchema.parse({
  siteName: 'Gids',
  name: text,
  tagline: text,
  mailbox: 'gids@example.org',
  owner: text,
  attribution: 'x',
  municipalities: [place('34022', 'Kortrijk'), place('34027', 'Menen')],
});

const workplace: Workplace = {
  id: '20000000-0000-4000-8000-000000000001',
  measures: ['lde'],
  activities: ['winkel'],
  address: { municipality: 'Kortrijk' },
  intakeSteps: [{ nl: 'Bel ons.' }],
};
const organisation = (confirmedOn: string, rest: Partial<Organisation> = {}): Organisation => ({
  id: '10000000-0000-4000-8000-000000000001',
  name: 'Proef',
  contact: { mailbox: 'proef@example.org' },
  confirmedOn,
  workplaces: [workplace],
  ...rest,
});
const measure = (code: string, status: 'actief' | 'vervangen') => ({ code, status, group: 'LDE', name: text });

function toScene(...organisations: readonly Organisation[]) {
  const content = {
    region,
    overviews: [],
    thesaurus: [],
    pages: {},
    measures: [measure('lde', 'actief'), measure('sine', 'vervangen')],
  };
  return toDirectory({
    // Of a measure and of pages, nothing else is read here.
    ...(content as unknown as Parameters<typeof toDirectory>[0]),
    listings: organisations.map((own, index) => ({ slug: `proef-${index}`, organisation: own })),
  });
}

describe('the quality of a directory', () => {
  it('is counted over workplaces, by the day', () => {
    const fresh = { measure: 'lde', state: 'vrij', asOf: '2026-11-20' } as const;
    const old = { measure: 'lde', state: 'vrij', asOf: '2026-01-20' } as const;
    const quality = toQuality(
      toScene(
        organisation('2026-11-16', {
          workplaces: [
            { ...workplace, capacity: [fresh] },
            { ...workplace, capacity: [old] },
          ],
        }),
        organisation('2026-05-01'),
        organisation('2025-01-01'),
      ),
      today,
    );
    expect(quality).toMatchObject({
      organisations: 3,
      workplaces: 4,
      freshness: { bevestigd: 2, 'te-bevestigen': 1, verouderd: 1 },
      capacityKnown: 1,
      // 10, 10, 209 and 694 days: between the two in the middle.
      medianAgeDays: 109.5,
    });
  });

  it('leaves out what stopped', () => {
    expect(toQuality(toScene(organisation('2026-11-16', { status: 'gestopt' })), today)).toMatchObject({
      organisations: 0,
      workplaces: 0,
      medianAgeDays: undefined,
      completeness: undefined,
    });
  });
});

describe('gaps', () => {
  it('are what nobody offers where they are, or where they work', () => {
    const gaps = findGaps(toScene(organisation(today, { workplaces: [{ ...workplace, serviceArea: ['Menen'] }] })), [
      'winkel',
      'hout',
    ]);
    expect(gaps).toEqual([
      { municipality: 'Kortrijk', measure: 'lde', workplaces: 1, missing: ['hout'] },
      { municipality: 'Menen', measure: 'lde', workplaces: 1, missing: ['hout'] },
    ]);
  });

  it('are not filled by who takes nobody on', () => {
    const [kortrijk] = findGaps(toScene(organisation(today, { status: 'gepauzeerd' })), ['winkel']);
    expect(kortrijk).toMatchObject({ workplaces: 0, missing: ['winkel'] });
  });
});
