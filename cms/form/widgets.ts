import type { CompositeKind, Field, FieldOf, KindName } from '../../src/domain/field.ts';
import { valuesOf } from '../../src/domain/kinds/index.ts';
import { toMunicipalityName, type References } from '../../src/domain/references.ts';
import { toCapital } from '../../src/domain/text.ts';
import type { VocabularyName } from '../../src/domain/vocabularies/index.ts';
import type { CmsField, CmsOption, CmsWidget } from './cms-field.ts';
import { formTexts, type FormLocale } from './texts.ts';

/** For whom a form is made. */
export interface FormContext {
  readonly locale: FormLocale;
  readonly references: References;
  /** A moderator also edits what is protected. */
  readonly isModerator: boolean;
}

type WidgetTable = { readonly [K in KindName]: (field: FieldOf<K>, context: FormContext) => CmsWidget };

const lineOf =
  (pattern: string, text: 'time' | 'email' | 'phone' | 'url' | 'kbo' | 'postcode' | 'slug') =>
  (_field: Field, { locale }: FormContext): CmsWidget => ({
    widget: 'string',
    pattern: [pattern, formTexts[locale][text]],
  });

const optionsOf = (name: VocabularyName, locale: FormLocale): readonly CmsOption[] =>
  valuesOf(name).map(({ value, label }) => ({ value, label: label[locale] }));
const measureOptions = ({ references, locale }: FormContext): readonly CmsOption[] =>
  references.measures.map(({ code, name }) => ({ value: code, label: name[locale] }));
const municipalityOptions = ({ references, locale }: FormContext): readonly CmsOption[] =>
  references.municipalities.map(({ name }) => ({ value: name, label: toMunicipalityName(references, name, locale) }));

const degrees = (_field: Field, { locale }: FormContext): CmsWidget => ({
  widget: 'number',
  value_type: 'float',
  step: 0.0001,
  hint: formTexts[locale].number,
});

/** What stands in a group that may stay empty is asked for by the gateway once the group is begun, not before. */
const parts = (field: FieldOf<CompositeKind>, context: FormContext): readonly CmsField[] =>
  toCmsFields(field.parts, context).map((part) =>
    field.required === true && part.required !== false ? part : { ...part, required: false },
  );
const group = (field: FieldOf<CompositeKind>, context: FormContext): CmsWidget => ({
  widget: 'object',
  collapsed: field.required !== true,
  fields: parts(field, context),
});

/** The one table of how a type of value is edited: a new kind does not compile until it has its line here. */
const widgets: WidgetTable = {
  // Made by the control itself where there is none; nobody sees or types it.
  uuid: () => ({ widget: 'kenmerk' }),
  slug: lineOf('^[a-z0-9]+(-[a-z0-9]+)*$', 'slug'),
  string: ({ maxLength }, { locale }) => ({
    widget: 'string',
    pattern: [`^.{0,${maxLength}}$`, formTexts[locale].atMost(maxLength)],
  }),
  text: ({ maxLength }) => ({ widget: 'tekst', max_length: maxLength, required_locales: ['nl'] }),
  texts: ({ maxLength, maxItems }) => ({
    widget: 'teksten',
    max_length: maxLength,
    max: maxItems,
    required_locales: ['nl'],
  }),
  strings: (_field, { locale }) => ({ widget: 'list', hint: formTexts[locale].listHint }),
  choice: ({ vocabulary }, { locale }) => ({ widget: 'select', options: optionsOf(vocabulary, locale) }),
  choices: ({ vocabulary }, { locale }) => ({
    widget: 'select',
    multiple: true,
    options: optionsOf(vocabulary, locale),
  }),
  scale: ({ vocabulary }, { locale }) => ({
    widget: 'select',
    options: optionsOf(vocabulary, locale).map(({ value, label }) => ({ value: Number(value), label })),
  }),
  integer: ({ min, max, unit }, { locale }) => ({
    widget: 'number',
    value_type: 'int',
    min,
    max,
    step: 1,
    ...(unit ? { hint: `${formTexts[locale].unit} ${unit[locale]}.` } : {}),
  }),
  // Yes, no, or not filled in: a switch cannot say the third.
  boolean: () => ({ widget: 'ja-nee' }),
  date: () => ({ widget: 'datetime', format: 'YYYY-MM-DD', default: '' }),
  time: lineOf('^([01]\\d|2[0-3]):[0-5]\\d$', 'time'),
  email: lineOf('^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', 'email'),
  phone: lineOf('^\\+?[0-9][0-9 ./]{7,18}$', 'phone'),
  url: lineOf('^https?://\\S+\\.\\S+$', 'url'),
  kbo: lineOf('^[01]\\d{9}$', 'kbo'),
  upload: () => ({
    widget: 'image',
    choose_url: false,
    media_folder: '/content/uploads/{{filename}}',
    public_folder: '/uploads/{{filename}}',
  }),
  postcode: lineOf('^\\d{4}$', 'postcode'),
  latitude: degrees,
  longitude: degrees,
  measures: (_field, context) => ({ widget: 'select', multiple: true, options: measureOptions(context) }),
  measure: (_field, context) => ({ widget: 'select', options: measureOptions(context) }),
  municipality: (_field, context) => ({ widget: 'select', options: municipalityOptions(context) }),
  municipalities: (_field, context) => ({ widget: 'select', multiple: true, options: municipalityOptions(context) }),
  hours: group,
  stop: group,
  person: group,
  contact: group,
  address: (field, context) => ({ widget: 'adres', fields: parts(field, context) }),
  capacities: (field, context) => ({ widget: 'plaats', fields: parts(field, context) }),
};

/** A field and its line in the table belong together, which the compiler cannot see across a union: one cast. */
const widgetOf = (field: Field, context: FormContext): CmsWidget =>
  (widgets[field.kind] as (field: Field, context: FormContext) => CmsWidget)(field, context);

export function toCmsField(field: Field, context: FormContext): CmsField {
  const { locale } = context;
  const { hint, ...widget } = widgetOf(field, context);
  const example = field.example === undefined ? undefined : `${formTexts[locale].example} ${field.example}`;
  const hints = [field.hint?.[locale], hint, example].filter((sentence) => sentence !== undefined);
  return {
    name: field.key,
    label: toCapital(field.label[locale]),
    ...(hints.length > 0 ? { hint: hints.join(' ') } : {}),
    ...(field.required === true && field.kind !== 'uuid' ? {} : { required: false }),
    ...widget,
  };
}

/** The fields that this person edits. Identifiers are there for everybody, because a new workplace needs one. */
export function toCmsFields(fields: readonly Field[], context: FormContext): readonly CmsField[] {
  return fields
    .filter((field) => context.isModerator || field.isProtected !== true || field.kind === 'uuid')
    .map((field) => toCmsField(field, context));
}
