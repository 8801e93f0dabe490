import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** `alias`: it refers to other parts of itself. `trap`: a key that no field has. `too-hard`: takes too long to read. */
export type Verdict = 'fine' | 'alias' | 'trap' | 'too-hard';

/** A listing takes a few milliseconds, the search words a few hundred; more on a machine that does other work. */
const patience = 5000;
const memory = { maxOldGenerationSizeMb: 256, stackSizeMb: 4 };

export interface YamlGuard {
  judge(source: string): Promise<Verdict>;
  close(): Promise<void>;
}

/**
 * Looks at YAML of a stranger before anybody else reads it. Some texts of a few kilobytes keep a reader busy for
 * minutes: they are read apart, one by one, and given up in time.
 */
export function createYamlGuard(limit: number = patience): YamlGuard {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function open(): Promise<Worker> {
    const made = new Worker(new URL('./yaml-guard-worker.ts', import.meta.url), { resourceLimits: memory });
    made.unref();
    await once(made, 'message');
    return made;
  }

  async function judgeNow(source: string): Promise<Verdict> {
    worker ??= await open();
    const own = worker;
    const decided = new AbortController();
    const { signal } = decided;
    const answers = [
      once(own, 'message', { signal }).then(([said]) => said as Verdict),
      once(own, 'exit', { signal }).then((): Verdict => 'too-hard'),
      setTimeout(limit, 'too-hard' as const, { signal }),
    ];
    own.postMessage(source);
    const verdict = await Promise.race(answers).catch((): Verdict => 'too-hard');
    // Nobody waits for the others any longer.
    decided.abort();
    await Promise.allSettled(answers);
    if (verdict === 'too-hard') {
      worker = undefined;
      await own.terminate();
    }
    return verdict;
  }

  return {
    judge(source) {
      const verdict = last.then(async () => judgeNow(source));
      last = verdict.catch(() => undefined);
      return verdict;
    },
    async close() {
      await last;
      await worker?.terminate();
      worker = undefined;
    },
  };
}
