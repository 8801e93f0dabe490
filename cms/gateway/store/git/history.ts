import type { Id, Revision } from '../content-store.ts';
import type { Commits } from './commits.ts';
import type { Git } from './git.ts';
import { isSafePath, mainRef } from './safe-path.ts';

const mark = '\u001e';

/** What was published, newest first. */
export async function readHistory(
  git: Git,
  commits: Commits,
  { path, limit, after }: { readonly path?: string; readonly limit: number; readonly after?: Id },
): Promise<readonly Revision[]> {
  if (path !== undefined && !isSafePath(path)) return [];
  const filter = ['--', ...(path === undefined ? [] : [path])];
  let skip = 0;
  if (after !== undefined) {
    // Counted, not "its ancestors": where two lines were joined, the other line would be left out.
    const ids = (await git.run(['rev-list', mainRef, ...filter])).toString().split('\n');
    skip = ids.indexOf(after) + 1;
    if (skip === 0) return [];
  }
  const count = Math.max(0, Math.min(Math.trunc(limit), 10_000));
  const answer = await git.run([
    'log',
    mainRef,
    '-z',
    '--name-only',
    '--no-renames',
    '--full-diff',
    '--diff-merges=first-parent',
    `--max-count=${String(count)}`,
    `--skip=${String(skip)}`,
    `--format=${mark}%H`,
    ...filter,
  ]);
  const found = answer.toString().split(mark).slice(1);
  return Promise.all(
    found.map(async (part) => {
      const { id, author, at, message, trailers } = await commits.read(part.slice(0, 40));
      const paths = part
        .slice(40)
        .split(/[\0\n]/)
        .filter((name) => name !== '');
      return { id, author, at, message, trailers, paths };
    }),
  );
}
