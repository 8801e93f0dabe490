import type { Locale } from '../../domain/text.ts';
import { createSplit, type Split } from '../compounds.ts';
import {
  unpackConcept,
  unpackPlace,
  unpackTerms,
  type Concept,
  type Lexicon,
  type PlaceName,
  type Term,
} from '../lexicon.ts';
import type { Stem } from '../stem.ts';
import { createTypoIndex, toTypoLimit } from '../typo.ts';
import { hasDigit, toCompactKey } from '../words.ts';
import { toOrdinariness } from './ordinary-places.ts';
import { createSmallWords, negators } from './small-words.ts';

/** What a phrase stands for. */
export type Sense =
  | { readonly kind: 'concept'; readonly concept: number; readonly term: Term }
  | { readonly kind: 'place'; readonly place: number };

/** How a phrase was recognised, surest first. */
export type Manner = 'exact' | 'compact' | 'stem' | 'typo' | 'compound';

export interface Match {
  readonly manner: Manner;
  readonly senses: readonly Sense[];
  /** The phrase of the lexicon that it was taken for. */
  readonly key: string;
}

export interface Stems {
  readonly locale: Locale;
  /** The page's language first; Dutch always. */
  readonly byLocale: ReadonlyMap<Locale, Stem>;
}

/** The lexicon made ready to recognise phrases. */
export interface Matcher {
  readonly lexicon: Lexicon;
  readonly concepts: readonly Concept[];
  readonly places: readonly PlaceName[];
  readonly maxWords: number;
  /** What a run of words stands for. `isTypoAllowed`: also when something is mistyped. */
  find(words: readonly string[], isTypoAllowed: boolean): Match | undefined;
  /** Only as it is written: for texts of listings, of which the language is known. */
  findIn(words: readonly string[], lang: Locale): readonly Sense[];
  /** As `findIn`, for two words in either order. */
  findPairIn(first: string, second: string, lang: Locale): readonly Sense[];
  /** How long phrases are that begin with a word, in any of its forms: bit n is set where one has n words. */
  toLengths(word: string, lang: Locale): number;
  /** The word occurs in the lexicon or the listings: no typing mistake. */
  isKnown(word: string): boolean;
  isSmall: (word: string) => boolean;
  isGeneral: (word: string) => boolean;
  readonly split: Split;
  /** Concepts with a term that begins like this, for whoever is still typing. */
  findByPrefix(prefix: string): readonly number[];
  /** The known phrase nearest to a word, further off than a typing mistake may be. */
  suggest(word: string): string | undefined;
  readonly names: ReadonlySet<string>;
}

/** Tails that tell nothing of the work: in "strijkploeg" only "strijk" counts. */
const emptyParts: ReadonlySet<string> = new Set(
  `werk werken ploeg team dienst diensten bedrijf bedrijven medewerker medewerkers hulp job jobs plaats plaatsen plek plekken punt
   centrum huis project afdeling taak taken klus activiteit activiteiten sector wereld zaak man vrouw mensen uur uren groep
   centra begeleider assistent materiaal producten werking gast meester chef kracht leider`.split(/\s+/),
);

function pushTo(lists: Map<string, string[]>, key: string, value: string): void {
  const own = lists.get(key);
  if (own) own.push(value);
  else lists.set(key, [value]);
}

const inLanguage = (senses: readonly Sense[] | undefined, lang: Locale): readonly Sense[] =>
  (senses ?? []).filter((sense) => sense.kind === 'concept' && sense.term.lang === lang);

/** How common the tails of compounds are at least: every directory has them. */
const emptyPartFrequency = 5;

export function createMatcher(lexicon: Lexicon, stems: Stems): Matcher {
  const { locale } = stems;
  const small = createSmallWords(locale);
  const concepts = lexicon.concepts.map(unpackConcept);
  const places = lexicon.places.map(unpackPlace);

  const senses = new Map<string, Sense[]>();
  const compact = new Map<string, string>();
  const stemmed = new Map<string, string[]>();
  /** Phrases without their small words: "niet kunnen lezen" is "niet lezen". */
  const bare = new Map<string, string>();
  /** Phrases of two telling words, by their stems in either order: "ramen wassen" is also "wast de ramen". */
  const pairs = new Map<string, string[]>();
  const toPairKey = (telling: readonly string[], lang: Locale, stem: Stem): string =>
    `${lang}:${telling.map(stem).toSorted().join(' ')}`;
  const typable = new Set<string>();
  const termWords = new Set<string>();
  const frequencies = new Map<string, number>();
  let maxWords = 1;

  // Lengths of phrases by their first word, as it is and as its stem: most words begin none.
  const lengths = new Map<string, number>();
  const addLength = (first: string, length: number) => lengths.set(first, (lengths.get(first) ?? 0) | (1 << length));
  const toStemKey = (words: readonly string[], stem: Stem): string => words.map(stem).join(' ');
  const add = (key: string, sense: Sense, isTypable: boolean, lang: Locale | undefined): void => {
    const words = key.split(' ');
    const telling = words.filter((word) => negators.has(word) || !small.isFunction(word));
    if (telling.length > 1 && !bare.has(telling.join(' '))) bare.set(telling.join(' '), key);
    maxWords = Math.max(maxWords, words.length);
    addLength(words[0] ?? '', words.length);
    const own = senses.get(key);
    if (own) own.push(sense);
    else senses.set(key, [sense]);
    if (!compact.has(toCompactKey(key))) compact.set(toCompactKey(key), key);
    // A word of a foreign phrase is no word here: "collectif" is French, and in Dutch a mistake.
    const isOwn = lang === undefined || lang === 'nl' || lang === locale || words.length === 1;
    for (const word of words) {
      if (isOwn) termWords.add(word);
      if (isOwn && isTypable && !hasDigit(word) && toTypoLimit(word.length) > 0 && !small.isFunction(word))
        typable.add(word);
      if (lang === 'nl') frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
    if (isOwn && isTypable && words.length === 2 && !hasDigit(key)) typable.add(toCompactKey(key));
  };

  lexicon.concepts.forEach((packed, concept) => {
    for (const term of unpackTerms(packed)) {
      add(term.key, { kind: 'concept', concept, term }, !term.isAbbreviation, term.lang);
      const stem = term.isAbbreviation ? undefined : stems.byLocale.get(term.lang);
      if (!stem) continue;
      const key = toStemKey(term.key.split(' '), stem);
      addLength(`${term.lang}:${key.split(' ')[0] ?? ''}`, term.key.split(' ').length);
      pushTo(stemmed, key, term.key);
      const telling = term.key.split(' ').filter((word) => !small.isFunction(word));
      const hasNegation = telling.some((word) => negators.has(word));
      if (telling.length === 2 && !hasNegation) pushTo(pairs, toPairKey(telling, term.lang, stem), term.key);
    }
  });
  lexicon.places.forEach(([, , , , names], place) => {
    for (const packed of names.split(',')) {
      const isOrdinary = packed.startsWith('-');
      const key = isOrdinary ? packed.slice(1) : packed;
      add(key, { kind: 'place', place }, !isOrdinary && key.length >= 5, undefined);
    }
  });

  const known = new Set<string>();
  lexicon.words.forEach((joined, frequencyClass) => {
    for (const word of joined.split(' ')) {
      if (word === '') continue;
      known.add(word);
      frequencies.set(word, (frequencies.get(word) ?? 0) + 2 ** frequencyClass);
    }
  });
  const typos = createTypoIndex(new Set([...typable, ...[...known].filter((word) => toTypoLimit(word.length) > 0)]));

  const dutch = stems.byLocale.get('nl');
  const stemFrequencies = new Map<string, number>();
  if (dutch) {
    for (const [word, count] of frequencies) {
      if (word.length < 3 || hasDigit(word) || small.isFunction(word)) continue;
      stemFrequencies.set(dutch(word), (stemFrequencies.get(dutch(word)) ?? 0) + count);
    }
  }
  const split = createSplit({
    frequency: (part) =>
      small.isFunction(part)
        ? 0
        : (emptyParts.has(part) ? emptyPartFrequency : 0) +
          (frequencies.get(part) ?? 0) +
          (dutch ? (stemFrequencies.get(dutch(part)) ?? 0) : 0),
  });

  /** The page's own language wins a tie between languages. */
  const pick = (all: readonly Sense[]): readonly Sense[] => {
    const own = all.filter((sense) => sense.kind === 'place' || sense.term.lang === locale);
    const chosen = own.length > 0 ? own : all;
    const seen = new Set<number>();
    return chosen.filter((sense) => {
      if (sense.kind === 'place') return true;
      if (seen.has(sense.concept)) return false;
      seen.add(sense.concept);
      return true;
    });
  };
  const found = (manner: Manner, keys: readonly string[]): Match | undefined => {
    const all = keys.flatMap((key) => senses.get(key) ?? []);
    return all.length > 0 ? { manner, senses: pick(all), key: keys[0] ?? '' } : undefined;
  };

  const isLoose = (word: string | undefined): boolean =>
    word === undefined || (small.isFunction(word) && !negators.has(word));

  const findPlain = (words: readonly string[]): Match | undefined => {
    const key = words.join(' ');
    const [only = ''] = words;
    const exact = senses.get(key);
    if (exact) {
      // "van" is a vehicle in English and nothing in Dutch.
      const isForeign = words.length === 1 && small.isFunction(only);
      const own = isForeign ? exact.filter((sense) => sense.kind === 'concept' && sense.term.lang === locale) : exact;
      if (own.length > 0) return { manner: 'exact', senses: pick(own), key };
    }
    if (words.length === 1 && (small.isFunction(only) || small.isGeneral(only))) return undefined;
    const joined = toCompactKey(key);
    const other = joined.length > 3 ? compact.get(joined) : undefined;
    if (other !== undefined && other !== key) return found('compact', [other]);
    for (const stem of stems.byLocale.values()) {
      const keys = stemmed.get(toStemKey(words, stem));
      if (keys) return found('stem', keys);
    }
    if (words.length > 2 && !isLoose(words[0]) && !isLoose(words.at(-1))) {
      const telling = words.filter((word) => !isLoose(word));
      const key = telling.length > 1 && telling.length < words.length ? bare.get(telling.join(' ')) : undefined;
      if (key !== undefined) return found('stem', [key]);
    }
    if (words.length > 1 && words.length <= 4 && !isLoose(words[0]) && !isLoose(words.at(-1))) {
      const telling = words.filter((word) => !isLoose(word));
      for (const [lang, stem] of telling.length === 2 ? stems.byLocale : []) {
        const keys = pairs.get(toPairKey(telling, lang, stem));
        if (keys) return found('stem', keys);
      }
    }
    return undefined;
  };

  const isKnown = (word: string): boolean =>
    termWords.has(word) || known.has(word) || small.isFunction(word) || small.isGeneral(word) || compact.has(word);

  const corrections = new Map<string, readonly { readonly word: string; readonly distance: number }[]>();
  const toCorrections = (word: string) => {
    const before = corrections.get(word);
    if (before) return before;
    if (hasDigit(word) || toTypoLimit(word.length) === 0 || isKnown(word)) return [];
    const all = typos.find(word);
    const nearest = all[0]?.distance ?? 0;
    const own = all.filter(({ distance }) => distance === nearest).slice(0, 4);
    // A text of one mistyped word, many times over, is slow without this: so it is emptied, never left full.
    if (corrections.size >= 2000) corrections.clear();
    corrections.set(word, own);
    return own;
  };

  const findMistyped = (words: readonly string[]): { match: Match; distance: number } | undefined => {
    const choices = words.map(toCorrections);
    const wrong = choices.filter((choice) => choice.length > 0).length;
    // Words that are right as they are were tried before; two mistyped words in one phrase is the most.
    if (wrong === 0 || wrong > 2) return undefined;
    const distance = choices.reduce((sum, choice) => sum + (choice[0]?.distance ?? 0), 0);
    let variants: readonly (readonly string[])[] = [[]];
    words.forEach((word, index) => {
      const own = choices[index] ?? [];
      const options = own.length > 0 ? own.map((option) => option.word) : [word];
      variants = variants.flatMap((before) => options.map((option) => [...before, option])).slice(0, 16);
    });
    // "stijkatelier" is as near to "strijkatelier" as to "stikatelier": both may be meant.
    const matches = variants.flatMap((variant) => {
      // A name like an ordinary word has too many ordinary neighbours: "marken", "spieren".
      const isOrdinary = toOrdinariness(variant.join(' ')) !== 'no';
      const match = findPlain(variant);
      const own = match?.senses.filter((sense) => sense.kind === 'concept' || !isOrdinary) ?? [];
      return match && own.length > 0 ? [{ ...match, senses: own }] : [];
    });
    const [first] = matches;
    if (!first) return undefined;
    return {
      match: { manner: 'typo', key: first.key, senses: pick(matches.flatMap((match) => match.senses)) },
      distance,
    };
  };

  /** "strijkster" is who does "strijken". */
  const findDoer = (word: string): Match | undefined => {
    const root = word.replace(/(?<=[a-z]{4})(?:sters?|sterren|ders?|ers?|aars?)$/, '');
    const match = root === word ? undefined : findPlain([root]);
    const own = match?.senses.filter((sense) => sense.kind === 'concept' && !sense.term.isAbbreviation) ?? [];
    return match && own.length > 0 ? { manner: 'compound', senses: own, key: match.key } : undefined;
  };

  const findCompound = (word: string): Match | undefined => {
    const parts = split(word);
    if (!parts) return findDoer(word);
    const telling = parts.filter((part) => !emptyParts.has(part) && part.length > 3);
    // The last part is what the thing is; the first says which.
    for (const part of [telling.at(-1), telling[0]]) {
      if (part === undefined) continue;
      const match = findPlain([part]);
      const own = match?.senses.filter((sense) => sense.kind === 'concept' && !sense.term.isAbbreviation) ?? [];
      if (match && own.length > 0) return { manner: 'compound', senses: own, key: match.key };
    }
    return undefined;
  };

  return {
    lexicon,
    concepts,
    places,
    maxWords,
    split,
    isKnown,
    isSmall: small.isFunction,
    isGeneral: small.isGeneral,
    names: new Set(lexicon.names),
    find(words, isTypoAllowed) {
      const plain = findPlain(words);
      if (plain ?? !isTypoAllowed) return plain;
      const [only = ''] = words;
      const mistyped = findMistyped(words);
      if (words.length > 1) return mistyped?.match;
      if (mistyped && mistyped.distance <= 1) return mistyped.match;
      if (hasDigit(only) || small.isFunction(only) || small.isGeneral(only)) return undefined;
      return findCompound(only) ?? mistyped?.match;
    },
    findPairIn(first, second, lang) {
      const stem = stems.byLocale.get(lang);
      const keys = stem && pairs.get(toPairKey([first, second], lang, stem));
      return inLanguage(
        keys?.flatMap((key) => senses.get(key) ?? []),
        lang,
      );
    },
    findIn(words, lang) {
      const key = words.join(' ');
      const exact = inLanguage(senses.get(key), lang);
      if (exact.length > 0) return exact;
      const stem = stems.byLocale.get(lang);
      const [only = ''] = words;
      if (!stem || (words.length === 1 && (small.isFunction(only) || only.length < 4))) return [];
      return inLanguage(
        stemmed.get(toStemKey(words, stem))?.flatMap((own) => senses.get(own) ?? []),
        lang,
      );
    },
    toLengths(word, lang) {
      const stem = stems.byLocale.get(lang);
      return (lengths.get(word) ?? 0) | (stem ? (lengths.get(`${lang}:${stem(word)}`) ?? 0) : 0);
    },
    findByPrefix(prefix) {
      const own = new Set<number>();
      if (prefix.length < 3) return [];
      for (const [key, all] of senses) {
        if (!key.startsWith(prefix)) continue;
        for (const sense of all) if (sense.kind === 'concept' && !sense.term.isAbbreviation) own.add(sense.concept);
      }
      return [...own];
    },
    suggest(word) {
      if (word.length < 4 || hasDigit(word)) return undefined;
      return typos.findLikely(word);
    },
  };
}
