import type { Text3 } from './text.ts';
import type { CodeOf } from './vocabularies/index.ts';

/** What a measure is called and where it belongs: all that fields need to know of the measures, which are content. */
export interface MeasureName {
  readonly code: string;
  readonly group: CodeOf<'measureGroups'>;
  readonly name: Text3;
}

/** What a listing refers to but does not hold: the names that must exist, and what they are called. */
export interface References {
  readonly measures: readonly MeasureName[];
  /** Dutch names. */
  readonly municipalities: readonly { readonly name: string; readonly nameFr?: string | undefined }[];
}

export function findMeasure(references: References, code: string): MeasureName | undefined {
  return references.measures.find((measure) => measure.code === code);
}

/** The municipality's name for a reader: the French name where there is one, for readers of French. */
export function toMunicipalityName(references: References, name: string, locale: string): string {
  const found = references.municipalities.find((municipality) => municipality.name === name);
  return (locale === 'fr' ? found?.nameFr : undefined) ?? name;
}
