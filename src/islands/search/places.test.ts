import { describe, expect, it } from 'vitest';
import { findOrigin, findPlaces, resolvePlace } from './places.ts';
import type { PlaceOption } from './props.ts';

const place = (name: string, postcodes: readonly string[], ...others: readonly string[]): PlaceOption => ({
  name,
  detail: postcodes.join(', '),
  lat: name.length,
  lng: 3,
  keys: [name.toLowerCase().replaceAll('-', ' '), ...others],
  postcodes,
});
const places = [
  place('Kortrijk', ['8500'], 'courtrai'),
  place('Heule', ['8501']),
  place('Bissegem', ['8501']),
  place('Beveren-Leie', ['8791']),
  place('Menen', ['8930'], 'menin'),
  place('Moeskroen', [], 'mouscron'),
];
const namesOf = (typed: string) => findPlaces(places, typed).map(({ name }) => name);

describe('places while typing', () => {
  it('finds them by the start of a name in any language, whatever the capitals and accents', () => {
    expect(namesOf('kor')).toEqual(['Kortrijk']);
    expect(namesOf('COURT')).toEqual(['Kortrijk']);
    expect(namesOf('ménin')).toEqual(['Menen']);
    expect(namesOf('beveren leie')).toEqual(['Beveren-Leie']);
  });

  it('finds them by postcode, whole or begun, and by a later word of the name', () => {
    expect(namesOf('8501')).toEqual(['Heule', 'Bissegem']);
    expect(namesOf('879')).toEqual(['Beveren-Leie']);
    expect(namesOf('leie')).toEqual(['Beveren-Leie']);
  });

  it('suggests nothing for nothing', () => {
    expect(namesOf('  ')).toEqual([]);
    expect(namesOf('parijs')).toEqual([]);
  });
});

describe('a place as somebody wrote it', () => {
  it('is found by its full name', () => {
    expect(findOrigin(places, 'Courtrai')).toEqual({ label: 'Kortrijk', lat: 8, lng: 3 });
    expect(findOrigin(places, 'kort')).toBeUndefined();
    expect(findOrigin(places, '')).toBeUndefined();
  });

  it('is the middle of the places that share a postcode', () => {
    expect(findOrigin(places, '8501')).toEqual({ label: '8501', lat: 6.5, lng: 3 });
    expect(findOrigin(places, '8500')).toEqual({ label: 'Kortrijk', lat: 8, lng: 3 });
  });

  it('is the best suggestion when somebody presses Enter', () => {
    expect(resolvePlace(places, 'kort')?.label).toBe('Kortrijk');
    expect(resolvePlace(places, 'parijs')).toBeUndefined();
  });
});
