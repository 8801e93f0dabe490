import type { Account } from '../identity/people.ts';
import type { AddressState } from './reminder-log.ts';

/**
 * Whether an address gets no reminders: somebody wants none there, or they were refused. Who has signed in since by a
 * mail that arrived can be reached again.
 */
export function isUnreachable(
  found: AddressState | undefined,
  account: Pick<Account, 'lastSignInAt'> | undefined,
): found is AddressState {
  if (found === undefined) return false;
  return found.state === 'opted-out' || (account?.lastSignInAt ?? 0) <= found.since;
}
