/** What changed in a listing, in words: on the review page, in mails and in the history. */
export const changes = {
  added: '{field} ingevuld: {after}',
  removed: '{field} leeggemaakt (was {before})',
  changed: '{field} gewijzigd van {before} naar {after}',
  /** Where each value says what the field is: “Bevestigd door de organisatie”. */
  byValues: { added: '{after}', removed: 'Niet meer: {before}', changed: '{after} (voordien: {before})' },
  lists: '{field}: {items}',
  narrower: '{items} (smaller)',
  wider: '{items} (ruimer)',
  order: '{field}: andere volgorde',
  of: '{field} ({part})',
  languages: { nl: 'Nederlands', fr: 'Frans', en: 'Engels' },
  workplaces: 'Werkplekken',
  workplaceAdded: 'Werkplek toegevoegd: {name}',
  workplaceRemoved: 'Werkplek weggehaald: {name}',
  listingAdded: 'Nieuwe fiche: {name}',
  listingRemoved: 'Fiche weggehaald: {name}',
};
