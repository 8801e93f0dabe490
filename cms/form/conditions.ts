import { measureGroup } from '../../src/domain/means-form.ts';
import type { CmsField } from './cms-field.ts';

/** What a search word can ask of a field: some of its codes, a number, or that it is true or filled in. */
export const conditions = ['values', 'atMost', 'atLeast', 'isTrue'] as const;
export type Condition = (typeof conditions)[number];

/** By the control of the field; the first is what one begins with. */
const byWidget: Readonly<Record<string, readonly Condition[]>> = {
  select: ['values', 'isTrue'],
  number: ['atMost', 'atLeast', 'isTrue'],
  'ja-nee': ['isTrue'],
};

/** What the content check takes of this field; everything as long as none is chosen. */
export function toConditions(field: Pick<CmsField, 'name' | 'widget'> | undefined): readonly Condition[] {
  // It is no field: every workplace has measures, and each of them a group.
  if (field?.name === measureGroup) return ['values'];
  return byWidget[field?.widget ?? ''] ?? conditions;
}
