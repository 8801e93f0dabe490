import { toIsoDate } from '../../domain/date.ts';
import type { IsoDate } from '../../domain/value.ts';

/** The reader's day, and never an earlier one than the build's: a clock that runs behind makes nothing fresh again. */
export function toToday(build: IsoDate, now: Date): IsoDate {
  const real = toIsoDate(now);
  return real > build ? real : build;
}
