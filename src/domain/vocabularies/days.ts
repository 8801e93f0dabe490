import { defineVocabulary } from './vocabulary.ts';

/** Describes a day of the week; the English plural is regular, the French takes an article. */
function day<const Code extends string>(value: Code, nl: string, fr: string, en: string) {
  return {
    value,
    label: { nl, fr, en },
    description: {
      nl: `Je kunt er op ${nl.toLowerCase()} werken.`,
      fr: `Vous pouvez y travailler le ${fr.toLowerCase()}.`,
      en: `You can work there on ${en}s.`,
    },
  };
}

/** Days on which there is work, from Monday. */
export const days = defineVocabulary([
  day('ma', 'Maandag', 'Lundi', 'Monday'),
  day('di', 'Dinsdag', 'Mardi', 'Tuesday'),
  day('wo', 'Woensdag', 'Mercredi', 'Wednesday'),
  day('do', 'Donderdag', 'Jeudi', 'Thursday'),
  day('vr', 'Vrijdag', 'Vendredi', 'Friday'),
  day('za', 'Zaterdag', 'Samedi', 'Saturday'),
  day('zo', 'Zondag', 'Dimanche', 'Sunday'),
]);
