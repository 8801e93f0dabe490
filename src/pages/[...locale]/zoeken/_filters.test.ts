import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../domain/catalogue/index.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Catalogue } from '../../../domain/field.ts';
import { readExample } from '../../../directory/fixtures/example.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { toFilterSections } from './_filters.ts';
import { toPlaceOptions } from './_props.ts';

let directory: Directory;
beforeAll(async () => {
  directory = await readExample();
});

const counts = {
  activities: { schoonmaak: 9, horeca: 8, metaal: 7, hout: 6, textiel: 5, winkel: 4, bouw: 0, dieren: 3 },
};
const toSections = (own?: Catalogue) =>
  toFilterSections({
    directory,
    locale: 'nl',
    messages: messagesOf('nl').searchPage,
    counts,
    ...(own ? { catalogue: own } : {}),
  });
const findFilter = (key: string, own?: Catalogue) =>
  toSections(own)
    .flatMap(({ filters }) => filters)
    .find((filter) => filter.key === key);

describe('the filters of the search page', () => {
  it('begin with what caseworkers reach for first, and put the rest under its heading', () => {
    const keys = toSections().map(({ key }) => key);
    expect(keys.slice(0, 4)).toEqual(['measureGroup', 'measures', 'activities', 'municipality']);
    const mobility = toSections().find(({ key }) => key === 'group-mobility');
    expect(mobility?.label).toBe('Er geraken');
    expect(mobility?.filters.map(({ control }) => control)).toContain('switch');
  });

  it('show the mark of its group beside a measure', () => {
    expect(findFilter('measures')?.options.find(({ value }) => value === 'lde')?.mark).toBe('LDE');
    expect(findFilter('measureGroup')?.options[0]?.mark).toBe('AZ');
  });

  it('ask for one level of Dutch, in the words of the candidate', () => {
    const filter = findFilter('dutchLevel');
    expect(filter?.control).toBe('one');
    expect(filter?.options[0]?.label).toBe('geen Nederlands');
  });

  it('fold a short list never', () => {
    expect(findFilter('activities')?.top).toBeUndefined();
  });

  it('know by themselves a field that is added to the catalogue', () => {
    const added: Catalogue = {
      ...catalogue,
      workplace: [
        ...catalogue.workplace,
        {
          key: 'hasMusic',
          kind: 'boolean',
          group: 'access',
          facet: {},
          label: { nl: 'Muziek op de werkvloer', fr: 'Musique au travail', en: 'Music at work' },
        },
      ],
    };
    expect(findFilter('hasMusic', added)).toMatchObject({ label: 'Muziek op de werkvloer', control: 'switch' });
  });
});

describe('the places of the search page', () => {
  it('are municipalities first, then their parts, then the neighbours, in the language of the page', () => {
    const places = toPlaceOptions(directory, 'fr');
    expect(places[0]?.detail).toMatch(/^\d{4}/);
    const courtrai = places.find(({ name }) => name === 'Courtrai');
    expect(courtrai).toMatchObject({ keys: ['kortrijk', 'courtrai'], postcodes: ['8500'] });
    expect(places.find(({ name }) => name === 'Heule')?.detail).toBe('Courtrai, 8501');
    expect(places.at(-1)?.postcodes).toEqual([]);
  });
});
