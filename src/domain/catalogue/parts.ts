import type { Field } from '../field.ts';

/** Parts of the composite kinds. They are fields like any other, so that form, messages and exports know them. */

export const hoursParts = [
  {
    key: 'min',
    kind: 'integer',
    min: 1,
    max: 40,
    required: true,
    group: 'time',
    label: { nl: 'minstens', fr: 'minimum', en: 'at least' },
    unit: { nl: 'uur', fr: 'heures', en: 'hours' },
  },
  {
    key: 'max',
    kind: 'integer',
    min: 1,
    max: 40,
    required: true,
    group: 'time',
    label: { nl: 'hoogstens', fr: 'maximum', en: 'at most' },
    unit: { nl: 'uur', fr: 'heures', en: 'hours' },
  },
] as const satisfies readonly Field[];

/** A railway station; which lines stop there changes too often to keep. */
export const stationParts = [
  {
    key: 'name',
    kind: 'string',
    maxLength: 80,
    required: true,
    group: 'mobility',
    label: { nl: 'naam', fr: 'nom', en: 'name' },
    example: 'Heule Markt',
  },
  {
    key: 'metres',
    kind: 'integer',
    min: 0,
    max: 20_000,
    group: 'mobility',
    label: { nl: 'afstand te voet', fr: 'distance à pied', en: 'walking distance' },
    unit: { nl: 'm', fr: 'm', en: 'm' },
  },
] as const satisfies readonly Field[];

export const stopParts = [
  ...stationParts,
  {
    key: 'lines',
    kind: 'strings',
    group: 'mobility',
    label: { nl: 'lijnen', fr: 'lignes', en: 'lines' },
    example: '1, 80',
  },
] as const satisfies readonly Field[];

export const addressParts = [
  {
    key: 'street',
    kind: 'string',
    maxLength: 80,
    group: 'place',
    label: { nl: 'straat', fr: 'rue', en: 'street' },
  },
  {
    key: 'number',
    kind: 'string',
    maxLength: 12,
    group: 'place',
    label: { nl: 'huisnummer', fr: 'numéro', en: 'number' },
  },
  { key: 'box', kind: 'string', maxLength: 12, group: 'place', label: { nl: 'bus', fr: 'boîte', en: 'box' } },
  {
    key: 'postcode',
    kind: 'postcode',
    group: 'place',
    label: { nl: 'postcode', fr: 'code postal', en: 'postcode' },
    example: '8501',
    search: 'keyword',
  },
  {
    key: 'municipality',
    kind: 'municipality',
    required: true,
    group: 'place',
    label: { nl: 'gemeente', fr: 'commune', en: 'municipality' },
    search: 'keyword',
    facet: { label: { nl: 'Gemeente', fr: 'Commune', en: 'Municipality' } },
  },
  {
    key: 'place',
    kind: 'string',
    maxLength: 60,
    group: 'place',
    label: { nl: 'deelgemeente', fr: 'section de commune', en: 'sub-municipality' },
    search: 'keyword',
  },
  {
    key: 'lat',
    kind: 'latitude',
    group: 'place',
    label: { nl: 'breedtegraad', fr: 'latitude', en: 'latitude' },
    example: '50.8379',
  },
  {
    key: 'lng',
    kind: 'longitude',
    group: 'place',
    label: { nl: 'lengtegraad', fr: 'longitude', en: 'longitude' },
    example: '3.2391',
  },
] as const satisfies readonly Field[];

export const personParts = [
  {
    key: 'name',
    kind: 'string',
    maxLength: 80,
    required: true,
    group: 'contact',
    label: { nl: 'naam', fr: 'nom', en: 'name' },
  },
  {
    key: 'role',
    kind: 'string',
    maxLength: 80,
    group: 'contact',
    label: { nl: 'functie', fr: 'fonction', en: 'role' },
  },
  {
    key: 'consentOn',
    kind: 'date',
    required: true,
    group: 'contact',
    label: { nl: 'toestemming gegeven op', fr: 'consentement donné le', en: 'consent given on' },
    hint: {
      nl: 'Zonder de toestemming van de persoon zelf mag de naam hier niet staan.',
      fr: "Sans l'accord de la personne, son nom ne peut pas figurer ici.",
      en: 'Without the consent of the person the name may not be here.',
    },
  },
] as const satisfies readonly Field[];

export const contactParts = [
  {
    key: 'mailbox',
    kind: 'email',
    required: true,
    group: 'contact',
    label: { nl: 'e-mailadres', fr: 'adresse e-mail', en: 'e-mail address' },
    hint: {
      nl: 'Liefst een adres van de dienst, niet van een persoon.',
      fr: "De préférence l'adresse du service, pas d'une personne.",
      en: 'Preferably the address of the service, not of a person.',
    },
    example: 'onthaal@voorbeeld.example.org',
  },
  {
    key: 'phone',
    kind: 'phone',
    isLowRisk: true,
    group: 'contact',
    label: { nl: 'telefoon', fr: 'téléphone', en: 'phone' },
    example: '056 00 12 34',
    weight: 1,
  },
  {
    key: 'person',
    kind: 'person',
    parts: personParts,
    access: 'private',
    group: 'contact',
    label: { nl: 'contactpersoon', fr: 'personne de contact', en: 'contact person' },
    hint: {
      nl: 'Alleen met de toestemming van die persoon.',
      fr: "Uniquement avec l'accord de cette personne.",
      en: 'Only with the consent of that person.',
    },
  },
  {
    key: 'hours',
    kind: 'text',
    isLowRisk: true,
    maxLength: 120,
    group: 'contact',
    label: { nl: 'bereikbaar', fr: 'joignable', en: 'available' },
    example: 'werkdagen van 9 tot 16 uur',
  },
] as const satisfies readonly Field[];

export const capacityParts = [
  {
    key: 'measure',
    kind: 'measure',
    required: true,
    group: 'capacity',
    label: { nl: 'maatregel', fr: 'mesure', en: 'measure' },
  },
  {
    key: 'state',
    kind: 'choice',
    vocabulary: 'capacityStates',
    required: true,
    group: 'capacity',
    label: { nl: 'toestand', fr: 'état', en: 'state' },
  },
  {
    key: 'places',
    kind: 'integer',
    min: 0,
    max: 500,
    group: 'capacity',
    label: { nl: 'vrije plaatsen', fr: 'places libres', en: 'free places' },
  },
  {
    key: 'waitWeeks',
    kind: 'integer',
    min: 0,
    max: 260,
    group: 'capacity',
    label: { nl: 'wachttijd', fr: "temps d'attente", en: 'waiting time' },
    unit: { nl: 'weken', fr: 'semaines', en: 'weeks' },
  },
  {
    key: 'asOf',
    kind: 'date',
    required: true,
    group: 'capacity',
    label: { nl: 'toestand op', fr: 'situation au', en: 'as of' },
    hint: {
      nl: 'Na 60 dagen tonen we "onbekend".',
      fr: 'Après 60 jours, nous affichons « inconnu ».',
      en: 'After 60 days we show "unknown".',
    },
  },
] as const satisfies readonly Field[];
