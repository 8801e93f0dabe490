import { addDays } from '../../domain/date.ts';
import { formatDay } from '../../i18n/dates.ts';
import { fill } from '../../i18n/fill.ts';
import type { Thresholds } from '../../domain/freshness.ts';
import type { Capacity } from '../../domain/listing.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { StateContext } from './state.ts';

/** Something that is so for a while. A page that is not built again shows each in its own time (`StateClock.astro`). */
export interface Spell<Value> {
  readonly value: Value;
  /** The first day; without one it is so when the page is built. */
  readonly from?: IsoDate;
  /** That first day in words, for who reads the page without a script: "Vanaf 16 dec 2026:". */
  readonly since?: string;
  /** The last day; without one it stays so. */
  readonly until?: IsoDate;
}

/**
 * What something is today, and what it will have become on each later day, as long as nobody says anything new.
 * @param toValue must depend on the day alone
 * @param turns days on which it may become something else, in any order
 */
export function overTime<Value>(
  toValue: (day: IsoDate) => Value,
  { today, locale, messages }: Pick<StateContext, 'today' | 'locale' | 'messages'>,
  turns: readonly IsoDate[],
): readonly Spell<Value>[] {
  const spells: (Spell<Value> & { until?: IsoDate })[] = [{ value: toValue(today) }];
  for (const day of [...new Set(turns)].filter((turn) => turn > today).sort()) {
    const value = toValue(day);
    const last = spells.at(-1);
    if (!last || JSON.stringify(last.value) === JSON.stringify(value)) continue;
    last.until = addDays(day, -1);
    spells.push({ value, from: day, since: fill(messages.state.since, { date: formatDay(day, locale) }) });
  }
  return spells;
}

/** The days on which a row of capacity becomes unknown. */
export const toCapacityTurns = (
  rows: readonly Pick<Capacity, 'asOf'>[] | undefined,
  { capacityAfterDays }: Thresholds,
): readonly IsoDate[] => (rows ?? []).map(({ asOf }) => addDays(asOf, capacityAfterDays + 1));

/** The days on which a confirmation is no longer taken for one. */
export const toFreshnessTurns = (
  confirmedOn: IsoDate,
  { confirmAfterDays, staleAfterDays }: Thresholds,
): readonly IsoDate[] => [confirmAfterDays, staleAfterDays].map((days) => addDays(confirmedOn, days + 1));
