export type Role = 'editor' | 'moderator';

/** Somebody who is signed in, as every part of the gateway knows them. */
export interface Person {
  readonly id: string;
  /** Verified: they followed a link that was sent there. Lower case. */
  readonly email: string;
  /** As it stands in the history of what they changed; the address until they gave a name. */
  readonly name: string;
  readonly role: Role;
  /** Slugs of the organisations that an editor may edit; a moderator has none of their own. */
  readonly organisations: readonly string[];
}
