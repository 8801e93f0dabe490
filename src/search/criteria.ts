import type { Outcome, SearchDocument } from './engine.ts';
import { toFacetCodes, type Day } from './facet-counts.ts';

/** One thing asked of one field: any of some codes, or a number within bounds. */
export type Criterion =
  | { readonly field: string; readonly values: readonly string[] }
  | { readonly field: string; readonly atMost?: number; readonly atLeast?: number };

const isUnknownOnly = (codes: readonly string[]): boolean => codes.length === 1 && codes[0] === 'onbekend';

function toOneOutcome(criterion: Criterion, document: SearchDocument, day: Day): Outcome {
  const { field } = criterion;
  if ('values' in criterion) {
    const isKnown = field in document.codes || field === 'capacity';
    if (!isKnown) return 'unknown';
    const codes = toFacetCodes(document, field, day);
    if (criterion.values.some((value) => codes.includes(value))) return 'met';
    return isUnknownOnly(codes) ? 'unknown' : 'unmet';
  }
  const range = document.numbers[field];
  if (!range) return 'unknown';
  const { atMost = Infinity, atLeast = -Infinity } = criterion;
  return range[0] <= atMost && range[1] >= atLeast ? 'met' : 'unmet';
}

/** Whether a workplace meets any of the criteria; what nobody filled in is neither met nor unmet. */
export function toOutcome(criteria: readonly Criterion[], document: SearchDocument, day: Day): Outcome {
  let outcome: Outcome = criteria.length === 0 ? 'unknown' : 'unmet';
  for (const criterion of criteria) {
    const own = toOneOutcome(criterion, document, day);
    if (own === 'met') return 'met';
    if (own === 'unknown') outcome = 'unknown';
  }
  return outcome;
}

export const negate = (outcome: Outcome): Outcome =>
  outcome === 'met' ? 'unmet' : outcome === 'unmet' ? 'met' : 'unknown';
