import { beforeAll, describe, expect, it } from 'vitest';
import { readExample } from '../../../src/directory/fixtures/example.ts';
import type { Directory } from '../../../src/domain/directory.ts';
import { createEmbeddedEngine } from '../../../src/search/embedded/engine.ts';
import type { Locale } from '../../../src/domain/text.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { readExampleSource } from '../../../src/search/fixtures/example.ts';
import { toGrade } from './judge.ts';
import { isSuccess, toMean, toNdcg } from './metrics.ts';
import { queries } from './queries.ts';

const today = '2026-11-23';
const judged = Object.entries(queries).flatMap(([category, list]) => list.map((query) => ({ category, ...query })));

let directory: Directory;
beforeAll(async () => {
  directory = await readExample(today);
}, 60_000);

describe('the judged queries', () => {
  it('are many, each asked once', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
    expect(new Set(judged.map(({ text, locale }) => `${locale ?? 'nl'} ${text}`)).size).toBe(judged.length);
  });

  it('have an answer in the example content, and are not answered by everything', () => {
    for (const query of judged) {
      const grades = directory.workplaces.map((entry) => toGrade(query, entry, directory.region, today));
      expect([query.text, Math.max(...grades) > 0]).toEqual([query.text, true]);
      expect([query.text, new Set(grades).size > 1]).toEqual([query.text, true]);
    }
  });

  it('are answered well by the embedded engine', async () => {
    const engines = new Map<Locale, SearchEngine>();
    const scores: { ndcg: number; success: boolean; isEmpty: boolean }[] = [];
    for (const query of judged) {
      const locale = query.locale ?? 'nl';
      const engine = engines.get(locale) ?? createEmbeddedEngine(await readExampleSource(locale));
      engines.set(locale, engine);
      const grades = new Map(
        directory.workplaces.map((entry) => [entry.workplace.id, toGrade(query, entry, directory.region, today)]),
      );
      const { hits } = await engine.search({
        ...{ text: query.text, locale, today, facets: {}, sort: 'relevance', page: 1, pageSize: 10 },
      });
      const own = hits.map(({ document }) => grades.get(document.id) ?? 0);
      const all = [...grades.values()];
      scores.push({ ndcg: toNdcg(own, all, 10), success: isSuccess(own, all, 3), isEmpty: hits.length === 0 });
    }
    // The goals of the directory, not what happens to be reached today.
    expect(toMean(scores.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(0.92);
    expect(toMean(scores.map(({ success }) => (success ? 1 : 0)))).toBeGreaterThanOrEqual(0.95);
    expect(scores.filter(({ isEmpty }) => isEmpty)).toEqual([]);
  }, 120_000);
});
