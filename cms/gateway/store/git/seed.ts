import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { StoreError, type Author } from '../content-store.ts';
import { createCommits } from './commits.ts';
import { createGit, type Git } from './git.ts';
import { createObjects } from './objects.ts';
import { moveRefs } from './refs.ts';
import { contentRoot, isSafePath, mainRef } from './safe-path.ts';
import { createTrees } from './trees.ts';
import { createWriter } from './writer.ts';

const ending = '.seeding';

/** Regular files below a folder, by their path in it; hidden ones and links are nobody's content. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(isSafePath)
    .sort();
}

/** Makes sure that a name that was given in a folder is still there after a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a finished repository to its place. */
export async function putInPlace(made: string, dir: string): Promise<void> {
  await rename(made, dir);
  await syncFolder(dirname(dir));
}

export const isThere = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined)) !== undefined;

/** A folder beside the repository's place to make it in; what an earlier attempt left there is gone. */
export async function prepareSeeding(dir: string): Promise<string> {
  await mkdir(dirname(dir), { recursive: true });
  for (const name of await readdir(dirname(dir))) {
    if (name.startsWith(`${basename(dir)}${ending}`)) await rm(join(dirname(dir), name), { recursive: true });
  }
  return `${dir}${ending}`;
}

/** Makes an empty repository. */
export async function initialise(git: Git): Promise<void> {
  await git.run(['init', '--bare', '--quiet', '--template=', '--initial-branch=main', '--object-format=sha1']);
}

export interface SeedOptions {
  readonly dir: string;
  readonly seedFrom: string;
  readonly committer: Author;
  readonly env: Readonly<Record<string, string>>;
  readonly now: () => Date;
}

/** Makes the repository from a content folder, whole or not at all. */
export async function seed({ dir, seedFrom, committer, env, now }: SeedOptions): Promise<void> {
  const folder = resolve(seedFrom);
  const files = await listFiles(folder).catch((cause: unknown) => {
    throw new StoreError('store-broken', `The content folder ${folder} cannot be read.`, { cause });
  });
  const made = await prepareSeeding(dir);
  const git = createGit(made, env);
  await initialise(git);
  const objects = createObjects(git);
  const writer = createWriter(git);
  try {
    const paths = files.map((file) => join(folder, file));
    const answer = await git.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
      input: paths.map((path) => `${path}\n`).join(''),
    });
    const ids = answer.toString().split('\n');
    const changes = new Map(files.map((file, at) => [`${contentRoot}/${file}`, ids[at]]));
    const tree = await createTrees(objects, writer).write(undefined, changes);
    const first = await createCommits(objects, writer, committer, now).write({
      tree,
      parents: [],
      author: committer,
      message: 'Begin met de inhoud van deze gids',
      trailers: {},
    });
    await moveRefs(writer, [{ ref: mainRef, from: undefined, to: first }]);
  } finally {
    objects.close();
    await writer.close();
  }
  await putInPlace(made, dir);
}
