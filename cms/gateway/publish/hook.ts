import { setTimeout as sleep } from 'node:timers/promises';
import type { Id } from '../store/content-store.ts';

/** Tells somebody that the site was renewed. Rejects with a Dutch sentence where they could not be told. */
export type NotifyHook = (news: {
  readonly commit: Id;
  readonly release: string;
  readonly at: string;
}) => Promise<void>;

export interface HookOptions {
  readonly url: string;
  /** How long to wait before each next attempt: milliseconds. */
  readonly pausesMs?: readonly number[];
  readonly timeoutMs?: number;
}

/** Sends the news as JSON in a `POST` to the address of `BUILD_HOOK_URL`; tries a few times, and then gives up. */
export function createHook({ url, pausesMs = [1000, 5000, 30_000], timeoutMs = 10_000 }: HookOptions): NotifyHook {
  return async (news) => {
    let why = '';
    for (const pause of [0, ...pausesMs]) {
      await sleep(pause, undefined, { ref: false });
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(news),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        await response.body?.cancel();
        if (response.ok) return;
        why = `antwoordt met ${response.status}`;
      } catch {
        why = 'antwoordt niet';
      }
    }
    // Only where it stands: the rest of such an address is often a secret.
    throw new Error(`De webhook op ${new URL(url).host} ${why}.`);
  };
}
