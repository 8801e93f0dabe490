import type { addressParts, capacityParts, contactParts } from './catalogue/parts.ts';
import type { organisationFields } from './catalogue/organisation.ts';
import type { workplaceFields } from './catalogue/workplace.ts';
import type { RecordOf } from './value.ts';

export type Workplace = RecordOf<typeof workplaceFields>;
export type Address = RecordOf<typeof addressParts>;
export type Contact = RecordOf<typeof contactParts>;
export type Capacity = RecordOf<typeof capacityParts>;

/** One content file: an organisation with its workplaces. */
export type Organisation = RecordOf<typeof organisationFields> & { readonly workplaces: readonly Workplace[] };
