/** Reminders to organisations, and what moderators hear of them. One mail says everything that is due. */
export const reminders = {
  greeting: 'Dag,',
  subject: 'Klopt dit nog? {name}',
  subjectCapacity: 'Is er plaats? {name}',
  intro: 'Mensen die werk zoeken, lezen op {site} over {name}. Dit keken jullie al een tijd niet meer na:',
  due: {
    capacity: 'de vrije plaatsen van {workplace} ({measure}): doorgegeven op {date}',
    contact: 'het contact (telefoon, e-mailadres, uren): bevestigd op {date}',
    intake: 'hoe iemand zich bij jullie aanmeldt: bevestigd op {date}',
    whole: 'de hele fiche: voor het laatst bevestigd op {date}',
  },
  confirm: 'Kijk het na en zeg of het klopt. Dat duurt een minuut en je hebt geen account nodig:',
  capacity: 'Is er plaats? Geef het door met één tik:',
  gaps: 'Wat bezoekers het meest zou helpen, is dit nog invullen: {gaps}.',
  gapOf: '{field} ({workplace})',
  validity: 'De links werken 30 dagen en zijn alleen voor jullie.',
  optOut: 'Wil je op dit adres geen herinneringen meer? Dat zeg je hier:',
  buttons: { confirm: 'Kijk na en bevestig', capacity: 'Geef door of er plaats is', optOut: 'Geen herinneringen meer' },
  moderator: {
    subject: 'Herinneringen: dit vraagt jouw aandacht',
    silent: 'Deze organisaties kregen herinneringen en antwoordden niet. Bel ze eens:',
    unreachable: 'Deze organisaties hebben geen adres waar een herinnering aankomt. Nodig iemand van hen uit:',
    item: '{name} ({phone}): te bevestigen sinds {date}',
    noPhone: 'geen telefoon',
    heldBack:
      'Er waren meer organisaties te herinneren dan er in één keer mogen. {n} wachten tot de volgende keer. Verwachtte je dat niet, kijk dan na of de datums in de fiches kloppen.',
    link: 'Hoe alles ervoor staat:',
    button: 'Open de bewaking',
  },
};
