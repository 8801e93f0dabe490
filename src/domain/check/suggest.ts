import { fold } from '../text.ts';

/** Something one may have meant, and other ways in which people write it. */
export interface Candidate {
  readonly value: string;
  readonly aliases?: readonly string[] | undefined;
}

/** Letters and digits only, so that `Target_Groups` and `targetGroups` are the same. */
const toPlain = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** Edits between two words: a letter added, left out, replaced, or swapped with its neighbour. */
export function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? a.length;
}

/** One typo in a short word, two in a longer one, three in a very long one; none in an abbreviation. */
const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3);

/** What somebody probably meant; nothing where that would be a guess. */
export function findMeant(word: string, candidates: readonly Candidate[]): string | undefined {
  const meant = toPlain(word);
  if (meant === '') return undefined;
  const spellings = candidates.flatMap(({ value, aliases = [] }) =>
    [value, ...aliases].map((spelling) => ({ value, plain: toPlain(spelling) })),
  );
  const exact = spellings.find(({ plain }) => plain === meant);
  if (exact) return exact.value;

  let best: { readonly value: string; readonly edits: number } | undefined;
  for (const { value, plain } of spellings) {
    const allowed = allowedEdits(Math.min(plain.length, meant.length));
    if (Math.abs(plain.length - meant.length) > allowed) continue;
    const edits = countEdits(meant, plain);
    if (edits <= allowed && edits < (best?.edits ?? Infinity)) best = { value, edits };
  }
  if (best) return best.value;

  // "groen" for "groenonderhoud": only where a single one begins that way.
  const longer = new Set(
    spellings.filter(({ plain }) => meant.length >= 4 && plain.startsWith(meant)).map(({ value }) => value),
  );
  return longer.size === 1 ? [...longer][0] : undefined;
}
