import { defineVocabulary } from './vocabulary.ts';

/** Whether an organisation takes people now. */
export const statuses = defineVocabulary([
  {
    value: 'actief',
    label: { nl: 'Actief', fr: 'Active', en: 'Active' },
    description: {
      nl: 'De organisatie werkt en staat in de gids.',
      fr: 'L’organisation fonctionne et figure dans le guide.',
      en: 'The organisation is running and is listed in the directory.',
    },
  },
  {
    value: 'gepauzeerd',
    label: { nl: 'Gepauzeerd', fr: 'En pause', en: 'Paused' },
    description: {
      nl: 'De organisatie neemt tijdelijk niemand aan.',
      fr: 'L’organisation n’accueille provisoirement personne.',
      en: 'The organisation is not taking anybody for the time being.',
    },
  },
  {
    value: 'gestopt',
    label: { nl: 'Gestopt', fr: 'Arrêtée', en: 'Closed' },
    description: {
      nl: 'De organisatie bestaat niet meer of heeft geen werkplekken meer.',
      fr: 'L’organisation n’existe plus ou n’a plus de lieux de travail.',
      en: 'The organisation no longer exists or has no workplaces left.',
    },
  },
]);

/** Who last said that a listing is right. */
export const confirmers = defineVocabulary([
  {
    value: 'organisatie',
    label: {
      nl: 'Bevestigd door de organisatie',
      fr: 'Confirmé par l’organisation',
      en: 'Confirmed by the organisation',
    },
    description: {
      nl: 'De organisatie heeft zelf gezegd dat alles klopt.',
      fr: 'L’organisation a elle-même dit que tout est juste.',
      en: 'The organisation itself has said that everything is right.',
    },
  },
  {
    value: 'moderator',
    label: { nl: 'Bevestigd door de moderator', fr: 'Confirmé par le modérateur', en: 'Confirmed by the moderator' },
    description: {
      nl: 'De moderator heeft de gegevens nagekeken voor de organisatie.',
      fr: 'Le modérateur a vérifié les données à la place de l’organisation.',
      en: 'The moderator has checked the details for the organisation.',
    },
  },
  {
    value: 'import',
    label: { nl: 'Uit openbare bronnen', fr: 'De sources publiques', en: 'From public sources' },
    description: {
      nl: 'De gegevens komen uit openbare bronnen; de organisatie heeft ze nog niet bevestigd.',
      fr: 'Les données viennent de sources publiques ; l’organisation ne les a pas encore confirmées.',
      en: 'The details come from public sources; the organisation has not confirmed them yet.',
    },
  },
]);

/** Networks and federations that organisations belong to. */
export const networks = defineVocabulary([
  {
    value: 'rose',
    label: { nl: 'ROSE', fr: 'ROSE', en: 'ROSE' },
    description: {
      nl: 'Het Regionaal Overleg Sociale Economie: de organisaties van de regio die samen overleggen.',
      fr: 'La concertation régionale de l’économie sociale (Regionaal Overleg Sociale Economie).',
      en: 'The regional consultation of social-economy organisations (Regionaal Overleg Sociale Economie).',
    },
  },
  {
    value: 'az-fabriek',
    label: { nl: 'AZ-fabriek', fr: 'AZ-fabriek', en: 'AZ-fabriek' },
    description: {
      nl: 'Een netwerk van organisaties met arbeidszorg (AZ).',
      fr: 'Un réseau d’organisations de travail encadré (arbeidszorg, AZ).',
      en: 'A network of organisations that offer supported activities (arbeidszorg, AZ).',
    },
  },
  {
    value: 'lde-fabriek',
    label: { nl: 'LDE-fabriek', fr: 'LDE-fabriek', en: 'LDE-fabriek' },
    description: {
      nl: 'Een netwerk van organisaties in de lokale diensteneconomie (LDE).',
      fr: 'Un réseau d’organisations de services locaux (lokale diensteneconomie, LDE).',
      en: 'A network of organisations in local services (lokale diensteneconomie, LDE).',
    },
  },
  {
    value: '4werk',
    label: { nl: '4Werk', fr: '4Werk', en: '4Werk' },
    description: {
      nl: 'De West-Vlaamse federatie van maatwerkbedrijven.',
      fr: 'La fédération des entreprises de travail adapté (maatwerk) de Flandre-Occidentale.',
      en: 'The West Flanders federation of adapted-work companies (maatwerkbedrijven).',
    },
  },
  {
    value: 'herwin',
    label: { nl: 'HERW!N', fr: 'HERW!N', en: 'HERW!N' },
    description: {
      nl: 'De Vlaamse koepel van sociale ondernemingen in de kringloop, zoals kringwinkels.',
      fr: 'La fédération flamande des entreprises sociales circulaires, comme les ressourceries.',
      en: 'The Flemish federation of circular social enterprises, such as reuse shops.',
    },
  },
]);
