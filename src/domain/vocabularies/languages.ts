import { defineVocabulary } from './vocabulary.ts';

/** How much Dutch you need to start: nothing, or a level of the Common European Framework (CEFR). */
export const dutchLevels = defineVocabulary([
  {
    value: 'geen',
    label: { nl: 'Geen Nederlands nodig', fr: 'Sans néerlandais', en: 'No Dutch needed' },
    description: {
      nl: 'Je kunt beginnen zonder Nederlands.',
      fr: 'Vous pouvez commencer sans parler néerlandais.',
      en: 'You can start without any Dutch.',
    },
  },
  {
    value: 'a1',
    label: { nl: 'Nederlands A1: een beetje', fr: 'Néerlandais A1 : un peu', en: 'Dutch A1: a little' },
    description: {
      nl: 'Je begrijpt korte, bekende zinnen als iemand traag spreekt.',
      fr: 'Vous comprenez des phrases courtes et connues quand on parle lentement.',
      en: 'You understand short, familiar sentences when somebody speaks slowly.',
    },
  },
  {
    value: 'a2',
    label: { nl: 'Nederlands A2: eenvoudig', fr: 'Néerlandais A2 : simple', en: 'Dutch A2: simple' },
    description: {
      nl: 'Je begrijpt een eenvoudige opdracht en kunt zelf een vraag stellen.',
      fr: 'Vous comprenez une consigne simple et vous savez poser une question.',
      en: 'You understand a simple instruction and can ask a question.',
    },
  },
  {
    value: 'b1',
    label: { nl: 'Nederlands B1: vlot', fr: 'Néerlandais B1 : courant', en: 'Dutch B1: everyday' },
    description: {
      nl: 'Je kunt een gewoon gesprek over het werk voeren.',
      fr: 'Vous savez tenir une conversation ordinaire sur le travail.',
      en: 'You can hold an ordinary conversation about the work.',
    },
  },
  {
    value: 'b2',
    label: { nl: 'Nederlands B2: goed', fr: 'Néerlandais B2 : bon', en: 'Dutch B2: good' },
    description: {
      nl: 'Je spreekt, leest en schrijft goed Nederlands, ook met klanten.',
      fr: 'Vous parlez, lisez et écrivez bien le néerlandais, aussi avec des clients.',
      en: 'You speak, read and write Dutch well, also with customers.',
    },
  },
]);

/** Describes a language that somebody at the workplace speaks. */
function language<const Code extends string>(value: Code, nl: string, fr: string, en: string) {
  return {
    value,
    label: { nl, fr, en },
    description: {
      nl: `Iemand op de werkvloer spreekt ${nl}.`,
      fr: `Quelqu’un sur le lieu de travail parle ${fr.toLowerCase()}.`,
      en: `Somebody at the workplace speaks ${en}.`,
    },
  };
}

/** Languages spoken at the workplace, by ISO 639-1 code. */
export const floorLanguages = defineVocabulary([
  language('nl', 'Nederlands', 'Néerlandais', 'Dutch'),
  language('fr', 'Frans', 'Français', 'French'),
  language('en', 'Engels', 'Anglais', 'English'),
  language('de', 'Duits', 'Allemand', 'German'),
  language('ar', 'Arabisch', 'Arabe', 'Arabic'),
  language('tr', 'Turks', 'Turc', 'Turkish'),
  language('uk', 'Oekraïens', 'Ukrainien', 'Ukrainian'),
  language('ru', 'Russisch', 'Russe', 'Russian'),
  language('fa', 'Perzisch (Farsi, Dari)', 'Persan (farsi, dari)', 'Persian (Farsi, Dari)'),
  language('ps', 'Pasjtoe', 'Pachto', 'Pashto'),
  language('ku', 'Koerdisch', 'Kurde', 'Kurdish'),
  language('ro', 'Roemeens', 'Roumain', 'Romanian'),
  language('pl', 'Pools', 'Polonais', 'Polish'),
  language('bg', 'Bulgaars', 'Bulgare', 'Bulgarian'),
  language('es', 'Spaans', 'Espagnol', 'Spanish'),
  language('pt', 'Portugees', 'Portugais', 'Portuguese'),
  language('it', 'Italiaans', 'Italien', 'Italian'),
  language('so', 'Somalisch', 'Somali', 'Somali'),
  language('ti', 'Tigrinya', 'Tigrigna', 'Tigrinya'),
  language('sq', 'Albanees', 'Albanais', 'Albanian'),
  language('hy', 'Armeens', 'Arménien', 'Armenian'),
  language('ka', 'Georgisch', 'Géorgien', 'Georgian'),
  language('ur', 'Urdu', 'Ourdou', 'Urdu'),
]);
