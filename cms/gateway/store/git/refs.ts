import type { Id } from '../content-store.ts';
import { GitError, type Git } from './git.ts';

/** Moves a branch from what it was to what it becomes; absent is no branch. */
export interface RefChange {
  readonly ref: string;
  readonly from: Id | undefined;
  readonly to: Id | undefined;
}

/** Somebody else moved a branch between our reading and writing it: the work is done once more. */
export class RefMoved extends Error {
  override readonly name = 'RefMoved';
}

const toLine = ({ ref, from, to }: RefChange): string => {
  if (from === undefined) return `create ${ref} ${to ?? ''}`;
  return to === undefined ? `delete ${ref} ${from}` : `update ${ref} ${to} ${from}`;
};

const isMoved = (stderr: string): boolean =>
  /but expected|reference already exists|unable to resolve reference|File exists|reference is missing/i.test(stderr);

/** Moves several branches at once, or none. */
export async function moveRefs(git: Git, changes: readonly RefChange[]): Promise<void> {
  const lines = ['start', ...changes.map(toLine), 'prepare', 'commit', ''];
  try {
    await git.run(['update-ref', '--no-deref', '--stdin'], { input: lines.join('\n') });
  } catch (cause) {
    if (cause instanceof GitError && isMoved(cause.stderr)) throw new RefMoved(cause.message, { cause });
    throw cause;
  }
}

/** Branches whose name begins so, in order. */
export async function listRefs(
  git: Git,
  prefix: string,
): Promise<readonly { readonly ref: string; readonly id: Id }[]> {
  const answer = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', prefix]);
  return answer
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ id: line.slice(0, 40), ref: line.slice(41) }));
}
