import { describe, expect, it } from 'vitest';
import { catalogue } from '../domain/catalogue/index.ts';
import type { WorkplaceEntry } from '../domain/directory.ts';
import { toSearchDocument, toSearchText } from './document.ts';
import { fixtureDirectory } from './fixtures/directory.ts';

const { references } = fixtureDirectory;

function findEntry(name: string): WorkplaceEntry {
  const entry = fixtureDirectory.workplaces.find((own) => own.name === name);
  if (!entry) throw new Error(`The fixture has no ${name}`);
  return entry;
}

describe('toSearchDocument', () => {
  const document = toSearchDocument(findEntry('Poetsploeg Kortrijk'), { references });

  it('carries what a card shows', () => {
    expect(document).toMatchObject({
      name: 'Poetsploeg Kortrijk',
      organisation: 'De Zeem',
      measures: ['collectief-maatwerk'],
      groups: ['MW'],
      municipality: 'Kortrijk',
      place: 'Kortrijk',
      isPaused: false,
      confirmedOn: '2026-11-01',
    });
    expect(document.capacity).toEqual([
      { measure: 'collectief-maatwerk', state: 'vrij', places: 2, asOf: '2026-11-20' },
    ]);
  });

  it('has codes for every field that a filter reads, also those of the organisation and of the address', () => {
    expect(document.codes).toMatchObject({
      activities: ['schoonmaak'],
      measureGroup: ['MW'],
      municipality: ['Kortrijk'],
      services: ['schoonmaak'],
      networks: ['rose'],
      reservedContracts: ['true'],
      drivingLicence: ['niet-nodig'],
    });
  });

  it('lists every level of a candidate that suffices', () => {
    expect(document.codes['dutchLevel']).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('tells no from unknown', () => {
    const { codes } = toSearchDocument(findEntry('Groenploeg Lauwe'), { references });
    expect(codes['isLowStimulus']).toEqual([]);
    expect('isLowStimulus' in document.codes).toBe(false);
  });

  it('says that a text is there without carrying it', () => {
    expect(document.codes['tasks']).toEqual(['true']);
    expect('guidance' in document.codes).toBe(false);
  });

  it('has bounds for scales, numbers and ranges', () => {
    expect(document.numbers).toMatchObject({ hoursPerWeek: [12, 38], stimuli: [1, 1] });
  });

  it('leaves capacity out of the codes, because what it says depends on the day', () => {
    expect('capacity' in document.codes).toBe(false);
  });

  it('takes a field that is added to the catalogue', () => {
    const entry = findEntry('Poetsploeg Kortrijk');
    const label = { nl: 'Met uitzicht', fr: 'Avec vue', en: 'With a view' };
    const extended = {
      ...catalogue,
      workplace: [
        ...catalogue.workplace,
        { key: 'hasView', kind: 'boolean', group: 'place', facet: {}, label } as const,
      ],
    };
    const own = { ...entry, workplace: { ...entry.workplace, ...{ hasView: true } } };
    expect(toSearchDocument(own, { references, catalogue: extended }).codes['hasView']).toEqual(['true']);
  });
});

describe('toSearchText', () => {
  it('gives the texts in the reader’s language, and in Dutch where there is none', () => {
    const entry = findEntry('Poetsploeg Kortrijk');
    const french = toSearchText(entry, 'fr', { references });
    expect(french).toContainEqual(
      expect.objectContaining({ role: 'body', lang: 'fr', text: 'Vous nettoyez des bureaux.' }),
    );
    expect(toSearchText(findEntry('Groenploeg Lauwe'), 'fr', { references })).toContainEqual(
      expect.objectContaining({ role: 'body', lang: 'nl', text: 'Je maait het gras.' }),
    );
  });

  it('tells what the workplace says from what its organisation says', () => {
    const texts = toSearchText(findEntry('Kringwinkel Heule'), 'nl', { references });
    expect(texts).toContainEqual(expect.objectContaining({ role: 'name', of: 'workplace', text: 'Kringwinkel Heule' }));
    expect(texts).toContainEqual(expect.objectContaining({ role: 'name', of: 'organisation', text: 'De Rommelhoek' }));
  });

  it('holds no contact data', () => {
    const all = fixtureDirectory.workplaces.flatMap((entry) => toSearchText(entry, 'nl', { references }));
    expect(all.filter(({ text }) => text.includes('@'))).toEqual([]);
  });
});
