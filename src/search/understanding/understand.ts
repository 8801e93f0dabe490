/**
 * What a query means. Pure and the same for every engine: text in, parts out that the page shows and that the engine
 * searches with. What is not understood stays a word.
 */
import type { Criterion } from '../criteria.ts';
import type { Understanding, UnderstoodPart } from '../engine.ts';
import { toFilterChoice, type PlaceName } from '../lexicon.ts';
import { toWords, type Word } from '../words.ts';
import type { Manner, Matcher, Sense } from './matcher.ts';
import { readNumberPhrase, type NumberPhrase } from './numbers.ts';
import { toOrdinariness } from './ordinary-places.ts';
import { afterVerb, alternatives, companions, negators, placePrepositions, pronouns } from './small-words.ts';

/** Something a hit must match: a word as it is, or any of some concepts. */
export type Unit =
  | { readonly kind: 'word'; readonly word: string; readonly isBeingTyped: boolean }
  | {
      readonly kind: 'concept';
      readonly senses: readonly { readonly concept: number; readonly worth: number }[];
      readonly words: readonly string[];
      /** Not as it was written: it may be the word itself that is meant, in a name. */
      readonly isGuess: boolean;
    };

/** Something that ranks: met first, unknown next. */
export interface Preference {
  /** The understood part's. */
  readonly id: string;
  readonly criteria: readonly Criterion[];
  readonly isNegated: boolean;
  /** Concepts whose mention in the text counts a little too. */
  readonly concepts: readonly number[];
}

/** How a query was understood, with what an engine needs to search. */
export interface Plan {
  readonly understanding: Understanding;
  readonly units: readonly Unit[];
  readonly preferences: readonly Preference[];
  readonly places: readonly PlaceName[];
}

export const maxQueryLength = 300;
const maxQueryWords = 40;
const maxExpansions = 12;

type Piece =
  | { readonly kind: 'word' | 'function' | 'general'; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly phrase: NumberPhrase }
  | {
      readonly kind: 'sense';
      readonly from: number;
      readonly to: number;
      readonly manner: Manner;
      readonly senses: readonly Sense[];
    };

const mannerWorth: { readonly [M in Manner]: number } = {
  exact: 1,
  compact: 0.95,
  stem: 0.9,
  typo: 0.72,
  compound: 0.6,
};

/** Long phrases beat the short ones inside them: "bij de klant" is one thing, not three. */
const toWorth = (manner: Manner, length: number): number => mannerWorth[manner] * length ** 1.6;

/** Whether a name that is an ordinary word too is meant as a place here. */
function isMeantAsPlace(words: readonly Word[], from: number, to: number, matcher: Matcher): boolean {
  if (to - from > 1) return true;
  const word = words[from];
  const ordinariness = toOrdinariness(word?.text ?? '');
  if (!word || ordinariness === 'no') return true;
  const before = words[from - 1];
  const after = words[to];
  if (before && placePrepositions.has(before.text)) return true;
  if (before && pronouns.has(before.text)) return false;
  if (after && afterVerb.has(after.text)) return false;
  const isShouting = words.every(({ isCapital }) => isCapital);
  if (word.isCapital && (!isShouting || words.length === 1) && (from > 0 || ordinariness === 'often')) return true;
  const isAlone = words.every((other, index) => index === from || matcher.isSmall(other.text));
  return ordinariness === 'often' || isAlone;
}

/** "fiets" as work on bicycles; that a bicycle can be borrowed is something too. */
const minorSenseWorth = 0.4;

const isTopic = (matcher: Matcher, concept: number): boolean => matcher.concepts[concept]?.role === 'topic';

/** Cuts the words into pieces so that together they explain the most. */
function segment(words: readonly Word[], matcher: Matcher): readonly Piece[] {
  const texts = words.map(({ text }) => text);
  // best[i]: the most that the words from i on can be worth, and how.
  const best: { worth: number; piece: Piece | undefined }[] = Array.from({ length: words.length + 1 }, () => ({
    worth: 0,
    piece: undefined,
  }));
  for (let from = words.length - 1; from >= 0; from--) {
    const word = texts[from] ?? '';
    const restWorth = (to: number) => best[to]?.worth ?? 0;
    const kind = matcher.isSmall(word) ? 'function' : matcher.isGeneral(word) ? 'general' : 'word';
    let choice: { worth: number; piece: Piece } = {
      worth: restWorth(from + 1) + (kind === 'word' ? 0 : 0.01),
      piece: { kind, from, to: from + 1 },
    };
    const consider = (worth: number, piece: Piece) => {
      if (worth + restWorth(piece.to) > choice.worth) choice = { worth: worth + restWorth(piece.to), piece };
    };
    const phrase = readNumberPhrase(words, from, matcher.lexicon);
    // A number with its unit says more than the term list, which holds only the commonest.
    if (phrase)
      consider(toWorth('exact', phrase.length) * 1.1, { kind: 'number', from, to: from + phrase.length, phrase });
    for (let length = Math.min(matcher.maxWords, words.length - from); length >= 1; length--) {
      const to = from + length;
      const match = matcher.find(texts.slice(from, to), length <= 3);
      if (!match) continue;
      const isAllowed = (sense: Sense) => sense.kind === 'concept' || isMeantAsPlace(words, from, to, matcher);
      const senses = match.senses.filter(isAllowed);
      if (senses.length === 0) continue;
      consider(toWorth(match.manner, length), { kind: 'sense', from, to, manner: match.manner, senses });
    }
    // A name of the directory stays a name.
    if (matcher.names.size > 0) {
      for (let length = Math.min(6, words.length - from); length >= 2; length--) {
        if (!matcher.names.has(texts.slice(from, from + length).join(' '))) continue;
        consider(toWorth('exact', length) * 1.05, { kind: 'word', from, to: from + length });
        break;
      }
    }
    best[from] = choice;
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const piece = best[at]?.piece;
    if (!piece) break;
    pieces.push(piece);
    at = piece.to;
  }
  return pieces;
}

interface Draft {
  readonly part: UnderstoodPart;
  readonly unit?: Unit;
  readonly preference?: Preference;
  readonly places?: readonly PlaceName[];
  readonly from: number;
  readonly to: number;
}

interface Context {
  readonly matcher: Matcher;
  readonly words: readonly Word[];
  readonly typedOf: (from: number, to: number) => string;
  /** Another piece already says what kind of work or measure is meant. */
  readonly hasOtherTopic: boolean;
}

/** Whether one of some words stands right before a piece, with at most two small words between. */
function isAfter(markers: ReadonlySet<string>, words: readonly Word[], from: number, matcher: Matcher): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const word = words[at]?.text ?? '';
    if (markers.has(word)) return true;
    if (!matcher.isSmall(word) && !matcher.isGeneral(word)) return false;
  }
  return false;
}

function draftSense(
  piece: Extract<Piece, { kind: 'sense' }>,
  { matcher, words, typedOf, hasOtherTopic }: Context,
): Draft | undefined {
  const { from, to, senses } = piece;
  const typed = typedOf(from, to);
  const { lexicon } = matcher;

  const named = senses.flatMap((sense) => (sense.kind === 'place' ? (matcher.places[sense.place] ?? []) : []));
  const [place] = named;
  if (place) {
    const filters = place.municipality ? [{ field: 'municipality', values: [place.municipality] }] : [];
    return {
      part: {
        id: `place:${place.id}`,
        role: 'place',
        typed,
        label: lexicon.phrases.near.replace('{place}', place.label),
        filters,
      },
      places: named,
      from,
      to,
    };
  }

  const meant = senses.flatMap((sense) => (sense.kind === 'concept' ? [sense] : []));
  const topics = meant.filter(({ concept }) => isTopic(matcher, concept));
  const isNegated = isAfter(negators, words, from, matcher);
  const isMixed = topics.length > 0 && topics.length < meant.length;
  // "fiets" alone is work on bicycles; beside another topic, or after "met", it is a way to get there.
  const isCompanion = isMixed && (hasOtherTopic || isAfter(companions, words, from, matcher));
  const isPreference = topics.length === 0 || isNegated || isCompanion;
  const own = isPreference ? meant : [...topics, ...meant.filter((sense) => !topics.includes(sense))];
  const concepts = own.map(({ concept }) => concept);
  const known = concepts.flatMap((concept) => matcher.concepts[concept] ?? []);
  const [first] = known;
  if (!first) return undefined;

  const criteria = known.flatMap((concept) => concept.criteria);
  const [only] = criteria;
  const noun = !isPreference && only ? lexicon.nouns[only.field] : undefined;
  const names = known.map(({ label }) => label).join(' / ');
  const label = isNegated
    ? lexicon.phrases.not.replace('{what}', names)
    : noun
      ? lexicon.phrases.kind.replace('{noun}', noun).replace('{what}', names)
      : names;
  const isObsolete = meant.every(({ term }) => term.isObsolete);
  const choice = criteria.length === 1 && only ? toFilterChoice(only, lexicon) : undefined;
  const id = `concept:${isNegated ? 'niet.' : ''}${known.map((concept) => concept.id).join('.')}`;
  return {
    part: {
      id,
      role: isPreference ? 'preference' : 'topic',
      typed,
      label,
      nowCalled: isObsolete ? first.label : undefined,
      filters: choice && !isNegated ? [choice] : [],
    },
    ...(isPreference
      ? { preference: { id, criteria, isNegated, concepts: isNegated ? [] : concepts } }
      : {
          unit: {
            kind: 'concept',
            senses: own.map((sense) => ({
              concept: sense.concept,
              worth: topics.includes(sense) ? 1 : minorSenseWorth,
            })),
            words: words.slice(from, to).map(({ text }) => text),
            isGuess: piece.manner === 'compound' || piece.manner === 'typo',
          },
        }),
    from,
    to,
  };
}

function draftNumber(piece: Extract<Piece, { kind: 'number' }>, { matcher, typedOf }: Context): Draft | undefined {
  const { asked } = piece.phrase;
  if (!asked) return undefined;
  const { id, label, criterion } = asked;
  const choice = toFilterChoice(criterion, matcher.lexicon);
  const { from, to } = piece;
  return {
    part: { id, role: 'preference', typed: typedOf(from, to), label, filters: choice ? [choice] : [] },
    preference: { id, criteria: [criterion], isNegated: false, concepts: [] },
    from,
    to,
  };
}

/** One part for each thing, however often it is said: "poetsen kuisen" is one. */
function mergeSame(drafts: readonly Draft[]): readonly Draft[] {
  const merged = new Map<string, Draft>();
  for (const draft of drafts) {
    const before = merged.get(draft.part.id);
    if (!before) merged.set(draft.part.id, draft);
    else {
      merged.set(draft.part.id, {
        ...before,
        part: { ...before.part, typed: `${before.part.typed} ${draft.part.typed}` },
        ...(before.unit?.kind === 'concept' && draft.unit?.kind === 'concept'
          ? { unit: { ...before.unit, words: [...before.unit.words, ...draft.unit.words] } }
          : {}),
      });
    }
  }
  return [...merged.values()];
}

/** "poetsen of strijken": either will do, so they are one unit. */
function joinAlternatives(drafts: readonly Draft[], words: readonly Word[]): readonly Unit[] {
  const units: Unit[] = [];
  let lastTo = -1;
  for (const { unit, from, to } of drafts) {
    if (!unit) continue;
    const before = units.at(-1);
    const joined = words[from - 1]?.text ?? '';
    if (before?.kind === 'concept' && unit.kind === 'concept' && lastTo === from - 1 && alternatives.has(joined)) {
      units[units.length - 1] = {
        kind: 'concept',
        senses: [...before.senses, ...unit.senses],
        words: [...before.words, ...unit.words],
        isGuess: before.isGuess && unit.isGuess,
      };
    } else units.push(unit);
    lastTo = to;
  }
  return units;
}

/** Turns a text into what it means. Never fails, whatever the text. */
export function understand(text: string, matcher: Matcher, undone: readonly string[] = []): Plan {
  const own = text.slice(0, maxQueryLength);
  const words = toWords(own).slice(0, maxQueryWords);
  const pieces = segment(words, matcher);
  const typedOf = (from: number, to: number) => own.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  const topicAt = pieces.map(
    (piece) =>
      piece.kind === 'sense' &&
      piece.senses.every((sense) => sense.kind === 'concept' && isTopic(matcher, sense.concept)),
  );

  const drafts: Draft[] = [];
  const plain: Word[] = [];
  const dropped: string[] = [];
  pieces.forEach((piece, index) => {
    const hasOtherTopic = topicAt.some((isOne, other) => isOne && other !== index);
    const context = { matcher, words, typedOf, hasOtherTopic };
    const draft =
      piece.kind === 'sense'
        ? draftSense(piece, context)
        : piece.kind === 'number'
          ? draftNumber(piece, context)
          : undefined;
    if (draft && !undone.includes(draft.part.id)) drafts.push(draft);
    else if (piece.kind === 'general' || (piece.kind === 'number' && !piece.phrase.asked)) {
      dropped.push(typedOf(piece.from, piece.to));
    } else if (piece.kind !== 'function') plain.push(...words.slice(piece.from, piece.to));
  });

  const parts = mergeSame(drafts);
  const isTyping = !/[\s,.;]$/.test(own);
  const last = words.at(-1);
  const named = plain.filter(({ text: word }) => (!matcher.isSmall(word) && !negators.has(word)) || plain.length === 1);
  const wordUnits = [...new Map(named.map((word) => [word.text, word])).values()].map((word): Unit => ({
    kind: 'word',
    word: word.text,
    isBeingTyped: isTyping && word === last,
  }));
  const places = parts.flatMap((draft) => draft.places ?? []);
  const [origin] = places;
  const expansions = parts.flatMap(({ unit }) =>
    unit?.kind === 'concept'
      ? unit.senses.flatMap(({ concept }) => {
          const meant = matcher.concepts[concept];
          return [...(meant?.narrower ?? []), ...(meant?.related ?? [])].flatMap(
            (other) => matcher.concepts[other]?.label ?? [],
          );
        })
      : [],
  );

  return {
    understanding: {
      parts: parts.map(({ part }) => part),
      words: wordUnits.flatMap((unit) => (unit.kind === 'word' ? [unit.word] : [])),
      origin: origin && { lat: origin.lat, lng: origin.lng, label: origin.label },
      expansions: [...new Set(expansions)].slice(0, maxExpansions),
      dropped,
    },
    units: [...joinAlternatives(parts, words), ...wordUnits],
    preferences: parts.flatMap(({ preference }) => preference ?? []),
    places,
  };
}
