import { describe, expect, it } from 'vitest';
import { catalogue } from '../domain/catalogue/index.ts';
import { bareWorkplace, bareOrganisation, createDirectory, extraField, fixtureDirectory, siteUrl } from './fixture.ts';
import { toOrganisationRecords, toWorkplaceRecords } from './records.ts';

describe('workplace records', () => {
  const records = toWorkplaceRecords(fixtureDirectory, { siteUrl });
  const rich = records.find(({ name }) => name === '@Groen');

  it('hold every public field under its own key, with numbers and booleans as such', () => {
    expect(rich).toMatchObject({
      slug: 'plek-2-groen',
      url: 'https://gids.example.org/werkplekken/plek-2-groen/',
      hoursPerWeek: { min: 12, max: 38 },
      hasOwnTransport: false,
      lifting: 2,
      leadTimeDays: 0,
      address: { municipality: 'Testdorp', lat: 50.5 },
      capacity: [{ measure: 'lde', state: 'beperkt', places: 2, waitWeeks: 6, asOf: '2026-11-10' }],
    });
  });

  it('hold the organisation without its workplaces', () => {
    expect(rich?.organisation).toMatchObject({
      id: '33333333-3333-4333-8333-333333333333',
      url: 'https://gids.example.org/organisaties/plek-2/',
      contact: { mailbox: 'info@veer.example.org', phone: '+32 56 00 12 34' },
      status: 'gepauzeerd',
    });
    expect(rich?.organisation).not.toHaveProperty('workplaces');
  });

  it('leave named persons out, at every depth', () => {
    const text = JSON.stringify([records, toOrganisationRecords(fixtureDirectory, { siteUrl })]);
    expect(text).not.toContain('Geheime Naam');
    expect(text).not.toContain('"person"');
    expect(text).not.toContain('consentOn');
  });

  it('leave organisations that stopped out', () => {
    expect(records.map(({ id }) => id)).not.toContain('66666666-6666-4666-8666-666666666666');
    expect(toOrganisationRecords(fixtureDirectory, { siteUrl }).map(({ name }) => name)).toEqual([
      '\'t Veer & "Co"',
      'De Kale Plek',
    ]);
  });

  it('take the name of the organisation where the workplace has none, and add no other value', () => {
    const bare = records.find(({ id }) => id === bareWorkplace.id);
    const { organisation, ...own } = bare ?? {};
    expect(own).toEqual({
      ...bareWorkplace,
      slug: 'plek-1',
      url: 'https://gids.example.org/werkplekken/plek-1/',
      name: 'De Kale Plek',
    });
    const { workplaces: _workplaces, ...fields } = bareOrganisation;
    expect(organisation).toEqual({
      ...fields,
      slug: 'plek-1',
      url: 'https://gids.example.org/organisaties/plek-1/',
      status: 'actief',
    });
  });

  it('show a field as soon as the catalogue has it, and nothing that it does not have', () => {
    const workplace = { ...bareWorkplace, hasGarden: true, unheardOf: 'x' };
    const directory = createDirectory([{ ...bareOrganisation, workplaces: [workplace] }]);
    const extended = { ...catalogue, workplace: [...catalogue.workplace, extraField] };
    expect(toWorkplaceRecords(directory, { siteUrl, catalogue: extended })[0]).toHaveProperty('hasGarden', true);
    const [record] = toWorkplaceRecords(directory, { siteUrl });
    expect(record).not.toHaveProperty('hasGarden');
    expect(record).not.toHaveProperty('unheardOf');
  });
});

describe('organisation records', () => {
  it('hold their workplaces', () => {
    const [first] = toOrganisationRecords(fixtureDirectory, { siteUrl });
    expect(first?.workplaces).toMatchObject([{ name: '@Groen', slug: 'plek-2-groen', dutchLevel: 'a1' }]);
    expect(first?.workplaces[0]).not.toHaveProperty('organisation');
  });
});
