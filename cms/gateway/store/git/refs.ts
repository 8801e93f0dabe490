import type { Id } from '../content-store.ts';
import { GitError, type Git } from './git.ts';
import type { RefChange, Writer } from './writer.ts';

/** Somebody else moved a branch between our reading and writing it: the work is done once more. */
export class RefMoved extends Error {
  override readonly name = 'RefMoved';
}

const isMoved = (stderr: string): boolean =>
  /but expected|reference already exists|unable to resolve reference|File exists|reference is missing/i.test(stderr);

/** Moves several branches at once, or none. */
export async function moveRefs(writer: Writer, changes: readonly RefChange[]): Promise<void> {
  try {
    await writer.moveRefs(changes);
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
