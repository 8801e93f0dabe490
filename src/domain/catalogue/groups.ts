import type { GroupName } from '../field.ts';
import type { Text3 } from '../text.ts';

/** The headings of the fiche and of the form. */
export const groupLabels: Readonly<Record<GroupName, Text3>> = {
  identity: { nl: 'Wie', fr: 'Qui', en: 'Who' },
  contact: { nl: 'Contact', fr: 'Contact', en: 'Contact' },
  offer: { nl: 'Voor opdrachtgevers', fr: "Pour les donneurs d'ordre", en: 'For customers' },
  measures: { nl: 'Maatregelen', fr: 'Mesures', en: 'Measures' },
  capacity: { nl: 'Plaats', fr: 'Places', en: 'Capacity' },
  intake: { nl: 'Doorverwijzen', fr: 'Orienter une personne', en: 'Referring' },
  work: { nl: 'Het werk', fr: 'Le travail', en: 'The work' },
  people: { nl: 'Voor wie', fr: 'Pour qui', en: 'For whom' },
  conditions: { nl: 'Voorwaarden', fr: 'Conditions', en: 'Conditions' },
  place: { nl: 'De plek', fr: 'Le lieu', en: 'The place' },
  mobility: { nl: 'Er geraken', fr: 'S’y rendre', en: 'Getting there' },
  time: { nl: 'Werkuren', fr: 'Horaires', en: 'Hours' },
  language: { nl: 'Taal', fr: 'Langue', en: 'Language' },
  load: { nl: 'Hoe zwaar is het', fr: 'La charge de travail', en: 'How demanding it is' },
  access: { nl: 'Toegankelijkheid en comfort', fr: 'Accessibilité et confort', en: 'Access and comfort' },
  growth: { nl: 'Doorgroeien', fr: 'Évoluer', en: 'Moving on' },
  record: { nl: 'Over deze gegevens', fr: 'À propos de ces données', en: 'About this information' },
};
