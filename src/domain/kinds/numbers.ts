import { z } from 'zod';
import type { FieldOf } from '../field.ts';
import type { ScaleValue } from '../value.ts';
import { valuesOf } from './choices.ts';
import { bucketsOf, plain, type Kind } from './kind.ts';

export const integer: Kind<FieldOf<'integer'>, number> = {
  schema: (field) => z.int().min(field.min).max(field.max),
  expects: (field) => `een geheel getal van ${field.min} tot ${field.max}`,
  format: (value, field, locale) => plain(field.unit ? `${value} ${field.unit[locale]}` : String(value)),
  facetValues: (value, field) => bucketsOf(field.facet, value, value),
  facetOptions: (field) => field.facet?.buckets ?? [],
};

export const scale: Kind<FieldOf<'scale'>, ScaleValue> = {
  schema: () => z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  expects: (field) =>
    `een getal van 0 tot 3: ${valuesOf(field.vocabulary)
      .map((entry) => `${entry.value} = ${entry.label.nl.toLowerCase()}`)
      .join(', ')}`,
  format: (value, field, locale) => plain(valuesOf(field.vocabulary)[value]?.label[locale] ?? String(value)),
  facetValues: (value) => [String(value)],
  facetOptions: (field) => valuesOf(field.vocabulary),
};

export const latitude: Kind<FieldOf<'latitude'>, number> = {
  schema: () => z.number().min(-90).max(90),
  expects: () => 'een breedtegraad, zoals 50.8379',
  format: (value) => plain(String(value)),
};

export const longitude: Kind<FieldOf<'longitude'>, number> = {
  schema: () => z.number().min(-180).max(180),
  expects: () => 'een lengtegraad, zoals 3.2391',
  format: (value) => plain(String(value)),
};
