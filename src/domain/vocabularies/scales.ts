import { defineVocabulary } from './vocabulary.ts';

/** How much you lift, from 0 to 3. */
export const lifting = defineVocabulary([
  {
    value: '0',
    label: { nl: 'Niet tillen', fr: 'Rien à porter', en: 'No lifting' },
    description: {
      nl: 'Je moet niets zwaars tillen of dragen.',
      fr: 'Vous ne devez rien soulever ni porter de lourd.',
      en: 'You do not have to lift or carry anything heavy.',
    },
  },
  {
    value: '1',
    label: { nl: 'Licht tillen (tot 5 kg)', fr: 'Charges légères (jusqu’à 5 kg)', en: 'Light lifting (up to 5 kg)' },
    description: {
      nl: 'Je tilt soms iets tot 5 kg, zoals een kleine doos.',
      fr: 'Vous soulevez parfois jusqu’à 5 kg, comme une petite boîte.',
      en: 'You sometimes lift up to 5 kg, such as a small box.',
    },
  },
  {
    value: '2',
    label: { nl: 'Matig tillen (tot 15 kg)', fr: 'Charges moyennes (jusqu’à 15 kg)', en: 'Some lifting (up to 15 kg)' },
    description: {
      nl: 'Je tilt regelmatig iets tot 15 kg, zoals een volle emmer of een bak.',
      fr: 'Vous soulevez régulièrement jusqu’à 15 kg, comme un seau plein ou un bac.',
      en: 'You regularly lift up to 15 kg, such as a full bucket or a crate.',
    },
  },
  {
    value: '3',
    label: {
      nl: 'Zwaar tillen (meer dan 15 kg)',
      fr: 'Charges lourdes (plus de 15 kg)',
      en: 'Heavy lifting (over 15 kg)',
    },
    description: {
      nl: 'Je tilt vaak meer dan 15 kg, soms met twee of met een hulpmiddel.',
      fr: 'Vous soulevez souvent plus de 15 kg, parfois à deux ou avec une aide.',
      en: 'You often lift more than 15 kg, sometimes with somebody else or with equipment.',
    },
  },
]);

/** How fast the work has to go, from 0 to 3. */
export const pace = defineVocabulary([
  {
    value: '0',
    label: { nl: 'Eigen tempo', fr: 'À votre rythme', en: 'Your own pace' },
    description: {
      nl: 'Je kiest zelf hoe snel je werkt.',
      fr: 'Vous choisissez vous-même votre rythme de travail.',
      en: 'You choose how fast you work.',
    },
  },
  {
    value: '1',
    label: { nl: 'Rustig tempo', fr: 'Rythme calme', en: 'Gentle pace' },
    description: {
      nl: 'Het werk moet vooruitgaan, maar er is weinig tijdsdruk.',
      fr: 'Le travail doit avancer, mais la pression est faible.',
      en: 'The work has to move on, but there is little time pressure.',
    },
  },
  {
    value: '2',
    label: { nl: 'Gewoon tempo', fr: 'Rythme normal', en: 'Normal pace' },
    description: {
      nl: 'Je werkt in een gewoon tempo en soms moet iets op tijd klaar zijn.',
      fr: 'Vous travaillez à un rythme normal et parfois quelque chose doit être prêt à temps.',
      en: 'You work at a normal pace, and sometimes things must be ready on time.',
    },
  },
  {
    value: '3',
    label: { nl: 'Hoog tempo', fr: 'Rythme rapide', en: 'Fast pace' },
    description: {
      nl: 'Het werk moet snel gaan en er is vaak tijdsdruk.',
      fr: 'Le travail doit aller vite et la pression est fréquente.',
      en: 'The work has to go fast and there is often time pressure.',
    },
  },
]);

/** How much noise, light, smell and bustle there is, from 0 to 3. */
export const stimuli = defineVocabulary([
  {
    value: '0',
    label: { nl: 'Heel weinig prikkels', fr: 'Très peu de stimuli', en: 'Very few stimuli' },
    description: {
      nl: 'Het is er stil, met weinig mensen en zonder fel licht.',
      fr: 'L’endroit est silencieux, avec peu de monde et sans lumière vive.',
      en: 'It is quiet, with few people and no bright lights.',
    },
  },
  {
    value: '1',
    label: { nl: 'Weinig prikkels', fr: 'Peu de stimuli', en: 'Few stimuli' },
    description: {
      nl: 'Het is er meestal rustig, met soms wat geluid of mensen.',
      fr: 'L’endroit est souvent calme, avec parfois un peu de bruit ou de monde.',
      en: 'It is mostly calm, with some noise or people now and then.',
    },
  },
  {
    value: '2',
    label: { nl: 'Gewone prikkels', fr: 'Stimuli habituels', en: 'Ordinary stimuli' },
    description: {
      nl: 'Er is geluid en beweging, zoals in een gewoon atelier of een gewone winkel.',
      fr: 'Il y a du bruit et du mouvement, comme dans un atelier ou un magasin ordinaire.',
      en: 'There is noise and movement, as in an ordinary workshop or shop.',
    },
  },
  {
    value: '3',
    label: { nl: 'Veel prikkels', fr: 'Beaucoup de stimuli', en: 'Many stimuli' },
    description: {
      nl: 'Het is er druk of luid, met veel mensen, machines of geuren.',
      fr: 'L’endroit est animé ou bruyant, avec beaucoup de monde, de machines ou d’odeurs.',
      en: 'It is busy or loud, with many people, machines or smells.',
    },
  },
]);

/** How much you deal with customers, from 0 to 3. */
export const customerContact = defineVocabulary([
  {
    value: '0',
    label: { nl: 'Geen contact met klanten', fr: 'Pas de contact avec des clients', en: 'No contact with customers' },
    description: {
      nl: 'Je ziet of spreekt geen klanten.',
      fr: 'Vous ne voyez pas de clients et ne leur parlez pas.',
      en: 'You do not see or speak to customers.',
    },
  },
  {
    value: '1',
    label: {
      nl: 'Weinig contact met klanten',
      fr: 'Peu de contact avec des clients',
      en: 'Little contact with customers',
    },
    description: {
      nl: 'Je komt soms een klant tegen, maar een collega staat hem te woord.',
      fr: 'Vous croisez parfois un client, mais c’est un collègue qui lui parle.',
      en: 'You sometimes meet a customer, but a colleague does the talking.',
    },
  },
  {
    value: '2',
    label: {
      nl: 'Regelmatig contact met klanten',
      fr: 'Contact régulier avec des clients',
      en: 'Regular contact with customers',
    },
    description: {
      nl: 'Je spreekt elke dag wel eens met een klant.',
      fr: 'Vous parlez à un client de temps en temps, chaque jour.',
      en: 'You speak to a customer now and then, every day.',
    },
  },
  {
    value: '3',
    label: {
      nl: 'Veel contact met klanten',
      fr: 'Beaucoup de contact avec des clients',
      en: 'A lot of contact with customers',
    },
    description: {
      nl: 'Klanten helpen is een groot deel van je werk.',
      fr: 'Aider des clients est une grande partie de votre travail.',
      en: 'Helping customers is a large part of your work.',
    },
  },
]);
