import type { Text3 } from '../text.ts';

/** One choice of a vocabulary: a code that never changes, and its words in every language of the site. */
export interface VocabularyValue<Code extends string = string> {
  /** The code as it stands in the content files, in URLs and in exports. */
  readonly value: Code;
  /** A few words, as on a chip; understandable without the name of the field beside it. */
  readonly label: Text3;
  /** One plain sentence (B1) for a caseworker or a client. */
  readonly description: Text3;
}

/** The choices of a field, in the order in which people see them. */
export type Vocabulary<Code extends string = string> = readonly VocabularyValue<Code>[];

/** Keeps the codes as literal types. */
export function defineVocabulary<const Code extends string>(values: Vocabulary<Code>): Vocabulary<Code> {
  return values;
}
