import { z } from 'zod';
import { isIsoDate } from '../date.ts';
import type { FieldOf, PlainKind } from '../field.ts';
import { findOrMake } from '../find-or-make.ts';
import { pickText, type Locale, type Text } from '../text.ts';
import { plain, type Kind, type Piece } from './kind.ts';

/** YAML reads `number: 12` and `postcode: 8501` as numbers; people mean the digits. */
const digitsAsText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

const line = (schema: z.ZodString) => z.preprocess(digitsAsText, schema);

/** A kind of one line of text that a pattern describes. */
function lineKind<K extends PlainKind>(expects: string, schema: z.ZodType): Kind<FieldOf<K>, string> {
  return { schema: () => schema, expects: () => expects, format: (value) => plain(value) };
}

/** Last two digits are 97 minus the first eight modulo 97; source: the Belgian enterprise register's own rule. */
export function isKbo(value: string): boolean {
  return /^[01]\d{9}$/.test(value) && Number(value.slice(8)) === 97 - (Number(value.slice(0, 8)) % 97);
}

/** A Text holds at most `maxLength` characters in each language. */
const textSchema = (maxLength: number) =>
  z.strictObject({
    nl: z.string().max(maxLength),
    fr: z.string().max(maxLength).optional(),
    en: z.string().max(maxLength).optional(),
  });

function toPiece(text: Text, locale: Locale): Piece {
  const { value, lang } = pickText(text, locale);
  return lang === locale ? { text: value } : { text: value, lang };
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const makeDateFormat = (locale: Locale, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });

/** `2026-11-02` in the reader's language: "2 november 2026". */
export const formatDate = (value: string, locale: Locale, month: 'long' | 'short' = 'long'): string =>
  findOrMake(dateFormats, `${locale} ${month}`, () => makeDateFormat(locale, month)).format(
    new Date(`${value}T00:00:00Z`),
  );

export const string: Kind<FieldOf<'string'>, string> = {
  schema: (field) => line(z.string().trim().max(field.maxLength)),
  expects: (field) => `een tekst van hoogstens ${field.maxLength} tekens`,
  format: (value) => plain(value),
};

export const text: Kind<FieldOf<'text'>, Text> = {
  schema: (field) => textSchema(field.maxLength),
  expects: (field) => `een tekst met "nl" en eventueel "fr" en "en", elk hoogstens ${field.maxLength} tekens`,
  format: (value, _field, locale) => [toPiece(value, locale)],
};

export const texts: Kind<FieldOf<'texts'>, readonly Text[]> = {
  schema: (field) => z.array(textSchema(field.maxLength)).max(field.maxItems),
  expects: (field) =>
    `een lijst van hoogstens ${field.maxItems} teksten, elk met "nl" en eventueel "fr" en "en", hoogstens ${field.maxLength} tekens`,
  format: (value, _field, locale) => value.map((item) => toPiece(item, locale)),
};

export const strings: Kind<FieldOf<'strings'>, readonly string[]> = {
  schema: () => z.array(line(z.string().trim().min(1).max(100))).max(20),
  expects: () => 'een lijst van korte teksten (hoogstens 20)',
  format: (value) => value.map((item) => ({ text: item })),
};

export const uuid = lineKind<'uuid'>(
  'een UUID, zoals 5f0e2b52-8f1f-4c53-9d0a-2f7f4d1f3c11',
  z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
);
export const slug = lineKind<'slug'>(
  'kleine letters, cijfers en koppeltekens, zoals groenploeg-heule',
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
);
export const date: Kind<FieldOf<'date'>, string> = {
  schema: () => z.string().refine(isIsoDate),
  expects: () => 'een datum als jaar-maand-dag, zoals 2026-11-02',
  format: (value, _field, locale) => plain(formatDate(value, locale)),
};
export const time = lineKind<'time'>('een uur als uu:mm, zoals 08:00', z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const email = lineKind<'email'>('een e-mailadres, zoals onthaal@voorbeeld.be', z.email().max(120));
export const phone = lineKind<'phone'>(
  'een telefoonnummer, zoals 056 12 34 56',
  z.string().regex(/^\+?[0-9][0-9 ./]{7,18}$/),
);
export const url = lineKind<'url'>(
  'een webadres dat met https:// begint',
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300),
);
export const kbo = lineKind<'kbo'>(
  'een KBO-nummer van 10 cijfers met een juist controlegetal, zoals "0123456749"',
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value).padStart(10, '0') : value),
    z.string().refine(isKbo),
  ),
);
export const upload = lineKind<'upload'>(
  'een afbeelding onder /uploads/ (png, jpg of webp)',
  z.string().regex(/^\/uploads\/[\w-]+(\/[\w-]+)*\.(png|jpe?g|webp)$/),
);
export const postcode = lineKind<'postcode'>(
  'een postcode van vier cijfers, zoals 8501',
  line(z.string().regex(/^\d{4}$/)),
);
