import { compareNames, type Directory, type WorkplaceEntry } from '../domain/directory.ts';
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

/** How many workplaces there are with each code, in one walk over all of them. */
function countBy(
  { workplaces }: Directory,
  toCodes: (workplace: WorkplaceEntry['workplace']) => readonly string[],
): (code: string) => number {
  const counts = new Map<string, number>();
  for (const { workplace } of workplaces) {
    for (const code of toCodes(workplace)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return (code) => counts.get(code) ?? 0;
}

export function toMunicipalityIndex(directory: Directory, locale: Locale): IndexItem[] {
  const { region, references } = directory;
  const count = countBy(directory, ({ address }) => [address.municipality]);
  return region.municipalities
    .map(({ name }) => ({
      code: name,
      name: toMunicipalityName(references, name, locale),
      url: toMunicipalityUrl(locale, toSlug(name)),
      count: count(name),
    }))
    .sort(byName);
}

export function toActivityIndex(directory: Directory, locale: Locale): IndexItem[] {
  const count = countBy(directory, ({ activities }) => activities);
  return vocabularies.activities
    .map(({ value, label }) => ({
      code: value,
      name: label[locale],
      url: toActivityUrl(locale, value),
      count: count(value),
    }))
    .sort(byName);
}

/** In the order AZ, LDE, MW, ander, not by name. */
export function toMeasureIndex(directory: Directory, locale: Locale): (IndexItem & { group: string })[] {
  const count = countBy(directory, ({ measures }) => measures);
  return directory.measures.map(({ code, name, group }) => ({
    code,
    group,
    name: name[locale],
    url: toMeasureUrl(locale, code),
    count: count(code),
  }));
}
