import { startMeilisearch } from '../../meilisearch/test-server.ts';
import type { Bench } from '../build.ts';
import { toTable } from '../document.ts';
import {
  toEmbedded,
  toLexicons,
  toMeilisearch,
  toPlainMeilisearch,
  toPlainMiniSearch,
  type Contender,
} from './contenders.ts';
import { evaluate, goals, toSummary, type Asked, type Outcome } from './evaluate.ts';
import { queries } from './queries.ts';

export const judged: readonly Asked[] = Object.entries(queries).flatMap(([category, list]) =>
  list.map((query) => ({ ...query, category })),
);

/** Below this a query has failed, whatever the mean says: the right workplaces are there, too low. */
const failingNdcg = 0.8;

const show = (value: number): string => value.toFixed(3);

interface Judgement {
  readonly name: string;
  readonly isOurs: boolean;
  readonly outcomes: readonly Outcome[];
}

const toCategories = ({ outcomes }: Judgement): readonly string[] => [
  ...new Set(outcomes.map(({ asked }) => asked.category)),
];
const ofCategory = ({ outcomes }: Judgement, category: string): readonly Outcome[] =>
  outcomes.filter(({ asked }) => asked.category === category);

function toEngineTable(judgement: Judgement): string {
  const toRow = (label: string, outcomes: readonly Outcome[]) => {
    const { count, ndcg, recall, success, empty } = toSummary(outcomes);
    return [label, String(count), show(ndcg), show(recall), show(success), show(empty)];
  };
  const rows = toCategories(judgement).map((category) => toRow(category, ofCategory(judgement, category)));
  const headings = ['kind of query', 'queries', 'nDCG@10', 'recall@20', 'success@3', 'zero results'];
  return `${judgement.name}:\n\n${toTable(headings, [...rows, toRow('**all**', judgement.outcomes)])}`;
}

/** Goal by goal, whether each engine of ours reaches it. */
function toGoals(judgements: readonly Judgement[]): string {
  const baselines = judgements.filter(({ isOurs }) => !isOurs);
  const lines = judgements
    .filter(({ isOurs }) => isOurs)
    .map((own) => {
      const { ndcg, success, empty } = toSummary(own.outcomes);
      const behind = baselines.flatMap((baseline) =>
        toCategories(own)
          .filter(
            (category) => toSummary(ofCategory(own, category)).ndcg <= toSummary(ofCategory(baseline, category)).ndcg,
          )
          .map((category) => `${category} (${baseline.name})`),
      );
      const check = (isMet: boolean, text: string) => `${text}: ${isMet ? 'reached' : '**missed**'}`;
      return `- ${own.name}: ${[
        check(ndcg >= goals.ndcg, `nDCG@10 ≥ ${goals.ndcg}`),
        check(success >= goals.success, `success@3 ≥ ${goals.success}`),
        check(empty <= goals.empty, 'no answerable query without results'),
        behind.length === 0
          ? `ahead of ${baselines.map(({ name }) => name).join(' and ')} in every kind: reached`
          : `ahead of the baselines in every kind: **missed** in ${behind.join(', ')}`,
      ].join('; ')}.`;
    });
  return `Goals:\n\n${lines.join('\n')}`;
}

function toFailing(judgements: readonly Judgement[]): string {
  const failing = new Map<string, string[]>();
  for (const { name, isOurs, outcomes } of judgements) {
    if (!isOurs) continue;
    for (const { asked, ndcg, isSuccess } of outcomes) {
      if (isSuccess && ndcg >= failingNdcg) continue;
      const key = `"${asked.text}" (${asked.category})`;
      failing.set(key, [...(failing.get(key) ?? []), `${name} ${show(ndcg)}${isSuccess ? '' : ', nothing good in 3'}`]);
    }
  }
  const lines = [...failing].map(([query, engines]) => `- ${query}: ${engines.join('; ')}`);
  const heading = `Queries that fail (nDCG@10 below ${failingNdcg}, or nothing good among the first three)`;
  return lines.length === 0 ? `${heading}: none.` : `${heading}:\n\n${lines.join('\n')}`;
}

/** Judges both engines and both baselines, per kind of query. */
export async function benchRelevance({ example, today, isQuick, progress }: Bench): Promise<string> {
  const list = isQuick ? judged.filter((_, position) => position % 10 === 0) : judged;
  const judgements: Judgement[] = [];
  const judge = async (name: string, isOurs: boolean, contender: Contender) => {
    progress(name);
    judgements.push({ name, isOurs, outcomes: await evaluate(list, example, today, contender) });
  };
  const lexicons = toLexicons(example);
  await judge('Embedded', true, toEmbedded(example, today, lexicons));
  await judge('Plain MiniSearch', false, toPlainMiniSearch(example));
  const server = await startMeilisearch();
  if ('url' in server) {
    try {
      await judge('Meilisearch', true, await toMeilisearch(example, today, lexicons, server));
      await judge('Plain Meilisearch', false, await toPlainMeilisearch(example, server));
    } finally {
      await server.stop();
    }
  }
  const ours = judgements.toSorted((a, b) => Number(b.isOurs) - Number(a.isOurs));
  return [
    ...('reason' in server ? [`Without Meilisearch: ${server.reason}`] : []),
    toGoals(ours),
    ...ours.map(toEngineTable),
    toFailing(ours),
  ].join('\n\n');
}
