/**
 * The port of the content store: everything that was written and approved, with its history, and the drafts beside it.
 * Paths are those of the repository: `content/organisations/<slug>.yaml`, `content/uploads/<slug>/logo.png`. Who may
 * do what is not decided here; that every listing is right is not judged here.
 */

/** Names one state of everything, or of one file: forty hexadecimal digits. */
export type Id = string;

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** A file to write, or to remove where there is no content. */
export interface Change {
  readonly path: string;
  readonly content: Uint8Array | undefined;
}

export interface StoredFile {
  readonly path: string;
  /** Of its content: the same content has the same id. */
  readonly id: Id;
  readonly size: number;
}

export interface Revision {
  readonly id: Id;
  readonly author: Author;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly message: string;
  /** `Approved-by`, `Reason`, … → value. */
  readonly trailers: Readonly<Record<string, string>>;
  /** Paths that it changed. */
  readonly paths: readonly string[];
}

/** What a draft is of: Decap's collection and slug. */
export interface DraftKey {
  readonly collection: string;
  readonly slug: string;
}

export type DraftStatus = 'draft' | 'pending_review' | 'pending_publish';

export interface Draft extends DraftKey {
  readonly status: DraftStatus;
  /** The draft's own newest state. */
  readonly head: Id;
  /** The published state that it is built on. */
  readonly base: Id;
  /** Who changed it last. */
  readonly author: Author;
  readonly updatedAt: string;
  /** What it would change. */
  readonly files: readonly {
    readonly path: string;
    readonly id: Id;
    readonly isNew: boolean;
    readonly isRemoved: boolean;
  }[];
}

/** One field that was changed differently here and there. */
export interface Conflict {
  readonly path: string;
  /** Keys and indexes inside the file; empty for the file as a whole. */
  readonly field: readonly (string | number)[];
  readonly base: unknown;
  /** What the person writes now. */
  readonly ours: unknown;
  /** What was published, or saved by somebody else, meanwhile. */
  readonly theirs: unknown;
}

/** Joins two changes of one file. Pure; the store calls it where both sides changed the file. */
export type Merge = (
  path: string,
  versions: {
    readonly base: Uint8Array | undefined;
    readonly ours: Uint8Array;
    readonly theirs: Uint8Array | undefined;
  },
) => { readonly merged: Uint8Array } | { readonly conflicts: readonly Conflict[] };

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'conflict';
      readonly conflicts: readonly Conflict[];
      /** Of every file in conflict, the basis to save it with once somebody has chosen: `theirs` was seen. */
      readonly basis: Readonly<Record<string, Id>>;
    };

/** The id of a file that is not there: the basis of somebody who saw that it was gone, or not there yet. */
export const noContent: Id = '0'.repeat(40);

export interface SaveOptions {
  readonly author: Author;
  readonly message: string;
  /**
   * Per path, the id of the content that the person had before them when they began to type; absent paths count as
   * read just now. Where the published or drafted file is another by now, the two are merged.
   */
  readonly basis?: Readonly<Record<string, Id>>;
  /** Status that the draft gets; a new draft is a `draft`, an existing one keeps its own. */
  readonly status?: DraftStatus;
}

export interface ContentStore {
  /** The newest published state. */
  head(): Promise<Id>;
  /** A file's content and id at a state (default: the newest), or nothing. */
  readFile(path: string, at?: Id): Promise<{ readonly content: Uint8Array; readonly id: Id } | undefined>;
  /** Content by its own id: the basis of a merge, an earlier version. */
  readById(id: Id): Promise<Uint8Array | undefined>;
  /** Every file below a folder, in order. */
  list(folder: string, at?: Id): Promise<readonly StoredFile[]>;
  /** Every file below a folder with its content; one call, for checks of everything. */
  readAll(folder: string, at?: Id): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Newest first; of one path, or of everything. */
  history(options: {
    readonly path?: string;
    readonly limit: number;
    readonly after?: Id;
  }): Promise<readonly Revision[]>;

  drafts(): Promise<readonly Draft[]>;
  findDraft(key: DraftKey): Promise<Draft | undefined>;
  /** A draft's file, which is the published one where the draft leaves it alone. */
  readDraftFile(key: DraftKey, path: string): Promise<{ readonly content: Uint8Array; readonly id: Id } | undefined>;
  /** Rebuilds the draft on the newest published state with these changes. On a conflict nothing is written. */
  saveDraft(key: DraftKey, changes: readonly Change[], options: SaveOptions): Promise<Outcome<Draft>>;
  setDraftStatus(key: DraftKey, status: DraftStatus, author: Author): Promise<Draft>;
  /** Its content stays in the history of drafts, and can be brought back. */
  discardDraft(key: DraftKey, author: Author): Promise<void>;
  /** One commit on the published state with the draft's author and the approver; the draft is gone afterwards. */
  publishDraft(
    key: DraftKey,
    options: {
      readonly approver: Author;
      readonly message: string;
      readonly trailers?: Readonly<Record<string, string>>;
      /** The draft as it was looked at: where it changed since, it is not published but rejects with `StoreError`. */
      readonly head?: Id;
    },
  ): Promise<Outcome<Id>>;
  /** A change of the published state without a draft: by a moderator, or a low-risk one of a trusted editor. */
  commit(
    changes: readonly Change[],
    options: SaveOptions & { readonly trailers?: Readonly<Record<string, string>> },
  ): Promise<Outcome<Id>>;
  /** Writes everything below a folder as it was at a state into an empty folder on disk. */
  exportTo(target: string, folder: string, at: Id): Promise<void>;
}

export type StoreReference = 'draft-missing' | 'draft-changed' | 'path-refused' | 'store-full' | 'store-broken';

/** What the store would not or could not do. Texts for people are made where people read them. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly reference: StoreReference;

  constructor(reference: StoreReference, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reference = reference;
  }
}
