import { fold } from '../domain/text.ts';

/** A word of a text, folded, with its place in the text as it was written. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
}

/**
 * Words, numbers, and what people type as one: "4/5", "55+", "50%", "wep+". Hyphens and dots part words, so that
 * "wijk-werken" and "art.60" are two; French elisions ("l'accueil") part too, and an apostrophe with its s goes: "pc's" is "pc".
 */
const wordPattern = /\d+\/\d+|[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}]+)*[+%]?/gu;
const elision = /^(?:qu|[ldjnscmt])'(?=.{2})/;
const maxWordLength = 40;
/** Nothing in it to fold, as in most words: folding is the dearest step of reading a text. */
const isFolded = /^[a-z0-9]+$/;

/** "'t" is short for "het", which is left out anyway. */
const shorten = (word: string): string => word.replace(elision, '').replace(/'s$/, '').replaceAll("'", '');

export function toWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const typed = match[0];
    const own = (isFolded.test(typed) ? typed : shorten(fold(typed))).slice(0, maxWordLength);
    if (own === '') continue;
    const first = typed[0] ?? '';
    words.push({
      text: own,
      start: match.index,
      end: match.index + typed.length,
      isCapital: first !== first.toLowerCase(),
    });
  }
  return words;
}

/** The folded words of a text, joined by spaces: equal for spellings that mean the same. */
export const toKey = (text: string): string =>
  toWords(text)
    .map((word) => word.text)
    .join(' ');

/** Without spaces: "kring winkel", "kring-winkel" and "kringwinkel" are one. */
export const toCompactKey = (key: string): string => key.replaceAll(' ', '');

/** Numbers, postcodes, and short or mixed codes ("a1", "nt2", "38u"): a typo in these is another thing. */
export const hasDigit = (word: string): boolean => /\d/.test(word);
