import type { GatewayTexts } from '../nl/index.ts';

export const reminders: GatewayTexts['reminders'] = {
  greeting: 'Bonjour,',
  subject: 'Est-ce toujours exact ? {name}',
  subjectCapacity: 'Y a-t-il de la place ? {name}',
  intro:
    'Des personnes qui cherchent du travail lisent sur {site} ce qui concerne {name}. Voici ce que vous n’avez plus vérifié depuis un moment :',
  due: {
    capacity: 'les places libres de {workplace} ({measure}) : communiquées le {date}',
    contact: 'le contact (téléphone, adresse e-mail, heures) : confirmé le {date}',
    intake: 'comment s’inscrire chez vous : confirmé le {date}',
    whole: 'toute la fiche : confirmée pour la dernière fois le {date}',
  },
  confirm: 'Vérifiez et dites si c’est exact. Cela prend une minute, sans compte :',
  capacity: 'Y a-t-il de la place ? Dites-le d’un geste :',
  gaps: 'Ce qui aiderait le plus les visiteurs, c’est de compléter ceci : {gaps}.',
  gapOf: '{field} ({workplace})',
  validity: 'Les liens fonctionnent 30 jours et ne sont que pour vous.',
  optOut: 'Vous ne voulez plus de rappels à cette adresse ? Dites-le ici :',
  buttons: { confirm: 'Vérifier et confirmer', capacity: 'Dire s’il y a de la place', optOut: 'Plus de rappels' },
  moderator: {
    subject: 'Rappels : ceci demande votre attention',
    silent: 'Ces organisations ont reçu des rappels et n’ont pas répondu. Appelez-les :',
    unreachable: 'Ces organisations n’ont pas d’adresse où un rappel arrive. Invitez quelqu’un :',
    item: '{name} ({phone}) : à confirmer depuis le {date}',
    noPhone: 'pas de téléphone',
    heldBack:
      'Il y avait plus d’organisations à rappeler qu’il n’en est permis en une fois. {n} attendent la prochaine fois. Si cela vous étonne, vérifiez les dates dans les fiches.',
    link: 'Où en est l’ensemble :',
    button: 'Ouvrir le suivi',
  },
};
