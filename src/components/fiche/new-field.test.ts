import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDirectory, requireDirectory } from '../../directory/directory.ts';
import { catalogue as ownCatalogue } from '../../domain/catalogue/index.ts';
import type { Directory, WorkplaceEntry } from '../../domain/directory.ts';
import type { Catalogue, Field } from '../../domain/field.ts';
import { toWorkplacesCsv } from '../../exports/csv.ts';
import { toJsonSchema } from '../../exports/json-schema.ts';
import { toWorkplaceRecords } from '../../exports/records.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { toSearchDocument } from '../../search/document.ts';
import { countFacets } from '../../search/facet-counts.ts';
import { toFilters } from '../../search/facets.ts';
import { toFiche } from './to-fiche.ts';

// Adding an optional field of an existing kind touches the catalogue and nothing else. Here a field is added that no
// catalogue has, and it is followed from the content file to every place where somebody reads it.

const today = '2026-11-23';
const siteUrl = 'https://gids.example.org';

const eveningDays = {
  key: 'eveningDays',
  kind: 'choices',
  vocabulary: 'days',
  group: 'time',
  facet: {},
  label: { nl: 'Avondwerk', fr: 'Travail du soir', en: 'Evening work' },
} as const satisfies Field;
const catalogue: Catalogue = { ...ownCatalogue, workplace: [...ownCatalogue.workplace, eveningDays] };

let contentDir = '';
const tinyRegion = fileURLToPath(new URL('../../directory/fixtures/tiny-region', import.meta.url));
const listing = 'organisations/kemmelwerk.yaml';

/** The tiny region, one workplace of which says on which evenings there is work. */
async function writeContent(value: string): Promise<void> {
  const text = await readFile(join(tinyRegion, listing), 'utf8');
  await writeFile(
    join(contentDir, listing),
    text.replace('    activities:', `    eveningDays: ${value}\n    activities:`),
  );
}

const findEntry = ({ workplaces }: Directory): WorkplaceEntry => {
  const entry = workplaces.find(({ slug }) => slug === 'kemmelwerk');
  if (!entry) throw new Error('The fixture has no such workplace.');
  return entry;
};

let directory: Directory;
let entry: WorkplaceEntry;

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'new-field-'));
  await cp(tinyRegion, contentDir, { recursive: true });
  await writeContent('[di, do]');
  directory = await requireDirectory({ contentDir, today, catalogue });
  entry = findEntry(directory);
});

afterAll(async () => {
  await rm(contentDir, { recursive: true });
});

describe('a field that is added to the catalogue', () => {
  it('is accepted in a content file, and is unknown without the catalogue', async () => {
    expect(entry.workplace).toMatchObject({ eveningDays: ['di', 'do'] });
    const { problems } = await loadDirectory({ contentDir, today });
    expect(problems.map(({ path }) => path.at(-1))).toEqual(['eveningDays']);
  });

  it('is refused where its value is wrong, in its own words', async () => {
    await writeContent('[di, middernacht]');
    const { directory: refused, problems } = await loadDirectory({ contentDir, today, catalogue });
    await writeContent('[di, do]');
    expect(refused).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toContain('Avondwerk');
    expect(problems[0]?.expected).toContain('di');
  });

  it('is a filter with its choices, and finds what has them', () => {
    const filter = toFilters(directory.references, catalogue).find(({ key }) => key === 'eveningDays');
    expect(filter?.label).toEqual(eveningDays.label);
    expect(filter?.options.map(({ value }) => value)).toEqual(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']);

    const documents = directory.workplaces.map((workplace) =>
      toSearchDocument(workplace, { references: directory.references, catalogue }),
    );
    expect(countFacets(documents, {}, ['eveningDays'], { today })).toEqual({ eveningDays: { di: 1, do: 1 } });
    expect(countFacets(documents, { eveningDays: ['di'] }, ['measures'], { today })).toEqual({
      measures: { 'collectief-maatwerk': 1 },
    });
  });

  it('is a row of the fiche in each language, and is named where it is missing', () => {
    const toRows = (locale: 'nl' | 'fr') =>
      toFiche(entry, [], { directory, locale, today, messages: messagesOf(locale), siteUrl, catalogue })
        .expecting.flatMap(({ rows }) => rows)
        .filter(({ key }) => key === 'eveningDays');
    expect(toRows('nl')).toMatchObject([{ label: 'Avondwerk', pieces: [{ text: 'Dinsdag' }, { text: 'Donderdag' }] }]);
    expect(toRows('fr')).toMatchObject([{ label: 'Travail du soir', pieces: [{ text: 'Mardi' }, { text: 'Jeudi' }] }]);

    const [other] = directory.workplaces.filter(({ slug }) => slug !== entry.slug);
    const context = { directory, locale: 'nl', today, messages: messagesOf('nl'), siteUrl, catalogue } as const;
    expect(other && toFiche(other, [], context).missing).toContain('Avondwerk');
  });

  it('is in the open data: JSON, CSV, and the schema that describes them', () => {
    const records = toWorkplaceRecords(directory, { siteUrl, catalogue });
    expect(records.find(({ slug }) => slug === 'kemmelwerk')).toMatchObject({ eveningDays: ['di', 'do'] });

    const csv = toWorkplacesCsv(records, { references: directory.references, catalogue });
    const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, delimiter: ';' });
    const cells = data.map((row) => row['Avondwerk']).filter((cell) => cell !== undefined && cell !== '');
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatch(/Dinsdag.*Donderdag/);

    const schema = JSON.stringify(toJsonSchema(directory, { siteUrl, catalogue }));
    expect(schema).toContain('"eveningDays":{"title":"Avondwerk"');
  });
});
