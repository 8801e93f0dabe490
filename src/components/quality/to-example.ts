import { toCompleteness, toWeighedFields, type WeighedField } from '../../domain/completeness.ts';
import type { WorkplaceEntry } from '../../domain/directory.ts';

/** A listing whose score is worked out before the reader's eyes. */
export interface ScoreExample {
  readonly entry: WorkplaceEntry;
  readonly fields: readonly WeighedField[];
  readonly filled: number;
  readonly total: number;
  /** 0 to 1. */
  readonly score: number;
}

const toSum = (fields: readonly WeighedField[]): number => fields.reduce((sum, { weight }) => sum + weight, 0);

/** The workplace in the middle, by score: neither a showpiece nor a bad one. Nothing where there are no workplaces. */
export function findExample(workplaces: readonly WorkplaceEntry[]): ScoreExample | undefined {
  const sorted = workplaces.toSorted((a, b) => toCompleteness(a) - toCompleteness(b) || a.slug.localeCompare(b.slug));
  const entry = sorted[Math.floor(sorted.length / 2)];
  if (!entry) return undefined;
  const fields = toWeighedFields(entry);
  return {
    entry,
    fields,
    filled: toSum(fields.filter(({ isFilled }) => isFilled)),
    total: toSum(fields),
    score: toCompleteness(entry),
  };
}
