import { defineVocabulary } from './vocabulary.ts';

/** How much room there is for a measure at a workplace, on the date given beside it. */
export const capacityStates = defineVocabulary([
  {
    value: 'vrij',
    label: { nl: 'Plaats vrij', fr: 'Places libres', en: 'Places free' },
    description: {
      nl: 'Er is plaats: je kunt je nu aanmelden.',
      fr: 'Il y a de la place : vous pouvez vous inscrire maintenant.',
      en: 'There is room: you can apply now.',
    },
  },
  {
    value: 'beperkt',
    label: { nl: 'Weinig plaats', fr: 'Peu de places', en: 'Few places' },
    description: {
      nl: 'Er zijn nog enkele plaatsen: bel eerst.',
      fr: 'Il reste quelques places : téléphonez d’abord.',
      en: 'A few places are left: call first.',
    },
  },
  {
    value: 'wachtlijst',
    label: { nl: 'Wachtlijst', fr: 'Liste d’attente', en: 'Waiting list' },
    description: {
      nl: 'Er is nu geen plaats, maar je kunt op de wachtlijst.',
      fr: 'Il n’y a pas de place pour le moment, mais vous pouvez vous mettre sur la liste d’attente.',
      en: 'There is no place now, but you can join the waiting list.',
    },
  },
  {
    value: 'volzet',
    label: { nl: 'Volzet', fr: 'Complet', en: 'Full' },
    description: {
      nl: 'Er is nu geen plaats en er is geen wachtlijst.',
      fr: 'Il n’y a pas de place pour le moment, et pas de liste d’attente.',
      en: 'There is no place now and no waiting list.',
    },
  },
]);
