import type { GatewayTexts } from '../nl/index.ts';

export const changes: GatewayTexts['changes'] = {
  added: '{field} rempli : {after}',
  removed: '{field} vidé (était {before})',
  changed: '{field} modifié de {before} en {after}',
  byValues: { added: '{after}', removed: 'Plus valable : {before}', changed: '{after} (avant : {before})' },
  lists: '{field} : {items}',
  narrower: '{items} (plus restreint)',
  wider: '{items} (plus large)',
  order: '{field} : autre ordre',
  of: '{field} ({part})',
  languages: { nl: 'néerlandais', fr: 'français', en: 'anglais' },
  workplaces: 'Lieux de travail',
  workplaceAdded: 'Lieu de travail ajouté : {name}',
  workplaceRemoved: 'Lieu de travail retiré : {name}',
  listingAdded: 'Nouvelle fiche : {name}',
  listingRemoved: 'Fiche retirée : {name}',
};
