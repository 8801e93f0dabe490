import { describe, expect, it } from 'vitest';
import type { OrganisationEntry, WorkplaceEntry } from '../domain/directory.ts';
import { fixtureDirectory, siteUrl } from './fixture.ts';
import { toBreadcrumbJsonLd, toOrganisationJsonLd, toWorkplaceJsonLd } from './json-ld.ts';

const options = { siteUrl, locale: 'nl', references: fixtureDirectory.references } as const;

function findWorkplace(slug: string): WorkplaceEntry {
  const entry = fixtureDirectory.workplaces.find((candidate) => candidate.slug === slug);
  if (!entry) throw new Error(`the fixture has no ${slug}`);
  return entry;
}
function findOrganisation(slug: string): OrganisationEntry {
  const entry = fixtureDirectory.organisations.find((candidate) => candidate.slug === slug);
  if (!entry) throw new Error(`the fixture has no ${slug}`);
  return entry;
}
type Node = Record<string, unknown>;
const nodesOf = (text: string): readonly Node[] => (JSON.parse(text) as { '@graph': Node[] })['@graph'];
const nodeOf = (text: string, type: string): Node | undefined => nodesOf(text).find((node) => node['@type'] === type);

const rich = findWorkplace('plek-2-groen');
const bare = findWorkplace('plek-1');

describe('the JSON-LD of a fiche', () => {
  it('ties page, service, place and organisation together', () => {
    const text = toWorkplaceJsonLd(rich, options);
    const url = 'https://gids.example.org/werkplekken/plek-2-groen/';
    expect(nodeOf(text, 'WebPage')).toMatchObject({
      url,
      dateModified: '2026-10-02',
      inLanguage: 'nl',
      mainEntity: { '@id': `${url}#werkplek` },
    });
    expect(nodeOf(text, 'Service')).toMatchObject({
      '@id': `${url}#werkplek`,
      serviceType: ['Lokale diensteneconomie'],
      category: ['Groenonderhoud'],
      areaServed: [{ '@type': 'City', name: 'Testdorp' }],
      provider: { '@id': nodeOf(text, 'Organization')?.['@id'] },
      availableChannel: {
        serviceLocation: { '@id': nodeOf(text, 'Place')?.['@id'] },
        servicePhone: { '@type': 'ContactPoint', email: 'groen@veer.example.org' },
        availableLanguage: ['nl', 'fr'],
      },
    });
    expect(nodeOf(text, 'Place')).toMatchObject({
      address: { streetAddress: 'Dorpsstraat 12-14', postalCode: '9999', addressLocality: 'Gehucht' },
      geo: { latitude: 50.5, longitude: 3.25 },
      amenityFeature: { name: 'Toegankelijk met rolstoel', value: 'Deels toegankelijk met rolstoel' },
    });
    expect(nodeOf(text, 'Organization')).toMatchObject({
      name: '\'t Veer & "Co"',
      url: 'https://veer.example.org/',
      logo: 'https://gids.example.org/uploads/veer.png',
      identifier: { propertyID: 'KBO', value: '0123456749' },
    });
  });

  it('says nothing of what the listing leaves out, and gives no point that is only a guess', () => {
    const text = toWorkplaceJsonLd(bare, options);
    expect(nodeOf(text, 'Place')).toEqual({
      '@type': 'Place',
      '@id': 'https://gids.example.org/werkplekken/plek-1/#plek',
      name: 'De Kale Plek',
      address: { '@type': 'PostalAddress', addressLocality: 'Testdorp', addressCountry: 'BE' },
    });
    expect(Object.keys(nodeOf(text, 'Service') ?? {})).not.toContain('audience');
    expect(text).not.toContain('[]');
    expect(text).not.toContain('null');
  });

  it('speaks the language of its page, and points at that page', () => {
    const text = toWorkplaceJsonLd(rich, { ...options, locale: 'fr' });
    expect(nodeOf(text, 'WebPage')).toMatchObject({ url: 'https://gids.example.org/fr/werkplekken/plek-2-groen/' });
    expect(nodeOf(text, 'Service')).toMatchObject({ areaServed: [{ name: 'Village-Test' }], description: '\tTailler' });
  });
});

describe('the JSON-LD of an organisation', () => {
  it('has its places of work, its services to customers and its networks', () => {
    expect(nodeOf(toOrganisationJsonLd(findOrganisation('plek-2'), options), 'Organization')).toMatchObject({
      location: [{ '@type': 'Place', name: '@Groen' }],
      makesOffer: [{ itemOffered: { '@type': 'Service' } }],
      memberOf: [{ name: 'ROSE' }],
    });
  });

  it('has no places of work once it stopped', () => {
    const text = toOrganisationJsonLd(findOrganisation('plek-3'), options);
    expect(nodeOf(text, 'Organization')).not.toHaveProperty('location');
  });
});

describe('any JSON-LD', () => {
  const texts = [
    toWorkplaceJsonLd(rich, options),
    toOrganisationJsonLd(findOrganisation('plek-2'), options),
    toBreadcrumbJsonLd([{ name: '</script><!--', url: '/zoeken/' }], siteUrl),
  ];

  it('cannot end the script element that it stands in, and still says what the listing says', () => {
    for (const text of texts) expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(nodeOf(texts[1] ?? '', 'Organization')?.['description']).toContain('</script><script>alert(1)</script>');
  });

  it('names no persons', () => {
    for (const text of texts) expect(text).not.toContain('Geheime');
  });

  it('numbers the steps to a page', () => {
    expect(
      JSON.parse(
        toBreadcrumbJsonLd(
          [
            { name: 'Zoeken', url: '/zoeken/' },
            { name: 'Plek', url: '/x/' },
          ],
          siteUrl,
        ),
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Zoeken', item: 'https://gids.example.org/zoeken/' },
        { '@type': 'ListItem', position: 2, name: 'Plek', item: 'https://gids.example.org/x/' },
      ],
    });
  });
});
