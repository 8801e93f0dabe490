import type { Split } from '../compounds.ts';
import { wordForms } from '../ranking.ts';
import { createTypoIndex } from '../typo.ts';
import type { Stems } from '../understanding/matcher.ts';
import { hasDigit } from '../words.ts';

/** Terms of the index that a typed word stands for, with how much each counts. */
export type Expand = (word: string, isBeingTyped: boolean) => ReadonlyMap<string, number>;

const minPrefix = 2;
const maxPrefixed = 60;
/** Each key asks the words before it again, and what is found is marked by them too. */
const maxRemembered = 200;

/** Adds to a list in a map. */
function push(lists: Map<string, string[]>, key: string, value: string): void {
  const own = lists.get(key);
  if (own) own.push(value);
  else lists.set(key, [value]);
}

/** First position in a sorted list that is not before the prefix. */
function findFirst(sorted: readonly string[], prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds the index's own words for a word that somebody typed: the word, its forms, compounds that it is part of
 * ("winkel" in "kringwinkel"), words that begin like it while it is being typed, and, where there is none of those,
 * words that it may be a mistyping of.
 */
export function createExpand(words: readonly string[], stems: Stems, split: Split): Expand {
  const known = new Set(words);
  const all = [...stems.byLocale.values()];
  const byStem = new Map<string, string[]>();
  const byPart = new Map<string, string[]>();
  for (const word of words) {
    for (const stem of all) push(byStem, stem(word), word);
    for (const part of split(word) ?? []) for (const stem of all) push(byPart, stem(part), word);
  }
  const typos = createTypoIndex(words.filter((word) => !hasDigit(word)));

  const remembered = new Map<string, ReadonlyMap<string, number>>();
  const find = (word: string, isBeingTyped: boolean): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    const add = (term: string, worth: number) => {
      if (worth > (found.get(term) ?? 0)) found.set(term, worth);
    };
    if (known.has(word)) add(word, wordForms.exact);
    for (const stem of all) {
      for (const other of byStem.get(stem(word)) ?? []) add(other, wordForms.stem);
      for (const other of byPart.get(stem(word)) ?? []) add(other, wordForms.compoundPart);
    }
    if (isBeingTyped && word.length >= minPrefix) {
      const first = findFirst(words, word);
      for (let at = first; at < Math.min(words.length, first + maxPrefixed); at++) {
        const other = words[at] ?? '';
        if (!other.startsWith(word)) break;
        add(other, wordForms.prefix);
      }
    }
    if (found.size === 0 && !hasDigit(word)) {
      const nearest = typos.find(word);
      const distance = nearest[0]?.distance;
      for (const other of nearest) if (other.distance === distance) add(other.word, wordForms.typo);
    }
    return found;
  };
  return (word, isBeingTyped) => {
    const key = `${isBeingTyped ? '~' : '='}${word}`;
    const found = remembered.get(key) ?? find(word, isBeingTyped);
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(key, found);
    return found;
  };
}
