/** The pages behind the links in reminders: no account, a few buttons, read on a phone by somebody in a hurry. */
export const confirm = {
  title: 'Klopt dit nog? {name}',
  lead: 'Dit lezen bezoekers nu over jullie. Kijk het na en kies onderaan wat past.',
  answersAs: 'Je antwoordt als {address}. Je hebt hiervoor geen account nodig.',
  fiche: 'Bekijk de fiche zoals bezoekers ze zien',
  confirmedOn: 'Voor het laatst bevestigd op {date}.',
  workplace: 'Werkplek: {name}',
  rest: 'Al de rest die er staat',
  capacity: '{measure}: {state} (doorgegeven op {date})',
  capacityUnknown: 'onbekend, want te lang geleden',
  answerTitle: 'Wat wil je doen?',
  allTrue: 'Alles klopt',
  allTrueHint: 'Dan staat er dat jullie dit vandaag bevestigden. De vrije plaatsen geef je apart door.',
  change: 'Iets wijzigen',
  changeHint: 'Je meldt je aan met {address} en komt in het formulier.',
  changeByMail: 'Iets wijzigen? Met {address} kan je nog niet aanmelden. Mail wat er moet veranderen naar {mailbox}.',
  closedTitle: 'Wij bestaan niet meer, of zijn tijdelijk gesloten',
  closedLead: 'De moderator kijkt dit na voor het op de site verandert.',
  draftPending:
    'Er wacht al een wijziging van deze fiche. Wat je hier kiest, komt daarbij en gaat samen naar de moderator.',
  note: 'Wil je er iets bij zeggen? (mag leeg blijven)',
  noteHint: 'Schrijf hier niets over mensen die bij jullie werken of zich aanmelden.',
  closed: 'Wij bestaan niet meer',
  paused: 'Tijdelijk gesloten',
  thanksTitle: 'Dank je wel',
  thanksConfirmed: 'Genoteerd: alles over {name} klopt op {date}. Je krijgt hierover voorlopig geen mail meer.',
  thanksProposed:
    'Je antwoord is doorgegeven. De moderator kijkt het na; tot dan blijft de fiche staan zoals ze was. Deze link heeft zijn werk gedaan.',
  capacityTitle: 'Is er plaats? {name}',
  capacityLead: 'Tik aan wat vandaag geldt en bewaar. Alleen de vrije plaatsen veranderen.',
  capacityAtOnce: 'Wat je bewaart, staat binnen enkele seconden online.',
  capacityWaits: 'Wat je bewaart, gaat eerst naar de moderator.',
  capacityOf: '{workplace}: {measure}',
  capacityEmpty: 'Niet ingevuld',
  capacityNone: 'Deze fiche heeft geen werkplek met een maatregel. Meld je aan om ze aan te vullen.',
  capacityLast: 'Vorige keer: {state}, op {date}',
  save: 'Bewaar',
  savedOnline: 'Bewaard. De vrije plaatsen van {name} staan binnen enkele seconden online.',
  savedWaits: 'Bewaard. De moderator kijkt de vrije plaatsen van {name} na en zet ze online.',
  again: 'Vergist? Vandaag kan je het met deze link nog aanpassen.',
  invalid: 'Er is niets bewaard. In de fiche staat iets dat eerst verbeterd moet worden:',
  stopTitle: 'Geen herinneringen meer',
  stopLead:
    'Wil je op {address} geen herinneringen meer krijgen? Mails over je eigen wijzigingen en om aan te melden blijven wel komen.',
  stop: 'Stuur mij geen herinneringen meer',
  stopped:
    'In orde. Op {address} komen geen herinneringen meer aan. Een ander adres van jullie kan ze wel nog krijgen.',
  dead: {
    unknown: {
      title: 'Deze link werkt niet',
      text: 'Misschien is hij in de mail afgebroken. Kopieer de hele link uit de mail, of meld je aan om je fiche na te kijken.',
    },
    expired: {
      title: 'Deze link is te oud',
      text: 'Er is niets veranderd. Een link werkt 30 dagen. Gebruik de link uit een nieuwere mail, of meld je aan om je fiche na te kijken.',
    },
    used: {
      title: 'Deze link is al gebruikt',
      text: 'Met deze link kwam op {date} al een antwoord. Er is nu niets veranderd. Is er intussen iets anders? Meld je aan om je fiche na te kijken.',
    },
    moved: {
      title: 'Deze link geldt niet meer',
      text: 'Het adres waar hij aankwam, hoort niet meer bij deze organisatie. Er is niets veranderd. Hoort het er wel bij, vraag dan toegang aan de moderator.',
    },
    gone: {
      title: 'Deze organisatie staat niet meer in de gids',
      text: 'Er is niets meer te bevestigen. Klopt dat niet, vraag het dan aan de moderator.',
    },
  },
  signIn: 'Meld je aan',
  conflict:
    'Iemand anders wijzigde deze fiche net op dit moment. Er is niets bewaard: open de link opnieuw en kijk nog eens.',
};
