/** Everything that the policy says no to: the status that goes with it, and what the person reads. */
export const refusals = {
  'not-signed-in': [401, 'Je bent niet aangemeld, of je was te lang weg. Meld je aan en probeer het opnieuw.'],
  'path-refused': [
    403,
    'Dit bestand hoort niet bij de inhoud van de site. Open de fiche opnieuw vanuit het overzicht en probeer het daar.',
  ],
  'other-organisation': [
    403,
    'Deze gegevens zijn van een andere organisatie. Je kan alleen die van je eigen organisatie lezen en wijzigen. Klopt dat niet, vraag het dan aan de moderator.',
  ],
  'slug-mismatch': [403, 'De naam van het bestand en de fiche horen niet bij elkaar. Open de fiche opnieuw.'],
  'one-file': [403, 'Je bewaart één fiche tegelijk. Open de fiche opnieuw en bewaar ze alleen.'],
  'rename-refused': [
    403,
    'Een bestand kan hier geen andere naam krijgen: links naar de fiche zouden niet meer werken. Laat de naam zoals ze is.',
  ],
  'publish-refused': [
    403,
    'Publiceren doet de moderator. Zet je wijziging op "Nakijken", dan krijgt de moderator bericht.',
  ],
  'delete-refused': [403, 'Verwijderen doet de moderator. Vraag het aan de moderator, en zeg waarom.'],
  'removal-needs-reason': [
    403,
    'Een organisatie verwijder je op haar pagina met de geschiedenis, met een reden. Zo kan het later ongedaan gemaakt worden.',
  ],
  'media-refused': [
    403,
    'Een beeld bewaar je samen met de fiche: voeg het toe in het veld van de fiche en bewaar dan de fiche.',
  ],
  'upload-elsewhere': [
    403,
    'Een beeld staat in de map van je eigen organisatie. Voeg het toe in het veld van je fiche.',
  ],
  'region-refused': [
    403,
    'De gegevens van de regio staan bij de instellingen van de site. Vraag aan wie de site beheert om ze te wijzigen.',
  ],
  'protected-field': [
    403,
    'Dit veld kan alleen de moderator wijzigen. Zet het terug zoals het was, of vraag het aan de moderator.',
  ],
  'workplace-id': [
    403,
    'Het kenmerk van een werkplek verandert nooit: favorieten en gedeelde links zouden niet meer werken. Verwijder je een werkplek en voeg je een andere toe? Bewaar dan eerst na het verwijderen.',
  ],
  'not-trusted': [403, 'Deze wijziging kan niet meteen online: de moderator kijkt ze eerst na. Zet ze op "Nakijken".'],
  'moderator-only': [403, 'Dit kan alleen een moderator. Vraag het aan de moderator van deze site.'],
} as const satisfies { readonly [reference: string]: readonly [status: 401 | 403, text: string] };

export type RefusalReference = keyof typeof refusals;
