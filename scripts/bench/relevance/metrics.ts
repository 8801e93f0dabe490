/** Measures of a ranking, over the grades of its hits in order and over the grades of all that there is. */

const toGain = (grade: number): number => 2 ** grade - 1;

function toDcg(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, index) => sum + toGain(grade) / Math.log2(index + 2), 0);
}

/** 1 where the hits stand in the best order possible. */
export function toNdcg(hits: readonly number[], all: readonly number[], depth: number): number {
  const ideal = toDcg(
    all.toSorted((a, b) => b - a),
    depth,
  );
  return ideal === 0 ? 1 : toDcg(hits, depth) / ideal;
}

/** From this grade on a caseworker would call; where nothing is that good, the best there is. */
const goodGrade = 2;
export const toGoodGrade = (all: readonly number[]): number => Math.min(goodGrade, Math.max(...all));

/** Share of the good ones, as far as they fit, among the first. */
export function toRecall(hits: readonly number[], all: readonly number[], depth: number): number {
  const good = toGoodGrade(all);
  const total = Math.min(depth, all.filter((grade) => grade >= good && grade > 0).length);
  return total === 0 ? 1 : hits.slice(0, depth).filter((grade) => grade >= good && grade > 0).length / total;
}

/** Whether a good one is among the first. */
export function isSuccess(hits: readonly number[], all: readonly number[], depth: number): boolean {
  const good = toGoodGrade(all);
  return hits.slice(0, depth).some((grade) => grade >= good && grade > 0);
}

export const toMean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
