import type { Id } from '../store/content-store.ts';
import { toGitEnvironment, type Git } from '../store/git/git.ts';
import { draftRefs, mainRef } from '../store/git/safe-path.ts';
import { hideSecrets, toBasicCredentials } from './hide-secrets.ts';

/** Where our published state waits for somebody to join it with one that was not taken in. */
export const waitingRef = 'refs/heads/rosewijzer/main';
/** The hosted repository's published state, as it was last seen. */
const seenRef = 'refs/hosted/main';

/** What a transport needs besides: who we are for ssh, and the way out of the house for https. */
const wanted = [
  ...['HOME', 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'ALL_PROXY', 'all_proxy'],
];

/**
 * Where it is, and apart from that who we are: git hands an address over http to a program of its own as an argument,
 * and arguments everybody on the machine can read.
 */
function toAddress(url: string): Readonly<Record<string, string>> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || (parsed.username === '' && parsed.password === '')) {
    return { 'remote.hosted.url': url };
  }
  const credentials = toBasicCredentials(parsed);
  parsed.username = '';
  parsed.password = '';
  return {
    'remote.hosted.url': parsed.href,
    [`http.${parsed.origin}/.extraHeader`]: `Authorization: Basic ${credentials}`,
  };
}

/** The hosted repository did not do what was asked; nothing secret stands in the message. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
}

/** A branch to move there, and to where; absent is away with it. */
export interface Push {
  readonly ref: string;
  readonly to: Id | undefined;
}

/** The hosted repository, through git. Everything rejects with `RemoteError`. */
export interface RemoteGit {
  /** Its branches that concern us, with where they stand. */
  list(): Promise<ReadonlyMap<string, Id>>;
  /** Gets its published state here. */
  fetchMain(): Promise<void>;
  /** Moves our published state there; false where it went on without us meanwhile. */
  pushMain(to: Id): Promise<boolean>;
  /** Moves branches that are ours alone, wherever they stood. */
  pushOwn(changes: readonly Push[]): Promise<void>;
  /** Which of these states are here: then they came from here. */
  findKnown(ids: readonly Id[]): Promise<ReadonlySet<Id>>;
}

export interface RemoteGitOptions {
  readonly git: Git;
  /** May hold a password. */
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends whatever is under way. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export function createRemoteGit({ git, url, env, signal, timeoutMs }: RemoteGitOptions): RemoteGit {
  const hide = hideSecrets(url);
  // Not among the arguments, which everybody on the machine can read.
  const config = Object.entries({ ...toAddress(url), 'http.lowSpeedLimit': '1', 'http.lowSpeedTime': '60' });
  const transport = {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=20',
    ...toGitEnvironment(env, wanted),
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };

  async function run(args: readonly string[]): Promise<string> {
    try {
      return (await git.run(args, { env: transport, timeout: timeoutMs, signal })).toString();
    } catch (cause) {
      // Not as its cause: that would be printed with it.
      throw new RemoteError(hide(cause instanceof Error ? cause.message : String(cause)));
    }
  }

  return {
    async list() {
      const answer = await run(['ls-remote', 'hosted', mainRef, `${draftRefs}*`, waitingRef]);
      const lines = answer.split('\n').filter((line) => line !== '');
      return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
    },
    async fetchMain() {
      await run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', 'hosted', `+${mainRef}:${seenRef}`]);
    },
    async pushMain(to) {
      try {
        await run(['push', 'hosted', `${to}:${mainRef}`]);
        return true;
      } catch (cause) {
        if (cause instanceof RemoteError && cause.message.includes('[rejected]')) return false;
        throw cause;
      }
    },
    async pushOwn(changes) {
      if (changes.length === 0) return;
      await run(['push', '--quiet', 'hosted', ...changes.map(({ ref, to }) => `+${to ?? ''}:${ref}`)]);
    },
    async findKnown(ids) {
      const answer = await git.run(['cat-file', '--batch-check'], { input: ids.map((id) => `${id}\n`).join('') });
      const lines = answer.toString().split('\n');
      return new Set(lines.flatMap((line) => (/^[0-9a-f]{40} commit /.test(line) ? [line.slice(0, 40)] : [])));
    },
  };
}
