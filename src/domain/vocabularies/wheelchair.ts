import { defineVocabulary } from './vocabulary.ts';

/** Whether somebody in a wheelchair can work there. */
export const wheelchair = defineVocabulary([
  {
    value: 'ja',
    label: { nl: 'Toegankelijk met rolstoel', fr: 'Accessible en fauteuil roulant', en: 'Wheelchair accessible' },
    description: {
      nl: 'Je kunt met een rolstoel overal binnen waar je moet zijn, ook in het toilet.',
      fr: 'En fauteuil roulant, vous accédez partout où il faut, toilettes comprises.',
      en: 'You can get everywhere you need to be in a wheelchair, including the toilet.',
    },
  },
  {
    value: 'nee',
    label: {
      nl: 'Niet toegankelijk met rolstoel',
      fr: 'Pas accessible en fauteuil roulant',
      en: 'Not wheelchair accessible',
    },
    description: {
      nl: 'Je kunt er niet werken met een rolstoel.',
      fr: 'Vous ne pouvez pas y travailler en fauteuil roulant.',
      en: 'You cannot work there in a wheelchair.',
    },
  },
  {
    value: 'beperkt',
    label: {
      nl: 'Deels toegankelijk met rolstoel',
      fr: 'Accessible en partie en fauteuil roulant',
      en: 'Partly wheelchair accessible',
    },
    description: {
      nl: 'Je geraakt er met een rolstoel, maar niet overal: vraag vooraf wat kan.',
      fr: 'L’accès est possible en fauteuil roulant, mais pas partout : demandez avant ce qui est possible.',
      en: 'You can get in with a wheelchair, but not everywhere: ask first what is possible.',
    },
  },
]);
