import type { Measure } from '../measure.ts';
import type { Overview } from '../overview.ts';
import type { pageHeadSchema } from '../page.ts';
import type { Municipality, Place, Region } from '../region.ts';
import type { Concept } from '../thesaurus.ts';
import type { z } from 'zod';
import { toLanguageParts, type Shape } from './shape.ts';
import { kindFixes } from './texts.ts';

/**
 * What is called what in the content files that are not listings. Each table names every key of its schema:
 * a new key does not compile until it has words.
 */
type Labels<T> = Readonly<Record<keyof T, Shape>>;

const line = (label: string, expects = 'een korte tekst'): Shape => ({ label, expects });
const code = (label: string): Shape => ({
  ...line(label, 'kleine letters, cijfers en koppeltekens, zoals collectief-maatwerk'),
  fix: kindFixes.slug,
});
const date = (label: string): Shape => ({
  ...line(label, 'een datum als jaar-maand-dag, zoals 2026-11-02'),
  fix: kindFixes.date,
});
const address = (label: string): Shape => ({
  ...line(label, 'een webadres dat met https:// begint'),
  fix: kindFixes.url,
});
const words = (label: string): Shape => line(label, 'een lijst van woorden');
const codes = (label: string): Shape => line(label, 'een lijst van codes');
const text = (label: string): Shape => ({
  label,
  expects: 'een tekst in het Nederlands, Frans en Engels (nl, fr en en)',
  parts: toLanguageParts('een ingevulde tekst'),
});
const texts = (label: string): Shape => ({ ...text(label), expects: 'een lijst van teksten in nl, fr en en' });
const wordsPerLanguage = (label: string): Shape => ({
  label,
  expects: 'per taal (nl, fr, en) een lijst van woorden',
  parts: toLanguageParts('een lijst van woorden'),
});
const latitude: Shape = { ...line('breedtegraad', 'een breedtegraad, zoals 50.8379'), fix: kindFixes.latitude };
const longitude: Shape = { ...line('lengtegraad', 'een lengtegraad, zoals 3.2391'), fix: kindFixes.longitude };
const yesNo = (label: string): Shape => ({
  ...line(label, 'true (ja) of false (nee)'),
  fix: kindFixes.boolean,
});
const days = (label: string): Shape => line(label, 'een aantal dagen, groter dan 0');

const measureParts: Labels<Measure> = {
  code: code('Code'),
  group: line('Groep', 'een van: AZ, LDE, MW, ander'),
  name: text('Naam'),
  abbreviations: words('Afkortingen'),
  alternateNames: wordsPerLanguage('Andere namen'),
  oldNames: wordsPerLanguage('Oude namen'),
  explanation: text('Uitleg'),
  whoRefers: text('Wie doorverwijst'),
  conditions: texts('Voorwaarden'),
  steps: texts('Stappen'),
  status: line('Toestand', 'een van: actief, uitdovend, vervangen'),
  validFrom: date('Geldig vanaf'),
  validTo: date('Geldig tot'),
  replacedBy: codes('Vervangen door'),
  isVerified: yesNo('Nagekeken door de moderator'),
  sources: {
    label: 'Bronnen',
    expects: 'een lijst met minstens één bron: name en url',
    item: { noun: 'Bron', nameKey: 'name', expects: 'een bron met name en url' },
    parts: { name: line('naam'), url: address('webadres') },
  },
  checkedOn: date('Nagekeken op'),
};
export const measureShape: Shape = {
  label: 'Maatregel',
  expects: 'de gegevens van een maatregel, elk op een eigen regel',
  parts: measureParts,
};

const overviewParts: Labels<Overview> = {
  id: code('Kenmerk'),
  name: text('Naam'),
  owner: line('Eigenaar'),
  purpose: text('Waarvoor het dient'),
  url: address('Webadres'),
  topic: line('Onderwerp', 'een van: opleiding, werk, welzijn, sociale-economie, vrijwilligerswerk, taal, mobiliteit'),
  languages: line('Talen', 'een lijst van talen in twee letters, zoals [nl, fr]'),
  checkedOn: date('Nagekeken op'),
};
export const overviewsShape: Shape = {
  label: 'Overzichten',
  expects: 'een lijst van overzichten, elk met een streepje ervoor',
  item: { noun: 'Overzicht', nameKey: 'id', expects: 'de gegevens van een overzicht, elk op een eigen regel' },
  parts: overviewParts,
};

const criterionExpects = 'field met values, isTrue: true, atMost of atLeast';
const conceptParts: Labels<Concept> = {
  id: code('Kenmerk'),
  means: {
    label: 'Betekenis',
    expects: 'een lijst van voorwaarden',
    item: { noun: 'Betekenis', nameKey: 'field', expects: criterionExpects },
    fix: 'Schrijf een voorwaarde zoals {field: activities, values: [schoonmaak]}.',
    parts: {
      field: line('veld', 'een veld van de catalogus'),
      values: codes('waarden'),
      isTrue: line('ingevuld', 'true'),
      atMost: line('hoogstens', 'een getal'),
      atLeast: line('minstens', 'een getal'),
    },
  },
  terms: wordsPerLanguage('Woorden'),
  obsolete: wordsPerLanguage('Verouderde woorden'),
  narrower: codes('Enger'),
  related: codes('Verwant'),
  abbreviations: words('Afkortingen'),
  sharedTerms: words('Gedeelde woorden'),
};
export const thesaurusShape: Shape = {
  label: 'Zoekwoorden',
  expects: 'een lijst van begrippen, elk met een streepje ervoor',
  item: { noun: 'Begrip', nameKey: 'id', expects: 'de gegevens van een begrip, elk op een eigen regel' },
  parts: conceptParts,
};

const pageParts: Labels<z.infer<typeof pageHeadSchema>> = {
  title: line('Titel'),
  description: line('Beschrijving', 'een of twee zinnen van samen hoogstens 155 tekens'),
  checkedOn: date('Nagekeken op'),
};
export const pageShape: Shape = {
  label: 'Pagina',
  expects: 'een titel en een beschrijving tussen twee regels met ---',
  parts: pageParts,
};

const placeParts: Labels<Place> = {
  name: line('naam'),
  nameFr: line('Franse naam'),
  postcode: line('postcode', 'een postcode van vier cijfers, tussen aanhalingstekens'),
  lat: latitude,
  lng: longitude,
  approximate: yesNo('ongeveer'),
};
const municipalityParts: Labels<Municipality> = {
  nis: line('NIS-code', 'een NIS-code van vijf cijfers, tussen aanhalingstekens'),
  name: line('naam'),
  nameFr: line('Franse naam'),
  hasFacilities: yesNo('faciliteiten'),
  centre: {
    label: 'midden',
    expects: 'lat en lng',
    parts: { lat: latitude, lng: longitude, approximate: yesNo('ongeveer') },
  },
  places: {
    label: 'deelgemeenten',
    expects: 'een lijst met minstens één deelgemeente of de gemeente zelf',
    item: { noun: 'Deelgemeente', nameKey: 'name', expects: 'name, postcode, lat en lng' },
    parts: placeParts,
  },
};
const regionParts: Labels<Region> = {
  siteName: line('Naam van de gids'),
  name: text('Naam van de regio'),
  tagline: text('Ondertitel'),
  mailbox: {
    ...line('E-mailadres van de moderator', 'een e-mailadres, zoals gids@voorbeeld.be'),
    fix: kindFixes.email,
  },
  owner: text('Verantwoordelijke'),
  locales: line('Talen', 'een lijst van talen: nl, en eventueel fr en en'),
  isExample: yesNo('Voorbeelden'),
  thresholds: {
    label: 'Termijnen',
    expects:
      'aantallen dagen: confirmAfterDays, staleAfterDays en capacityAfterDays, en wie dat wil ook askCapacityAfterDays, contactAfterDays en intakeAfterDays',
    parts: {
      confirmAfterDays: days('te bevestigen na'),
      staleAfterDays: days('verouderd na'),
      capacityAfterDays: days('plaats onbekend na'),
      askCapacityAfterDays: days('plaats opnieuw vragen na'),
      contactAfterDays: days('contact opnieuw vragen na'),
      intakeAfterDays: days('intake opnieuw vragen na'),
    },
  },
  map: {
    label: 'Kaart',
    expects: 'tiles en rings, of niets',
    parts: {
      tiles: line('Kaartlaag', 'grb, grb-grijs, ngi of osm, of een groep met template en attribution'),
      rings: line('Cirkels', 'een lijst van afstanden in kilometer'),
    },
  },
  attribution: line('Bronvermelding van de kaart'),
  municipalities: {
    label: 'Gemeenten',
    expects: 'een lijst met minstens één gemeente',
    item: { noun: 'Gemeente', nameKey: 'name', expects: 'nis, name, centre en places' },
    parts: municipalityParts,
  },
  neighbours: {
    label: 'Buurgemeenten',
    expects: 'een lijst van buurgemeenten',
    item: { noun: 'Buurgemeente', nameKey: 'name', expects: 'name, lat en lng' },
    parts: {
      nis: line('NIS-code', 'een NIS-code'),
      name: line('naam'),
      nameFr: line('Franse naam'),
      lat: latitude,
      lng: longitude,
    },
  },
};
export const regionShape: Shape = {
  label: 'Regio',
  expects: 'de gegevens van de regio, elk op een eigen regel',
  parts: regionParts,
};

/** For a file of which only the file itself can be wrong. */
export const fileShape: Shape = { label: 'Bestand', expects: 'een bestand' };

/** For a folder as a whole. */
export const folderShape: Shape = { label: 'Map', whole: 'De hele map', expects: 'een map' };
