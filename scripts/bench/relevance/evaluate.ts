import type { Directory } from '../../../src/domain/directory.ts';
import type { Locale } from '../../../src/domain/text.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toGrade, type Judged } from './judge.ts';
import { isSuccess, toMean, toNdcg, toRecall } from './metrics.ts';

/** Ranks workplaces for a text; ids, best first. */
export type Rank = (text: string) => Promise<readonly string[]>;

/** A judged query with the kind of query that it is. */
export interface Asked extends Judged {
  readonly category: string;
}

/** How one engine did on one query. */
export interface Outcome {
  readonly asked: Asked;
  readonly ndcg: number;
  readonly recall: number;
  readonly isSuccess: boolean;
  readonly isEmpty: boolean;
}

/** How many hits count, of nDCG, recall and success. */
export const depths = { ndcg: 10, recall: 20, success: 3 } as const;

/** Asks an engine every query, and holds what it returns against the judgements. */
export async function evaluate(
  list: readonly Asked[],
  { region, workplaces }: Directory,
  today: IsoDate,
  toRank: (locale: Locale) => Rank,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const asked of list) {
    const grades = new Map(workplaces.map((entry) => [entry.workplace.id, toGrade(asked, entry, region, today)]));
    const ids = await toRank(asked.locale ?? 'nl')(asked.text);
    const hits = ids.map((id) => grades.get(id) ?? 0);
    const all = [...grades.values()];
    outcomes.push({
      asked,
      ndcg: toNdcg(hits, all, depths.ndcg),
      recall: toRecall(hits, all, depths.recall),
      isSuccess: isSuccess(hits, all, depths.success),
      isEmpty: ids.length === 0,
    });
  }
  return outcomes;
}

/** The figures of many queries together. */
export interface Summary {
  readonly count: number;
  readonly ndcg: number;
  readonly recall: number;
  readonly success: number;
  readonly empty: number;
}

const toShare = (values: readonly boolean[]): number => toMean(values.map((value) => (value ? 1 : 0)));

export const toSummary = (outcomes: readonly Outcome[]): Summary => ({
  count: outcomes.length,
  ndcg: toMean(outcomes.map(({ ndcg }) => ndcg)),
  recall: toMean(outcomes.map(({ recall }) => recall)),
  success: toShare(outcomes.map((outcome) => outcome.isSuccess)),
  empty: toShare(outcomes.map((outcome) => outcome.isEmpty)),
});

/** What both engines must reach, and the categories in which a baseline may not come near. */
export const goals = { ndcg: 0.92, success: 0.95, empty: 0 } as const;
