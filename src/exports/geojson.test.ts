import { expect, it } from 'vitest';
import { fixtureDirectory, siteUrl } from './fixture.ts';
import { toWorkplacesGeoJson } from './geojson.ts';

const { type, features } = toWorkplacesGeoJson(fixtureDirectory, { siteUrl });
const find = (slug: string) => features.find(({ properties }) => properties.slug === slug);

it('is a collection of points, longitude first', () => {
  expect(type).toBe('FeatureCollection');
  expect(find('plek-2-groen')).toMatchObject({
    type: 'Feature',
    id: '44444444-4444-4444-8444-444444444444',
    geometry: { type: 'Point', coordinates: [3.25, 50.5] },
    properties: { isApproximate: false, groups: ['LDE'], status: 'gepauzeerd', place: 'Gehucht' },
  });
});

it('marks a point that is only the centre of the municipality', () => {
  const bare = find('plek-1');
  expect(bare?.geometry.coordinates).toEqual([3.3, 50.6]);
  expect(bare?.properties.isApproximate).toBe(true);
});

it('leaves out who stopped and who is a person', () => {
  const text = JSON.stringify(features);
  expect(features).toHaveLength(2);
  expect(text).not.toContain('Gestopt');
  expect(text).not.toContain('Geheime');
});
