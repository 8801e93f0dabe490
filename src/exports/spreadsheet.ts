import Papa from 'papaparse';
import type { Cell } from './csv-columns.ts';

/** Without it a spreadsheet takes the accents of UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would take for a formula, also behind blanks and in full width; an apostrophe before it makes it
 * text again. A negative number is harmless. The library's own pattern misses text of several lines.
 */
const formula = /^(?!-\d+(?:,\d+)?$)(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A table that opens right in a Belgian spreadsheet: semicolons, a byte order mark, and nothing that the spreadsheet
 * would run.
 */
export const toSpreadsheet = (fields: readonly string[], data: readonly (readonly Cell[])[]): string =>
  `${byteOrderMark}${Papa.unparse({ fields: [...fields], data: data.map((row) => [...row]) }, { delimiter: ';', newline: '\r\n', escapeFormulae: formula })}\r\n`;
