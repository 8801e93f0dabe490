import type { Catalogue } from '../field.ts';
import { organisationFields } from './organisation.ts';
import { workplaceFields } from './workplace.ts';

export { groupLabels } from './groups.ts';

/**
 * The field catalogue: the one source for schema, messages, search, filters, fiche, exports and the editor's form.
 * Whatever projects it takes a catalogue as an argument, so that a test can add a field and see it arrive.
 */
export const catalogue = { organisation: organisationFields, workplace: workplaceFields } as const satisfies Catalogue;
