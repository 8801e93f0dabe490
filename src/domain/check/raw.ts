/** Where a value stands in its document: keys and, in lists, numbers from 0. */
export type Path = readonly (string | number)[];

/** A place in a file, counted from 1 as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that kept a file from being read as YAML. */
export interface Fault {
  readonly code: string;
  /** The line on which it stands, without the spaces around it. */
  readonly excerpt: string;
  readonly position: Position;
}

/** One content file as it was read: not yet known to be anything. */
export interface RawDocument {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  /** What made it unreadable; `value` then means nothing. */
  readonly faults: readonly Fault[];
  /** Where the value at a path stands; of a missing value, where its parent does. The whole file stands nowhere. */
  readonly locate: (path: Path) => Position | undefined;
}

/** A page: `value` is its YAML front matter, below which stands Markdown. */
export interface RawPage extends RawDocument {
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** A whole content folder as it was read. */
export interface RawContent {
  /** What to call the folder in a message. */
  readonly folder: string;
  readonly region: RawDocument | undefined;
  readonly organisations: readonly RawDocument[];
  readonly measures: readonly RawDocument[];
  readonly pages: readonly RawPage[];
  readonly overviews: RawDocument | undefined;
  readonly thesaurus: RawDocument | undefined;
  /** Images that a listing may show: `uploads/<organisation>/logo.png`. */
  readonly uploads: readonly string[];
  /** Files that stand where nothing reads them: a listing saved as `.yml`, say. */
  readonly strays: readonly string[];
}
