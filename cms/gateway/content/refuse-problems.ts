import type { Problem } from '../../../src/domain/problem.ts';
import { Refusal, type RefusalProblem } from '../refusal.ts';

/** A problem of the content check as a form shows it. */
const toRefusalProblem = ({ file, where, found, expected, fix, reference, path }: Problem): RefusalProblem => ({
  path: file,
  field: path.join('.'),
  where,
  found,
  expected,
  fix,
  reference,
  message: `${where}: ${found}. Verwacht: ${expected}. ${fix}`,
});

/** Refuses content that may not be published, with every mistake in it in the words of `content:check`. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'één fout' : `${problems.length} fouten`;
  throw new Refusal(
    422,
    'content-invalid',
    `Dit kan nog niet bewaard worden: er ${problems.length === 1 ? 'staat' : 'staan'} ${count} in. Verbeter ze en bewaar opnieuw; wat je typte, staat er nog.`,
    { problems: problems.map(toRefusalProblem) },
  );
}
