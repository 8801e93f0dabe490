import type { Account } from '../identity/people.ts';
import type { AddressState } from './reminder-log.ts';

/**
 * Whether reminders go to an address: not where somebody wants none, nor where they were refused. Who has signed in since
 * that refusal by a mail that arrived gets them again.
 */
export function getsReminders(
  found: AddressState | undefined,
  account: Pick<Account, 'lastSignInAt'> | undefined,
): boolean {
  if (found === undefined) return true;
  return found.state === 'bounced' && (account?.lastSignInAt ?? 0) > found.since;
}
