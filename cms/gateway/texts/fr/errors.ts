import type { GatewayTexts } from '../nl/index.ts';

export const errors: GatewayTexts['errors'] = {
  notSignedIn: 'Vous n’êtes pas connecté, ou vous êtes resté absent trop longtemps. Connectez-vous et réessayez.',
  notModerator: 'Seul un modérateur peut faire cela. Demandez-le au modérateur de ce site.',
  foreignOrigin: 'Cette demande venait d’un autre site web. Rouvrez cette page et réessayez à partir de là.',
  bodyTooLarge: 'Ce que vous envoyez est trop grand. Envoyez moins à la fois, ou réduisez votre image.',
  badRequest:
    'Cette demande est incomplète ou incorrecte. Revenez en arrière, vérifiez ce que vous avez écrit et réessayez.',
  notFound: 'Cette page n’existe pas. Vérifiez l’adresse, ou recommencez à la page de gestion.',
  methodNotAllowed: 'Cette adresse ne peut pas faire ce que vous demandez. Revenez en arrière et réessayez.',
  unexpected:
    'Quelque chose s’est mal passé chez nous, pas chez vous. Réessayez dans une minute. Si cela ne marche toujours pas, donnez ce code au modérateur : {code}.',
  starting: 'Le site démarre. Réessayez dans quelques secondes.',
  tooMany: 'C’était trop de fois de suite. Attendez {wait} et réessayez ensuite.',
  seconds: { one: '{n} seconde', other: '{n} secondes' },
  minutes: { one: '{n} minute', other: '{n} minutes' },
};
