import type { Organisation } from '../../../src/domain/listing.ts';
import type { Freshness } from '../../../src/domain/freshness.ts';

/** What a moderator sees of an organisation in one word; in the order in which something has to be done. */
export const watchStatuses = [
  'reported',
  'draft-waiting',
  'no-editor',
  'invitation-expired',
  'stale',
  'to-confirm',
  'invited',
  'paused',
  'complete',
] as const;
export type WatchStatus = (typeof watchStatuses)[number];

const DAY = 86_400_000;
/** As long as the link of an invitation works. */
const INVITATION_DAYS = 7;

export interface WatchEditor {
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | undefined;
}

/** Everything that the status depends on. */
export interface WatchFacts {
  readonly status: Organisation['status'];
  readonly freshness: Freshness;
  /** Reports that nobody closed. */
  readonly reports: number;
  /** Does a change wait for the moderator? */
  readonly hasProposal: boolean;
  /** Those who were not revoked. */
  readonly editors: readonly WatchEditor[];
  readonly now: Date;
}

function toEditorStatus(
  editors: readonly WatchEditor[],
  now: Date,
): 'no-editor' | 'invited' | 'invitation-expired' | undefined {
  if (editors.length === 0) return 'no-editor';
  if (editors.some(({ lastSignInAt }) => lastSignInAt !== undefined)) return undefined;
  const newest = Math.max(...editors.map(({ invitedAt }) => invitedAt.getTime()));
  return now.getTime() - newest > INVITATION_DAYS * DAY ? 'invitation-expired' : 'invited';
}

/** The one status of an organisation: the first of `watchStatuses` that holds. */
export function toWatchStatus({ status, freshness, reports, hasProposal, editors, now }: WatchFacts): WatchStatus {
  const editor = toEditorStatus(editors, now);
  const holds: { readonly [S in WatchStatus]: boolean } = {
    reported: reports > 0,
    'draft-waiting': hasProposal,
    'no-editor': editor === 'no-editor',
    'invitation-expired': editor === 'invitation-expired',
    stale: freshness === 'verouderd',
    'to-confirm': freshness === 'te-bevestigen',
    invited: editor === 'invited',
    paused: status === 'gepauzeerd',
    complete: true,
  };
  return watchStatuses.find((candidate) => holds[candidate]) ?? 'complete';
}
