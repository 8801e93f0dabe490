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
  const scored = workplaces.map((entry) => ({ entry, score: toCompleteness(entry) }));
  scored.sort((a, b) => a.score - b.score || a.entry.slug.localeCompare(b.entry.slug));
  const example = scored[Math.floor(scored.length / 2)];
  if (!example) return undefined;
  const { entry, score } = example;
  const fields = toWeighedFields(entry);
  return {
    entry,
    fields,
    filled: toSum(fields.filter(({ isFilled }) => isFilled)),
    total: toSum(fields),
    score,
  };
}
