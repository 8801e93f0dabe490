import type { Path } from './check/raw.ts';

export type Severity = 'error' | 'warning';

/** Something in the content that is wrong, or that could be better, in words for the person who wrote it. */
export interface Problem {
  /** An error keeps the directory from being published; a warning does not. */
  readonly severity: Severity;
  /** Path inside the content folder. */
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path: Path;
  /** The path in the words of the form: "Werkplek 2 (Groenploeg Heule) › Adres › postcode". */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  readonly reference: string;
}
