import { describe, expect, it } from 'vitest';
import { readRegion } from '../../directory/directory.ts';
import { findMunicipality } from './find-municipality.ts';

describe('the municipality of an area', async () => {
  const { municipalities } = await readRegion('content');
  const find = (properties: Record<string, unknown>): string | undefined =>
    findMunicipality(properties, municipalities)?.name;

  it.each([
    { nis: '34022' },
    { NISCODE: 34022 },
    { CD_MUNTY_REFNIS: '34022', TX_MUNTY_DESCR_NL: 'iets anders' },
    { cd_sector: '34022A00-' },
    { RefNis: ' 34022 ' },
    { NAAM: 'Kortrijk' },
    { name: 'kortrijk' },
    { TX_MUNTY_DESCR_FR: 'Courtrai' },
    { naam: 'Stad Kortrijk' },
  ])('is found by %o', (properties) => expect(find(properties)).toBe('Kortrijk'));

  it('is none for a code of elsewhere, even where a name would fit', () => {
    expect(find({ nis: '44021', name: 'Kortrijk' })).toBeUndefined();
  });

  it('is none where nothing is known', () => {
    expect(find({})).toBeUndefined();
    expect(find({ postcode: '8500', name: null })).toBeUndefined();
  });
});
