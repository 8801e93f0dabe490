const HOUR = 3_600_000;

/** Something that is told in one go, whole or not at all. */
export interface HourlyBatches<Batch> {
  /** The batch that was made and not sent. */
  findUnsent(): Batch | undefined;
  /** Does anything wait that is in no batch yet? */
  hasWaiting(): boolean;
  /** When the last batch was made; nothing before the first. */
  lastDigest(): Date | undefined;
  /** Puts everything that waits in one batch. */
  makeBatch(): void;
}

interface HourlyDeps<Batch> {
  readonly batches: HourlyBatches<Batch>;
  /** Queues the mails of a batch, each under the number of the batch, and marks it sent. */
  readonly send: (batch: Batch) => Promise<void>;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

/**
 * Tells what happened: at once for the first, then what came since at most once an hour. What waits stands in the
 * database, and a mail is queued under the number of its batch: a crash loses none and sends none twice.
 */
export function createHourly<Batch>({ batches, send, now, onProblem }: HourlyDeps<Batch>) {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;

  /** How long until the next digest may leave. */
  const toWait = (): number => Math.max(0, (batches.lastDigest()?.getTime() ?? -Infinity) + HOUR - now().getTime());

  async function run(): Promise<void> {
    for (let unsent = batches.findUnsent(); unsent; unsent = batches.findUnsent()) await send(unsent);
    if (!batches.hasWaiting()) return;
    const wait = toWait();
    if (wait > 0) {
      plan(wait);
      return;
    }
    batches.makeBatch();
    const batch = batches.findUnsent();
    if (batch) await send(batch);
  }

  function plan(wait: number): void {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
    timer.unref();
  }

  /** Sends what is due; resolves when that is queued. */
  function flush(): Promise<void> {
    last = last.then(run).catch((cause: unknown) => {
      onProblem(cause);
      plan(60_000);
    });
    return last;
  }

  return {
    flush,
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}

export type Hourly = ReturnType<typeof createHourly>;
