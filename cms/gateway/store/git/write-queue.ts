/** Does one thing after another, in the order in which it was asked. */
export interface WriteQueue {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked is done. */
  idle(): Promise<void>;
}

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const own = last.then(work);
      last = own.catch(() => undefined);
      return own;
    },
    idle: async () => {
      await last;
    },
  };
}
