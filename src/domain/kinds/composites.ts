import { z } from 'zod';
import type { CompositeKind, Field, FieldOf } from '../field.ts';
import type { Address, Capacity, Contact } from '../listing.ts';
import type { References } from '../references.ts';
import type { Locale } from '../text.ts';
import type { RecordOf } from '../value.ts';
import type { hoursParts, personParts, stopParts } from '../catalogue/parts.ts';
import { filledIn, valuesOf } from './choices.ts';
import { bucketsOf, plain, type FacetOption, type Kind, type Piece } from './kind.ts';

/** Makes the schema of a record; handed in, because the table of kinds that it reads also holds these. */
export type ToRecordSchema = (fields: readonly Field[], references: References) => z.ZodType;
export type FormatField = (field: Field, value: unknown, locale: Locale, references: References) => readonly Piece[];

/** Joins the parts that are there, each in words. */
function formatParts(
  value: object,
  field: FieldOf<CompositeKind>,
  locale: Locale,
  references: References,
  format: FormatField,
) {
  return field.parts
    .filter((part) => part.access !== 'private')
    .flatMap((part) => {
      const own = (value as Readonly<Record<string, unknown>>)[part.key];
      return own === undefined ? [] : format(part, own, locale, references);
    });
}

/** The first line of an address on an envelope: "Stationsstraat 12 bus 3". */
export function toStreetLine(address: Address): string | undefined {
  if (!address.street) return undefined;
  return [address.street, address.number, address.box && `bus ${address.box}`].filter(Boolean).join(' ');
}

/** The second line: "8501 Heule". */
export function toTownLine(address: Address): string {
  return [address.postcode, address.place ?? address.municipality].filter(Boolean).join(' ');
}

export function createComposites(toRecordSchema: ToRecordSchema, format: FormatField) {
  const expectsParts = (field: FieldOf<CompositeKind>): string =>
    `een groep met ${field.parts.map((part) => (part.required ? part.key : `${part.key} (mag weg)`)).join(', ')}`;

  const hours: Kind<FieldOf<'hours'>, RecordOf<typeof hoursParts>> = {
    schema: (field, references) =>
      toRecordSchema(field.parts, references).refine(
        (value) => {
          const { min, max } = value as RecordOf<typeof hoursParts>;
          return min <= max;
        },
        { path: ['max'] },
      ),
    expects: () => 'min en max, in hele uren per week, met min niet groter dan max',
    format: (value, field, locale) => {
      const unit = field.parts[0]?.kind === 'integer' ? (field.parts[0].unit?.[locale] ?? '') : '';
      return plain(value.min === value.max ? `${value.min} ${unit}` : `${value.min} – ${value.max} ${unit}`);
    },
    facetValues: (value, field) => bucketsOf(field.facet, value.min, value.max),
    facetOptions: (field) => field.facet?.buckets ?? [],
  };

  const stop: Kind<FieldOf<'stop'>, RecordOf<typeof stopParts>> = {
    schema: (field, references) => toRecordSchema(field.parts, references),
    expects: expectsParts,
    format: (value, field, locale) => {
      const word = field.parts.find((part) => part.key === 'lines')?.label[locale] ?? '';
      const metres =
        value.metres === undefined
          ? undefined
          : value.metres < 1000
            ? `${value.metres} m`
            : `${(value.metres / 1000).toLocaleString(locale === 'en' ? 'en-GB' : `${locale}-BE`, { maximumFractionDigits: 1 })} km`;
      return plain([value.name, metres, value.lines && `${word} ${value.lines.join(', ')}`].filter(Boolean).join(', '));
    },
    facetValues: () => filledIn.map((option) => option.value),
    facetOptions: () => filledIn,
  };

  const address: Kind<FieldOf<'address'>, Address> = {
    schema: (field, references) => toRecordSchema(field.parts, references),
    expects: expectsParts,
    format: (value) => plain([toStreetLine(value), toTownLine(value)].filter(Boolean).join(', ')),
  };

  const person: Kind<FieldOf<'person'>, RecordOf<typeof personParts>> = {
    schema: (field, references) => toRecordSchema(field.parts, references),
    expects: expectsParts,
    format: (value) => plain([value.name, value.role].filter(Boolean).join(', ')),
  };

  const contact: Kind<FieldOf<'contact'>, Contact> = {
    schema: (field, references) => toRecordSchema(field.parts, references),
    expects: expectsParts,
    format: (value, field, locale, references) => formatParts(value, field, locale, references, format),
  };

  const unknown: FacetOption = {
    value: 'onbekend',
    label: { nl: 'Plaats onbekend', fr: 'Places inconnues', en: 'Places unknown' },
  };

  const capacities: Kind<FieldOf<'capacities'>, readonly Capacity[]> = {
    schema: (field, references) =>
      z
        .array(toRecordSchema(field.parts, references))
        .refine((rows) => new Set(rows.map((row) => (row as Capacity).measure)).size === rows.length),
    expects: () =>
      'een lijst met per maatregel hoogstens een regel: measure, state, asOf en eventueel places en waitWeeks',
    format: (rows, field, locale, references) =>
      rows.map((row) => ({
        text: formatParts(row, field, locale, references, format)
          .map((piece) => piece.text)
          .join(', '),
      })),
    // Which state counts today depends on the day, so whoever indexes a workplace computes the values (see freshness.ts).
    facetOptions: () => [...valuesOf('capacityStates'), unknown],
  };

  return { hours, stop, address, person, contact, capacities };
}
