import { z } from 'zod';
import type { FieldOf } from '../field.ts';
import { findMeasure, toMunicipalityName, type References } from '../references.ts';
import type { Locale } from '../text.ts';
import { vocabularies, type VocabularyName, type VocabularyValue } from '../vocabularies/index.ts';
import { plain, type FacetOption, type Kind, type Piece } from './kind.ts';

/** A vocabulary as a plain list: which codes it has is known only to the field that names it. */
export const valuesOf = (name: VocabularyName): readonly VocabularyValue[] => vocabularies[name];

const codesOf = (name: VocabularyName): readonly string[] => valuesOf(name).map((entry) => entry.value);

function toLabel(name: VocabularyName, code: string, locale: Locale): Piece {
  const entry = valuesOf(name).find((candidate) => candidate.value === code);
  return { text: entry?.label[locale] ?? code };
}

const optionsOf = (name: VocabularyName): readonly FacetOption[] =>
  valuesOf(name).map(({ value, label }) => ({ value, label }));

const oneOf = (codes: readonly string[]): string => `een van: ${codes.join(', ')}`;
const someOf = (codes: readonly string[]): string => `een lijst met een of meer van: ${codes.join(', ')}`;
const unique = (codes: readonly string[]) =>
  z.array(z.enum(codes as [string, ...string[]])).refine((list) => new Set(list).size === list.length);

const measureCodes = (references: References): readonly string[] => references.measures.map((measure) => measure.code);
const toMeasureName = (references: References, code: string, locale: Locale): Piece => ({
  text: findMeasure(references, code)?.name[locale] ?? code,
});
const municipalityNames = (references: References): readonly string[] =>
  references.municipalities.map((municipality) => municipality.name);
const municipalityOptions = (references: References): readonly FacetOption[] =>
  references.municipalities.map(({ name, nameFr }) => ({
    value: name,
    label: { nl: name, fr: nameFr ?? name, en: name },
  }));

export const choice: Kind<FieldOf<'choice'>, string> = {
  schema: (field) => z.enum(codesOf(field.vocabulary) as [string, ...string[]]),
  expects: (field) => oneOf(codesOf(field.vocabulary)),
  format: (value, field, locale) => [toLabel(field.vocabulary, value, locale)],
  facetValues: (value, field) => {
    const codes = codesOf(field.vocabulary);
    return field.facet?.match === 'upTo' ? codes.slice(codes.indexOf(value)) : [value];
  },
  facetOptions: (field) => optionsOf(field.vocabulary),
};

export const choices: Kind<FieldOf<'choices'>, readonly string[]> = {
  schema: (field) => unique(codesOf(field.vocabulary)),
  expects: (field) => someOf(codesOf(field.vocabulary)),
  format: (value, field, locale) => value.map((code) => toLabel(field.vocabulary, code, locale)),
  facetValues: (value) => value,
  facetOptions: (field) => optionsOf(field.vocabulary),
};

export const measures: Kind<FieldOf<'measures'>, readonly string[]> = {
  schema: (_field, references) => unique(measureCodes(references)),
  expects: (_field, references) => someOf(measureCodes(references)),
  format: (value, _field, locale, references) => value.map((code) => toMeasureName(references, code, locale)),
  facetValues: (value) => value,
  facetOptions: (_field, references) => references.measures.map(({ code, name }) => ({ value: code, label: name })),
};

export const measure: Kind<FieldOf<'measure'>, string> = {
  schema: (_field, references) => z.enum(measureCodes(references) as [string, ...string[]]),
  expects: (_field, references) => oneOf(measureCodes(references)),
  format: (value, _field, locale, references) => [toMeasureName(references, value, locale)],
};

export const municipality: Kind<FieldOf<'municipality'>, string> = {
  schema: (_field, references) => z.enum(municipalityNames(references) as [string, ...string[]]),
  expects: (_field, references) => oneOf(municipalityNames(references)),
  format: (value, _field, locale, references) => plain(toMunicipalityName(references, value, locale)),
  facetValues: (value) => [value],
  facetOptions: (_field, references) => municipalityOptions(references),
};

export const municipalities: Kind<FieldOf<'municipalities'>, readonly string[]> = {
  schema: (_field, references) => unique(municipalityNames(references)),
  expects: (_field, references) => someOf(municipalityNames(references)),
  format: (value, _field, locale, references) =>
    value.map((name) => ({ text: toMunicipalityName(references, name, locale) })),
  facetValues: (value) => value,
  facetOptions: (_field, references) => municipalityOptions(references),
};

const yes: FacetOption = { value: 'true', label: valuesOf('yesNo')[0]?.label ?? { nl: 'ja', fr: 'oui', en: 'yes' } };

export const boolean: Kind<FieldOf<'boolean'>, boolean> = {
  schema: () => z.boolean(),
  expects: () => 'true (ja) of false (nee)',
  format: (value, _field, locale) => [toLabel('yesNo', value ? 'ja' : 'nee', locale)],
  facetValues: (value) => (value ? [yes.value] : []),
  facetOptions: () => [yes],
};

/** A facet that only asks whether something was filled in. */
export const filledIn: readonly FacetOption[] = [yes];
