import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { packTar, type TarSource } from 'modern-tar/fs';
import { createGit, toGitEnvironment, type Git } from '../store/git/git.ts';
import { listRefs } from '../store/git/refs.ts';
import { draftRefs, mainRef } from '../store/git/safe-path.ts';
import { initialise } from '../store/git/seed.ts';
import { BackupError } from './backup-error.ts';
import { bundleName, databaseName, manifestName, readFacts, secretName, type Manifest } from './manifest.ts';

export interface BackupOptions {
  readonly dataDir: string;
  /** The file to make; one that is there is left alone. */
  readonly target: string;
  /** Are accounts in a PostgreSQL instead? */
  readonly hasPostgres: boolean;
  readonly now: () => Date;
}

/** A copy of a database as it is at one moment, whoever writes in it meanwhile. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 30_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

/**
 * A repository without objects of its own whose branches stand where those of another stood, and stay there: of a branch
 * that moves while git bundles it, git leaves the whole branch out. Drafts are looked at first: one that is published
 * meanwhile is then in what is published too, and the next start takes it away.
 */
async function makeStill(repository: string, dir: string): Promise<Git> {
  const env = toGitEnvironment(process.env);
  const moving = createGit(repository, env);
  const drafts = await listRefs(moving, draftRefs);
  const rest = (await listRefs(moving, 'refs/')).filter(({ ref }) => !ref.startsWith(draftRefs));
  const still = createGit(dir, env);
  await initialise(still);
  await mkdir(join(dir, 'objects/info'), { recursive: true });
  await writeFile(join(dir, 'objects/info/alternates'), `${join(repository, 'objects')}\n`);
  const input = [...drafts, ...rest].map(({ ref, id }) => `create ${ref} ${id}\n`).join('');
  await still.run(['update-ref', '--no-deref', '--stdin'], { input });
  return still;
}

/**
 * Puts everything that must survive into one file, while the service runs. The file appears when it is whole, and only
 * its owner can read it. Throws a `BackupError`.
 */
export async function makeBackup({ dataDir, target, hasPostgres, now }: BackupOptions): Promise<Manifest> {
  const repository = join(dataDir, 'content.git');
  const database = join(dataDir, databaseName);
  for (const path of [repository, database]) {
    if (existsSync(path)) continue;
    throw new BackupError(
      `In ${dataDir} staat geen ${basename(path)}. Zet DATA_DIR op de map van de dienst, en probeer opnieuw.`,
    );
  }
  if (existsSync(target)) {
    throw new BackupError(
      `${target} bestaat al en blijft zoals het is. Kies een andere naam, met de datum bijvoorbeeld.`,
    );
  }
  // Beside the target, so that putting it in its place is one step; only its owner can look inside.
  const made = await mkdtemp(join(dirname(target), `.${basename(target)}-`)).catch((cause: unknown) => {
    throw new BackupError(`In ${dirname(target)} kan niets bewaard worden. Bestaat de map, en mag je er schrijven?`, {
      cause,
    });
  });
  try {
    // First what refers to the other: a mail may be about a draft, and a draft is never about a mail.
    copyDatabase(database, join(made, databaseName));
    const secret = join(dataDir, secretName);
    const hasSecret = existsSync(secret);
    if (hasSecret) await copyFile(secret, join(made, secretName));
    const still = await makeStill(repository, join(made, 'still.git'));
    await still.run(['bundle', 'create', '--quiet', join(made, bundleName), '--all']);
    const manifest: Manifest = {
      format: 1,
      madeAt: now().toISOString(),
      head: await still.line(['rev-parse', mainRef]),
      accounts: hasPostgres ? 'postgresql' : 'here',
      files: {
        [bundleName]: await readFacts(join(made, bundleName)),
        [databaseName]: await readFacts(join(made, databaseName)),
        ...(hasSecret ? { [secretName]: await readFacts(join(made, secretName)) } : {}),
      },
    };
    const sources: TarSource[] = [
      { type: 'content', target: manifestName, content: JSON.stringify(manifest, undefined, 2), mode: 0o600 },
      ...Object.keys(manifest.files).map(
        (name) => ({ type: 'file', source: join(made, name), target: name, mode: 0o600 }) as const,
      ),
    ];
    const whole = join(made, 'whole.tar');
    await pipeline(packTar(sources), createWriteStream(whole, { mode: 0o600, flush: true }));
    // Unlike a rename, this never takes the place of what somebody else put there meanwhile.
    await link(whole, target);
    await unlink(whole);
    return manifest;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}
