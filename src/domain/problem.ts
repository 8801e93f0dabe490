import type { Path } from './check/raw.ts';
import type { Message, Reference } from './check/texts.ts';

export type Severity = 'error' | 'warning';

/** Something in the content that is wrong or could be better, in words for the person who wrote it. */
export interface Problem extends Message {
  /** An error keeps the directory from being published; a warning does not. */
  readonly severity: Severity;
  /** Path inside the content folder, with forward slashes. */
  readonly file: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Keys and indexes in the file as it is written. */
  readonly path: Path;
  /** The path in the words of the form: "Werkplek 2 (Groenploeg Heule) › Adres › postcode". */
  readonly where: string;
  readonly reference: Reference;
}
