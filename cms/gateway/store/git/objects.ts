import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { StoreError, type Id } from '../content-store.ts';
import type { Git } from './git.ts';

export interface GitObject {
  readonly id: Id;
  readonly type: string;
  readonly size: number;
  /** Empty where only its size was asked for. */
  readonly content: Buffer;
}

/** Reads objects through one git that stays: a read takes a tenth of a millisecond instead of a process. */
export interface Objects {
  /** `name` is an id, or a ref's full name. */
  read(name: string): Promise<GitObject | undefined>;
  measure(name: string): Promise<GitObject | undefined>;
  close(): void;
}

interface Waiting {
  readonly wantsContent: boolean;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (cause: Error) => void;
}

interface Session {
  readonly child: ChildProcessWithoutNullStreams;
  readonly waiting: Waiting[];
}

/** An id or a ref: nothing that git could read as two requests, an option or an expression. */
const safeName = /^(?:[0-9a-f]{40}|refs\/[\w./-]+)$/;

const newline = 0x0a;

/** Takes whole answers off what has arrived so far; returns what is left. */
function takeAnswers(arrived: Buffer, waiting: Waiting[]): Buffer {
  let rest = arrived;
  for (let own = waiting[0]; own !== undefined; own = waiting[0]) {
    const end = rest.indexOf(newline);
    if (end < 0) return rest;
    const [id = '', type = '', size = ''] = rest.toString('utf8', 0, end).split(' ');
    if (size === '') {
      // "<name> missing"
      own.resolve(undefined);
      rest = rest.subarray(end + 1);
    } else {
      const length = own.wantsContent ? Number(size) : 0;
      const next = end + 1 + length + (own.wantsContent ? 1 : 0);
      if (rest.length < next) return rest;
      own.resolve({ id, type, size: Number(size), content: Buffer.from(rest.subarray(end + 1, end + 1 + length)) });
      rest = rest.subarray(next);
    }
    waiting.shift();
  }
  return rest;
}

export function createObjects(git: Git): Objects {
  let session: Session | undefined;
  let isClosed = false;

  function open(): Session {
    const child = spawn('git', git.toArguments(['cat-file', '--batch-command']), { env: { ...git.env } });
    const waiting: Waiting[] = [];
    const opened: Session = { child, waiting };
    let chunks: Buffer[] = [];
    let missing = 0;
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      missing -= chunk.length;
      // A large picture arrives in many pieces: they are joined once, not at every piece.
      if (missing > 0) return;
      const rest = takeAnswers(Buffer.concat(chunks), waiting);
      chunks = rest.length > 0 ? [rest] : [];
      missing = toMissing(rest);
    });
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => undefined);
    const end = (cause?: Error) => {
      if (session === opened) session = undefined;
      for (const { reject } of waiting.splice(0)) {
        reject(new StoreError('store-broken', `git cat-file stopped: ${stderr.trim()}`, { cause }));
      }
    };
    child.on('error', end);
    child.on('close', () => end());
    return opened;
  }

  const ask = (command: 'contents' | 'info', name: string): Promise<GitObject | undefined> => {
    if (!safeName.test(name) || name.includes('..')) return Promise.resolve(undefined);
    if (isClosed) return Promise.reject(new StoreError('store-broken', 'The store is closed.'));
    session ??= open();
    const { child, waiting } = session;
    return new Promise((resolve, reject) => {
      waiting.push({ wantsContent: command === 'contents', resolve, reject });
      child.stdin.write(`${command} ${name}\n`);
    });
  };

  return {
    read: (name) => ask('contents', name),
    measure: (name) => ask('info', name),
    close() {
      isClosed = true;
      session?.child.stdin.end();
    },
  };
}

/** How many bytes of the first answer are still on their way; 0 where that cannot be told. */
function toMissing(rest: Buffer): number {
  const end = rest.indexOf(newline);
  if (end < 0) return 0;
  const size = Number(rest.toString('utf8', 0, end).split(' ')[2] ?? 0);
  return Number.isFinite(size) ? end + 1 + size + 1 - rest.length : 0;
}
