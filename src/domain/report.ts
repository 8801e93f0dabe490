import type { Text3 } from './text.ts';

/** What a visitor can say is wrong with a fiche: the form of the site and the service that takes it share this list. */
export const reportReasons = [
  {
    value: 'telefoon',
    label: {
      nl: 'Het telefoonnummer klopt niet',
      fr: 'Le numéro de téléphone est faux',
      en: 'The phone number is wrong',
    },
  },
  {
    value: 'verhuisd',
    label: { nl: 'De werkplek is verhuisd', fr: 'Le lieu de travail a déménagé', en: 'The workplace has moved' },
  },
  {
    value: 'gesloten',
    label: { nl: 'De werkplek is gesloten', fr: 'Le lieu de travail est fermé', en: 'The workplace has closed' },
  },
  {
    value: 'neemt-niet-aan',
    label: {
      nl: 'Ze nemen niemand meer aan',
      fr: "On n'y accueille plus personne",
      en: 'They no longer take people on',
    },
  },
  {
    value: 'wachttijd',
    label: { nl: 'De wachttijd klopt niet', fr: "Le délai d'attente est faux", en: 'The waiting time is wrong' },
  },
  { value: 'andere', label: { nl: 'Iets anders', fr: 'Autre chose', en: 'Something else' } },
] as const satisfies readonly { readonly value: string; readonly label: Text3 }[];

export type ReportReason = (typeof reportReasons)[number]['value'];

/** Where the form goes, on the site's own origin. */
export const reportsPath = '/api/reports';

/** Characters of the text that may go with a report. */
export const longestReport = 500;

/** The names of the form's fields. */
export const reportFields = {
  organisation: 'organisatie',
  /** The workplace's id, which never changes. */
  workplace: 'werkplek',
  reason: 'reden',
  text: 'uitleg',
  replyTo: 'antwoordadres',
  locale: 'taal',
  /** Hidden from people: whoever fills it in is a program. */
  trap: 'bedrijf',
} as const;
