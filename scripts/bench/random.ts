/** Chance that always falls the same way for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in this share of the cases. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** That many different items, in a random order; all of them where there are not so many. */
  sample<T>(list: readonly T[], count: number): readonly T[];
}

/** FNV-1a: spreads seeds that look alike. */
function toHash(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32: small, fast, and even enough for made-up listings. */
export function createRandom(seed: string): Random {
  let state = toHash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('There is nothing to pick from.');
    // The index is below the length, so there is an item; it may itself be `undefined`.
    return list[below(list.length)] as T;
  };
  return {
    next,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    pick,
    sample: (list, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) chosen.add(below(list.length));
      return [...chosen].flatMap((index) => list.slice(index, index + 1));
    },
  };
}
