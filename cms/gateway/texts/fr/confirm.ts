import type { GatewayTexts } from '../nl/index.ts';

export const confirm: GatewayTexts['confirm'] = {
  title: 'Est-ce toujours exact ? {name}',
  lead: 'Voici ce que les visiteurs lisent à votre sujet. Vérifiez, puis choisissez en bas de page ce qui convient.',
  answersAs: 'Vous répondez en tant que {address}. Vous n’avez pas besoin de compte.',
  fiche: 'Voir la fiche telle que les visiteurs la voient',
  confirmedOn: 'Confirmée pour la dernière fois le {date}.',
  workplace: 'Lieu de travail : {name}',
  rest: 'Tout le reste de la fiche',
  capacity: '{measure} : {state} (communiqué le {date})',
  capacityUnknown: 'inconnu, car trop ancien',
  toAnswer: 'Aller aux boutons',
  answerTitle: 'Que voulez-vous faire ?',
  allTrue: 'Tout est exact',
  allTrueHint: 'La fiche dira que vous l’avez confirmée aujourd’hui. Les places libres se communiquent à part.',
  change: 'Modifier quelque chose',
  changeHint: 'Vous vous connectez avec {address} et arrivez dans le formulaire.',
  changeByMail:
    'Modifier quelque chose ? {address} ne permet pas encore de se connecter. Écrivez ce qui doit changer à {mailbox}.',
  closedTitle: 'Nous n’existons plus, ou sommes fermés provisoirement',
  closedLead: 'Le modérateur vérifie cela avant que le site ne change.',
  draftPending:
    'Une modification de cette fiche attend déjà. Votre choix s’y ajoute et le tout part chez le modérateur.',
  note: 'Voulez-vous ajouter quelque chose ? (facultatif)',
  noteHint: 'N’écrivez rien ici sur les personnes qui travaillent chez vous ou qui s’inscrivent.',
  closed: 'Nous n’existons plus',
  paused: 'Fermé provisoirement',
  thanksTitle: 'Merci',
  thanksConfirmed:
    'C’est noté : tout est exact pour {name} le {date}. Vous ne recevrez plus de mail à ce sujet pour le moment.',
  thanksProposed:
    'Votre réponse est transmise. Le modérateur la vérifie ; d’ici là, la fiche reste telle quelle. Ce lien a fait son travail.',
  capacityTitle: 'Y a-t-il de la place ? {name}',
  capacityLead: 'Touchez ce qui vaut aujourd’hui et enregistrez. Seules les places libres changent.',
  capacityAtOnce: 'Ce que vous enregistrez est en ligne en quelques secondes.',
  capacityWaits: 'Ce que vous enregistrez passe d’abord par le modérateur.',
  capacityOf: '{workplace} : {measure}',
  capacityEmpty: 'Non rempli',
  capacityNone: 'Cette fiche n’a pas de lieu de travail avec une mesure. Connectez-vous pour la compléter.',
  capacityLast: 'La dernière fois : {state}, le {date}',
  save: 'Enregistrer',
  savedOnline: 'Enregistré. Les places libres de {name} sont en ligne en quelques secondes.',
  savedWaits: 'Enregistré. Le modérateur vérifie les places libres de {name} et les met en ligne.',
  again: 'Une erreur ? Vous pouvez encore corriger aujourd’hui avec ce lien.',
  invalid: 'Rien n’a été enregistré. Quelque chose dans la fiche doit d’abord être corrigé :',
  stopTitle: 'Plus de rappels',
  stopLead:
    'Vous ne voulez plus recevoir de rappels à {address} ? Les mails sur vos propres modifications et pour vous connecter continuent.',
  stop: 'Ne m’envoyez plus de rappels',
  stopped:
    'C’est fait. {address} ne reçoit plus de rappels. Une autre adresse de votre organisation peut encore en recevoir.',
  dead: {
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il a peut-être été coupé dans le mail. Copiez le lien entier, ou connectez-vous pour vérifier votre fiche.',
    },
    expired: {
      title: 'Ce lien est trop ancien',
      text: 'Rien n’a changé. Un lien fonctionne 30 jours. Utilisez le lien d’un mail plus récent, ou connectez-vous pour vérifier votre fiche.',
    },
    used: {
      title: 'Ce lien a déjà servi',
      text: 'Une réponse est déjà arrivée par ce lien le {date}. Rien n’a changé maintenant. Autre chose entre-temps ? Connectez-vous pour vérifier votre fiche.',
    },
    moved: {
      title: 'Ce lien n’est plus valable',
      text: 'L’adresse qui l’a reçu n’appartient plus à cette organisation. Rien n’a changé. Si elle lui appartient, demandez l’accès au modérateur.',
    },
    gone: {
      title: 'Cette organisation ne figure plus dans le guide',
      text: 'Il n’y a plus rien à confirmer. Si ce n’est pas exact, demandez au modérateur.',
    },
  },
  signIn: 'Se connecter',
  conflict:
    'Quelqu’un d’autre a modifié cette fiche à l’instant. Rien n’a été enregistré : rouvrez le lien et regardez à nouveau.',
};
