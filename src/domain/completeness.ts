import { catalogue as ownCatalogue } from './catalogue/index.ts';
import type { Catalogue, Field } from './field.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a score is made of: a whole `WorkplaceEntry` is one, and so is what somebody typed and did not send in yet. */
export interface Scored {
  readonly workplace: Values;
  readonly organisation: Values;
  /** The one people would call: the workplace's own, or the organisation's. */
  readonly contact: Values | undefined;
}

/** A field that counts, and whether it is filled in. */
export interface WeighedField {
  readonly field: Field;
  readonly weight: number;
  readonly isFilled: boolean;
  /** Whether it is said once for the whole organisation. */
  readonly isShared: boolean;
}

/** The fields that count, in the order of the form; a composite's parts count by their own weights. */
function weigh(fields: readonly Field[], record: Values, isShared: boolean): readonly WeighedField[] {
  return fields.flatMap((field) => {
    const value = record[field.key];
    const own = field.weight ? [{ field, weight: field.weight, isFilled: value !== undefined, isShared }] : [];
    // A composite's value is a record of its parts; absent, all of them are.
    const parts =
      'parts' in field && !Array.isArray(value) ? weigh(field.parts, (value ?? {}) as Values, isShared) : [];
    return [...own, ...parts];
  });
}

/** Every field that counts for the score of a workplace. The phone that counts is the one people would call. */
export function toWeighedFields(
  { workplace, organisation, contact }: Scored,
  catalogue: Catalogue = ownCatalogue,
): readonly WeighedField[] {
  return [
    ...weigh(catalogue.workplace, { ...workplace, contact }, false),
    ...weigh(
      catalogue.organisation.filter(({ key }) => key !== 'contact'),
      organisation,
      true,
    ),
  ];
}

const toSum = (fields: readonly WeighedField[]): number => fields.reduce((sum, { weight }) => sum + weight, 0);

/** The weighted share of fields that are filled in, 0 to 1, by the catalogue's weights. */
export function toCompleteness(scored: Scored, catalogue: Catalogue = ownCatalogue): number {
  const fields = toWeighedFields(scored, catalogue);
  const total = toSum(fields);
  return total === 0 ? 1 : toSum(fields.filter(({ isFilled }) => isFilled)) / total;
}

/** A field that is empty, and how much the score grows once it is filled in. */
export interface Improvement {
  readonly field: Field;
  /** 0 to 1. */
  readonly gain: number;
}

/** What would help most: the empty fields that weigh most, the heaviest first, in the order of the form beside that. */
export function findImprovements(
  scored: Scored,
  { most, catalogue = ownCatalogue }: { readonly most: number; readonly catalogue?: Catalogue },
): readonly Improvement[] {
  const fields = toWeighedFields(scored, catalogue);
  const total = toSum(fields);
  return fields
    .filter(({ isFilled }) => !isFilled)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ field, weight }) => ({ field, gain: weight / total }));
}
