import { expect, it } from 'vitest';
import { toDataset } from './dataset.ts';
import { fixtureDirectory, siteUrl } from './fixture.ts';

const options = { siteUrl, today: '2026-11-23' };
const dataset = toDataset(fixtureDirectory, options);

it('says under which licence, from whom and of which day the data are', () => {
  expect(dataset).toMatchObject({
    '@type': ['Dataset', 'dcat:Dataset'],
    license: 'https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0',
    dateModified: '2026-11-23',
    publisher: { name: 'de streek', email: 'gids@example.org' },
    spatialCoverage: { containsPlace: [{ name: 'Testdorp', identifier: '99999' }] },
  });
});

it('names every file with its type, and the schema of those that have one', () => {
  expect(dataset['distribution']).toMatchObject([
    {
      contentUrl: 'https://gids.example.org/data/workplaces.json',
      'dct:conformsTo': { '@id': 'https://gids.example.org/data/schema.json' },
    },
    { contentUrl: 'https://gids.example.org/data/organisations.json' },
    { contentUrl: 'https://gids.example.org/data/workplaces.csv', encodingFormat: 'text/csv' },
    { contentUrl: 'https://gids.example.org/data/workplaces.geojson', encodingFormat: 'application/geo+json' },
  ]);
});

it('says that examples are examples, and only those', () => {
  const { region } = fixtureDirectory;
  expect(JSON.stringify(dataset)).not.toContain('Dit zijn voorbeelden');
  expect(JSON.stringify(toDataset({ region: { ...region, isExample: true } }, options))).toContain(
    'Dit zijn voorbeelden',
  );
});
