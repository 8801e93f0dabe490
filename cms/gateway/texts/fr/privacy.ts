import type { GatewayTexts } from '../nl/index.ts';

export const privacy: GatewayTexts['privacy'] = {
  personsTitle: 'Noms de personnes',
  personsLead: 'Cette fiche contient un nom, avec l’accord de la personne :',
  person: '{name} (accord du {date})',
  personsRemoveLead:
    'Quelqu’un ne veut plus y figurer ? Tous les noms disparaissent aussitôt, aussi d’une proposition en attente. Une ancienne version ne les ramène pas ; seul un nouvel accord permet à nouveau un nom.',
  personsRemove: 'Retirer tous les noms',
  forgotten:
    '{name} a demandé le {date} à ne plus être mentionné ici. Retirez le nom. Si la personne a redonné son accord depuis, indiquez le jour de celui-ci.',
};
