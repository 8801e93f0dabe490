import type { Id } from '../store/content-store.ts';

/** Something besides the site itself that did not succeed; it is tried again. */
export interface Trouble {
  /** The search server, or whoever must be told that the site changed. */
  readonly of: 'search' | 'hook';
  /** In Dutch. */
  readonly message: string;
  readonly at: string;
}

export interface PublishStatus {
  /** The release that visitors see, and the state of the content that it was made of. */
  readonly release: string | undefined;
  readonly commit: Id | undefined;
  /** ISO 8601: since when it is online. */
  readonly since: string | undefined;
  /** The state that is being published, or waits for it. */
  readonly pending: Id | undefined;
  /** Why the last attempt failed, in Dutch, with the files it is about; gone when a later one succeeds. */
  readonly failure: { readonly commit: Id; readonly message: string; readonly at: string } | undefined;
  /** What did not come along with the release that visitors see; absent where all did. */
  readonly troubles?: readonly Trouble[];
}

/** Turns what is approved into what visitors see. */
export interface Publisher {
  /** The published content changed: publish its newest state. Returns at once; many calls become one build. */
  request(): void;
  status(): PublishStatus;
  /** Resolves when nothing is pending any more. */
  settled(): Promise<PublishStatus>;
}
