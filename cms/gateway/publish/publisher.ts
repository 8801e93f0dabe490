import type { Id } from '../store/content-store.ts';

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
}

/** Turns what is approved into what visitors see. */
export interface Publisher {
  /** The published content changed: publish its newest state. Returns at once; many calls become one build. */
  request(): void;
  status(): PublishStatus;
  /** Resolves when nothing is pending any more. */
  settled(): Promise<PublishStatus>;
}
