import { execFile } from 'node:child_process';
import { StoreError } from '../content-store.ts';

/** More than any listing or picture is; a runaway answer stops here. */
const maxAnswer = 512 * 1024 * 1024;

/** Given on every call, so that nothing in the repository's own config can undo it. */
const settings = Object.entries({
  'core.hooksPath': '/dev/null',
  'core.fsync': 'all',
  'core.fsyncMethod': 'fsync',
  'core.protectHFS': 'true',
  'core.protectNTFS': 'true',
  'core.quotePath': 'false',
  'core.logAllRefUpdates': 'false',
  'gc.auto': '0',
  'i18n.commitEncoding': 'utf-8',
  'transfer.fsckObjects': 'true',
  'protocol.ext.allow': 'never',
}).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** The environment of git: what finds its programs, and nothing that could change how it behaves. */
export function toGitEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  also: readonly string[] = [],
): Readonly<Record<string, string>> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && ['PATH', ...also].includes(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Besides the clean environment: who writes, and when. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; none where it is absent. */
  readonly timeout?: number;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/** What git answered when it refused: kept apart from `StoreError`, since some refusals are expected. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly stderr: string;
  /** With which it ended; nothing where it was killed or never began. */
  readonly exitCode: number | undefined;
  constructor(command: string, stderr: string, options: ErrorOptions) {
    super(`git ${command}: ${stderr.trim()}`, options);
    this.stderr = stderr;
    const { cause } = options;
    this.exitCode =
      cause instanceof Error && 'code' in cause && typeof cause.code === 'number' ? cause.code : undefined;
  }
}

export interface Git {
  /** The bare repository. */
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs one command; rejects with `GitError`, or with `StoreError` when the disk is full. */
  run(args: readonly string[], options?: RunOptions): Promise<Buffer>;
  /** The same, for an answer that is one line. */
  line(args: readonly string[], options?: RunOptions): Promise<string>;
  /** The arguments of a command of our own making, for a process that stays. */
  toArguments(args: readonly string[]): readonly string[];
}

const isDiskFull = (stderr: string): boolean =>
  /no space left on device|disk quota exceeded|file too large|not enough space/i.test(stderr);

/** What went wrong in a git, after what it said. */
export function toGitError(command: string, cause: Error, stderr: string, signal: string | null = null): Error {
  // SIGXFSZ: the file grew past the limit that the machine's owner set.
  if (isDiskFull(stderr) || signal === 'SIGXFSZ') {
    return new StoreError('store-full', `git ${command} found no space left: ${stderr.trim()}`, { cause });
  }
  return new GitError(command, stderr === '' ? cause.message : stderr, { cause });
}

export function createGit(dir: string, env: Readonly<Record<string, string>>): Git {
  const toArguments: Git['toArguments'] = (args) => [...settings, '--git-dir', dir, ...args];

  const run: Git['run'] = (args, { input, env: extra, timeout, signal } = {}) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        toArguments(args),
        { env: { ...env, ...extra }, encoding: 'buffer', maxBuffer: maxAnswer, timeout: timeout ?? 0, signal },
        (cause, stdout, stderr) => {
          if (cause) reject(toGitError(args[0] ?? '', cause, stderr.toString(), cause.signal ?? null));
          else resolve(stdout);
        },
      );
      // A git that stops early closes its input; its own answer says why.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });

  return { dir, env, run, toArguments, line: async (args, options) => (await run(args, options)).toString().trim() };
}
