import { catalogue as defaultCatalogue } from '../domain/catalogue/index.ts';
import type { Catalogue } from '../domain/field.ts';
import type { References } from '../domain/references.ts';
import { nestColumns, toColumns, withUniqueHeaders, type Column } from './csv-columns.ts';
import type { WorkplaceRecord } from './records.ts';
import { toSpreadsheet } from './spreadsheet.ts';

/** What somebody looks for first; the rest follows in the order of the form, and marks of the record come last. */
const leading = ['name', 'organisation.name', 'url'];
function rankOf({ path, group }: Column): number {
  const place = leading.indexOf(path);
  if (place >= 0) return place;
  if (group === 'record') return leading.length + 2;
  return path.startsWith('organisation.') ? leading.length + 1 : leading.length;
}

const address: Column = {
  path: 'url',
  header: 'Webpagina',
  group: 'record',
  toCell: (record) => String(record['url']),
};

/**
 * Workplaces as a table that opens right in a Belgian spreadsheet: semicolons, decimal commas, Dutch headers and
 * words, a byte order mark, and nothing that the spreadsheet would run.
 */
export function toWorkplacesCsv(
  records: readonly WorkplaceRecord[],
  { references, catalogue = defaultCatalogue }: { readonly references: References; readonly catalogue?: Catalogue },
): string {
  const organisation = nestColumns('organisation', 'Organisatie', [
    ...toColumns(catalogue.organisation, references),
    address,
  ]);
  const columns = withUniqueHeaders(
    [...toColumns(catalogue.workplace, references), address, ...organisation].sort((a, b) => rankOf(a) - rankOf(b)),
  );
  return toSpreadsheet(
    columns.map(({ header }) => header),
    records.map((record) => columns.map((column) => column.toCell(record))),
  );
}
