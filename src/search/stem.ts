import { fold, type Locale } from '../domain/text.ts';

/** The part of a folded word that its forms share: "poetst" and "poetsen" have the same. */
export type Stem = (word: string) => string;

const loaders: { readonly [L in Locale]: () => Promise<{ readonly stemmer: (word: string) => string }> } = {
  nl: () => import('@orama/stemmers/dutch'),
  fr: () => import('@orama/stemmers/french'),
  en: () => import('@orama/stemmers/english'),
};

/** Words this short have no ending to lose, and the stemmers mangle some. */
const minStemmed = 4;
const isStemmed = (word: string): boolean => word.length >= minStemmed && !/\d/.test(word);
const vowel = /[aeiou]/;

/**
 * Endings that the Dutch stemmer leaves alone and that work verbs and Flemish nouns are full of:
 * "tuintje", "klusjes", "maait", "strijkt", "autos". Not every t: "plant" is no form of "plan".
 */
const dutchEnding = /(?:(?<=[a-z]{3})[tpk]?jes?|(?<=[a-z]{3}[bdfgikmpsw])t|(?<=[a-z]{3}o)s)$/;
const prepare: { readonly [L in Locale]?: (word: string) => string } = { nl: (word) => word.replace(dutchEnding, '') };
/** A Dutch stem ends in f or s where its longer forms have v or z: "verf" and "verven", "bedrijf" and "bedrijven". */
const finish: { readonly [L in Locale]?: (stem: string) => string } = {
  nl: (stem) => stem.replace(/v$/, 'f').replace(/z$/, 's'),
};

/** One pass turns "fietsen" into "fiets" but "fiets" into "fiet": only what no pass changes any more is shared. */
const maxPasses = 3;

/**
 * The stems of words as they travel: per word how many letters go at its end (base 36: no stemmer takes more), and what
 * comes there. Without them each page stems thousands of words before it can search.
 */
export const packStems = (words: readonly string[], stem: Stem): string =>
  words
    .filter(isStemmed)
    .map((word) => {
      const own = stem(word);
      let shared = 0;
      while (shared < own.length && own[shared] === word[shared]) shared++;
      return (word.length - shared).toString(36) + own.slice(shared);
    })
    .join(' ');

/** The stem of each of the words that were packed; none where nothing was. */
export function unpackStems(words: readonly string[], packed: string | undefined): ReadonlyMap<string, string> {
  if (packed === undefined) return new Map();
  const stems = packed.split(' ');
  return new Map(
    words.filter(isStemmed).map((word, index) => {
      const own = stems[index] ?? '';
      return [word, word.slice(0, word.length - Number.parseInt(own.charAt(0), 36)) + own.slice(1)];
    }),
  );
}

/**
 * Makes a stem function over a language's stemmer.
 * @param given stems that are known already
 */
export function createStem(
  locale: Locale,
  stemmer: (word: string) => string,
  given: readonly ReadonlyMap<string, string>[] = [],
): Stem {
  const known = new Map<string, string>();
  const toBareStem = (word: string): string => {
    let stem = word;
    for (let pass = 0; pass < maxPasses; pass++) {
      const next = fold(stemmer(prepare[locale]?.(stem) ?? stem));
      // What is left must still be a word's worth of letters.
      if (next === stem || next.length < 3 || !vowel.test(next)) return stem;
      stem = next;
    }
    return stem;
  };
  const toStem = (word: string): string => {
    const bare = toBareStem(word);
    return finish[locale]?.(bare) ?? bare;
  };
  return (word) => {
    if (!isStemmed(word)) return word;
    let found = known.get(word);
    for (const stems of given) found ??= stems.get(word);
    if (found !== undefined) return found;
    const stem = toStem(word);
    if (known.size >= 20_000) known.clear();
    known.set(word, stem);
    return stem;
  };
}

/** Loads one language's stemmer: each is a file of its own, so that a page fetches only what it uses. */
export const loadStem = async (locale: Locale, given?: readonly ReadonlyMap<string, string>[]): Promise<Stem> =>
  createStem(locale, (await loaders[locale]()).stemmer, given);
