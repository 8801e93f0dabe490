import { catalogue as ownCatalogue } from './catalogue/index.ts';
import type { WorkplaceEntry } from './directory.ts';
import type { Catalogue, Field } from './field.ts';

interface Share {
  readonly filled: number;
  readonly total: number;
}

/** Weights of the fields that are filled in, and of all; a composite's parts count by their own weights. */
function weigh(fields: readonly Field[], record: Readonly<Record<string, unknown>>): Share {
  let filled = 0;
  let total = 0;
  for (const field of fields) {
    const value = record[field.key];
    if (field.weight) {
      total += field.weight;
      if (value !== undefined) filled += field.weight;
    }
    if ('parts' in field && !Array.isArray(value)) {
      // A composite's value is a record of its parts; absent, all of them are.
      const parts = weigh(field.parts, (value ?? {}) as Readonly<Record<string, unknown>>);
      filled += parts.filled;
      total += parts.total;
    }
  }
  return { filled, total };
}

/**
 * The weighted share of fields that are filled in, 0 to 1, by the catalogue's weights.
 * The contact that counts for the workplace is the one people would call: its own or the organisation's.
 */
export function toCompleteness(
  { workplace, organisation, contact }: Pick<WorkplaceEntry, 'workplace' | 'organisation' | 'contact'>,
  catalogue: Catalogue = ownCatalogue,
): number {
  const own = weigh(catalogue.workplace, { ...workplace, contact });
  const shared = weigh(
    catalogue.organisation.filter(({ key }) => key !== 'contact'),
    { ...organisation },
  );
  const total = own.total + shared.total;
  return total === 0 ? 1 : (own.filled + shared.filled) / total;
}
