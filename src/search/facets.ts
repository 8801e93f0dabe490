import { catalogue as ownCatalogue, groupLabels } from '../domain/catalogue/index.ts';
import type { Catalogue, Field, GroupName } from '../domain/field.ts';
import { toFacetOptions, valuesOf, type FacetOption } from '../domain/kinds/index.ts';
import type { References } from '../domain/references.ts';
import type { Text3 } from '../domain/text.ts';

/** One filter of the search page, with every choice it can offer. */
export interface Filter {
  /** The key in `SearchQuery.facets` and in the URL. */
  readonly key: string;
  readonly label: Text3;
  readonly group: GroupName;
  readonly groupLabel: Text3;
  readonly options: readonly FacetOption[];
}

/** What caseworkers reach for first; the rest follows by group. */
export const firstKeys: readonly string[] = [
  'measureGroup',
  'measures',
  'activities',
  'municipality',
  'targetGroups',
  'dutchLevel',
  'hoursPerWeek',
  'capacity',
];
const nextGroups: readonly GroupName[] = ['mobility', 'access'];

const measureGroupLabel: Text3 = { nl: 'Soort maatregel', fr: 'Type de mesure', en: 'Type of measure' };

const flatten = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => ('parts' in field ? [field, ...field.parts] : [field]));

/** Position in a list; what is not in it comes after. */
const rank = (list: readonly string[], item: string): number => {
  const index = list.indexOf(item);
  return index === -1 ? list.length : index;
};

/** The filters, made from the catalogue, in the order of the page. */
export function toFilters(references: References, catalogue: Catalogue = ownCatalogue): readonly Filter[] {
  const fields = [...flatten(catalogue.workplace), ...flatten(catalogue.organisation)];
  const groups = Object.keys(groupLabels);
  const filters: readonly Filter[] = [
    {
      key: 'measureGroup',
      label: measureGroupLabel,
      group: 'measures',
      groupLabel: groupLabels.measures,
      options: valuesOf('measureGroups').map(({ value, label }) => ({ value, label })),
    },
    ...fields.flatMap((field) =>
      field.facet
        ? [
            {
              key: field.key,
              label: field.facet.label ?? field.label,
              group: field.group,
              groupLabel: groupLabels[field.group],
              options: toFacetOptions(field, references).map(({ value, label }) => ({ value, label })),
            },
          ]
        : [],
    ),
  ];
  return filters.toSorted(
    (a, b) =>
      rank(firstKeys, a.key) - rank(firstKeys, b.key) ||
      rank(nextGroups, a.group) - rank(nextGroups, b.group) ||
      rank(groups, a.group) - rank(groups, b.group),
  );
}
