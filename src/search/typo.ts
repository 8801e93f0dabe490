/** How many typing mistakes a word may hold: short words differ by one letter from too many others. */
export const toTypoLimit = (length: number): 0 | 1 | 2 => (length < 4 ? 0 : length < 8 ? 1 : 2);

const toRow = (length: number): Uint8Array => new Uint8Array(length);
// Made once: a search compares hundreds of thousands of pairs.
let [before, last, row] = [toRow(66), toRow(66), toRow(66)];

/**
 * Damerau–Levenshtein distance (optimal string alignment: a swap of neighbours is one mistake), or `limit + 1` as soon
 * as it is certain to be more than `limit`.
 */
export function toTypoDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  if (a === b) return 0;
  if (b.length + 2 > before.length)
    [before, last, row] = [toRow(b.length + 2), toRow(b.length + 2), toRow(b.length + 2)];
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, over);
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    // Further from the diagonal than the limit nothing can be near enough.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let best = from === 1 ? Math.min(i, over) : over;
    row[from - 1] = best;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = Math.min(cost, over);
      if (cost < best) best = cost;
    }
    if (best > limit) return over;
    // The next row looks one further.
    row[to + 1] = over;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, over);
}

const maxLikely = 3;

/** Words by length, so that only those near enough are compared. */
export interface TypoIndex {
  /** The nearest words within the limit for the word's length, nearest first. */
  find(word: string): readonly { readonly word: string; readonly distance: number }[];
  /** The nearest word, further off than a typing mistake may be: to ask "did you mean", never to answer. */
  findLikely(word: string): string | undefined;
}

export function createTypoIndex(words: Iterable<string>): TypoIndex {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const own = byLength.get(word.length);
    if (own) own.push(word);
    else byLength.set(word.length, [word]);
  }
  return {
    findLikely(word) {
      let best: { word: string; distance: number } | undefined;
      const limit = Math.min(maxLikely, Math.floor(word.length / 2));
      for (let length = word.length - limit; length <= word.length + limit; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          if (!candidate.startsWith(word.charAt(0))) continue;
          const distance = toTypoDistance(word, candidate, limit);
          if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { word: candidate, distance };
        }
      }
      return best?.word;
    },
    find(typed) {
      const limit = toTypoLimit(typed.length);
      if (limit === 0) return [];
      // "kratwyk": to a Belgian hand y and ij are one letter.
      const word = typed.replaceAll('y', 'ij');
      const found: { word: string; distance: number }[] = [];
      for (let length = typed.length - limit; length <= word.length + limit; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          // In short words the first letter is hardly ever the wrong one, and many real words differ only there.
          const isLikeStart = candidate.startsWith(word.charAt(0)) || candidate.startsWith(word.charAt(1));
          if (word.length < 7 && !isLikeStart) continue;
          // The candidate's own length sets the limit too: "kas" is not "kist".
          const own = Math.min(limit, toTypoLimit(candidate.length));
          const distance = Math.min(
            toTypoDistance(typed, candidate, own),
            word === typed ? Infinity : toTypoDistance(word, candidate, own),
          );
          // Two mistakes make "sorteren" of "serveren": then at least the beginning must be right.
          if (distance > 1 && !candidate.startsWith(typed.slice(0, 2))) continue;
          if (distance <= own) found.push({ word: candidate, distance });
        }
      }
      return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
    },
  };
}
