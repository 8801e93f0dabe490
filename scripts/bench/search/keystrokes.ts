/**
 * What caseworkers type: fixed, so that figures of different days can be compared. Places, conditions, old names,
 * compounds, typing mistakes, other languages, an organisation's name, and one that nothing answers.
 */
export const typedQueries: readonly string[] = [
  'beschutte werkplaats courtrai',
  'poetsen halftijds menen zonder rijbewijs',
  'maatwerk 8930',
  'winkel',
  'onderhoud groen heule',
  'arbeidszorg prikkelarm zittend werk',
  'strijkatelier waregem',
  'fietshersteller zwevegem',
  'pwa kuurne',
  'werk met dieren',
  'anderstaligen a1 verpakking harelbeke',
  'artikel 60 keuken',
  'nettoyage mouscron',
  'tuinwerk max 20 uur met de bus',
  'magazijn orderpiking wevelgem',
  'atelier bloesemveld',
  'rolstoel administratie kortrijk',
  'vrije plaats houtbewerking',
  'qwrtzx',
];

/** A query letter by letter: what the engine is asked after every key. */
export const toKeystrokes = (query: string): readonly string[] =>
  Array.from(query, (_, index) => query.slice(0, index + 1));
