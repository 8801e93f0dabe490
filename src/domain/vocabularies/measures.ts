import { defineVocabulary } from './vocabulary.ts';

/** Groups of measures; the measures themselves are content. AZ and MW have other meanings elsewhere: say which. */
export const measureGroups = defineVocabulary([
  {
    value: 'AZ',
    label: { nl: 'Arbeidszorg', fr: 'Travail encadré (arbeidszorg)', en: 'Supported activities (arbeidszorg)' },
    description: {
      nl: 'Onbetaald werk met begeleiding voor wie (nog) niet betaald kan werken; AZ is hier geen ziekenhuis.',
      fr: 'Travail non rémunéré et accompagné, pour qui ne peut pas (encore) avoir un emploi ; en néerlandais : AZ.',
      en: 'Unpaid work with guidance, for people who cannot do paid work (yet); AZ for short in Dutch.',
    },
  },
  {
    value: 'LDE',
    label: { nl: 'Lokale diensteneconomie', fr: 'Services locaux (LDE)', en: 'Local services (LDE)' },
    description: {
      nl: 'Betaald werk met begeleiding in diensten voor de buurt, zoals een fietspunt of een sociaal restaurant.',
      fr: 'Emploi accompagné dans des services de quartier, comme un point vélo ou un restaurant social.',
      en: 'Paid work with guidance in services for the neighbourhood, such as a bicycle point or a social restaurant.',
    },
  },
  {
    value: 'MW',
    label: { nl: 'Maatwerk', fr: 'Travail adapté (maatwerk)', en: 'Adapted work (maatwerk)' },
    description: {
      nl: 'Betaald werk dat aan jou is aangepast, met begeleiding; MW is hier geen maatschappelijk werk.',
      fr: 'Emploi adapté à vos possibilités, avec un accompagnement ; en néerlandais : MW.',
      en: 'Paid work that is adapted to you, with guidance; MW for short in Dutch.',
    },
  },
  {
    value: 'ander',
    label: { nl: 'Andere wegen', fr: 'Autres voies', en: 'Other routes' },
    description: {
      nl: 'Andere manieren om te werken of te leren werken, zoals artikel 60, wijk-werken, stage of vrijwilligerswerk.',
      fr: 'D’autres façons de travailler ou d’apprendre, comme l’article 60, le wijk-werken, le stage ou le bénévolat.',
      en: 'Other ways to work or learn to work, such as article 60, wijk-werken, work placements or volunteering.',
    },
  },
]);

/** Whether a measure can still be used. */
export const measureStatuses = defineVocabulary([
  {
    value: 'actief',
    label: { nl: 'Actief', fr: 'En vigueur', en: 'In force' },
    description: {
      nl: 'Deze maatregel bestaat en je kunt ervoor in aanmerking komen.',
      fr: 'Cette mesure existe et vous pouvez y avoir droit.',
      en: 'This measure exists and you may be eligible for it.',
    },
  },
  {
    value: 'uitdovend',
    label: { nl: 'Uitdovend', fr: 'En extinction', en: 'Phasing out' },
    description: {
      nl: 'Deze maatregel loopt af: wat er is, gaat door, maar er komt niets nieuws bij.',
      fr: 'Cette mesure s’éteint : ce qui existe continue, mais rien ne s’y ajoute.',
      en: 'This measure is ending: what exists goes on, but nothing new is added.',
    },
  },
  {
    value: 'vervangen',
    label: { nl: 'Vervangen', fr: 'Remplacée', en: 'Replaced' },
    description: {
      nl: 'Deze maatregel bestaat niet meer: er kwam een andere in de plaats.',
      fr: 'Cette mesure n’existe plus : une autre l’a remplacée.',
      en: 'This measure no longer exists: another has taken its place.',
    },
  },
]);
