import { describe, expect, it } from 'vitest';
import { readExample } from '../src/directory/fixtures/example.ts';
import { catalogue } from '../src/domain/catalogue/index.ts';
import { checkWith, referencesWith } from '../src/domain/check/fixtures/content.ts';
import type { Catalogue, Field } from '../src/domain/field.ts';
import { toCmsConfig, type CmsConfigOptions } from './config.ts';
import type { CmsField } from './form/cms-field.ts';
import { toConditions } from './form/conditions.ts';
import { flatten, nest } from './form/groups.ts';

const text = (nl: string) => ({ nl, fr: `${nl} (fr)`, en: `${nl} (en)` });
const options: CmsConfigOptions = {
  person: { role: 'editor', organisations: ['kemmelwerk'] },
  references: {
    measures: [{ code: 'hoppepluk', group: 'ander', name: text('Hoppepluk') }],
    municipalities: [{ name: 'Menen', nameFr: 'Menin' }],
  },
  siteLocales: ['nl', 'fr'],
  locale: 'nl',
  organisations: [
    { slug: 'kemmelwerk', name: 'Kemmelwerk' },
    { slug: 'de-kromme-ladder', name: 'De Kromme Ladder' },
  ],
  siteUrl: 'https://gids.example.org',
};
const moderator: CmsConfigOptions = { ...options, person: { role: 'moderator', organisations: [] } };

/** Every field of a form, however deep. */
const allFields = (fields: readonly CmsField[]): readonly CmsField[] =>
  fields.flatMap((field) => [field, ...allFields(field.fields ?? [])]);
function listingFields(own: CmsConfigOptions, from: Catalogue = catalogue): readonly CmsField[] {
  const [first] = toCmsConfig(from, own).collections;
  return allFields((first && 'files' in first ? first.files[0]?.fields : first?.fields) ?? []);
}
const find = (key: string, own = options, from?: Catalogue) =>
  listingFields(own, from).find(({ name }) => name === key);

describe('the form', () => {
  it('shows an editor their own organisation and nothing else', () => {
    const { collections } = toCmsConfig(catalogue, options);
    expect(collections).toHaveLength(1);
    expect(collections[0]).toMatchObject({
      name: 'organisations',
      publish: false,
      files: [{ name: 'kemmelwerk', file: 'content/organisations/kemmelwerk.yaml' }],
    });
    expect(JSON.stringify(collections)).not.toContain('kromme');
  });

  it('shows nothing to an editor whose organisation is gone', () => {
    const person = { role: 'editor', organisations: ['weg'] } as const;
    expect(toCmsConfig(catalogue, { ...options, person }).collections).toEqual([]);
  });

  it('shows the moderator everything', () => {
    const { collections } = toCmsConfig(catalogue, moderator);
    expect(collections.map(({ name }) => name)).toEqual([
      'organisations',
      'measures',
      'pages',
      'overviews',
      'thesaurus',
    ]);
    expect(collections[0]).toMatchObject({ folder: 'content/organisations', create: true });
  });

  it('gives every field of the catalogue a place, with its label, for the moderator', () => {
    const names = new Set(listingFields(moderator).map(({ name }) => name));
    for (const field of [...catalogue.organisation, ...catalogue.workplace]) expect(names).toContain(field.key);
  });

  it('hides what is protected from editors; an identifier is made by itself and never seen', () => {
    for (const key of ['status', 'confirmedOn', 'confirmedBy', 'slug']) {
      expect(find(key)).toBeUndefined();
      expect(find(key, moderator)).toBeDefined();
    }
    expect(find('id')?.widget).toBe('kenmerk');
  });

  it('takes in a field that is added to the catalogue, in its group and with all it knows', () => {
    const added = {
      key: 'eveningDays',
      kind: 'choices',
      vocabulary: 'days',
      group: 'time',
      label: { nl: 'avondwerk', fr: 'travail du soir', en: 'evening work' },
      hint: text('Op welke avonden?'),
      example: 'dinsdag',
    } as const satisfies Field;
    const more: Catalogue = { ...catalogue, workplace: [...catalogue.workplace, added] };
    expect(find('eveningDays')).toBeUndefined();
    const field = find('eveningDays', options, more);
    expect(field).toMatchObject({
      label: 'Avondwerk',
      hint: 'Op welke avonden? Bijvoorbeeld: dinsdag',
      widget: 'select',
      multiple: true,
      required: false,
    });
    expect(field?.options).toContainEqual({ value: 'di', label: 'Dinsdag' });
    const group = find('groep_time', options, more);
    expect(group?.fields?.map(({ name }) => name)).toContain('eveningDays');
  });

  it('speaks French to who asks for it', () => {
    const french = { ...options, locale: 'fr' } as const;
    expect(find('activities', french)?.label).toBe('Activités');
    expect(find('serviceArea', french)?.options).toEqual([{ value: 'Menen', label: 'Menin' }]);
    expect(find('capacity', french)?.fields?.[0]?.options).toEqual([{ value: 'hoppepluk', label: 'Hoppepluk (fr)' }]);
  });

  it('writes a scale as the number that the file holds', () => {
    expect(find('lifting')?.options?.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  });

  it('asks for the parts of a group that may stay empty only when it is begun', () => {
    const required = (key: string) => find(key)?.fields?.filter((part) => part.required !== false);
    expect(required('nearestStop')).toEqual([]);
    expect(
      listingFields(options).find(({ name, collapsed }) => name === 'contact' && collapsed === false),
    ).toMatchObject({
      fields: expect.arrayContaining([expect.not.objectContaining({ name: 'mailbox', required: false })]) as unknown,
    });
  });

  it('has patterns that take good values and refuse bad ones', () => {
    const matches = (key: string, value: string) => new RegExp(find(key)?.pattern?.[0] ?? 'x^').test(value);
    expect([matches('startsAt', '08:00'), matches('startsAt', '25:00')]).toEqual([true, false]);
    expect([matches('phone', '056 12 34 56'), matches('phone', 'bel mij')]).toEqual([true, false]);
    expect([matches('mailbox', 'a@b.example.org'), matches('mailbox', 'a b')]).toEqual([true, false]);
    expect([matches('website', 'https://a.example.org'), matches('website', 'a.example.org')]).toEqual([true, false]);
  });
});

describe('groups', () => {
  const { collections } = toCmsConfig(catalogue, options);
  const fields = collections[0] && 'files' in collections[0] ? (collections[0].files[0]?.fields ?? []) : [];
  const listing = {
    id: '1',
    name: 'Kemmelwerk',
    kbo: '0006004793',
    status: 'actief',
    unknown: { keep: [1] },
    workplaces: [{ id: '2', measures: ['hoppepluk'], lifting: 0, tasks: { nl: 'Plukken' }, slug: 'kemmel' }],
  };

  it('are in the form and not in the file, and lose nothing on the way', () => {
    const nested = nest(listing, fields);
    expect(nested).toMatchObject({
      groep_identity: { kbo: '0006004793' },
      workplaces: [{ groep_load: { lifting: 0 } }],
    });
    expect(flatten(nested)).toEqual(listing);
  });
});

describe('the form of the search words', () => {
  const toForm = (own: CmsConfigOptions, from: Catalogue = catalogue) => {
    const collection = toCmsConfig(from, own).collections.find(({ name }) => name === 'thesaurus');
    const [items] = (collection && 'files' in collection ? collection.files[0]?.fields : undefined) ?? [];
    return items?.fields ?? [];
  };
  const holds = (field: CmsField | undefined, code: string) =>
    field?.options?.some(({ value }) => value === code) ?? false;
  const ask = (key: string, own = moderator) => toForm(own).find(({ name }) => name === key);

  it('asks every kind of field in a form that the content check takes', () => {
    expect(ask('measureGroup')).toMatchObject({ label: 'Groep van maatregelen', widget: 'select', multiple: true });
    expect(ask('measures')?.options).toEqual([{ value: 'hoppepluk', label: 'Hoppepluk' }]);
    expect(ask('capacity')?.options?.map(({ value }) => value)).toContain('vrij');
    expect(ask('lifting')).toMatchObject({ widget: 'number' });
    expect(ask('hoursPerWeek')).toMatchObject({ widget: 'number' });
    expect(ask('hasBikeLoan')).toMatchObject({ label: 'Fiets te leen', widget: 'ja-nee' });
    expect(ask('training')).toMatchObject({ widget: 'ja-nee' });

    const { directory } = checkWith({});
    const fields = toForm({ ...moderator, references: directory?.references ?? options.references });
    const means = fields.flatMap((field) =>
      toConditions(field).map((condition) => ({
        field: field.name,
        [condition]: { values: [field.options?.[0]?.value], atMost: 1, atLeast: 1, isTrue: true }[condition],
      })),
    );
    expect(means.length).toBeGreaterThan(fields.length);
    const concept = { id: 'alles', terms: { nl: ['alles'] }, means };
    expect(referencesWith({ 'thesaurus.yaml': JSON.stringify([concept]) })).toEqual([]);
  });

  it('has every field that search words stand for now, with every code that they name', async () => {
    const { references, thesaurus: concepts } = await readExample();
    const fields = new Map(toForm({ ...moderator, references }).map((field) => [field.name, field]));
    const criteria = concepts.flatMap(({ means = [] }) => means);
    expect(criteria.length).toBeGreaterThan(50);
    const lost = criteria.filter((criterion) => {
      const field = fields.get(criterion.field);
      if ('values' in criterion) return !criterion.values.every((code) => holds(field, code));
      return 'isTrue' in criterion ? field === undefined : field?.widget !== 'number';
    });
    expect(lost).toEqual([]);
  });

  it('has a field of the catalogue as soon as it is there, in the language of the form', () => {
    const boat: Field = { key: 'hasBoat', kind: 'boolean', label: text('boot'), group: 'mobility' };
    const own = { ...catalogue, workplace: [...catalogue.workplace, boat] };
    expect(toForm({ ...moderator, locale: 'fr' }, own).find(({ name }) => name === 'hasBoat')).toMatchObject({
      label: 'Boot (fr)',
      widget: 'ja-nee',
    });
  });
});
