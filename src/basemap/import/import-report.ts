import type { Imported } from './import-borders.ts';

const count = (n: number, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;

/** What the import did, in Dutch, one line per fact. */
export function toImportReport({ matched, missing, skipped, doubtful, projection }: Imported): string[] {
  const all = matched.length + missing.length;
  return [
    `Projectie: ${projection}.`,
    `Gevonden: ${matched.length} van de ${count(all, 'gemeente', 'gemeenten')}.`,
    ...matched.map(({ name, parts }) => `  ${name}${parts > 1 ? ` (uit ${parts} vlakken)` : ''}`),
    ...(missing.length > 0
      ? [`Niet gevonden, en dus zonder grens op de kaart: ${missing.join(', ')}. Kijk of het bestand ze bevat.`]
      : []),
    ...(doubtful.length > 0 ? [`Kijk na: het middelpunt ligt buiten de nieuwe grens van ${doubtful.join(', ')}.`] : []),
    ...(skipped > 0 ? [`Overgeslagen, want niet van deze regio: ${count(skipped, 'vlak', 'vlakken')}.`] : []),
  ];
}
