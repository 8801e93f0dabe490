/** Prints how well each engine ranks, per kind of query, beside plain engines; `--failing` lists the weakest queries. */
import { requireDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { Locale } from '../../src/domain/text.ts';
import { toLexicon } from '../../src/search/build-lexicon.ts';
import { createEmbeddedEngine } from '../../src/search/embedded/engine.ts';
import { toSearchIndex } from '../../src/search/embedded/index.ts';
import { readSettings } from '../settings.ts';
import { createPlainMiniSearch, type Rank } from './relevance/baseline.ts';
import { toGrade, type Judged } from './relevance/judge.ts';
import { isSuccess, toMean, toNdcg, toRecall } from './relevance/metrics.ts';
import { queries } from './relevance/queries.ts';

const depth = 20;

interface Outcome {
  readonly judged: Judged;
  readonly category: string;
  readonly ndcg: number;
  readonly recall: number;
  readonly isSuccess: boolean;
  readonly isEmpty: boolean;
  /** Names and grades of the first hits, for whoever reads the failing ones. */
  readonly first: readonly string[];
}

function createEmbedded(directory: Directory, locale: Locale, today: string): Rank {
  const lexicon = toLexicon(directory, locale);
  const engine = createEmbeddedEngine({ index: toSearchIndex(directory, locale, today, { lexicon }), lexicon });
  return async (text) => {
    const { hits } = await engine.search({
      text,
      locale,
      today,
      facets: {},
      sort: 'relevance',
      page: 1,
      pageSize: depth,
    });
    return hits.map(({ document }) => document.id);
  };
}

const engines: Readonly<Record<string, (directory: Directory, locale: Locale, today: string) => Rank>> = {
  embedded: createEmbedded,
  'MiniSearch kaal': createPlainMiniSearch,
};

async function judgeAll(
  directory: Directory,
  today: string,
  create: (typeof engines)[string],
): Promise<readonly Outcome[]> {
  const ranks = new Map<Locale, Rank>();
  const outcomes: Outcome[] = [];
  for (const [category, list] of Object.entries(queries)) {
    for (const judged of list) {
      const locale = judged.locale ?? 'nl';
      const rank = ranks.get(locale) ?? create(directory, locale, today);
      ranks.set(locale, rank);
      const grades = new Map(
        directory.workplaces.map((entry) => [entry.workplace.id, toGrade(judged, entry, directory.region, today)]),
      );
      const ids = await rank(judged.text);
      const hits = ids.map((id) => grades.get(id) ?? 0);
      const all = [...grades.values()];
      if (Math.max(...all) === 0) process.stderr.write(`Geen antwoord mogelijk: ${judged.text}\n`);
      outcomes.push({
        judged,
        category,
        ndcg: toNdcg(hits, all, 10),
        recall: toRecall(hits, all, 20),
        isSuccess: isSuccess(hits, all, 3),
        isEmpty: ids.length === 0,
        first: ids.slice(0, 6).map((id, index) => {
          const entry = directory.workplaces.find(({ workplace }) => workplace.id === id);
          return `${entry?.name ?? id} ${(hits[index] ?? 0).toFixed(1)}`;
        }),
      });
    }
  }
  return outcomes;
}

const show = (value: number): string => value.toFixed(3);

function toRow(label: string, outcomes: readonly Outcome[]): string {
  return [
    label.padEnd(18),
    String(outcomes.length).padStart(4),
    show(toMean(outcomes.map(({ ndcg }) => ndcg))).padStart(8),
    show(toMean(outcomes.map(({ recall }) => recall))).padStart(10),
    show(toMean(outcomes.map((outcome) => (outcome.isSuccess ? 1 : 0)))).padStart(10),
    show(toMean(outcomes.map((outcome) => (outcome.isEmpty ? 1 : 0)))).padStart(8),
  ].join('');
}

const settings = readSettings();
const today = settings.today;
const directory = await requireDirectory({ contentDir: settings.contentDir, today });
for (const [name, create] of Object.entries(engines)) {
  const outcomes = await judgeAll(directory, today, create);
  process.stdout.write(`\n${name}\n${'soort'.padEnd(18)}   n nDCG@10 recall@20 success@3 zonder\n`);
  for (const category of Object.keys(queries)) {
    process.stdout.write(
      `${toRow(
        category,
        outcomes.filter((outcome) => outcome.category === category),
      )}\n`,
    );
  }
  process.stdout.write(`${toRow('samen', outcomes)}\n`);
  if (process.argv.includes('--failing') && name === 'embedded') {
    for (const { judged, ndcg, first, isSuccess: succeeded } of outcomes.toSorted((a, b) => a.ndcg - b.ndcg)) {
      if (ndcg > 0.9 && succeeded) continue;
      process.stdout.write(`  ${show(ndcg)}${succeeded ? '' : ' !'} ${judged.text}: ${first.join(' · ')}\n`);
    }
  }
}
