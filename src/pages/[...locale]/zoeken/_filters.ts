import { catalogue as ownCatalogue } from '../../../domain/catalogue/index.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Catalogue, Field } from '../../../domain/field.ts';
import { findMeasure } from '../../../domain/references.ts';
import type { Locale } from '../../../domain/text.ts';
import type { Messages } from '../../../i18n/nl.ts';
import type { FilterModel, FilterSection } from '../../../islands/search/props.ts';
import type { SearchResults } from '../../../search/engine.ts';
import { firstKeys, toFilters, type Filter } from '../../../search/facets.ts';

/** Longer lists are folded to this many choices. */
const foldedLength = 6;
const foldsFrom = 9;

const findField = (catalogue: Catalogue, key: string): Field | undefined =>
  [...catalogue.workplace, ...catalogue.organisation]
    .flatMap((field) => ('parts' in field ? [field, ...field.parts] : [field]))
    .find((field) => field.key === key);

interface Context {
  readonly directory: Directory;
  readonly locale: Locale;
  readonly messages: Messages['searchPage'];
  /** How many workplaces there are with each value: the most frequent ones stand in a folded list. */
  readonly counts: SearchResults['facetCounts'];
  readonly catalogue?: Catalogue;
}

/** A group's mark stands beside the group, and beside each of its measures. */
function toMark(key: string, value: string, { references }: Directory): { readonly mark?: string } {
  if (key === 'measureGroup') return { mark: value };
  const measure = key === 'measures' ? findMeasure(references, value) : undefined;
  return measure ? { mark: measure.group } : {};
}

function toModel({ key, label, options }: Filter, context: Context): FilterModel {
  const { directory, locale, messages, counts, catalogue = ownCatalogue } = context;
  const field = findField(catalogue, key);
  const isSwitch = options.length === 1 && options[0]?.value === 'true';
  const candidate: Readonly<Record<string, Readonly<Record<string, string>>>> = messages.candidate;
  const existing = options.filter(({ value }) => (counts[key]?.[value] ?? 0) > 0);
  const top = existing
    .toSorted((a, b) => (counts[key]?.[b.value] ?? 0) - (counts[key]?.[a.value] ?? 0))
    .slice(0, foldedLength)
    .map(({ value }) => value);
  return {
    key,
    label: label[locale],
    control: isSwitch ? 'switch' : field?.facet?.match === 'upTo' ? 'one' : 'many',
    // "Ja" or "niet nodig" say nothing without the question that they answer.
    standsAlone: field?.kind !== 'choice',
    options: options.map((option) => ({
      value: option.value,
      label: candidate[key]?.[option.value] ?? option.label[locale],
      ...toMark(key, option.value, directory),
    })),
    ...(existing.length >= foldsFrom ? { top } : {}),
  };
}

/** Those that stand on their own first, as the catalogue ranks them; the rest under the headings of their groups. */
export function toFilterSections(context: Context): readonly FilterSection[] {
  const { directory, locale, catalogue } = context;
  const sections = new Map<string, FilterSection>();
  for (const filter of toFilters(directory.references, catalogue)) {
    const model = toModel(filter, context);
    const own: FilterSection = firstKeys.includes(filter.key)
      ? { key: filter.key, label: model.label, filters: [] }
      : { key: `group-${filter.group}`, label: filter.groupLabel[locale], filters: [] };
    const section = sections.get(own.key) ?? own;
    sections.set(own.key, { ...section, filters: [...section.filters, model] });
  }
  return [...sections.values()];
}
