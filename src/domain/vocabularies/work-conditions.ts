import { defineVocabulary } from './vocabulary.ts';

/** Where the work happens. */
export const settings = defineVocabulary([
  {
    value: 'binnen',
    label: { nl: 'Binnen', fr: 'À l’intérieur', en: 'Indoors' },
    description: {
      nl: 'Je werkt in een gebouw, zoals een atelier, een winkel of een kantoor.',
      fr: 'Vous travaillez dans un bâtiment : un atelier, un magasin ou un bureau.',
      en: 'You work in a building, such as a workshop, a shop or an office.',
    },
  },
  {
    value: 'buiten',
    label: { nl: 'Buiten', fr: 'À l’extérieur', en: 'Outdoors' },
    description: {
      nl: 'Je werkt in de buitenlucht, ook als het koud of nat is.',
      fr: 'Vous travaillez en plein air, aussi quand il fait froid ou humide.',
      en: 'You work in the open air, also when it is cold or wet.',
    },
  },
  {
    value: 'werf',
    label: { nl: 'Op een werf', fr: 'Sur un chantier', en: 'On a building site' },
    description: {
      nl: 'Je werkt op een plek waar gebouwd of hersteld wordt, met veiligheidskledij.',
      fr: 'Vous travaillez là où l’on construit ou rénove, avec des vêtements de sécurité.',
      en: 'You work where people build or repair, in safety clothing.',
    },
  },
  {
    value: 'bij-klant',
    label: { nl: 'Bij de klant', fr: 'Chez le client', en: 'At the customer’s' },
    description: {
      nl: 'Je werkt met een begeleider in een ander bedrijf of bij mensen thuis; in een bedrijf heet dat een enclave.',
      fr: 'Vous travaillez, accompagné, dans une autre entreprise (une « enclave ») ou chez des particuliers.',
      en: 'You work with a supervisor in another company (called an “enclave”) or in people’s homes.',
    },
  },
]);

/** How you sit or stand at work. */
export const postures = defineVocabulary([
  {
    value: 'zittend',
    label: { nl: 'Zittend werk', fr: 'Travail assis', en: 'Seated work' },
    description: {
      nl: 'Je zit het grootste deel van de dag.',
      fr: 'Vous êtes assis la plus grande partie de la journée.',
      en: 'You sit for most of the day.',
    },
  },
  {
    value: 'staand',
    label: { nl: 'Staand werk', fr: 'Travail debout', en: 'Standing work' },
    description: {
      nl: 'Je staat of stapt het grootste deel van de dag.',
      fr: 'Vous êtes debout ou vous marchez la plus grande partie de la journée.',
      en: 'You stand or walk for most of the day.',
    },
  },
  {
    value: 'wisselend',
    label: { nl: 'Zitten en staan wisselen af', fr: 'Tantôt assis, tantôt debout', en: 'Sitting and standing in turn' },
    description: {
      nl: 'Je zit, staat en stapt op één dag.',
      fr: 'Dans une même journée, vous êtes assis, debout ou en marche.',
      en: 'You sit, stand and walk in the course of a day.',
    },
  },
]);

/** Whether the work asks for a driving licence. */
export const drivingLicences = defineVocabulary([
  {
    value: 'niet-nodig',
    label: { nl: 'Rijbewijs niet nodig', fr: 'Permis pas nécessaire', en: 'No driving licence needed' },
    description: {
      nl: 'Je hebt voor dit werk geen rijbewijs nodig.',
      fr: 'Ce travail ne demande pas de permis de conduire.',
      en: 'You do not need a driving licence for this work.',
    },
  },
  {
    value: 'handig',
    label: { nl: 'Rijbewijs handig', fr: 'Permis utile', en: 'Driving licence useful' },
    description: {
      nl: 'Een rijbewijs komt van pas, maar je kunt ook zonder beginnen.',
      fr: 'Un permis de conduire est utile, mais vous pouvez commencer sans.',
      en: 'A driving licence helps, but you can start without one.',
    },
  },
  {
    value: 'nodig',
    label: { nl: 'Rijbewijs nodig', fr: 'Permis nécessaire', en: 'Driving licence needed' },
    description: {
      nl: 'Je moet voor dit werk een rijbewijs hebben.',
      fr: 'Ce travail demande un permis de conduire.',
      en: 'You need a driving licence for this work.',
    },
  },
]);
