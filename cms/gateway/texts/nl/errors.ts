/** What the gateway answers when it does not do what was asked: what is wrong, and what to do. */
export const errors = {
  notSignedIn: 'Je bent niet aangemeld, of je was te lang weg. Meld je aan en probeer het opnieuw.',
  notModerator: 'Dit kan alleen een moderator. Vraag het aan de moderator van deze site.',
  foreignOrigin: 'Dit verzoek kwam van een andere website. Open deze pagina opnieuw en probeer het van daar.',
  bodyTooLarge: 'Wat je stuurt, is te groot. Stuur minder tegelijk, of maak je afbeelding kleiner.',
  badRequest: 'Dit verzoek is niet volledig of niet juist. Ga terug, kijk na wat je invulde en probeer het opnieuw.',
  notFound: 'Deze pagina bestaat niet. Kijk het adres na, of begin opnieuw bij het beheer.',
  methodNotAllowed: 'Dit adres kan niet wat je vraagt. Ga terug en probeer het opnieuw.',
  unexpected:
    'Er ging iets mis bij ons, niet bij jou. Probeer het over een minuut opnieuw. Lukt het dan nog niet, geef dan deze code door aan de moderator: {code}.',
  starting: 'De site start op. Probeer het over enkele seconden opnieuw.',
  tooMany: 'Dat was te vaak na elkaar. Wacht {wait} en probeer het dan opnieuw.',
  seconds: { one: '{n} seconde', other: '{n} seconden' },
  minutes: { one: '{n} minuut', other: '{n} minuten' },
};
