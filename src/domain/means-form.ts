import type { Field } from './field.ts';

/** How a search word can ask something of a field: by codes, by a number, or by whether it is filled in or true. */
export type MeansForm = 'codes' | 'numbers' | 'filled';

/** Not a field of its own: the group that the measures of a workplace belong to. */
export const measureGroup = 'measureGroup';

const codedKinds: readonly Field['kind'][] = [
  'choice',
  'choices',
  'measure',
  'measures',
  'municipality',
  'municipalities',
  'capacities',
];
const numberKinds: readonly Field['kind'][] = ['integer', 'scale', 'hours'];

/** The form that fits a field; "filled" fits every one. */
export const toMeansForm = ({ kind }: Pick<Field, 'kind'>): MeansForm =>
  codedKinds.includes(kind) ? 'codes' : numberKinds.includes(kind) ? 'numbers' : 'filled';
