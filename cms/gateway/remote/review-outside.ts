import type { Problem } from '../../../src/domain/problem.ts';
import type { ContentCheck } from '../content/content-check.ts';
import { findUnreadable } from '../content/find-unreadable.ts';
import type { YamlGuard } from '../content/yaml-guard.ts';
import type { Review } from '../store/git/git-store.ts';

/** Content that was written elsewhere and may not be published; each reason is a Dutch sentence. */
export class ContentRefused extends Error {
  override readonly name = 'ContentRefused';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

const toReason = ({ file, where, found, expected, fix }: Problem): string =>
  `${file}: ${where}: ${found}. Verwacht: ${expected}. ${fix}`;

/** Judges what was written elsewhere as a save is judged. */
export function createOutsideReview(check: ContentCheck, guard: YamlGuard): Review {
  return async (changes) => {
    const unreadable: string[] = [];
    for (const [path, content] of changes) {
      if (!content || !/\.(ya?ml|md)$/i.test(path)) continue;
      const found = await findUnreadable(guard, path, new TextDecoder().decode(content));
      if (found) unreadable.push(`${path}: ${found.message}`);
    }
    if (unreadable.length > 0) throw new ContentRefused(unreadable);
    const problems = await check(changes);
    if (problems.length > 0) throw new ContentRefused(problems.map(toReason));
  };
}
