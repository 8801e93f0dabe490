import { daysBetween } from './date.ts';
import type { Capacity } from './listing.ts';
import type { IsoDate } from './value.ts';

/** After how many days a fact is no longer taken for true (`domain.md`); a region may set its own. */
export interface Thresholds {
  /** Listings confirmed longer ago than this are "te bevestigen". */
  readonly confirmAfterDays: number;
  /** … and than this "verouderd": said to everybody, ranked lower. */
  readonly staleAfterDays: number;
  /** Capacity older than this is "onbekend". */
  readonly capacityAfterDays: number;
}

export const defaultThresholds: Thresholds = { confirmAfterDays: 180, staleAfterDays: 365, capacityAfterDays: 60 };

export type Freshness = 'bevestigd' | 'te-bevestigen' | 'verouderd';

/** How far the listing can be trusted today. On the threshold's own day it still counts as the better state. */
export function toFreshness(confirmedOn: IsoDate, today: IsoDate, thresholds = defaultThresholds): Freshness {
  const age = daysBetween(confirmedOn, today);
  if (age > thresholds.staleAfterDays) return 'verouderd';
  return age > thresholds.confirmAfterDays ? 'te-bevestigen' : 'bevestigd';
}

export type CapacityState = Capacity['state'] | 'onbekend';

/** The state to show for one measure today: old capacity is unknown capacity. */
export function toCapacityState(
  capacity: Pick<Capacity, 'state' | 'asOf'>,
  today: IsoDate,
  thresholds = defaultThresholds,
): CapacityState {
  return daysBetween(capacity.asOf, today) > thresholds.capacityAfterDays ? 'onbekend' : capacity.state;
}

const bestFirst: readonly CapacityState[] = ['vrij', 'beperkt', 'wachtlijst', 'volzet', 'onbekend'];

/** The best that a workplace has to offer today over all its measures, with the row that says so. */
export function toBestCapacity<Row extends Pick<Capacity, 'state' | 'asOf'>>(
  rows: readonly Row[] | undefined,
  today: IsoDate,
  thresholds = defaultThresholds,
): { readonly state: CapacityState; readonly row?: Row } {
  let best: { state: CapacityState; row?: Row } = { state: 'onbekend' };
  for (const row of rows ?? []) {
    const state = toCapacityState(row, today, thresholds);
    if (bestFirst.indexOf(state) < bestFirst.indexOf(best.state)) best = { state, row };
  }
  return best;
}
