import { catalogue as ownCatalogue } from './catalogue/index.ts';
import type { Catalogue, Field } from './field.ts';
import type { Organisation } from './listing.ts';

/** A field that counts and that is not filled in. */
export interface Gap {
  readonly field: Field;
  /** Share in the completeness score. */
  readonly weight: number;
  /** The workplace that lacks it, by its own name; absent for the organisation, and for a workplace without a name. */
  readonly workplace?: string;
}

function findIn(fields: readonly Field[], record: Readonly<Record<string, unknown>>): readonly Gap[] {
  return fields.flatMap((field) => {
    const value = record[field.key];
    const own = field.weight !== undefined && value === undefined ? [{ field, weight: field.weight }] : [];
    const isRecord = 'parts' in field && !Array.isArray(value);
    // A composite's value is a record of its parts; absent, all of them are.
    return [...own, ...(isRecord ? findIn(field.parts, (value ?? {}) as Readonly<Record<string, unknown>>) : [])];
  });
}

/**
 * What would help visitors most, by the catalogue's weights: the heaviest first, in the order of the form. The contact
 * of a workplace is the one people would call: its own or the organisation's.
 */
export function findGaps(organisation: Organisation, catalogue: Catalogue = ownCatalogue): readonly Gap[] {
  const shared = findIn(
    catalogue.organisation.filter(({ key }) => key !== 'contact'),
    { ...organisation },
  );
  const own = organisation.workplaces.flatMap((workplace) => {
    const contact = workplace.contact ?? organisation.contact;
    return findIn(catalogue.workplace, { ...workplace, contact }).map((gap) =>
      workplace.name === undefined ? gap : { ...gap, workplace: workplace.name },
    );
  });
  return [...own, ...shared].toSorted((a, b) => b.weight - a.weight);
}
