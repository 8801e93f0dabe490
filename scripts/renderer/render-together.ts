import { cp, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import type { PageKeys, PreviousSite } from './page-keys.ts';
import { renderSite } from './render-site.ts';

export interface ThreadJob {
  readonly renderer: string;
  readonly settings: Settings;
  readonly previous: PreviousSite | undefined;
  /** Shared: the number of the next portion of pages. */
  readonly counter: Int32Array;
}

/** Each reads the content for itself, which more of them would not make faster. */
const maxThreads = 4;
/**
 * With fewer listings for each, that takes as long as it saves: 52 organisations took one thread and two the same 6.6 s,
 * and two of them a third more processor time.
 */
const listingsPerThread = 75;

/** How many threads a site of this content is worth, on a machine with some number of cores. */
export async function toThreads(contentDir: string, cores = availableParallelism()): Promise<number> {
  // What is wrong with the content is said by who reads it.
  const { length } = await readdir(join(contentDir, 'organisations')).catch(() => []);
  return Math.min(cores, maxThreads, Math.max(1, Math.ceil(length / listingsPerThread)));
}

/** A portion beyond every last one: who asks is done. */
const noMore = 1_000_000_000;

/** A thread that helps, and its end: it resolves when its share is done, and rejects where it fails or is stopped. */
function startThread(job: ThreadJob): { readonly worker: Worker; readonly end: Promise<void> } {
  const worker = new Worker(new URL('render-thread.ts', import.meta.url), { workerData: job });
  const end = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A thread ended with ${code}.`));
    });
  });
  return { worker, end };
}

/**
 * Makes a whole site with a kept renderer, on as many cores as its size is worth.
 * @param previous whose pages are taken over where they would be the same
 * @param wanted how many threads, where that is not for the number of listings to say
 * @returns the keys of its pages, for the site after this one
 */
export async function renderTogether(
  renderer: string,
  settings: Settings,
  previous: PreviousSite | undefined,
  wanted: number | undefined,
): Promise<PageKeys> {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const job = { renderer, settings, previous, counter };
  const count = wanted ?? (await toThreads(settings.contentDir));
  const threads = Array.from({ length: count - 1 }, () => startThread(job));
  const own = renderSite({ renderer, settings, previous, isFirst: true, claim: () => Atomics.add(counter, 0, 1) });
  const shares = [
    own,
    cp(join(renderer, 'client'), settings.outDir, { recursive: true }),
    ...threads.map(({ end }) => end),
  ];
  try {
    await Promise.all(shares);
    return await own;
  } catch (cause) {
    // Nobody may go on writing into a folder that is given up.
    Atomics.store(counter, 0, noMore);
    for (const { worker } of threads) await worker.terminate();
    await Promise.allSettled(shares);
    throw cause;
  }
}
