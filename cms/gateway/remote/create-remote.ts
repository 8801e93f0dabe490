import { toConflictPlace } from '../content/conflict-words.ts';
import type { Mailer } from '../mail/mail.ts';
import type { Id } from '../store/content-store.ts';
import type { GitStore, Review } from '../store/git/git-store.ts';
import { listRefs } from '../store/git/refs.ts';
import { draftRefs, mainRef } from '../store/git/safe-path.ts';
import { toRefusedMail, type Obstacle } from './refused-mail.ts';
import { createRemoteGit, waitingRef, type Push } from './remote-git.ts';
import { ContentRefused } from './review-outside.ts';

/**
 * How the hosted repository stands: `waiting` for the first time or for a change that is on its way; `refused` where
 * something on its `main` was not taken in; `unreachable` where the last attempt failed.
 */
export type RemoteState = 'in-sync' | 'waiting' | 'refused' | 'unreachable';

export interface RemoteStatus {
  readonly state: RemoteState;
  /** ISO 8601: when it last had everything. */
  readonly syncedAt: string | undefined;
}

export interface RemoteDeps {
  readonly store: Pick<GitStore, 'git' | 'head' | 'takeIn'>;
  /** `CONTENT_REMOTE`; may hold a password, which appears nowhere else. */
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** Rejects with `ContentRefused` what may not be published. */
  readonly review: Review;
  /** Something of elsewhere was taken in. */
  readonly onTakenIn: () => void;
  readonly mailer: Mailer;
  readonly findModerators: () => Promise<readonly string[]>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly now: () => Date;
  /** For the log: why an attempt failed. It is tried again. */
  readonly onProblem: (cause: unknown) => void;
  /** How long to wait after each failure in a row; the last one from then on. Milliseconds. */
  readonly pausesMs?: readonly number[];
  /** How often to see whether something changed there: milliseconds. */
  readonly lookMs?: number;
  readonly timeoutMs?: number;
}

export interface Remote {
  /** Catches up with what happened since the last process ended, and goes on. Returns at once. */
  start(): void;
  /** A branch moved here. Returns at once. */
  changed(): void;
  status(): RemoteStatus;
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
  /** Breaks off what is under way: the next start catches up. */
  stop(): Promise<void>;
}

const minute = 60_000;
/** How often to begin again at once where the hosted repository moved between looking and pushing. */
const attempts = 5;

/**
 * Keeps a hosted repository equal to ours: `main`, never by force, and the drafts, which are ours alone. Nothing is
 * noted down: what has to be done is the difference between the two, so neither a crash nor a remote that is down loses
 * anything. Nobody who saves waits for it.
 */
export function createRemote(deps: RemoteDeps): Remote {
  const { store, now, pausesMs = [5000, 30_000, 2 * minute, 10 * minute], lookMs = minute } = deps;
  const ending = new AbortController();
  const isEnding = (): boolean => ending.signal.aborted;
  const remote = createRemoteGit({
    git: store.git,
    url: deps.url,
    env: deps.env,
    signal: ending.signal,
    timeoutMs: deps.timeoutMs ?? 5 * minute,
  });

  let state: RemoteState = 'waiting';
  let syncedAt: string | undefined;
  let isWanted = false;
  let failures = 0;
  let running: Promise<void> | undefined;
  let pause: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  /** The two states that could not be joined: trying again helps only when one of them moved. */
  let refused: string | undefined;

  async function tellModerators(commit: Id, obstacle: Obstacle): Promise<void> {
    const title = await store.git.line(['log', '-1', '--format="%s", door %an', commit]);
    for (const to of await deps.findModerators()) {
      await deps.mailer.send(toRefusedMail(to, { commit, title, obstacle, publicUrl: deps.publicUrl }));
    }
  }

  async function findObstacle(commit: Id): Promise<Obstacle | undefined> {
    try {
      const outcome = await store.takeIn(commit, deps.review);
      if (outcome.kind === 'done') return undefined;
      if (outcome.kind === 'unrelated') return outcome;
      const reasons = outcome.conflicts.map((conflict) => `${conflict.path}: ${toConflictPlace(conflict)}`);
      return { kind: 'conflict', reasons };
    } catch (cause) {
      if (cause instanceof ContentRefused) return { kind: 'invalid', reasons: cause.reasons };
      throw cause;
    }
  }

  /** Joins the hosted state into ours; false where that is not possible. */
  async function takeIn(commit: Id): Promise<boolean> {
    const before = await store.head();
    if (commit === before) return true;
    if (refused === `${commit} ${before}`) return false;
    await remote.fetchMain();
    const obstacle = await findObstacle(commit);
    if (obstacle) {
      await tellModerators(commit, obstacle);
      refused = `${commit} ${before}`;
      return false;
    }
    refused = undefined;
    if ((await store.head()) !== before) deps.onTakenIn();
    return true;
  }

  /** What has to move there besides `main`. */
  async function toOwnPushes(there: ReadonlyMap<string, Id>, waiting: Id | undefined): Promise<readonly Push[]> {
    const own = new Map<string, Id | undefined>((await listRefs(store.git, draftRefs)).map(({ ref, id }) => [ref, id]));
    own.set(waitingRef, waiting);
    const others = [...there].filter(([ref]) => ref.startsWith(draftRefs) && !own.has(ref));
    // A draft that somebody else put there is left alone: what came from here is known here.
    const known = await remote.findKnown(others.map(([, id]) => id));
    for (const [ref, id] of others) if (known.has(id)) own.set(ref, undefined);
    return [...own].flatMap(([ref, to]) => (there.get(ref) === to ? [] : [{ ref, to }]));
  }

  /** Once: false where it has to be done again, because `main` moved there. */
  async function attempt(): Promise<boolean> {
    const there = await remote.list();
    const outside = there.get(mainRef);
    const isJoined = outside === undefined || (await takeIn(outside));
    const head = await store.head();
    if (isJoined && outside !== head && !(await remote.pushMain(head))) return false;
    await remote.pushOwn(await toOwnPushes(there, isJoined ? undefined : head));
    state = isJoined ? 'in-sync' : 'refused';
    return true;
  }

  async function sync(): Promise<void> {
    for (let count = 1; count <= attempts; count += 1) if (await attempt()) break;
    if (state === 'in-sync') syncedAt = now().toISOString();
  }

  async function work(): Promise<void> {
    while (isWanted && !isEnding()) {
      isWanted = false;
      try {
        await sync();
        failures = 0;
      } catch (cause) {
        if (isEnding()) return;
        state = 'unreachable';
        deps.onProblem(cause);
        pause = setTimeout(
          () => {
            pause = undefined;
            request();
          },
          pausesMs[Math.min(failures, pausesMs.length - 1)],
        ).unref();
        failures += 1;
        return;
      }
    }
  }

  function request(): void {
    isWanted = true;
    // After a failure nobody asks before its time: whoever is overloaded is not helped by more.
    if (pause || isEnding()) return;
    running ??= work().finally(() => {
      running = undefined;
      // Asked for between the last look and now.
      if (isWanted) request();
    });
  }

  return {
    start() {
      request();
      looking = setInterval(request, lookMs).unref();
    },
    changed() {
      if (state === 'in-sync') state = 'waiting';
      request();
    },
    status: () => ({ state, syncedAt }),
    async settled() {
      while (running) await running;
    },
    async stop() {
      clearInterval(looking);
      clearTimeout(pause);
      ending.abort();
      await running;
    },
  };
}
