import { spawn } from 'node:child_process';
import { PublishError } from './publish-error.ts';

export interface ScriptOptions {
  /** The root of the project. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** After this long it hangs: milliseconds. */
  readonly timeoutMs: number;
}

/** Enough of the output to hold every problem of a few files. */
const maxOutput = 20_000;

/**
 * Runs a script of the project in a process of its own, which ends with ours: it holds the other end of its standard
 * input (`scripts/end-with-parent.mjs`). Throws a `PublishError` with what it wrote to standard error where it fails.
 */
export function runScript(args: readonly string[], { cwd, env, timeoutMs }: ScriptOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', './scripts/end-with-parent.mjs', ...args], {
      cwd,
      env,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-maxOutput)));
    child.stdin.on('error', () => undefined);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else {
        const why = signal === null ? '' : `Afgebroken (${signal}), na hoogstens ${Math.round(timeoutMs / 1000)} s.\n`;
        reject(new PublishError(`${why}${output.trim()}` || 'Het is mislukt, zonder een woord uitleg.'));
      }
    });
  });
}
