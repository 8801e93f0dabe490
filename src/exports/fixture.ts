import { toDirectory, type Directory } from '../domain/directory.ts';
import type { Field } from '../domain/field.ts';
import type { Organisation, Workplace } from '../domain/listing.ts';
import type { Measure } from '../domain/measure.ts';
import { pageNames } from '../domain/page.ts';
import { regionSchema } from '../domain/region.ts';
import type { Locale } from '../domain/text.ts';

/** A directory of one municipality for tests: what the exports do must not depend on the real content. */

export const siteUrl = 'https://gids.example.org';

const words = (nl: string) => ({ nl, fr: `${nl} (fr)`, en: `${nl} (en)` });

const lde: Measure = {
  code: 'lde',
  group: 'LDE',
  name: words('Lokale diensteneconomie'),
  explanation: words('Uitleg'),
  whoRefers: words('VDAB'),
  conditions: [],
  steps: [],
  status: 'uitdovend',
  sources: [{ name: 'Bron', url: 'https://bron.example.org/' }],
  checkedOn: '2026-11-02',
};

export const bareWorkplace: Workplace = {
  id: '11111111-1111-4111-8111-111111111111',
  measures: ['lde'],
  activities: ['groenonderhoud'],
  address: { municipality: 'Testdorp' },
  intakeSteps: [{ nl: 'Bel ons.' }],
};

/** Nothing but what a listing needs to be published. */
export const bareOrganisation: Organisation = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'De Kale Plek',
  contact: { mailbox: 'info@kaal.example.org' },
  confirmedOn: '2026-03-01',
  workplaces: [bareWorkplace],
};

const person = { name: 'Geheime Naam', role: 'Begeleider', consentOn: '2026-01-01' };

/** Something in every sort of field, and every character that some format trips over. */
export const richOrganisation: Organisation = {
  id: '33333333-3333-4333-8333-333333333333',
  name: '\'t Veer & "Co"',
  alternateNames: ['=1+1', 'Oud; nieuw'],
  kbo: '0123456749',
  description: { nl: 'Eerste regel.\nTweede "regel"; met <b>haken</b> & </script><script>alert(1)</script>' },
  website: 'https://veer.example.org/',
  logo: '/uploads/veer.png',
  contact: { mailbox: 'info@veer.example.org', phone: '+32 56 00 12 34', person, hours: { nl: 'werkdagen' } },
  networks: ['rose'],
  services: ['groenonderhoud'],
  reservedContracts: true,
  status: 'gepauzeerd',
  confirmedOn: '2026-10-02',
  confirmedBy: 'organisatie',
  workplaces: [
    {
      ...bareWorkplace,
      id: '44444444-4444-4444-8444-444444444444',
      name: '@Groen',
      summary: { nl: '-Snoeien', fr: '\tTailler' },
      tasks: { nl: '=cmd|"/c calc"!A1\nen nog' },
      setting: ['buiten', 'bij-klant'],
      address: {
        street: 'Dorpsstraat',
        number: '12-14',
        postcode: '9999',
        municipality: 'Testdorp',
        place: 'Gehucht',
        lat: 50.5,
        lng: 3.25,
      },
      serviceArea: ['Testdorp'],
      nearestStop: { name: 'Markt', metres: 250, lines: ['1', '80'] },
      hasOwnTransport: false,
      hoursPerWeek: { min: 12, max: 38 },
      startsAt: '08:00',
      canBuildUp: true,
      dutchLevel: 'a1',
      floorLanguages: ['nl', 'fr'],
      lifting: 2,
      leadTimeDays: 0,
      intakeSteps: [{ nl: 'Bel.', fr: 'Appelez.' }, { nl: 'Kom langs.' }],
      contact: { mailbox: 'groen@veer.example.org', phone: '056007703', person },
      capacity: [{ measure: 'lde', state: 'beperkt', places: 2, waitWeeks: 6, asOf: '2026-11-10' }],
      wheelchair: 'beperkt',
    },
  ],
};

export const stoppedOrganisation: Organisation = {
  ...bareOrganisation,
  id: '55555555-5555-4555-8555-555555555555',
  name: 'Gestopt Huis',
  status: 'gestopt',
  workplaces: [{ ...bareWorkplace, id: '66666666-6666-4666-8666-666666666666' }],
};

const region = regionSchema.parse({
  siteName: 'Testgids',
  name: words('Teststreek'),
  tagline: words('Vind een plek'),
  mailbox: 'gids@example.org',
  owner: words('de streek'),
  attribution: 'Punten: niemand',
  municipalities: [
    {
      nis: '99999',
      name: 'Testdorp',
      nameFr: 'Village-Test',
      centre: { lat: 50.6, lng: 3.3 },
      places: [{ name: 'Gehucht', postcode: '9999', lat: 50.51, lng: 3.26 }],
    },
  ],
});

const pageIn = (name: (typeof pageNames)[number]) => ({ name, title: name, description: name, body: '' });

/** Joins organisations into a directory; the slug of each is its place in the list. */
export function createDirectory(
  organisations: readonly Organisation[],
  locales: readonly Locale[] = ['nl', 'fr', 'en'],
): Directory {
  return toDirectory({
    region: { ...region, locales: [...locales] },
    measures: [lde],
    overviews: [],
    thesaurus: [],
    pages: Object.fromEntries(
      pageNames.map((name) => [name, { nl: pageIn(name), fr: pageIn(name), en: pageIn(name) }]),
      // `fromEntries` forgets the keys that it was given.
    ) as unknown as Directory['pages'],
    listings: organisations.map((organisation, index) => ({ slug: `plek-${index + 1}`, organisation })),
  });
}

export const fixtureDirectory = createDirectory([bareOrganisation, richOrganisation, stoppedOrganisation]);

/** A field that no catalogue has, to see it arrive everywhere. */
export const extraField = {
  key: 'hasGarden',
  kind: 'boolean',
  group: 'work',
  label: { nl: 'Moestuin', fr: 'Potager', en: 'Kitchen garden' },
  hint: { nl: 'Is er een moestuin?', fr: 'Y a-t-il un potager ?', en: 'Is there a kitchen garden?' },
} as const satisfies Field;
