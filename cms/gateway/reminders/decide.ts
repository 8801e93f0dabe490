import { daysBetween } from '../../../src/domain/date.ts';
import type { Due } from '../../../src/domain/freshness.ts';
import type { Organisation } from '../../../src/domain/listing.ts';
import type { IsoDate } from '../../../src/domain/value.ts';

/** How often organisations are reminded, and when a moderator hears of it. */
export interface ReminderRules {
  /** At least so many weeks between two mails to one organisation. */
  readonly weeksBetween: number;
  /** After so many mails without an answer it is the moderator's turn. */
  readonly silentMails: number;
  /** … and the organisation is left alone for so many weeks. */
  readonly weeksAfterEscalation: number;
  /** More organisations than this at once look like a mistake: the rest waits, and the moderator is told. */
  readonly maxPerRun: number;
  /** Brussels time: nothing is sent on its day before this hour. */
  readonly fromHour: number;
}

export const reminderRules: ReminderRules = {
  weeksBetween: 4,
  silentMails: 2,
  weeksAfterEscalation: 26,
  maxPerRun: 100,
  fromHour: 8,
};

/** What was sent to an organisation. */
export interface Silence {
  /** The day of the last mail that arrived, answered or not. */
  readonly lastMail: IsoDate | undefined;
  /** Days of the mails since its last answer, oldest first. */
  readonly mails: readonly IsoDate[];
  /** The day on which a moderator was told, since that answer; absent where none was yet. */
  readonly escalatedOn: IsoDate | undefined;
}

/** What is known besides: whether a moderator was told that no address of it works. */
export interface KnownSilence extends Silence {
  readonly isKnownUnreachable: boolean;
}

export type Decision = 'nothing' | 'remind' | 'escalate';

/** The last day on which somebody said of a listing that something in it holds. */
export function toLastSaid({ confirmedOn, workplaces }: Organisation): IsoDate {
  const days = workplaces.flatMap(({ capacity }) => (capacity ?? []).map(({ asOf }) => asOf));
  return [confirmedOn, ...days].reduce((last, day) => (day > last ? day : last));
}

/** What to do about one organisation today. */
export function decideReminder(
  due: readonly Due[],
  { lastMail, mails, escalatedOn }: Silence,
  today: IsoDate,
  { weeksBetween, silentMails, weeksAfterEscalation }: ReminderRules = reminderRules,
): Decision {
  const hasPassed = (since: IsoDate | undefined, weeks: number): boolean =>
    since === undefined || daysBetween(since, today) >= weeks * 7;
  if (due.length === 0 || !hasPassed(lastMail, weeksBetween)) return 'nothing';
  if (escalatedOn === undefined) return mails.length < silentMails ? 'remind' : 'escalate';
  return hasPassed(lastMail, weeksAfterEscalation) && hasPassed(escalatedOn, weeksAfterEscalation)
    ? 'remind'
    : 'nothing';
}
