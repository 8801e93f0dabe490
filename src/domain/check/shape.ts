import type { Catalogue, Field } from '../field.ts';
import { toExpectation } from '../kinds/index.ts';
import type { References } from '../references.ts';
import { locales, type Locale } from '../text.ts';
import type { Path } from './raw.ts';
import { kindFixes } from './texts.ts';

/** What a value in a content file is called in words, what it should be, and what may stand inside it. */
export interface Shape {
  readonly label: string;
  /** What all of it is called, where that is not a file. */
  readonly whole?: string;
  /** In Dutch: "een datum als jaar-maand-dag, zoals 2026-11-02". */
  readonly expects: string;
  /** What to do about a bad value, where the kind of value has an advice of its own. */
  readonly fix?: string;
  /** The fields of a group, or of every item of a list of groups. */
  readonly parts?: Readonly<Record<string, Shape>>;
  /** One item of a list, where it is worded otherwise than the list. */
  readonly item?: { readonly noun?: string; readonly expects?: string; readonly nameKey?: string };
  readonly field?: Field;
}

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Frans', en: 'Engels' };

/** The languages of a text, as its parts. */
export function toLanguageParts(expects: string): Readonly<Record<string, Shape>> {
  return Object.fromEntries(locales.map((locale) => [locale, { label: languageNames[locale], expects }]));
}

/** A list of codes, as the kind of one code: what is said of one wrong code in it. */
function toItemExpectation(field: Field, references: References): string | undefined {
  if (field.kind === 'choices') return toExpectation({ ...field, kind: 'choice' }, references);
  if (field.kind === 'measures') return toExpectation({ ...field, kind: 'measure' }, references);
  if (field.kind === 'municipalities') return toExpectation({ ...field, kind: 'municipality' }, references);
  return undefined;
}

function toParts(field: Field, references: References): Pick<Shape, 'parts'> {
  if ('parts' in field) return { parts: toFieldShapes(field.parts, references) };
  if (field.kind === 'text' || field.kind === 'texts') {
    return { parts: toLanguageParts(`een tekst van hoogstens ${field.maxLength} tekens`) };
  }
  return {};
}

/** The shapes of fields of the catalogue, by key. Parts of composite kinds are fields too. */
export function toFieldShapes(fields: readonly Field[], references: References): Readonly<Record<string, Shape>> {
  return Object.fromEntries(
    fields.map((field) => {
      const itemExpects = toItemExpectation(field, references);
      // Rows are told apart by what they must have: a row of capacity by its measure.
      const nameKey = field.kind === 'capacities' ? field.parts.find((part) => part.required)?.key : undefined;
      const shape: Shape = {
        label: field.label.nl,
        expects: toExpectation(field, references),
        fix: kindFixes[field.kind],
        field,
        item: { ...(itemExpects ? { expects: itemExpects } : {}), ...(nameKey ? { nameKey } : {}) },
        ...toParts(field, references),
      };
      return [field.key, shape];
    }),
  );
}

/** The shape of a listing: the organisation's fields, and its workplaces. */
export function toListingShape(catalogue: Catalogue, references: References): Shape {
  return {
    label: 'Organisatie',
    expects: 'de gegevens van een organisatie, elk op een eigen regel',
    parts: {
      ...toFieldShapes(catalogue.organisation, references),
      workplaces: {
        label: 'Werkplekken',
        expects: 'een lijst met minstens één werkplek',
        fix: 'Zet elke werkplek onder "workplaces:", met een streepje voor haar eerste regel.',
        item: { noun: 'Werkplek', nameKey: 'name', expects: 'de gegevens van een werkplek, elk op een eigen regel' },
        parts: toFieldShapes(catalogue.workplace, references),
      },
    },
  };
}

/** The shape at a path; `undefined` where no field is known there. Numbers do not leave a list's shape. */
export function findShape(shape: Shape, path: Path): Shape | undefined {
  let here: Shape | undefined = shape;
  for (const step of path) if (typeof step === 'string') here = here?.parts?.[step];
  return here;
}

/** A property of an unknown value, if it has any. */
export const partOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

function toName(value: unknown, nameKey: string | undefined): string {
  const name = nameKey === undefined ? undefined : partOf(value, nameKey);
  const text = typeof name === 'object' ? partOf(name, 'nl') : name;
  return typeof text === 'string' || typeof text === 'number' ? ` (${text})` : '';
}

/** A path in the words of the form: "Werkplek 2 (Groenploeg Heule) › Adres › postcode". */
export function toWhere(shape: Shape, path: Path, root: unknown): string {
  const words: string[] = [];
  let here: Shape | undefined = shape;
  let value = root;
  for (const step of path) {
    value = partOf(value, step);
    if (typeof step === 'string') {
      here = here?.parts?.[step];
      words.push(here?.label ?? `"${step}"`);
    } else {
      const noun = here?.item?.noun;
      const name = toName(value, here?.item?.nameKey);
      // "Werkplekken › Werkplek 2" says the same twice.
      if (noun) words.splice(-1, words.length > 0 ? 1 : 0, `${noun} ${step + 1}${name}`);
      else words.push(`nr. ${step + 1}${name}`);
    }
  }
  return words.length > 0 ? words.join(' › ') : (shape.whole ?? 'Het hele bestand');
}

/** Where a key is at home, in words, if it is a field somewhere else in the document: "Werkplek › Adres". */
export function findHome(shape: Shape, key: string, trail: readonly string[] = []): string | undefined {
  for (const part of Object.values(shape.parts ?? {})) {
    const name = part.item?.noun ?? part.label;
    if (part.parts && key in part.parts) return [...trail, name].join(' › ');
    const deeper = findHome(part, key, [...trail, name]);
    if (deeper) return deeper;
  }
  return undefined;
}
