import { toCompleteness } from './completeness.ts';
import { daysBetween } from './date.ts';
import type { Directory } from './directory.ts';
import { toBestCapacity, toFreshness, type Freshness } from './freshness.ts';
import type { IsoDate } from './value.ts';

/** How good the directory is on one day, counted over the workplaces that visitors can see. */
export interface Quality {
  readonly organisations: number;
  readonly workplaces: number;
  /** How many workplaces are in each state of freshness. */
  readonly freshness: { readonly [F in Freshness]: number };
  /** Days since the confirmation, the middle one; nothing where there are no workplaces. */
  readonly medianAgeDays: number | undefined;
  /** Mean of the weighted shares that are filled in, 0 to 1; nothing where there are no workplaces. */
  readonly completeness: number | undefined;
  /** Workplaces of which somebody said lately whether there is room. */
  readonly capacityKnown: number;
}

/** The middle of some numbers, or the mean of the two in the middle. */
function toMedian(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** What visitors see is counted, so nothing of organisations that stopped. */
export function toQuality({ workplaces, region }: Pick<Directory, 'workplaces' | 'region'>, today: IsoDate): Quality {
  const { thresholds } = region;
  const freshness: { [F in Freshness]: number } = { bevestigd: 0, 'te-bevestigen': 0, verouderd: 0 };
  for (const { organisation } of workplaces) freshness[toFreshness(organisation.confirmedOn, today, thresholds)] += 1;
  const shares = workplaces.map((entry) => toCompleteness(entry));
  return {
    organisations: new Set(workplaces.map(({ organisationSlug }) => organisationSlug)).size,
    workplaces: workplaces.length,
    freshness,
    medianAgeDays: toMedian(workplaces.map(({ organisation }) => daysBetween(organisation.confirmedOn, today))),
    completeness: shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    capacityKnown: workplaces.filter(
      ({ workplace }) => toBestCapacity(workplace.capacity, today, thresholds).state !== 'onbekend',
    ).length,
  };
}

/** A combination that somebody may look for and that nobody in the region offers. */
export interface Gap {
  /** The Dutch name, as in the region file. */
  readonly municipality: string;
  /** A code. */
  readonly measure: string;
  /** How many workplaces are there, or work there, with this measure. */
  readonly workplaces: number;
  /** Codes of the activities that none of those has. */
  readonly missing: readonly string[];
}

/** What there is nothing of, by municipality and measure, in the order of the region and of the measures. */
export function findGaps(
  { workplaces, region, measures }: Pick<Directory, 'workplaces' | 'region' | 'measures'>,
  activities: readonly string[],
): readonly Gap[] {
  // One of an organisation that takes nobody on now is no offer.
  const offers = workplaces.filter(({ organisation }) => organisation.status !== 'gepauzeerd');
  return region.municipalities.flatMap(({ name }) => {
    const here = offers.filter(
      ({ workplace }) => workplace.address.municipality === name || workplace.serviceArea?.includes(name),
    );
    return measures
      .filter(({ status }) => status !== 'vervangen')
      .map(({ code }): Gap => {
        const own = here.filter(({ workplace }) => workplace.measures.includes(code));
        const offered = new Set<string>(own.flatMap(({ workplace }) => workplace.activities));
        return {
          municipality: name,
          measure: code,
          workplaces: own.length,
          missing: activities.filter((activity) => !offered.has(activity)),
        };
      });
  });
}
