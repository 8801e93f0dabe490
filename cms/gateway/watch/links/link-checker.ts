import { setTimeout as wait } from 'node:timers/promises';
import type { AskLink } from './ask-link.ts';
import type { LinkStore } from './link-store.ts';

const DAY = 86_400_000;
/** A link is asked for once a week. */
const WEEK = 7 * DAY;
/** Two questions to one host are at least this far apart. */
const PAUSE = 5_000;
const hostsAtOnce = 4;

export interface LinkCheckerDeps {
  readonly links: LinkStore;
  readonly findUrls: () => Promise<readonly string[]>;
  readonly ask: AskLink;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
  readonly pauseMs?: number;
}

/** Looks in the background whether links still lead somewhere: one question at a time to one host, each once a week. */
export function createLinkChecker({ links, findUrls, ask, now, onProblem, pauseMs = PAUSE }: LinkCheckerDeps) {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function findDueByHost(): Promise<readonly (readonly string[])[]> {
    const checkedAt = new Map(links.list().map((link) => [link.url, link.checkedAt.getTime()]));
    const due = (await findUrls()).filter((url) => now().getTime() - (checkedAt.get(url) ?? -Infinity) >= WEEK);
    return [...Map.groupBy(due, (url) => new URL(url).host).values()];
  }

  async function checkHost(urls: readonly string[]): Promise<void> {
    for (const [index, url] of urls.entries()) {
      if (index > 0) await wait(pauseMs, undefined, { signal: stopping.signal, ref: false });
      if (stopping.signal.aborted) return;
      links.note(url, await ask(url), now());
    }
  }

  async function check(): Promise<void> {
    const hosts = [...(await findDueByHost())];
    const work = async (): Promise<void> => {
      for (let urls = hosts.shift(); urls && !stopping.signal.aborted; urls = hosts.shift()) await checkHost(urls);
    };
    await Promise.all(Array.from({ length: hostsAtOnce }, work));
  }

  /** Asks for what is due; resolves when that is done. */
  function run(): Promise<void> {
    running = running.then(check).catch((cause: unknown) => {
      if (!stopping.signal.aborted) onProblem(cause);
    });
    return running;
  }

  return {
    run,
    /** From now on, looks every day for what is due. */
    start(): void {
      void run();
      timer = setInterval(() => void run(), DAY);
      timer.unref();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
