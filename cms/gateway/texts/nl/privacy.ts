/** Names of people in a listing, and taking them out. */
export const privacy = {
  personsTitle: 'Namen van mensen',
  personsLead: 'In deze fiche staat een naam, met toestemming van die persoon:',
  person: '{name} (toestemming van {date})',
  personsRemoveLead:
    'Wil iemand er niet meer in staan? Alle namen gaan er meteen uit, ook uit een voorstel dat wacht. Ze komen niet terug met een oude versie; alleen een nieuwe toestemming laat een naam weer toe.',
  personsRemove: 'Haal alle namen weg',
  forgotten:
    '{name} vroeg op {date} om hier niet meer genoemd te worden. Haal de naam weg. Gaf die persoon daarna opnieuw toestemming, vul dan de dag daarvan in.',
};
