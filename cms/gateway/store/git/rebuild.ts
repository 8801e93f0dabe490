import { toWholeFileConflict } from '../../merge/whole-file.ts';
import { noContent, type Change, type Conflict, type Id, type Merge } from '../content-store.ts';
import { toBlobId, type Blobs } from './blobs.ts';

/** What one file was in the state that a draft was built on, is in the draft, and is published now. */
export interface FileStates {
  readonly base: Id | undefined;
  readonly draft: Id | undefined;
  readonly published: Id | undefined;
}

type Version = { readonly id: Id; readonly content?: Uint8Array } | undefined;

type Joined =
  | { readonly version: Version }
  /** `seen` is what stands there now, for whoever chooses between the two. */
  | { readonly conflicts: readonly Conflict[]; readonly seen: Id | undefined };

export interface RebuildResult {
  /** Content to store, by path; absent is a file that goes. */
  readonly files: ReadonlyMap<string, Version>;
  readonly conflicts: readonly Conflict[];
  readonly basis: Readonly<Record<string, Id>>;
}

export function createRebuild(blobs: Blobs, merge: Merge) {
  const read = async (id: Id | undefined) => (id === undefined ? undefined : blobs.read(id));

  async function join(path: string, base: Id | undefined, ours: Version, theirs: Id | undefined): Promise<Joined> {
    if (base === theirs || ours?.id === theirs) return { version: ours };
    if (ours?.id === base) return { version: theirs === undefined ? undefined : { id: theirs } };
    const [before, there] = await Promise.all([read(base), read(theirs)]);
    const content = ours?.content ?? (await read(ours?.id));
    if (!content) {
      const conflict = toWholeFileConflict(path, { base: before, ours: undefined, theirs: there });
      return { conflicts: [conflict], seen: theirs };
    }
    const result = merge(path, { base: before, ours: content, theirs: there });
    if ('conflicts' in result) return { conflicts: result.conflicts, seen: theirs };
    return { version: { id: toBlobId(result.merged), content: result.merged } };
  }

  /** What a file becomes when somebody writes it who had `basis` before them. */
  async function write(path: string, own: Version, basis: Id | undefined, states: FileStates): Promise<Joined> {
    const { base, draft, published } = states;
    if (draft === base) return join(path, basis, own, published);
    if (base === published) return join(path, basis, own, draft);
    // The draft is older than what is published, so whoever had that before them was shown both: they chose.
    if (basis === published) return { version: own };
    const first = await join(path, basis, own, draft);
    return 'conflicts' in first ? first : join(path, base, first.version, published);
  }

  const toBasis = (given: Id | undefined, { base, draft, published }: FileStates): Id | undefined => {
    if (given === undefined) return draft === base ? published : draft;
    return given === noContent ? undefined : given;
  };

  /**
   * Joins a draft's files and new changes with what is published.
   * `states` holds every path that the draft or a change is about.
   */
  return async function rebuild(
    states: ReadonlyMap<string, FileStates>,
    changes: readonly Change[],
    basis: Readonly<Record<string, Id>> = {},
  ): Promise<RebuildResult> {
    const files = new Map<string, Version>();
    const conflicts: Conflict[] = [];
    const seen: [string, Id][] = [];
    for (const [path, state] of states) {
      const change = changes.find((candidate) => candidate.path === path);
      const { base, draft, published } = state;
      const content = change?.content;
      const given = Object.hasOwn(basis, path) ? basis[path] : undefined;
      const joined = change
        ? await write(path, content && { id: toBlobId(content), content }, toBasis(given, state), state)
        : await join(path, base, draft === undefined ? undefined : { id: draft }, published);
      if ('version' in joined) files.set(path, joined.version);
      else {
        conflicts.push(...joined.conflicts);
        seen.push([path, joined.seen ?? noContent]);
      }
    }
    return { files, conflicts, basis: Object.fromEntries(seen) };
  };
}
