import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, copyFile, mkdtemp, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinary } from './binary.ts';
import { parseTestServerSettings, type TestServerSettings } from './settings.ts';

export interface TestServer {
  readonly url: string;
  readonly masterKey: string;
  /** Ends it, with its database; does nothing to a server that was running already. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly settings?: TestServerSettings;
  /** No file of the database may become larger, as on a disk that is full: kilobytes. */
  readonly maxFileKb?: number;
}

/** The server, or in one Dutch sentence why there is none: for a test to be skipped with. */
export type Started = TestServer | { readonly reason: string };

/**
 * Runs the server as long as somebody holds the other end of standard input, then ends it and its folder: so it also
 * ends when the tests crash or are killed. The shell itself is silent: nobody may be left to hear it.
 */
const guard = `
exec 3<&0 4>&2 2>/dev/null
dir=$1; limit=$2; shift 2
[ "$limit" = 0 ] || { trap '' XFSZ; ulimit -f "$limit"; }
"$@" </dev/null 2>&4 & server=$!
{ read -r _ <&3; kill -9 $server; } & guard=$!
wait $server; code=$?
kill $guard
rm -rf "$dir"
exit $code`;

/** "nobody" on every Linux; files and ports of ours are none of its business. */
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const startMs = 20_000;
const attempts = 3;

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Whether a stranger may walk to this file and run it. */
async function isReachable(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const { mode } = await stat(at);
    if ((mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

async function waitForHealth(url: string, child: ChildProcess): Promise<boolean> {
  const end = performance.now() + startMs;
  while (performance.now() < end && child.exitCode === null && child.signalCode === null) {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function startOnce(binary: string, masterKey: string, maxFileKb: number): Promise<Started> {
  const dir = await mkdtemp(join(tmpdir(), 'rosewijzer-meilisearch-'));
  await chmod(dir, 0o755);
  let command = await realpath(binary);
  if (isRoot) {
    if (!(await isReachable(command))) {
      const copy = join(dir, 'meilisearch');
      await copyFile(command, copy);
      await chmod(copy, 0o755);
      command = copy;
    }
    await chown(dir, nobody.uid, nobody.gid);
  }
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    ...['--http-addr', `127.0.0.1:${port}`, '--db-path', join(dir, 'data'), '--dump-dir', join(dir, 'dumps')],
    ...['--snapshot-dir', join(dir, 'snapshots'), '--log-level', 'ERROR', '--no-analytics', '--env', 'development'],
    // Two thirds of the machine's memory otherwise, all of it touched for every task: ten times slower.
    ...['--max-indexing-memory', '256MiB'],
  ];
  const child = spawn('sh', ['-c', guard, 'sh', dir, String(maxFileKb * 2), command, ...args], {
    cwd: dir,
    stdio: ['pipe', 'ignore', 'pipe'],
    // The key in the environment: arguments are for everybody to read. Nothing else of ours goes along.
    env: { PATH: '/usr/bin:/bin', HOME: dir, TMPDIR: dir, MEILI_MASTER_KEY: masterKey, MEILI_NO_ANALYTICS: 'true' },
    ...(isRoot ? nobody : {}),
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-2000)));
  child.stdin.on('error', () => undefined);
  const stop = async () => {
    child.stdin.end();
    await endOf(child);
  };
  if (await waitForHealth(url, child)) return { url, masterKey, stop };
  await stop();
  return { reason: `Meilisearch is niet gestart (${output.trim().split('\n').at(-1) ?? 'geen antwoord'}).` };
}

/** A server for tests, on this machine only, with a database and a key that are thrown away. */
export async function startMeilisearch({
  settings = parseTestServerSettings(process.env),
  maxFileKb = 0,
}: StartOptions = {}): Promise<Started> {
  if (settings.url !== undefined) {
    const response = await fetch(`${settings.url}/health`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    if (!response?.ok) return { reason: `MEILI_URL is ${settings.url}, en daar antwoordt geen Meilisearch.` };
    return { url: settings.url, masterKey: settings.masterKey ?? '', stop: () => Promise.resolve() };
  }
  if (process.platform === 'win32') return { reason: 'Op Windows wordt geen Meilisearch gestart: zet MEILI_URL.' };
  const binary = await findBinary(settings);
  if ('reason' in binary) return binary;
  let started: Started = { reason: '' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    // Another process may have taken the port in between.
    started = await startOnce(binary.path, randomBytes(24).toString('hex'), maxFileKb);
    if ('url' in started) break;
  }
  return started;
}
