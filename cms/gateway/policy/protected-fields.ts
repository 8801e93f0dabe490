import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import type { Catalogue, Field } from '../../../src/domain/field.ts';
import { isSame } from '../../form/same.ts';

export type Values = Readonly<Record<string, unknown>>;
export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const toValues = (value: unknown): Values => (isValues(value) ? value : {});

export const toWorkplaces = (listing: unknown): readonly Values[] => {
  const { workplaces } = toValues(listing);
  return Array.isArray(workplaces) ? workplaces.filter(isValues) : [];
};
const toId = ({ id }: Values): string | undefined => (typeof id === 'string' && id !== '' ? id : undefined);

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Protected fields whose value is another. An absent one is no change: who may not see it sends it not. */
function findChanged(fields: readonly Field[], before: Values, after: Values): Field | undefined {
  return fields.find(
    ({ key, isProtected }) => isProtected && !isAbsent(after[key]) && !isSame(before[key], after[key]),
  );
}

/** A listing as who may change nothing protected would send it: the identifiers of workplaces say which is which. */
export function withoutProtected(listing: unknown, catalogue: Catalogue = ownCatalogue): unknown {
  if (!isValues(listing)) return listing;
  const toOpen = (fields: readonly Field[], values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).filter(
        ([key]) => key === 'id' || !fields.some((field) => field.key === key && field.isProtected),
      ),
    );
  return {
    ...toOpen(catalogue.organisation, listing),
    workplaces: toWorkplaces(listing).map((workplace) => toOpen(catalogue.workplace, workplace)),
  };
}

export type ProtectedChange =
  | { readonly reference: 'protected-field'; readonly field: Field }
  | { readonly reference: 'workplace-id' };

/** What a change of a listing does to what only a moderator may change. */
export function findProtectedChange(
  before: unknown,
  after: unknown,
  catalogue: Catalogue = ownCatalogue,
): ProtectedChange | undefined {
  const own = findChanged(catalogue.organisation, toValues(before), toValues(after));
  if (own) return { reference: 'protected-field', field: own };

  const known = new Map(toWorkplaces(before).flatMap((workplace) => [[toId(workplace) ?? '', workplace] as const]));
  const ids = toWorkplaces(after).flatMap((workplace) => toId(workplace) ?? []);
  const isTwice = new Set(ids).size < ids.length;
  const isLost = [...known.keys()].some((id) => !ids.includes(id));
  const isGained = ids.some((id) => !known.has(id));
  if (isTwice || (isLost && isGained)) return { reference: 'workplace-id' };
  for (const workplace of toWorkplaces(after)) {
    const id = toId(workplace);
    // A new workplace has an identifier at most.
    const earlier = known.get(id ?? '') ?? { id };
    const field = findChanged(catalogue.workplace, earlier, workplace);
    if (field) return { reference: 'protected-field', field };
  }
  return undefined;
}
