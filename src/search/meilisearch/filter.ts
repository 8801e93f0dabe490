/** Conditions in the server's filter language. Whatever somebody typed or put in an address stands between quotes. */
import type { Criterion } from '../criteria.ts';
import type { Origin } from '../engine.ts';
import type { ChosenFacets } from '../facet-counts.ts';
import type { IsoDate } from '../../domain/value.ts';
import { toDayNumber } from './attributes.ts';

/** A condition; `undefined` holds for every workplace. */
export type Filter = string | undefined;

/** Holds for no workplace. */
export const nothing = 'id IN []';

/** A value between quotes, from which it cannot get out. Half of a pair is no character: the server refuses it. */
export const quote = (value: string): string =>
  `"${value.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\\"]/g, String.raw`\$&`)}"`;

/** Every one of the conditions. */
export function all(filters: readonly Filter[]): Filter {
  const own = [...new Set(filters.filter((filter) => filter !== undefined))];
  return own.length <= 1 ? own[0] : own.map((filter) => `(${filter})`).join(' AND ');
}

/** At least one of the conditions; of none of them, nothing. */
export function any(filters: readonly string[]): string {
  const own = [...new Set(filters)].filter((filter) => filter !== nothing);
  return own.length <= 1 ? (own[0] ?? nothing) : own.map((filter) => `(${filter})`).join(' OR ');
}

/** The attribute holds one of the values. */
export const isIn = (attribute: string, values: readonly string[]): string =>
  values.length === 0 ? nothing : `${attribute} IN [${[...new Set(values)].map(quote).join(', ')}]`;

const states = ['vrij', 'beperkt', 'wachtlijst', 'volzet'];
const unknown = 'onbekend';

/** What a capacity filter can ask for. */
export const capacityValues: readonly string[] = [...states, unknown];

/** Capacity is known up to a day, so that the filter is right on every day after the indexing too. */
function toCapacityFilter(value: string, today: IsoDate): string {
  const day = toDayNumber(today);
  if (value === unknown) return `NOT until.any >= ${day}`;
  return states.includes(value) ? `until.${value} >= ${day}` : nothing;
}

/** The workplace has one of the codes in a field that the index knows. */
export function toCodesFilter(field: string, values: readonly string[], today: IsoDate): string {
  if (field === 'capacity') return any(values.map((value) => toCapacityFilter(value, today)));
  return isIn(`codes.${field}`, values);
}

/** A workplace that meets the criterion for certain. */
export function toCriterionFilter(criterion: Criterion, today: IsoDate): string {
  const { field } = criterion;
  if ('values' in criterion) return toCodesFilter(field, criterion.values, today);
  const { atMost, atLeast } = criterion;
  const bounds = [
    ...(atMost === undefined ? [] : [`low.${field} <= ${atMost}`]),
    ...(atLeast === undefined ? [] : [`high.${field} >= ${atLeast}`]),
  ];
  return all(bounds) ?? nothing;
}

/** Facet by facet; a facet that is no filter of this directory is met by nothing. */
export function toFacetFilters(
  facets: ChosenFacets,
  known: readonly string[],
  today: IsoDate,
): readonly { readonly key: string; readonly filter: string }[] {
  return Object.entries(facets)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => ({ key, filter: known.includes(key) ? toCodesFilter(key, values, today) : nothing }));
}

const toPlain = (value: number, digits: number): string => (Number.isFinite(value) ? value : 0).toFixed(digits);

export function toRadiusFilter(origin: Origin | undefined, radiusKm: number | undefined): Filter {
  if (!origin || radiusKm === undefined || radiusKm === Infinity) return undefined;
  if (Number.isNaN(radiusKm) || radiusKm < 0) return nothing;
  return `_geoRadius(${toPlain(origin.lat, 8)}, ${toPlain(origin.lng, 8)}, ${toPlain(radiusKm * 1000, 3)})`;
}

export const toNearestFirst = ({ lat, lng }: Pick<Origin, 'lat' | 'lng'>): string =>
  `_geoPoint(${toPlain(lat, 8)}, ${toPlain(lng, 8)}):asc`;
