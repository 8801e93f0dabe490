import { defineVocabulary } from './vocabulary.ts';

/** Writes a boolean in words; an absent boolean is "niet ingevuld", never "nee". */
export const yesNo = defineVocabulary([
  {
    value: 'ja',
    label: { nl: 'Ja', fr: 'Oui', en: 'Yes' },
    description: { nl: 'Dit is zo.', fr: 'C’est le cas.', en: 'This is so.' },
  },
  {
    value: 'nee',
    label: { nl: 'Nee', fr: 'Non', en: 'No' },
    description: { nl: 'Dit is niet zo.', fr: 'Ce n’est pas le cas.', en: 'This is not so.' },
  },
]);
