import { addDays, daysBetween } from './date.ts';
import type { Capacity, Organisation } from './listing.ts';
import type { IsoDate } from './value.ts';

/** After how many days a fact is no longer taken for true (`domain.md`); a region may set its own. */
export interface Thresholds {
  /** Listings confirmed longer ago than this are "te bevestigen". */
  readonly confirmAfterDays: number;
  /** … and than this "verouderd": said to everybody, ranked lower. */
  readonly staleAfterDays: number;
  /** Capacity older than this is "onbekend". */
  readonly capacityAfterDays: number;
  /** The organisation is asked for its capacity again after this many: no later than it becomes unknown. */
  readonly askCapacityAfterDays: number;
  /** A phone number, a mailbox and hours are asked for again after this many. */
  readonly contactAfterDays: number;
  /** … and so are the steps of the intake. */
  readonly intakeAfterDays: number;
}

/** When room is asked for where a region does not say: with three tenths of its term to go, after 42 days of 60. */
export const toAskCapacityAfter = (capacityAfterDays: number): number =>
  Math.max(1, Math.floor(capacityAfterDays * 0.7));

export const defaultThresholds: Thresholds = {
  confirmAfterDays: 180,
  staleAfterDays: 365,
  capacityAfterDays: 60,
  askCapacityAfterDays: toAskCapacityAfter(60),
  contactAfterDays: 180,
  intakeAfterDays: 180,
};

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

/** One fact, or group of facts, that somebody of the organisation should look at again. */
export type Due = {
  /** The first day on which it was due. */
  readonly since: IsoDate;
  /** The day on which it was last said or confirmed. */
  readonly saidOn: IsoDate;
} & (
  | { readonly what: 'contact' | 'intake' | 'whole' }
  | {
      readonly what: 'capacity';
      /** The workplace's id. */
      readonly workplace: string;
      /** The workplace's own name, or the organisation's. */
      readonly workplaceName: string;
      /** The code of the measure. */
      readonly measure: string;
    }
);

/** What `findDue` looks at; a whole organisation is one. */
export type DueListing = Pick<Organisation, 'name' | 'status' | 'confirmedOn'> & {
  readonly workplaces: readonly Pick<Organisation['workplaces'][number], 'id' | 'name' | 'capacity'>[];
};

/** The day itself still counts as fresh, as everywhere: due is what is older. */
const toDue = (saidOn: IsoDate, afterDays: number, today: IsoDate): Pick<Due, 'since' | 'saidOn'> | undefined =>
  daysBetween(saidOn, today) > afterDays ? { saidOn, since: addDays(saidOn, afterDays + 1) } : undefined;

/**
 * What is due today, capacity first, in the order of the file. Nothing of an organisation that stopped, and no capacity
 * of one that is paused: it takes nobody on. Contact and intake have no date of their own: the confirmation covers them.
 */
export function findDue(listing: DueListing, today: IsoDate, thresholds = defaultThresholds): readonly Due[] {
  const { name, status, confirmedOn, workplaces } = listing;
  if (status === 'gestopt') return [];
  const capacity = (status === 'gepauzeerd' ? [] : workplaces).flatMap((workplace) =>
    (workplace.capacity ?? []).flatMap(({ measure, asOf }): Due[] => {
      const due = toDue(asOf, thresholds.askCapacityAfterDays, today);
      const where = { workplace: workplace.id, workplaceName: workplace.name ?? name, measure };
      return due ? [{ what: 'capacity', ...where, ...due }] : [];
    }),
  );
  const confirmation = (
    [
      ['contact', thresholds.contactAfterDays],
      ['intake', thresholds.intakeAfterDays],
      ['whole', thresholds.staleAfterDays],
    ] as const
  ).flatMap(([what, afterDays]): Due[] => {
    const due = toDue(confirmedOn, afterDays, today);
    return due ? [{ what, ...due }] : [];
  });
  return [...capacity, ...confirmation];
}
