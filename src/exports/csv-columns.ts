import { groupLabels } from '../domain/catalogue/index.ts';
import type { Field, GroupName, KindName } from '../domain/field.ts';
import { formatField } from '../domain/kinds/index.ts';
import type { References } from '../domain/references.ts';
import { defaultLocale, locales, type Locale, type Text } from '../domain/text.ts';
import { publicFields, type PublicRecord } from './public-record.ts';

export type Cell = string | number;

export interface Column {
  /** Where the value stands in the record, for telling two columns apart: `address.street`, `summary.fr`. */
  readonly path: string;
  readonly header: string;
  readonly group: GroupName;
  readonly toCell: (record: PublicRecord) => Cell;
}

/** A part of a column set that one field makes: what follows the field's own label, and the cell for its value. */
interface Slice {
  readonly path: string;
  readonly suffix: string;
  readonly toCell: (value: unknown) => Cell;
}
type Slicer = (field: Field, references: References) => readonly Slice[];

/** Between the items of a list: labels have commas of their own. */
const separator = ' | ';

/** What a spreadsheet silently turns into another value: 12-14 into a date, 0560 into 560, 1E5 into 100000. */
const mistakable = /^(?:0\d+|\d+(?:[-/.:,]\d+)+|\d+e\d+|\d{16,})$/i;
const asWords = (text: string): string => (mistakable.test(text) ? `'${text}` : text);

/** The Belgian decimal comma, without which a spreadsheet here reads 3.239 as three thousand. */
const decimal = (value: unknown): string => String(value).replace('.', ',');

const one = (toCell: (value: unknown, field: Field, references: References) => Cell): Slicer => {
  return (field, references) => [{ path: '', suffix: '', toCell: (value) => toCell(value, field, references) }];
};

/** In Dutch words, as on the fiche. */
const inWords = one((value, field, references) =>
  formatField(field, value, defaultLocale, references)
    .map(({ text }) => text)
    .join(separator),
);
const guarded = one((value) => (Array.isArray(value) ? value.map(String).join(separator) : asWords(String(value))));

/** Each language has its column; a translated list shows Dutch for the items that were not translated. */
const perLocale = (toCell: (value: unknown, locale: Locale) => string): Slicer => {
  return () =>
    locales.map((locale) => ({ path: `.${locale}`, suffix: ` (${locale})`, toCell: (value) => toCell(value, locale) }));
};
const text = perLocale((value, locale) => (value as Text)[locale] ?? '');
const texts = perLocale((value, locale) => {
  const items = value as readonly Text[];
  return items.some((item) => item[locale]) ? items.map((item) => item[locale] ?? item.nl).join(separator) : '';
});

const parts: Slicer = (field, references) => {
  if (!('parts' in field)) return [];
  return publicFields(field.parts).flatMap((part) =>
    slice(part, references).map((own) => ({
      path: `.${part.key}${own.path}`,
      suffix: `: ${part.label.nl}${own.suffix}`,
      toCell: (value: unknown) => {
        const partValue = (value as PublicRecord)[part.key];
        return partValue === undefined ? '' : own.toCell(partValue);
      },
    })),
  );
};

/** A row of a list in one breath: "Lokale diensteneconomie, Weinig plaats, vrije plaatsen 2". */
const rows = one((value, field, references) => {
  if (!('parts' in field)) return '';
  const toWords = (row: PublicRecord): string =>
    publicFields(field.parts)
      .filter((part) => row[part.key] !== undefined)
      .map((part) => {
        const words = formatField(part, row[part.key], defaultLocale, references)[0]?.text ?? '';
        return part.kind === 'measure' || part.kind === 'choice' ? words : `${part.label.nl} ${words}`;
      })
      .join(', ');
  return (value as readonly PublicRecord[]).map(toWords).join(separator);
});

const integer: Slicer = (field) => {
  const unit = field.kind === 'integer' ? field.unit?.nl : undefined;
  return [{ path: '', suffix: unit ? ` (${unit})` : '', toCell: (value) => Number(value) }];
};

/** How the value of each kind stands in a spreadsheet: a new kind does not compile until it says so. */
const slicers: Readonly<Record<KindName, Slicer>> = {
  ...{ text, texts, integer, string: guarded, strings: guarded, phone: guarded },
  ...{ hours: parts, stop: parts, address: parts, person: parts, contact: parts, capacities: rows },
  ...{ latitude: one(decimal), longitude: one(decimal) },
  // A bare number would lose its first nought; with points it would become a number again.
  kbo: one((value) => String(value).replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')),
  // 2026-11-02 is a date to every spreadsheet, whatever its language.
  date: one(String),
  time: one(String),
  ...{ uuid: inWords, slug: inWords, email: inWords, url: inWords, upload: inWords, postcode: inWords },
  ...{ choice: inWords, choices: inWords, scale: inWords, boolean: inWords },
  ...{ measure: inWords, measures: inWords, municipality: inWords, municipalities: inWords },
};

function slice(field: Field, references: References): readonly Slice[] {
  return slicers[field.kind](field, references);
}

/** The columns of a record's public fields, in the order of the catalogue. */
export function toColumns(fields: readonly Field[], references: References): readonly Column[] {
  return publicFields(fields).flatMap((field) =>
    slice(field, references).map(({ path, suffix, toCell }) => ({
      path: `${field.key}${path}`,
      header: `${field.label.nl}${suffix}`,
      group: field.group,
      toCell: (record: PublicRecord) => {
        const value = record[field.key];
        return value === undefined ? '' : toCell(value);
      },
    })),
  );
}

/** The same columns for a record inside another: `Organisatie: Naam`. */
export function nestColumns(key: string, label: string, columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => ({
    ...column,
    path: `${key}.${column.path}`,
    header: `${label}: ${column.header}`,
    toCell: (record) => column.toCell(record[key] as PublicRecord),
  }));
}

/** Headers that name one column each: where two are the same, the group comes before; then, if need be, the path after. */
export function withUniqueHeaders(columns: readonly Column[]): readonly Column[] {
  const count = (list: readonly Column[]) => {
    const counts = new Map<string, number>();
    for (const { header } of list) counts.set(header, (counts.get(header) ?? 0) + 1);
    return (header: string) => counts.get(header) ?? 0;
  };
  const first = count(columns);
  const grouped = columns.map((column) =>
    first(column.header) > 1 ? { ...column, header: `${groupLabels[column.group].nl}: ${column.header}` } : column,
  );
  const second = count(grouped);
  return grouped.map((column) =>
    second(column.header) > 1 ? { ...column, header: `${column.header} [${column.path}]` } : column,
  );
}
