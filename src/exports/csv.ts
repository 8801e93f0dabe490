import Papa from 'papaparse';
import { catalogue as defaultCatalogue } from '../domain/catalogue/index.ts';
import type { Catalogue } from '../domain/field.ts';
import type { References } from '../domain/references.ts';
import { nestColumns, toColumns, withUniqueHeaders, type Column } from './csv-columns.ts';
import type { WorkplaceRecord } from './records.ts';

/** Without it a spreadsheet takes the accents of UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would take for a formula, also behind blanks and in full width; an apostrophe before it makes it
 * text again. A negative number is harmless. The library's own pattern misses text of several lines.
 */
const formula = /^(?!-\d+(?:,\d+)?$)(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

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
  const table = {
    fields: columns.map(({ header }) => header),
    data: records.map((record) => columns.map((column) => column.toCell(record))),
  };
  return `${byteOrderMark}${Papa.unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
