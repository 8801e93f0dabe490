// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the project; every command runs there. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const isTerminal = process.stdout.isTTY && process.env['CI'] === undefined;
/** A first sign of life after this long, then every so often: milliseconds. */
const TICK = isTerminal ? 250 : 10_000;

/** @param {number} milliseconds */
export const toSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

/**
 * Ends the process with one sentence.
 * @param {string} sentence
 * @returns {never}
 */
export function stopWith(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let stopping = false;

/** Has somebody asked to stop? Then a command that ends is not a failure. */
export const isStopping = () => stopping;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    // What was started ends first, so that no server or browser stays behind; a second Ctrl-C does not wait for it.
    if (stopping || children.size === 0) process.exit(130);
    stopping = true;
    for (const child of children) child.kill(signal);
  });
}

/**
 * What a finished command leaves behind.
 * @typedef {{ code: number, output: string, milliseconds: number }} Finished
 */

/**
 * Starts a command of the project. On Windows npm is a script, which only a shell can start.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, {
    cwd: root,
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

/**
 * What runs now, each as one line that says how far it is.
 * @type {Set<() => string>}
 */
const lines = new Set();
/** @type {NodeJS.Timeout | undefined} */
let ticker;

function showProgress() {
  const line = `… ${[...lines].map((toLine) => toLine()).join(' | ')}`;
  if (isTerminal) process.stdout.write(`\r\u001b[K${line.slice(0, process.stdout.columns - 1)}`);
  else console.log(line);
}

/** @param {() => string} toLine */
function begin(toLine) {
  lines.add(toLine);
  ticker ??= setInterval(showProgress, TICK);
}

/** @param {() => string} toLine */
function end(toLine) {
  lines.delete(toLine);
  if (isTerminal) process.stdout.write('\r\u001b[K');
  if (lines.size > 0) return;
  clearInterval(ticker);
  ticker = undefined;
}

/**
 * Runs a command, shows that it is alive while it runs, and ends with one line: whole output only where it failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ label: string, env?: NodeJS.ProcessEnv, progress?: (output: string) => string, summary?: (finished: Finished) => string }} options
 *   `progress` says how far it is, `summary` what came of it
 * @returns {Promise<Finished>}
 */
export function run(command, args, { label, env, progress = () => '', summary = () => '' }) {
  const began = performance.now();
  let output = '';
  const join = (/** @type {string[]} */ ...parts) => parts.filter((part) => part !== '').join(' · ');
  const toLine = () => join(label, progress(output), toSeconds(performance.now() - began));
  begin(toLine);
  return new Promise((resolve) => {
    let isOver = false;
    /** @param {number} code */
    const finish = (code) => {
      // A command that cannot be started is said to be wrong, and then to be closed.
      if (isOver) return;
      isOver = true;
      end(toLine);
      if (stopping) process.exit(130);
      const finished = { code, output, milliseconds: performance.now() - began };
      if (code !== 0) console.log(output.trimEnd());
      console.log(join(`${code === 0 ? '✓' : '✗'} ${label}`, summary(finished), toSeconds(finished.milliseconds)));
      resolve(finished);
    };
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.once('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}
