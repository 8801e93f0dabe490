import { StoreError, type Id } from '../content-store.ts';
import type { Objects } from './objects.ts';
import { isSafePath } from './safe-path.ts';
import type { Writer } from './writer.ts';

export interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly id: Id;
}

const folderMode = '40000';
const fileMode = '100644';
const isFolder = ({ mode }: Entry): boolean => mode === folderMode;
/** A regular file: neither a link that could lead elsewhere, nor another repository. */
const isFile = ({ mode }: Entry): boolean => mode === fileMode || mode === '100755' || mode === '100664';

/** Trees never change, so what was read stays true; only memory sets a limit. */
const maxKept = 2000;

export interface Trees {
  /** The tree of a commit. */
  rootOf(commit: Id): Promise<Id>;
  /** The regular file at a path. */
  findFile(root: Id, path: string): Promise<Id | undefined>;
  /** Every regular file below a folder, in order; '' is everything. */
  listFiles(root: Id, folder: string): Promise<readonly { readonly path: string; readonly id: Id }[]>;
  /** Files that are not the same here and there. */
  diff(
    from: Id,
    to: Id,
  ): Promise<readonly { readonly path: string; readonly from: Id | undefined; readonly to: Id | undefined }[]>;
  /** A tree with files put in or taken out. */
  write(root: Id | undefined, changes: ReadonlyMap<string, Id | undefined>): Promise<Id>;
}

function parseTree(content: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    entries.push({
      mode: content.toString('latin1', at, space),
      name: content.toString('utf8', space + 1, end),
      id: content.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

export function createTrees(objects: Objects, writer: Pick<Writer, 'writeTree'>): Trees {
  const kept = new Map<Id, readonly Entry[]>();

  async function readTree(id: Id): Promise<readonly Entry[]> {
    const known = kept.get(id);
    if (known) return known;
    const object = await objects.read(id);
    if (object?.type !== 'tree') throw new StoreError('store-broken', `The tree ${id} is not there.`);
    const entries = parseTree(object.content);
    if (kept.size >= maxKept) kept.clear();
    kept.set(id, entries);
    return entries;
  }

  async function rootOf(commit: Id): Promise<Id> {
    const object = await objects.read(commit);
    if (object?.type !== 'commit') throw new StoreError('store-broken', `The state ${commit} is not there.`);
    // "tree <id>" is the first line of every commit.
    return object.content.toString('latin1', 5, 45);
  }

  async function findFolder(root: Id, path: string): Promise<Id | undefined> {
    let id = root;
    for (const name of path === '' ? [] : path.split('/')) {
      const entry = (await readTree(id)).find((candidate) => candidate.name === name);
      if (!entry || !isFolder(entry)) return undefined;
      id = entry.id;
    }
    return id;
  }

  const splitPath = (path: string): readonly [folder: string, name: string] => {
    const at = path.lastIndexOf('/');
    return [at < 0 ? '' : path.slice(0, at), path.slice(at + 1)];
  };

  async function walk(id: Id, folder: string): Promise<{ readonly path: string; readonly id: Id }[]> {
    const entries = await readTree(id);
    const found = await Promise.all(
      entries.map(async (entry) => {
        const path = join(folder, entry.name);
        if (isFolder(entry)) return walk(entry.id, path);
        return isFile(entry) && isSafePath(path) ? [{ path, id: entry.id }] : [];
      }),
    );
    return found.flat();
  }

  interface Difference {
    readonly path: string;
    readonly from: Id | undefined;
    readonly to: Id | undefined;
  }

  async function compare(from: Id | undefined, to: Id | undefined, folder: string): Promise<Difference[]> {
    if (from === to) return [];
    const [before, after] = await Promise.all([from ? readTree(from) : [], to ? readTree(to) : []]);
    const names = new Set([...before, ...after].map(({ name }) => name));
    const found = await Promise.all(
      [...names].map(async (name) => {
        const old = before.find((entry) => entry.name === name);
        const own = after.find((entry) => entry.name === name);
        if (old?.id === own?.id && old?.mode === own?.mode) return [];
        const path = join(folder, name);
        const toId = (entry: Entry | undefined, test: (entry: Entry) => boolean) =>
          entry && test(entry) ? entry.id : undefined;
        const inside = await compare(toId(old, isFolder), toId(own, isFolder), path);
        const [oldFile, ownFile] = [toId(old, isFile), toId(own, isFile)];
        return oldFile === ownFile ? inside : [{ path, from: oldFile, to: ownFile }, ...inside];
      }),
    );
    return found.flat();
  }

  /** Puts changes, by their path inside this folder, into one folder; nothing when it is empty afterwards. */
  async function change(
    id: Id | undefined,
    changes: readonly (readonly [path: string, id: Id | undefined])[],
  ): Promise<Id | undefined> {
    const entries = new Map((id ? await readTree(id) : []).map((entry) => [entry.name, entry]));
    const refuse = (name: string, why: string): never => {
      throw new StoreError('path-refused', `${JSON.stringify(name)} ${why}.`);
    };
    const requireNew = (name: string): void => {
      // On Windows and on a Mac the two would be one file.
      const like = [...entries.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
      if (like !== undefined && like !== name) refuse(name, `differs from ${like} in capitals only`);
    };
    const below = Map.groupBy(changes, ([path]) => path.split('/', 1)[0] ?? '');
    for (const [name, own] of below) {
      const old = entries.get(name);
      requireNew(name);
      const leaf = own.find(([path]) => path === name);
      if (leaf) {
        if (own.length > 1) refuse(name, 'cannot be a file and a folder');
        if (old && !isFile(old)) refuse(name, 'is no file');
        if (leaf[1] === undefined) entries.delete(name);
        else entries.set(name, { mode: fileMode, name, id: leaf[1] });
        continue;
      }
      if (old && !isFolder(old)) refuse(name, 'is no folder');
      const inner = own.map(([path, blob]) => [path.slice(name.length + 1), blob] as const);
      const folder = await change(old?.id, inner);
      if (folder === undefined) entries.delete(name);
      else entries.set(name, { mode: folderMode, name, id: folder });
    }
    return entries.size === 0 ? undefined : writer.writeTree([...entries.values()]);
  }

  return {
    rootOf,
    async findFile(root, path) {
      if (!isSafePath(path)) return undefined;
      const [folder, name] = splitPath(path);
      const id = await findFolder(root, folder);
      const entry = id && (await readTree(id)).find((candidate) => candidate.name === name);
      return entry && isFile(entry) ? entry.id : undefined;
    },
    async listFiles(root, folder) {
      if (folder !== '' && !isSafePath(folder)) return [];
      const id = await findFolder(root, folder);
      return id ? (await walk(id, folder)).sort(byPath) : [];
    },
    diff: async (from, to) => (await compare(from, to, '')).sort(byPath),
    async write(root, changes) {
      const written = changes.size === 0 ? root : await change(root, [...changes]);
      return written ?? writer.writeTree([]);
    },
  };
}
