import type { Directory } from '../domain/directory.ts';
import { toMunicipalityName } from '../domain/references.ts';
import type { Locale } from '../domain/text.ts';
import { vocabularies } from '../domain/vocabularies/index.ts';

/** Code → what it is called in one language: what cards and filters need at run time, as plain JSON. */
export interface Labels {
  readonly measures: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly activities: Readonly<Record<string, string>>;
  readonly municipalities: Readonly<Record<string, string>>;
}

export function toLabels({ references, region }: Pick<Directory, 'references' | 'region'>, locale: Locale): Labels {
  const fromVocabulary = (name: 'measureGroups' | 'activities') =>
    Object.fromEntries(vocabularies[name].map(({ value, label }) => [value, label[locale]]));
  return {
    measures: Object.fromEntries(references.measures.map(({ code, name }) => [code, name[locale]])),
    groups: fromVocabulary('measureGroups'),
    activities: fromVocabulary('activities'),
    municipalities: Object.fromEntries(
      region.municipalities.map(({ name }) => [name, toMunicipalityName(references, name, locale)]),
    ),
  };
}
