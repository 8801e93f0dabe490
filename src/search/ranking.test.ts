import { describe, expect, it } from 'vitest';
import { toSearchDocument } from './document.ts';
import type { SearchDocument } from './engine.ts';
import { fixtureDirectory, today } from './fixtures/directory.ts';
import { toOriginWorth, toPlaceWorth, toPreferenceWorth, toTrust } from './ranking.ts';

const day = { today };
const documents = new Map(
  fixtureDirectory.workplaces.map((entry) => [
    entry.name,
    toSearchDocument(entry, { references: fixtureDirectory.references }),
  ]),
);
function find(name: string): SearchDocument {
  const found = documents.get(name);
  if (!found) throw new Error(`The fixture has no ${name}`);
  return found;
}
const base = find('Kringwinkel Heule');

describe('toTrust', () => {
  const withState = (state: SearchDocument['capacity'][number]['state'], asOf = '2026-11-20') =>
    toTrust({ ...base, capacity: [{ measure: 'stage', state, asOf }] }, day);

  it('puts free places a little up and full ones down', () => {
    const order = [withState('vrij'), withState('beperkt'), withState('wachtlijst'), withState('volzet')];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(4);
  });

  it('does not believe what is too old', () => {
    expect(withState('vrij', '2026-01-01')).toBe(toTrust({ ...base, capacity: [] }, day));
  });

  it('puts down a listing that nobody confirmed, the longer ago the more', () => {
    const at = (confirmedOn: string) => toTrust({ ...base, confirmedOn }, day);
    expect(at('2026-11-01')).toBeGreaterThan(at('2026-04-01'));
    expect(at('2026-04-01')).toBeGreaterThan(at('2025-04-01'));
    expect(at('2025-04-01') / at('2026-11-01')).toBeLessThan(0.9);
  });

  it('puts a paused listing clearly down', () => {
    expect(toTrust({ ...base, isPaused: true }, day) / toTrust(base, day)).toBeLessThan(0.7);
  });

  it('rewards a complete listing slightly', () => {
    const ratio = toTrust({ ...base, completeness: 1 }, day) / toTrust({ ...base, completeness: 0 }, day);
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(1.1);
  });
});

describe('toPlaceWorth', () => {
  const menen = { id: 'menen', label: 'Menen', lat: 50.797, lng: 3.122, municipality: 'Menen', place: undefined };
  const worth = (name: string) => toPlaceWorth(find(name), [menen]);

  it('puts the named municipality first, then what is near', () => {
    expect(worth('Poetsploeg Menen')).toBeGreaterThan(worth('Groenploeg Lauwe'));
    expect(worth('Groenploeg Lauwe')).toBeGreaterThan(worth('Kringwinkel Heule'));
    expect(worth('Kringwinkel Heule')).toBeGreaterThan(worth('Fietspunt Vijve'));
  });

  it('counts a team that works there for more than its distance', () => {
    const team = find('Groenploeg Bellegem');
    expect(toPlaceWorth(team, [menen])).toBeGreaterThan(
      toPlaceWorth({ ...team, codes: { ...team.codes, serviceArea: [] } }, [menen]),
    );
  });

  it('is the same everywhere when no place is named', () => {
    expect(toPlaceWorth(base, [])).toBe(1);
  });
});

describe('toOriginWorth', () => {
  it('falls with the distance and excludes nothing', () => {
    const origin = { lat: base.lat, lng: base.lng, label: 'hier' };
    expect(toOriginWorth(base, origin)).toBe(1);
    expect(toOriginWorth(find('Fietspunt Vijve'), origin)).toBeGreaterThan(0.2);
    expect(toOriginWorth(find('Fietspunt Vijve'), origin)).toBeLessThan(0.6);
  });
});

describe('toPreferenceWorth', () => {
  it('puts met before unknown before unmet', () => {
    expect(toPreferenceWorth('met', false)).toBeGreaterThan(toPreferenceWorth('unknown', true));
    expect(toPreferenceWorth('unknown', true)).toBeGreaterThan(toPreferenceWorth('unknown', false));
    expect(toPreferenceWorth('unknown', false)).toBeGreaterThan(toPreferenceWorth('unmet', true));
  });
});
