import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../domain/catalogue/index.ts';
import { bareOrganisation, bareWorkplace, createDirectory, extraField, fixtureDirectory, siteUrl } from './fixture.ts';
import { toWorkplacesCsv } from './csv.ts';
import { toWorkplaceRecords } from './records.ts';
import type { Catalogue } from '../domain/field.ts';
import type { Directory } from '../domain/directory.ts';

const toCsv = (directory: Directory, own: Catalogue = catalogue): string =>
  toWorkplacesCsv(toWorkplaceRecords(directory, { siteUrl, catalogue: own }), {
    references: directory.references,
    catalogue: own,
  });
const parse = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });

describe('the table of workplaces', () => {
  const csv = toCsv(fixtureDirectory);
  const { data, meta, errors } = parse(csv);
  const rich = data.find((row) => row['Webadres'] === 'plek-2-groen');
  const bare = data.find((row) => row['Webadres'] === 'plek-1');

  it('opens right in a Belgian spreadsheet: byte order mark, semicolons, whole lines', () => {
    expect(csv.startsWith('\uFEFFNaam van de werkplek;Organisatie: Naam;Webpagina;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(2);
  });

  it('has a header of its own for every column', () => {
    expect(meta.renamedHeaders ?? null).toBeNull();
    expect(new Set(meta.fields).size).toBe(meta.fields?.length);
    expect(meta.fields).toEqual(
      expect.arrayContaining([
        'In het kort (nl)',
        'In het kort (fr)',
        'In het kort (en)',
        'Adres: straat',
        'Dichtste halte: naam',
        'Dichtste station: naam',
        'Uren per week: minstens (uur)',
        'Organisatie: Contact: telefoon',
        'Organisatie: Webpagina',
      ]),
    );
  });

  it('has columns for every public field, and none for persons', () => {
    const fields = meta.fields?.join('\n') ?? '';
    for (const { label } of catalogue.workplace) expect(fields).toContain(label.nl);
    for (const { label } of catalogue.organisation) expect(fields).toContain(`Organisatie: ${label.nl}`);
    expect(fields).not.toContain('contactpersoon');
    expect(csv).not.toContain('Geheime Naam');
  });

  it('says codes, booleans and scales in words, and keeps numbers bare', () => {
    expect(rich).toMatchObject({
      Maatregelen: 'Lokale diensteneconomie',
      'Eigen vervoer': 'Nee',
      'Uren opbouwen kan': 'Ja',
      Tillen: 'Matig tillen (tot 15 kg)',
      'Talen op de werkvloer': 'Nederlands | Frans',
      'Uren per week: minstens (uur)': '12',
      'Van aanmelding tot eerste gesprek (dagen)': '0',
      'Organisatie: Bevestigd op': '2026-10-02',
    });
  });

  it('writes capacity in one readable cell', () => {
    expect(rich?.['Plaats']).toBe(
      'Lokale diensteneconomie, Weinig plaats, vrije plaatsen 2, wachttijd 6 weken, toestand op 10 november 2026',
    );
  });

  it('gives each language its column, and fills a half translated list with Dutch', () => {
    expect(rich?.['Stappen (nl)']).toBe('Bel. | Kom langs.');
    expect(rich?.['Stappen (fr)']).toBe('Appelez. | Kom langs.');
    expect(rich?.['Stappen (en)']).toBe('');
  });

  it('keeps quotes, semicolons, apostrophes and line ends as they are', () => {
    expect(rich?.['Organisatie: Naam']).toBe('\'t Veer & "Co"');
    expect(rich?.['Organisatie: Voorstelling (nl)']).toContain('Eerste regel.\nTweede "regel"; met <b>');
  });

  it('lets no cell be read as a formula', () => {
    expect(rich).toMatchObject({
      'Naam van de werkplek': "'@Groen",
      'In het kort (nl)': "'-Snoeien",
      'In het kort (fr)': "'\tTailler",
      'Wat je doet (nl)': '\'=cmd|"/c calc"!A1\nen nog',
      'Organisatie: Andere en vroegere namen': "'=1+1 | Oud; nieuw",
    });
    for (const row of Papa.parse<string[]>(csv.slice(1), { delimiter: ';' }).data) {
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t]/);
    }
  });

  it.each(['  =1+1', '\n=1+1', '＝1+1', '+', '-1+1'])('disarms %j', (name) => {
    const [row] = parse(
      toCsv(createDirectory([{ ...bareOrganisation, workplaces: [{ ...bareWorkplace, name }] }])),
    ).data;
    expect(row?.['Naam van de werkplek']).toBe(`'${name}`);
  });

  it('keeps phone numbers readable, and whole', () => {
    expect(rich?.['Organisatie: Contact: telefoon']).toBe("'+32 56 00 12 34");
    expect(rich?.['Contact voor aanmelding: telefoon']).toBe("'056007703");
  });

  it('keeps what a spreadsheet would turn into a date or a number', () => {
    expect(rich?.['Adres: huisnummer']).toBe("'12-14");
    expect(rich?.['Adres: lengtegraad']).toBe('3,25');
    expect(rich?.['Organisatie: KBO-nummer']).toBe('0123 456 749');
  });

  it('leaves a negative coordinate a number', () => {
    const address = { municipality: 'Testdorp', lat: 50.1, lng: -3.5 };
    const [row] = parse(
      toCsv(createDirectory([{ ...bareOrganisation, workplaces: [{ ...bareWorkplace, address }] }])),
    ).data;
    expect(row?.['Adres: lengtegraad']).toBe('-3,5');
  });

  it('leaves empty what a listing leaves out', () => {
    expect(bare).toMatchObject({ 'Naam van de werkplek': 'De Kale Plek', Tillen: '', 'Eigen vervoer': '', Plaats: '' });
    expect(bare).toMatchObject({
      'Adres: straat': '',
      'Organisatie: KBO-nummer': '',
      'Organisatie: Toestand': 'Actief',
    });
  });

  it('has a column for a field as soon as the catalogue has it', () => {
    const workplace = { ...bareWorkplace, hasGarden: true };
    const directory = createDirectory([{ ...bareOrganisation, workplaces: [workplace] }]);
    const [row] = parse(toCsv(directory, { ...catalogue, workplace: [...catalogue.workplace, extraField] })).data;
    expect(row?.['Moestuin']).toBe('Ja');
  });

  it('tells fields of the same name apart by their group, then by their key', () => {
    const twice = { ...extraField, key: 'garden', label: { ...extraField.label, nl: 'Tempo' } };
    const thrice = { ...twice, key: 'yard' };
    const { meta: own } = parse(
      toCsv(fixtureDirectory, { ...catalogue, workplace: [...catalogue.workplace, twice, thrice] }),
    );
    expect(own.fields).toEqual(
      expect.arrayContaining(['Hoe zwaar is het: Tempo', 'Het werk: Tempo [garden]', 'Het werk: Tempo [yard]']),
    );
  });
});
