import {
  StoreError,
  type Author,
  type Change,
  type ContentStore,
  type DraftKey,
  type DraftStatus,
  type Id,
  type Merge,
  type Outcome,
  type SaveOptions,
} from '../content-store.ts';
import { createBlobs } from './blobs.ts';
import { createCommits, formatPerson, type Commit } from './commits.ts';
import { readDraftState, toCoAuthors, toDraft, toDraftTrailers, toOthers, type DraftState } from './draft-state.ts';
import { exportFiles } from './export.ts';
import { createGit, GitError, toGitEnvironment, type Git } from './git.ts';
import { readHistory } from './history.ts';
import { createObjects } from './objects.ts';
import { createRebuild, type FileStates, type RebuildResult } from './rebuild.ts';
import { listRefs, moveRefs, RefMoved } from './refs.ts';
import {
  contentRoot,
  discardedRefs,
  draftRefs,
  isSafePath,
  mainRef,
  requireWritablePath,
  toDraftRef,
} from './safe-path.ts';
import { isThere, seed } from './seed.ts';
import { removeLeftovers } from './tidy.ts';
import { createTrees } from './trees.ts';
import { createWriteQueue } from './write-queue.ts';
import { createWriter, type Writer } from './writer.ts';

export interface StoreOptions {
  /** The bare repository, `DATA_DIR/content.git`; made when it is not there. */
  readonly dir: string;
  /** The content folder that it is made from. */
  readonly seedFrom: string;
  /** In whose name the gateway itself writes. */
  readonly committer: Author;
  readonly merge: Merge;
  readonly now?: () => Date;
  /** Does another process have the repository open? What it is busy with is no leftover then. */
  readonly isBeside?: boolean;
  /** Called after a branch moved. */
  readonly onWrite?: () => void;
}

/** Looks at what would be published: paths of the content, absent is removed. Whatever it throws stops that. */
export type Review = (changes: ReadonlyMap<string, Uint8Array | undefined>) => Promise<void>;

/** The store with what only parts beside it need. */
export interface GitStore extends ContentStore {
  readonly git: Git;
  /**
   * Joins a state that was made elsewhere into what is published. What stands beside the content folder is taken as it
   * is there: nobody writes it here. `unrelated`: the two have no state in common.
   */
  takeIn(state: Id, review?: Review): Promise<Outcome<Id> | { readonly kind: 'unrelated' }>;
  /** Finishes what was asked and lets go of the repository. */
  close(): Promise<void>;
}

/** How often work is done again when somebody moved the same branch from outside. */
const attempts = 5;
/** More than this many small files slow git down: they are packed at the next start. */
const looseLimit = 5000;

export async function createStore(options: StoreOptions): Promise<GitStore> {
  const { dir, seedFrom, committer, merge, now = () => new Date(), onWrite } = options;
  // Where git itself is found; it takes nothing else from whoever started the gateway.
  const env = toGitEnvironment(process.env);
  if (!(await isThere(dir))) await seed({ dir, seedFrom, committer, env, now });
  if (options.isBeside !== true) await removeLeftovers(dir);

  const git = createGit(dir, env);
  const objects = createObjects(git);
  const writer = createWriter(git);
  const trees = createTrees(objects, writer);
  const blobs = createBlobs(objects, writer);
  const commits = createCommits(objects, writer, committer, now);
  const rebuild = createRebuild(blobs, merge);
  const queue = createWriteQueue();

  /** Work that moves branches: alone, again when somebody was first, and with every refusal a `StoreError`. */
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    queue.run(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const value = await work();
          onWrite?.();
          return value;
        } catch (cause) {
          if (cause instanceof RefMoved && attempt < attempts) continue;
          if (cause instanceof GitError || cause instanceof RefMoved) {
            throw new StoreError('store-broken', cause.message, { cause });
          }
          throw isDiskFull(cause) ? new StoreError('store-full', 'The disk is full.', { cause }) : cause;
        }
      }
    });

  const readMain = () => commits.read(mainRef);

  async function readState(key: DraftKey): Promise<DraftState | undefined> {
    const ref = toDraftRef(key);
    const head = await objects.measure(ref);
    return head && readDraftState(ref, await commits.read(head.id), commits);
  }

  async function requireState(key: DraftKey): Promise<DraftState> {
    const state = await readState(key);
    if (state) return state;
    throw new StoreError('draft-missing', `There is no draft ${key.collection}/${key.slug}.`);
  }

  /** What a draft's own files and the given paths were, are and became. */
  async function toFileStates(draft: DraftState | undefined, main: Commit, paths: readonly string[]) {
    const states = new Map<string, FileStates>();
    const own = draft ? await trees.diff(draft.base.tree, draft.head.tree) : [];
    for (const path of new Set([...own.map((difference) => difference.path), ...paths])) {
      const published = await trees.findFile(main.tree, path);
      const known = own.find((difference) => difference.path === path);
      states.set(
        path,
        known ? { base: known.from, draft: known.to, published } : { base: published, draft: published, published },
      );
    }
    return states;
  }

  /** The tree of a state with the files that a rebuild gave. */
  async function writeFiles(root: Id, { files }: RebuildResult): Promise<Id> {
    const changes = new Map<string, Id | undefined>();
    for (const [path, version] of files) {
      const isWritten = version?.content !== undefined && (await objects.measure(version.id)) === undefined;
      changes.set(path, isWritten ? await blobs.write(version.content) : version?.id);
      // What stands beside the content is not found by its path, and written as it is.
      if (isSafePath(path) && (await trees.findFile(root, path)) === version?.id) changes.delete(path);
    }
    return trees.write(root, changes);
  }

  function requirePaths(changes: readonly Change[]): void {
    changes.forEach(({ path }) => requireWritablePath(path));
    if (new Set(changes.map(({ path }) => path)).size < changes.length) {
      throw new StoreError('path-refused', 'One path was given twice.');
    }
  }

  async function saveDraft(key: DraftKey, changes: readonly Change[], saving: SaveOptions) {
    const { author, message, basis, status } = saving;
    const ref = toDraftRef(key);
    const [main, draft] = await Promise.all([readMain(), readState(key)]);
    const states = await toFileStates(
      draft,
      main,
      changes.map(({ path }) => path),
    );
    const rebuilt = await rebuild(states, changes, basis);
    if (rebuilt.conflicts.length > 0) return toConflict(rebuilt);
    const id = await commits.write({
      tree: await writeFiles(main.tree, rebuilt),
      parents: !draft ? [main.id] : draft.base.id === main.id ? [draft.head.id] : [draft.head.id, main.id],
      author,
      message,
      trailers: toDraftTrailers({
        base: main.id,
        status: status ?? draft?.status ?? 'draft',
        author,
        others: toOthers(draft, author),
      }),
    });
    await moveRefs(writer, [{ ref, from: draft?.head.id, to: id }]);
    return { kind: 'done', value: await toDraft(await requireState(key), trees) } as const;
  }

  /** A commit on a draft that leaves its content alone. */
  const writeNote = (draft: DraftState, author: Author, message: string, status: DraftStatus) =>
    commits.write({
      tree: draft.head.tree,
      parents: [draft.head.id],
      author,
      message,
      trailers: toDraftTrailers({ ...draft, base: draft.base.id, status }),
    });

  async function publishDraft(
    key: DraftKey,
    { approver, message, trailers, head }: Parameters<ContentStore['publishDraft']>[1],
  ): Promise<Outcome<Id>> {
    const [main, draft] = await Promise.all([readMain(), requireState(key)]);
    if (head !== undefined && head !== draft.head.id) {
      throw new StoreError('draft-changed', `The draft ${key.collection}/${key.slug} changed since it was looked at.`);
    }
    const rebuilt = await rebuild(await toFileStates(draft, main, []), []);
    if (rebuilt.conflicts.length > 0) return toConflict(rebuilt);
    const tree = await writeFiles(main.tree, rebuilt);
    const gone = { ref: draft.ref, from: draft.head.id, to: undefined };
    if (tree === main.tree) {
      await moveRefs(writer, [gone]);
      return { kind: 'done', value: main.id };
    }
    const id = await commits.write({
      tree,
      parents: [main.id],
      author: draft.author,
      message,
      trailers: {
        ...trailers,
        'Co-authored-by': toCoAuthors(draft.others),
        'Approved-by': formatPerson(approver),
        [publishedTrailer]: draft.head.id,
      },
    });
    await moveRefs(writer, [{ ref: mainRef, from: main.id, to: id }, gone]);
    return { kind: 'done', value: id };
  }

  async function commit(
    changes: readonly Change[],
    { author, message, basis, trailers = {} }: Parameters<ContentStore['commit']>[1],
  ): Promise<Outcome<Id>> {
    const main = await readMain();
    const states = await toFileStates(
      undefined,
      main,
      changes.map(({ path }) => path),
    );
    const rebuilt = await rebuild(states, changes, basis);
    if (rebuilt.conflicts.length > 0) return toConflict(rebuilt);
    const tree = await writeFiles(main.tree, rebuilt);
    if (tree === main.tree) return { kind: 'done', value: main.id };
    const id = await commits.write({ tree, parents: [main.id], author, message, trailers });
    await moveRefs(writer, [{ ref: mainRef, from: main.id, to: id }]);
    return { kind: 'done', value: id };
  }

  /** Has what changes between two trees looked at. */
  async function requireReviewed(from: Id, to: Id, review: Review): Promise<void> {
    const changes = new Map<string, Uint8Array | undefined>();
    for (const difference of await trees.diff(from, to)) {
      if (!isContent(difference.path)) continue;
      const { path, to: written } = difference;
      changes.set(path, written === undefined ? undefined : await blobs.read(written));
    }
    if (changes.size > 0) await review(changes);
  }

  async function takeIn(state: Id, review: Review): ReturnType<GitStore['takeIn']> {
    const [main, theirs] = await Promise.all([readMain(), commits.read(state)]);
    const shared = await findShared(git, main.id, theirs.id);
    if (shared === undefined) return { kind: 'unrelated' };
    if (shared === theirs.id) return { kind: 'done', value: main.id };
    if (shared === main.id) {
      await requireReviewed(main.tree, theirs.tree, review);
      await moveRefs(writer, [{ ref: mainRef, from: main.id, to: theirs.id }]);
      return { kind: 'done', value: theirs.id };
    }
    const base = await commits.read(shared);
    const states = new Map<string, FileStates>();
    for (const { path, from, to } of await trees.diff(base.tree, theirs.tree)) {
      const published = isContent(path) ? await trees.findFile(main.tree, path) : from;
      states.set(path, { base: from, draft: to, published });
    }
    const rebuilt = await rebuild(states, []);
    if (rebuilt.conflicts.length > 0) return toConflict(rebuilt);
    const tree = await writeFiles(main.tree, rebuilt);
    await requireReviewed(main.tree, tree, review);
    const id = await commits.write({
      tree,
      parents: [main.id, theirs.id],
      author: committer,
      message: 'Neem wijzigingen van elders over',
      trailers: {},
    });
    await moveRefs(writer, [{ ref: mainRef, from: main.id, to: id }]);
    return { kind: 'done', value: id };
  }

  const readRoot = async (at?: Id): Promise<Id> => (at === undefined ? (await readMain()).tree : trees.rootOf(at));
  const readFile = async (root: Id, path: string) => {
    const id = await trees.findFile(root, path);
    const content = id && (await blobs.read(id));
    return id && content ? { content, id } : undefined;
  };
  const listFiles = async (folder: string, at?: Id) => trees.listFiles(await readRoot(at), folder);

  const store: GitStore = {
    git,
    head: async () => (await readMain()).id,
    readFile: async (path, at) => readFile(await readRoot(at), path),
    readById: (id) => blobs.read(id),
    list: async (folder, at) =>
      Promise.all(
        (await listFiles(folder, at)).map(async (file) => ({
          ...file,
          size: (await objects.measure(file.id))?.size ?? 0,
        })),
      ),
    async readAll(folder, at) {
      const files = await listFiles(folder, at);
      const contents = await Promise.all(files.map(async ({ id }) => blobs.read(id)));
      return new Map(files.flatMap(({ path }, index) => (contents[index] ? [[path, contents[index]] as const] : [])));
    },
    history: (query) => readHistory(git, commits, query),

    async drafts() {
      const refs = await listRefs(git, draftRefs);
      const states = await Promise.all(
        refs.map(async ({ ref, id }) => readDraftState(ref, await commits.read(id), commits)),
      );
      return Promise.all(states.flatMap((state) => (state ? [toDraft(state, trees)] : [])));
    },
    async findDraft(key) {
      const state = await readState(key);
      return state && toDraft(state, trees);
    },
    async readDraftFile(key, path) {
      const draft = await requireState(key);
      const own = (await trees.diff(draft.base.tree, draft.head.tree)).some((file) => file.path === path);
      return readFile(own ? draft.head.tree : (await readMain()).tree, path);
    },
    saveDraft: (key, changes, saving) =>
      write(() => {
        requirePaths(changes);
        return saveDraft(key, changes, saving);
      }),
    setDraftStatus: (key, status, author) =>
      write(async () => {
        const draft = await requireState(key);
        if (draft.status !== status) {
          const id = await writeNote(draft, author, `Zet het voorstel op ${status}`, status);
          await moveRefs(writer, [{ ref: draft.ref, from: draft.head.id, to: id }]);
        }
        return toDraft(await requireState(key), trees);
      }),
    discardDraft: (key, author) =>
      write(async () => {
        const draft = await requireState(key);
        const id = await writeNote(draft, author, 'Gooi het voorstel weg', draft.status);
        const kept = `${discardedRefs}${key.collection}/${key.slug}/${id}`;
        await moveRefs(writer, [
          { ref: kept, from: undefined, to: id },
          { ref: draft.ref, from: draft.head.id, to: undefined },
        ]);
      }),
    publishDraft: (key, publishing) => write(() => publishDraft(key, publishing)),
    commit: (changes, saving) =>
      write(() => {
        requirePaths(changes);
        return commit(changes, saving);
      }),
    takeIn: (state, review = () => Promise.resolve()) => write(() => takeIn(state, review)),
    async exportTo(target, folder, at) {
      if (!isSafePath(folder))
        throw new StoreError('path-refused', `${JSON.stringify(folder)} is no folder of content.`);
      const files = await listFiles(folder, at);
      await exportFiles(
        target,
        files.map(({ path, id }) => ({ path: path.slice(folder.length + 1), id })),
        blobs,
      );
    },
    async close() {
      await queue.idle();
      objects.close();
      await writer.close();
    },
  };

  await finishPublishing(writer, await listRefs(git, draftRefs), store);
  if ((await countLoose(git)) > looseLimit) await git.run(['gc', '--quiet', '--prune=2.weeks.ago']);
  return store;
}

const isContent = (path: string): boolean => path.startsWith(`${contentRoot}/`) && isSafePath(path);

/** The newest state that two have in common. */
async function findShared(git: Git, one: Id, other: Id): Promise<Id | undefined> {
  try {
    return await git.line(['merge-base', one, other]);
  } catch (cause) {
    if (cause instanceof GitError && cause.exitCode === 1) return undefined;
    throw cause;
  }
}

const isDiskFull = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(cause.code));

const toConflict = ({ conflicts, basis }: RebuildResult) => ({ kind: 'conflict', conflicts, basis }) as const;

/** Names the draft that a published commit was made of. */
const publishedTrailer = 'Draft-Head';

/** How far back a draft can stand that was published in the instant when the gateway was killed. */
const recent = 50;

/** A draft that is published goes with the same move of branches, but a kill may come between the two files. */
async function finishPublishing(
  writer: Writer,
  drafts: readonly { readonly ref: string; readonly id: Id }[],
  store: ContentStore,
): Promise<void> {
  if (drafts.length === 0) return;
  const published = (await store.history({ limit: recent })).map(({ trailers }) => trailers[publishedTrailer]);
  const done = drafts.filter(({ id }) => published.includes(id));
  if (done.length > 0)
    await moveRefs(
      writer,
      done.map(({ ref, id }) => ({ ref, from: id, to: undefined })),
    );
}

async function countLoose(git: Git): Promise<number> {
  return Number.parseInt(await git.line(['count-objects']), 10);
}
