import type { MailLinks } from '../confirm/mail-links.ts';
import type { People } from '../identity/people.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { ReminderLog } from '../reminders/reminder-log.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { ReviewLog } from '../review/review-log.ts';

const DAY = 24 * 3600 * 1000;

/**
 * How many days personal data stay, from the moment at which nobody needs them any more. The privacy page of the site
 * says the same (`content/pages/privacy.*.md`): change both.
 */
export const retentionDays = {
  /** Accounts that a moderator revoked, and invitations that nobody ever used. */
  accounts: 365,
  /** Reports that were closed. */
  reports: 365,
  /** To whom a mail went, with its subject; the text is gone as soon as it is sent. */
  mails: 90,
  /** To which address reminders and their links went. */
  reminders: 400,
  /** Who sent in, approved or sent back a proposal, outside the history of the listings. */
  reviews: 3 * 365,
} as const;

export interface RetentionDeps {
  readonly people: Pick<People, 'list' | 'erase'>;
  readonly reports: Pick<ReportStore, 'forgetClosedBefore'>;
  readonly outbox: Pick<Outbox, 'forgetBefore'>;
  readonly reminders: Pick<ReminderLog, 'forgetBefore'>;
  readonly links: Pick<MailLinks, 'forgetBefore'>;
  readonly reviews: Pick<ReviewLog, 'forgetBefore'>;
  readonly now: () => Date;
}

/** Erases what has been kept for long enough. Doing it again changes nothing. */
export function createRetention({ people, reports, outbox, reminders, links, reviews, now }: RetentionDeps) {
  return async (): Promise<void> => {
    const ago = (what: keyof typeof retentionDays): Date => new Date(now().getTime() - retentionDays[what] * DAY);
    for (const { id, role, revokedAt, lastSignInAt, invitedAt } of await people.list()) {
      const isUnused = role === 'editor' && lastSignInAt === undefined && invitedAt < ago('accounts');
      if (isUnused || (revokedAt !== undefined && revokedAt < ago('accounts'))) await people.erase(id);
    }
    reports.forgetClosedBefore(ago('reports'));
    outbox.forgetBefore(ago('mails'));
    reminders.forgetBefore(ago('reminders'));
    links.forgetBefore(ago('reminders'));
    reviews.forgetBefore(ago('reviews'));
  };
}
