import { describe, expect, it } from 'vitest';
import type { UrlContext } from '../../search/query-url.ts';
import { isState, readAsked, toFragment } from './address.ts';
import { nothingAsked, toQuery } from './state.ts';

const heule = { label: 'Heule', lat: 50.84, lng: 3.24 };
const env = { locale: 'nl', today: '2026-11-23', pageSize: 20 } as const;
const context: UrlContext = {
  ...env,
  filters: [{ key: 'activities', options: [{ value: 'schoonmaak' }, { value: 'horeca' }] }],
  findOrigin: (name) => (name === 'Heule' ? heule : undefined),
};
const read = (search: string, hash: string) => readAsked({ search, hash }, context);

describe('the search in the address', () => {
  it('is read from the fragment', () => {
    expect(read('', '#q=poetsen&waar=Heule&straal=5&activities=schoonmaak,horeca&sorteer=afstand&pagina=2')).toEqual({
      text: 'poetsen',
      origin: heule,
      radiusKm: 5,
      facets: { activities: ['schoonmaak', 'horeca'] },
      sort: 'distance',
      page: 2,
      undone: [],
    });
  });

  it('is read from a query string too, when the fragment says nothing', () => {
    expect(read('?q=groen', '').text).toBe('groen');
    expect(read('?q=groen', '#inhoud').text).toBe('groen');
    expect(read('?q=groen', '#q=poetsen').text).toBe('poetsen');
  });

  it('is never more than it may be', () => {
    expect(read('', '#pagina=900').page).toBe(25);
    expect(read('', '#sorteer=afstand').sort).toBe('relevance');
    expect(read('', '#activities=onzin&%%%=1')).toEqual(nothingAsked);
  });

  it('comes back as it was written', () => {
    const asked = {
      ...nothingAsked,
      text: 'poetsen & koken',
      origin: heule,
      radiusKm: 10,
      facets: { activities: ['schoonmaak', 'horeca'] },
      undone: ['place:menen'],
    };
    const fragment = toFragment(toQuery(asked, env));
    expect(fragment).toContain('activities=schoonmaak,horeca');
    expect(fragment).toContain('niet=place:menen');
    expect(read('', fragment)).toEqual(asked);
  });

  it('is nothing where nothing is asked, and never holds one’s own location', () => {
    expect(toFragment(toQuery(nothingAsked, env))).toBe('');
    const own = { ...heule, label: 'Mijn locatie', isOwn: true as const };
    expect(toFragment(toQuery({ ...nothingAsked, origin: own, radiusKm: 5 }, env))).toBe('');
  });

  it('is told from a link within the page', () => {
    expect(isState('#q=groen')).toBe(true);
    expect(isState('#inhoud')).toBe(false);
    expect(isState('')).toBe(false);
  });
});
