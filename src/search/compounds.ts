/** Splits a Dutch compound into the words it is made of; `undefined` for a word that is none. */
export type Split = (word: string) => readonly string[] | undefined;

export interface SplitOptions {
  /** How often a word occurs in the vocabulary, the thesaurus and the listings; 0 for a word that nobody uses. */
  readonly frequency: (word: string) => number;
}

const minCompound = 7;
const minPart = 3;
/** Parts this short are words only where they are in common use: otherwise "ver" and "ing" would be parts. */
const shortPart = 4;
const minShortFrequency = 3;
const maxParts = 3;
/** Letters that Dutch puts between parts, commonest first: groen|onderhoud, arbeid·s|zorg, fiets·en|maker. */
const links = ['', 's', 'en', 'n', 'e'] as const;

/** "verhuis|ploeg" rather than "ver|huis|ploeg", though "ver" and "huis" are commoner. */
const costOfMoreParts = 1.6;

interface Candidate {
  readonly parts: readonly string[];
  readonly score: number;
}

/**
 * Makes a splitter over a dictionary (Koehn and Knight's measure: of all ways to cover the word with known words, the
 * one whose parts are the commonest on geometric average). Longer parts win ties, because few words beat many.
 */
export function createSplit({ frequency }: SplitOptions): Split {
  const known = new Map<string, readonly string[] | undefined>();

  const toWeight = (part: string): number => {
    const own = frequency(part);
    return part.length < shortPart && own < minShortFrequency ? 0 : own;
  };

  const splitRest = (rest: string, depth: number): readonly Candidate[] => {
    const candidates: Candidate[] = [];
    const whole = toWeight(rest);
    if (whole > 0 && depth > 0) candidates.push({ parts: [rest], score: Math.log(whole + 1) });
    if (depth + 1 >= maxParts) return candidates;
    for (let end = minPart; end <= rest.length - minPart; end++) {
      const head = rest.slice(0, end);
      const weight = toWeight(head);
      if (weight === 0) continue;
      for (const link of links) {
        const next = end + link.length;
        if (!rest.startsWith(link, end) || rest.length - next < minPart) continue;
        for (const tail of splitRest(rest.slice(next), depth + 1)) {
          // A linking letter is a small doubt.
          const doubt = link === '' ? 0 : 0.2;
          candidates.push({ parts: [head, ...tail.parts], score: tail.score + Math.log(weight + 1) - doubt });
        }
      }
    }
    return candidates;
  };

  const toMean = ({ score, parts }: Candidate): number =>
    score / parts.length + shortestOf(parts) * 0.15 - Math.max(0, parts.length - 2) * costOfMoreParts;

  return (word) => {
    if (word.length < minCompound || /\d/.test(word)) return undefined;
    if (known.has(word)) return known.get(word);
    let best: Candidate | undefined;
    for (const candidate of splitRest(word, 0)) {
      if (!best || toMean(candidate) > toMean(best)) best = candidate;
    }
    known.set(word, best?.parts);
    return best?.parts;
  };
}

const shortestOf = (parts: readonly string[]): number => Math.min(...parts.map((part) => part.length));
