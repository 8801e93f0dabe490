import { defineVocabulary } from './vocabulary.ts';

/** Papers that somebody brings to start at a workplace. */
export const documents = defineVocabulary([
  {
    value: 'identiteitskaart',
    label: { nl: 'Identiteitskaart', fr: 'Carte d’identité', en: 'Identity card' },
    description: {
      nl: 'Je brengt je geldige identiteitskaart mee.',
      fr: 'Vous apportez votre carte d’identité en cours de validité.',
      en: 'You bring your valid identity card.',
    },
  },
  {
    value: 'vdab-ticket',
    label: { nl: 'VDAB-ticket', fr: 'Ticket du VDAB', en: 'VDAB ticket' },
    description: {
      nl: 'VDAB heeft beslist dat je recht hebt op deze maatregel of op ondersteuning op het werk.',
      fr: 'Le VDAB a décidé que vous avez droit à cette mesure ou à un soutien au travail.',
      en: 'VDAB has decided that you are entitled to this measure or to support at work.',
    },
  },
  {
    value: 'medisch-attest',
    label: { nl: 'Medisch attest', fr: 'Attestation médicale', en: 'Medical certificate' },
    description: {
      nl: 'Een arts bevestigt op papier wat je kunt of wat je niet mag doen.',
      fr: 'Un médecin confirme par écrit ce que vous pouvez ou ne pouvez pas faire.',
      en: 'A doctor confirms in writing what you can or may not do.',
    },
  },
  {
    value: 'ocmw-verslag',
    label: { nl: 'OCMW-verslag', fr: 'Rapport du CPAS (OCMW)', en: 'OCMW report' },
    description: {
      nl: 'Het OCMW schrijft een kort verslag over je situatie of geeft zijn akkoord.',
      fr: 'Le CPAS (OCMW) écrit un court rapport sur votre situation ou donne son accord.',
      en: 'The OCMW, the municipal welfare service, writes a short report on your situation or agrees in writing.',
    },
  },
  {
    value: 'verblijfsdocument',
    label: { nl: 'Verblijfsdocument', fr: 'Titre de séjour', en: 'Residence document' },
    description: {
      nl: 'Je toont het document waarmee je in België mag wonen en werken.',
      fr: 'Vous montrez le document qui vous permet de vivre et de travailler en Belgique.',
      en: 'You show the document that allows you to live and work in Belgium.',
    },
  },
  {
    value: 'cv',
    label: { nl: 'Cv', fr: 'CV', en: 'CV' },
    description: {
      nl: 'Je brengt een blad mee met wat je al gedaan en geleerd hebt.',
      fr: 'Vous apportez une page qui dit ce que vous avez déjà fait et appris.',
      en: 'You bring a page that says what you have done and learnt so far.',
    },
  },
  {
    value: 'rijbewijs',
    label: { nl: 'Rijbewijs', fr: 'Permis de conduire', en: 'Driving licence' },
    description: {
      nl: 'Je brengt je geldige rijbewijs mee.',
      fr: 'Vous apportez votre permis de conduire en cours de validité.',
      en: 'You bring your valid driving licence.',
    },
  },
  {
    value: 'uittreksel-strafregister',
    label: { nl: 'Uittreksel strafregister', fr: 'Extrait de casier judiciaire', en: 'Criminal record extract' },
    description: {
      nl: 'Je vraagt dit uittreksel bij je gemeente; vroeger heette het bewijs van goed gedrag en zeden.',
      fr: 'Vous demandez cet extrait à votre commune ; on l’appelait certificat de bonne vie et mœurs.',
      en: 'You ask your municipality for this extract; it used to be called a certificate of good conduct.',
    },
  },
]);
