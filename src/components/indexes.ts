import { compareNames, type Directory } from '../domain/directory.ts';
import { toMunicipalityName } from '../domain/references.ts';
import { toSlug, type Locale } from '../domain/text.ts';
import { vocabularies } from '../domain/vocabularies/index.ts';
import { toActivityUrl, toMeasureUrl, toMunicipalityUrl } from '../i18n/urls.ts';

/** A link to a list of workplaces, with how many stand in it. */
export interface IndexItem {
  readonly code: string;
  readonly name: string;
  readonly url: string;
  readonly count: number;
}

const byName = (a: IndexItem, b: IndexItem): number => compareNames(a.name, b.name);

export function toMunicipalityIndex({ region, references, workplaces }: Directory, locale: Locale): IndexItem[] {
  return region.municipalities
    .map(({ name }) => ({
      code: name,
      name: toMunicipalityName(references, name, locale),
      url: toMunicipalityUrl(locale, toSlug(name)),
      count: workplaces.filter(({ workplace }) => workplace.address.municipality === name).length,
    }))
    .sort(byName);
}

export function toActivityIndex({ workplaces }: Directory, locale: Locale): IndexItem[] {
  return vocabularies.activities
    .map(({ value, label }) => ({
      code: value,
      name: label[locale],
      url: toActivityUrl(locale, value),
      count: workplaces.filter(({ workplace }) => workplace.activities.includes(value)).length,
    }))
    .sort(byName);
}

/** In the order AZ, LDE, MW, ander, not by name. */
export function toMeasureIndex({ measures, workplaces }: Directory, locale: Locale): (IndexItem & { group: string })[] {
  return measures.map(({ code, name, group }) => ({
    code,
    group,
    name: name[locale],
    url: toMeasureUrl(locale, code),
    count: workplaces.filter(({ workplace }) => workplace.measures.includes(code)).length,
  }));
}
