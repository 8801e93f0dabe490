import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readExample } from '../directory/fixtures/example.ts';
import { catalogue } from '../domain/catalogue/index.ts';
import { bareOrganisation, bareWorkplace, createDirectory, extraField, fixtureDirectory, siteUrl } from './fixture.ts';
import { toJsonSchema } from './json-schema.ts';
import { toOrganisationRecords, toWorkplaceRecords } from './records.ts';
import type { Catalogue } from '../domain/field.ts';
import type { Directory } from '../domain/directory.ts';

/** A validator that is strict about the schema itself too; the formats only annotate, the patterns decide. */
function createValidator(directory: Directory, own: Catalogue = catalogue) {
  const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
  const schema = toJsonSchema(directory, { siteUrl, catalogue: own });
  return { ajv, validate: ajv.compile(schema), schema };
}
const id = `${siteUrl}/data/schema.json`;

describe('the schema of the real content', async () => {
  const directory = await readExample();
  const { ajv, validate } = createValidator(directory);
  const workplaces = toWorkplaceRecords(directory, { siteUrl });
  const organisations = toOrganisationRecords(directory, { siteUrl });

  it('accepts workplaces.json and organisations.json', () => {
    expect(workplaces.length).toBeGreaterThan(50);
    validate(workplaces);
    expect(validate.errors).toBeNull();
    validate(organisations);
    expect(validate.errors).toBeNull();
  });

  it('accepts each by its own name, and not the other', () => {
    expect(ajv.validate(`${id}#/$defs/workplaces`, workplaces)).toBe(true);
    expect(ajv.validate(`${id}#/$defs/organisations`, organisations)).toBe(true);
    expect(ajv.validate(`${id}#/$defs/workplaces`, organisations)).toBe(false);
    expect(ajv.validate(`${id}#/$defs/organisations`, workplaces)).toBe(false);
  });

  it('accepts one record of either', () => {
    expect(validate(workplaces[0])).toBe(true);
    expect(validate(organisations[0])).toBe(true);
  });
});

describe('the schema', () => {
  const { validate, schema } = createValidator(fixtureDirectory);
  const [record] = toWorkplaceRecords(fixtureDirectory, { siteUrl });
  const [organisation] = toOrganisationRecords(fixtureDirectory, { siteUrl });
  const defs = schema['$defs'] as Record<string, { properties: Record<string, Record<string, unknown>> }>;

  it('accepts the fixture, the bare listing too', () => {
    validate(toWorkplaceRecords(fixtureDirectory, { siteUrl }));
    expect(validate.errors).toBeNull();
    validate(toOrganisationRecords(fixtureDirectory, { siteUrl }));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, object]>([
    ['a code that no vocabulary has', { activities: ['toveren'] }],
    ['the same code twice', { activities: ['groenonderhoud', 'groenonderhoud'] }],
    ['a measure that does not exist', { measures: ['vop'] }],
    ['a number outside its scale', { lifting: 4 }],
    ['a number as text', { leadTimeDays: '14' }],
    ['a boolean as text', { canVisit: 'ja' }],
    ['a text without Dutch', { summary: { fr: 'Bonjour' } }],
    ['a key that the catalogue does not have', { naam: 'x' }],
    ['an absent name', { name: undefined }],
    ['an absent organisation', { organisation: undefined }],
    ['a municipality outside the region', { address: { municipality: 'Gent' } }],
    ['a person in a contact', { contact: { mailbox: 'a@b.example.org', person: { name: 'Iemand' } } }],
    ['a capacity without its date', { capacity: [{ measure: 'lde', state: 'vrij' }] }],
    [
      'an organisation with a date that is none',
      { organisation: { ...record?.organisation, confirmedOn: '2026-13-45' } },
    ],
    [
      'an organisation with an enterprise number of nine digits',
      { organisation: { ...record?.organisation, kbo: '123456789' } },
    ],
    ['a stray key in the organisation', { organisation: { ...record?.organisation, person: 'x' } }],
  ])('refuses %s', (_what, change) => {
    const broken = JSON.parse(JSON.stringify({ ...record, ...change })) as unknown;
    expect(validate([broken])).toBe(false);
  });

  it('refuses an organisation without workplaces, and a stray key in one of them', () => {
    expect(validate([{ ...organisation, workplaces: [] }])).toBe(false);
    expect(validate([{ ...organisation, workplaces: [{ ...organisation?.workplaces[0], naam: 'x' }] }])).toBe(false);
  });

  it('says in Dutch what each field and each code is', () => {
    expect(defs['workplace']?.properties['hasTrialDays']).toMatchObject({ title: 'Proefdagen', type: 'boolean' });
    expect(defs['workplace']?.properties['lifting']?.['oneOf']).toContainEqual(
      expect.objectContaining({ const: 2, title: 'Matig tillen (tot 15 kg)' }),
    );
    expect(defs['organisation']?.properties['kbo']).toMatchObject({
      title: 'KBO-nummer',
      description: expect.stringContaining('controlegetal') as string,
      examples: ['0123456749'],
    });
    expect(defs['workplace']?.properties['hoursPerWeek']?.['description']).toContain('min niet groter dan max');
    for (const name of ['workplace', 'organisation']) {
      for (const [key, own] of Object.entries(defs[name]?.properties ?? {})) expect(own, key).toHaveProperty('title');
    }
  });

  it('knows nothing of persons', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"person"|consentOn|contactpersoon/);
  });

  it('has a field as soon as the catalogue has it', () => {
    const directory = createDirectory([
      { ...bareOrganisation, workplaces: [{ ...bareWorkplace, hasGarden: true } as never] },
    ]);
    const extended = { ...catalogue, workplace: [...catalogue.workplace, extraField] };
    const records = toWorkplaceRecords(directory, { siteUrl, catalogue: extended });
    const own = createValidator(directory, extended);
    expect(own.validate(records)).toBe(true);
    expect(validate(records)).toBe(false);
    const properties = (own.schema['$defs'] as typeof defs)['workplace']?.properties;
    expect(properties?.['hasGarden']).toMatchObject({
      title: 'Moestuin',
      description: expect.stringContaining('moestuin') as string,
    });
  });
});
