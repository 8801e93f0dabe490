import { defineVocabulary } from './vocabulary.ts';

/** Groups for whom a workplace is meant; the abbreviations are those of VDAB. */
export const targetGroups = defineVocabulary([
  {
    value: 'pmah',
    label: { nl: 'Arbeidshandicap (PmAH)', fr: 'Handicap au travail (PmAH)', en: 'Work disability (PmAH)' },
    description: {
      nl: 'Mensen van wie VDAB een arbeidshandicap heeft erkend, bijvoorbeeld door ziekte of beperking.',
      fr: 'Personnes dont le VDAB a reconnu le handicap au travail, par exemple à cause d’une maladie.',
      en: 'People whose work disability VDAB has recognised, for example because of an illness or impairment.',
    },
  },
  {
    value: 'pmp',
    label: { nl: 'Meerdere problemen (PMP)', fr: 'Plusieurs difficultés (PMP)', en: 'Several difficulties (PMP)' },
    description: {
      nl: 'Mensen die volgens VDAB door meerdere problemen samen moeilijk werk vinden.',
      fr: 'Personnes qui, selon le VDAB, trouvent difficilement du travail à cause de plusieurs problèmes à la fois.',
      en: 'People who, as VDAB has established, struggle to find work because of several problems at once.',
    },
  },
  {
    value: 'leefloon',
    label: { nl: 'Leefloon', fr: 'Revenu d’intégration', en: 'Living allowance (leefloon)' },
    description: {
      nl: 'Mensen die een leefloon van het OCMW krijgen.',
      fr: 'Personnes qui reçoivent un revenu d’intégration du CPAS (leefloon de l’OCMW).',
      en: 'People who get a living allowance from the OCMW, the municipal welfare service.',
    },
  },
  {
    value: 'langdurig-ziek',
    label: { nl: 'Langdurig ziek', fr: 'Maladie de longue durée', en: 'Long-term illness' },
    description: {
      nl: 'Mensen die al lang ziek zijn en een uitkering van hun mutualiteit krijgen.',
      fr: 'Personnes malades depuis longtemps qui reçoivent une indemnité de leur mutualité.',
      en: 'People who have been ill for a long time and get a benefit from their health insurance fund (mutualiteit).',
    },
  },
  {
    value: 'jongeren',
    label: { nl: 'Jongeren', fr: 'Jeunes', en: 'Young people' },
    description: {
      nl: 'Jonge mensen die hun weg naar werk nog zoeken.',
      fr: 'Jeunes qui cherchent encore leur chemin vers le travail.',
      en: 'Young people who are still finding their way to work.',
    },
  },
  {
    value: 'anderstaligen',
    label: { nl: 'Anderstaligen', fr: 'Non-néerlandophones', en: 'Speakers of other languages' },
    description: {
      nl: 'Mensen die thuis een andere taal spreken en nog Nederlands leren.',
      fr: 'Personnes qui parlent une autre langue à la maison et apprennent encore le néerlandais.',
      en: 'People who speak another language at home and are still learning Dutch.',
    },
  },
  {
    value: '55-plus',
    label: { nl: '55-plussers', fr: '55 ans et plus', en: 'Aged 55 or over' },
    description: {
      nl: 'Mensen van 55 jaar of ouder.',
      fr: 'Personnes de 55 ans ou plus.',
      en: 'People aged 55 or over.',
    },
  },
  {
    value: 'ex-gedetineerden',
    label: { nl: 'Ex-gedetineerden', fr: 'Anciens détenus', en: 'People who were in prison' },
    description: {
      nl: 'Mensen die in de gevangenis zaten en opnieuw werk zoeken.',
      fr: 'Personnes sorties de prison qui cherchent à nouveau du travail.',
      en: 'People who were in prison and are looking for work again.',
    },
  },
  {
    value: 'langdurig-werkloos',
    label: { nl: 'Langdurig werkloos', fr: 'Chômage de longue durée', en: 'Long-term unemployed' },
    description: {
      nl: 'Mensen die al lang zonder werk zijn.',
      fr: 'Personnes sans travail depuis longtemps.',
      en: 'People who have been out of work for a long time.',
    },
  },
]);

/** What the supervisors of a workplace know well. */
export const expertise = defineVocabulary([
  {
    value: 'ass',
    label: { nl: 'Autisme (ASS)', fr: 'Autisme (TSA)', en: 'Autism (ASD)' },
    description: {
      nl: 'De begeleiders hebben ervaring met mensen met autisme.',
      fr: 'Les accompagnateurs ont l’expérience des personnes avec autisme.',
      en: 'The supervisors have experience with autistic people.',
    },
  },
  {
    value: 'nah',
    label: { nl: 'Hersenletsel (NAH)', fr: 'Lésion cérébrale acquise', en: 'Acquired brain injury' },
    description: {
      nl: 'De begeleiders hebben ervaring met mensen met een hersenletsel, bijvoorbeeld na een ongeval of beroerte.',
      fr: 'Les accompagnateurs ont l’expérience des lésions cérébrales, par exemple après un accident ou un AVC.',
      en: 'The supervisors have experience with brain injury, for example after an accident or a stroke.',
    },
  },
  {
    value: 'verslaving',
    label: { nl: 'Verslaving', fr: 'Dépendance', en: 'Addiction' },
    description: {
      nl: 'De begeleiders hebben ervaring met mensen die verslaafd zijn of waren.',
      fr: 'Les accompagnateurs ont l’expérience des personnes qui vivent ou ont vécu une dépendance.',
      en: 'The supervisors have experience with people who are or were addicted.',
    },
  },
  {
    value: 'psychisch',
    label: { nl: 'Psychische kwetsbaarheid', fr: 'Fragilité psychique', en: 'Mental health' },
    description: {
      nl: 'De begeleiders hebben ervaring met mensen met een psychische kwetsbaarheid, zoals een burn-out.',
      fr: 'Les accompagnateurs ont l’expérience de la fragilité psychique, comme le burn-out.',
      en: 'The supervisors have experience with mental health problems, such as burnout.',
    },
  },
  {
    value: 'verstandelijk',
    label: { nl: 'Verstandelijke beperking', fr: 'Déficience intellectuelle', en: 'Learning disability' },
    description: {
      nl: 'De begeleiders hebben ervaring met mensen met een verstandelijke beperking.',
      fr: 'Les accompagnateurs ont l’expérience des personnes avec une déficience intellectuelle.',
      en: 'The supervisors have experience with people with a learning disability.',
    },
  },
]);
