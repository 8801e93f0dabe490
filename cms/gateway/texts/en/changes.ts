import type { GatewayTexts } from '../nl/index.ts';

export const changes: GatewayTexts['changes'] = {
  added: '{field} filled in: {after}',
  removed: '{field} emptied (was {before})',
  changed: '{field} changed from {before} to {after}',
  byValues: { added: '{after}', removed: 'No longer: {before}', changed: '{after} (before: {before})' },
  lists: '{field}: {items}',
  narrower: '{items} (narrower)',
  wider: '{items} (wider)',
  order: '{field}: another order',
  of: '{field} ({part})',
  languages: { nl: 'Dutch', fr: 'French', en: 'English' },
  workplaces: 'Workplaces',
  workplaceAdded: 'Workplace added: {name}',
  workplaceRemoved: 'Workplace removed: {name}',
  listingAdded: 'New listing: {name}',
  listingRemoved: 'Listing removed: {name}',
};
