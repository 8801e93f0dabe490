import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { unpackTar } from 'modern-tar/fs';
import { createGit, GitError, toGitEnvironment } from '../store/git/git.ts';
import { mainRef } from '../store/git/safe-path.ts';
import { initialise } from '../store/git/seed.ts';
import { BackupError } from './backup-error.ts';
import {
  bundleName,
  databaseName,
  manifestName,
  manifestSchema,
  readFacts,
  secretName,
  type Manifest,
} from './manifest.ts';

const workName = 'restoring';
/** What a disk of its own has in it from the beginning. */
const isOfDisk = (name: string): boolean => name === 'lost+found';

const damaged = (what: string, cause?: unknown): BackupError =>
  new BackupError(`De reservekopie is beschadigd: ${what}. Er is niets teruggezet; neem een andere kopie.`, { cause });

async function requireEmpty(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const found = (await readdir(dataDir)).filter((name) => name !== workName && !isOfDisk(name));
  if (found.length === 0) return;
  throw new BackupError(
    `${dataDir} is niet leeg (${found.slice(0, 3).join(', ')}${found.length > 3 ? ', …' : ''}), en wat er staat, blijft staan. Stop de dienst, zet de map opzij (mv ${dataDir} ${dataDir}.oud) en probeer opnieuw.`,
  );
}

async function unpack(file: string, folder: string): Promise<void> {
  const known: readonly string[] = [manifestName, bundleName, databaseName, secretName];
  const unpacking = unpackTar(folder, {
    strict: true,
    fmode: 0o600,
    // No folder, no link and no name of somebody else's choice.
    filter: ({ name, type }) => type === 'file' && known.includes(name),
  });
  try {
    await pipeline(createReadStream(file), unpacking);
  } catch (cause) {
    if (
      cause instanceof Error &&
      'code' in cause &&
      cause.code === 'ENOENT' &&
      'path' in cause &&
      cause.path === file
    ) {
      throw new BackupError(`${file} is er niet. Kijk de naam na.`, { cause });
    }
    throw damaged(`${file} is geen heel tar-bestand`, cause);
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((cause: unknown) => {
    throw damaged(`${manifestName} ontbreekt`, cause);
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupError(
      'Deze reservekopie is niet van deze versie van ROSEwijzer: haar inhoudsopgave zegt iets anders. Zet ze terug met de versie die ze maakte.',
      { cause },
    );
  }
}

async function requireChecksums(folder: string, { files }: Manifest): Promise<void> {
  for (const [name, facts] of Object.entries(files)) {
    if (facts === undefined) continue;
    const found = await readFacts(join(folder, name)).catch((cause: unknown) => {
      throw damaged(`${name} ontbreekt`, cause);
    });
    if (found.size !== facts.size || found.sha256 !== facts.sha256)
      throw damaged(`${name} klopt niet met zijn controlesom`);
  }
}

function requireDatabase(path: string): void {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const [row] = database.prepare('PRAGMA integrity_check(1)').all();
      if (row?.['integrity_check'] !== 'ok') throw new Error(JSON.stringify(row));
    } finally {
      database.close();
    }
  } catch (cause) {
    throw damaged(`${databaseName} is geen hele databank`, cause);
  }
}

/** Makes the repository anew from its bundle, and has git look at every object of it. */
async function makeRepository(dir: string, bundle: string, head: string): Promise<void> {
  const git = createGit(dir, toGitEnvironment(process.env));
  await initialise(git);
  try {
    await git.run(['fetch', '--quiet', '--no-write-fetch-head', bundle, '+refs/*:refs/*']);
    await git.run(['fsck', '--strict', '--full']);
    if ((await git.line(['rev-parse', mainRef])) !== head) throw damaged(`main is niet ${head}`);
  } catch (cause) {
    throw cause instanceof GitError ? damaged(`${bundleName} is geen hele repository`, cause) : cause;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a backup into an empty folder, from which the service then starts. Everything is looked over before anything
 * stands in its place. Throws a `BackupError`.
 */
export async function restoreBackup({
  file,
  dataDir,
}: {
  readonly file: string;
  readonly dataDir: string;
}): Promise<Manifest> {
  await requireEmpty(dataDir);
  // Inside: a folder may be a disk of its own, to which nothing can be moved from elsewhere in one step.
  const work = join(dataDir, workName);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  try {
    await unpack(file, work);
    const manifest = await readManifest(work);
    await requireChecksums(work, manifest);
    requireDatabase(join(work, databaseName));
    await makeRepository(join(work, 'content.git'), join(work, bundleName), manifest.head);
    const names = ['content.git', databaseName, ...(manifest.files[secretName] ? [secretName] : [])];
    for (const name of names) {
      if (name !== 'content.git') await chmod(join(work, name), 0o600);
      await rename(join(work, name), join(dataDir, name));
    }
    await syncFolder(dataDir);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
