import { spawn } from 'node:child_process';
import { PublishError } from './publish-error.ts';

export interface ScriptOptions {
  /** The root of the project. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** After this long it hangs: milliseconds. */
  readonly timeoutMs: number;
  /** Ends it before that. */
  readonly signal?: AbortSignal | undefined;
}

/** Enough of the output to hold every problem of a few files. */
const maxOutput = 20_000;

/**
 * Runs a script of the project in a process of its own, which ends with ours: it holds the other end of its standard
 * input (`scripts/end-with-parent.mjs`). Throws a `PublishError` with what it wrote to standard error where it fails.
 */
export function runScript(args: readonly string[], { cwd, env, timeoutMs, signal }: ScriptOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', './scripts/end-with-parent.mjs', ...args], {
      cwd,
      env,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      ...(signal ? { signal } : {}),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-maxOutput)));
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => {
      // What is ended from here is over only when it is closed.
      if (signal?.aborted !== true) reject(error);
    });
    child.once('close', (code, killedBy) => {
      if (code === 0) resolve();
      else {
        const why =
          killedBy === null ? '' : `Afgebroken (${killedBy}), na hoogstens ${Math.round(timeoutMs / 1000)} s.\n`;
        reject(new PublishError(`${why}${output.trim()}` || 'Het is mislukt, zonder een woord uitleg.'));
      }
    });
  });
}
