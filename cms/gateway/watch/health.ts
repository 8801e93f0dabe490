import { addDays, toIsoDate } from '../../../src/domain/date.ts';
import { toQuality, type Quality } from '../../../src/domain/quality.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import type { ContentStore, Id, Revision } from '../store/content-store.ts';
import { readDirectory } from './read-directory.ts';

/** How the directory was at the end of a month, or today. */
export interface HealthSample {
  /** `YYYY-MM` */
  readonly month: string;
  readonly quality: Quality;
  /** Changes of listings in that month: by the organisations themselves, and by anybody. */
  readonly updates: { readonly own: number; readonly all: number };
}

export interface HealthDeps {
  readonly store: Pick<ContentStore, 'head' | 'readAll' | 'history'>;
  /** Addresses of everybody who is or was a moderator. */
  readonly findModeratorAddresses: () => Promise<readonly string[]>;
  readonly today: () => IsoDate;
}

/** As far back as the plots go. */
const mostMonths = 24;
const mostRevisions = 10_000;

const toMonth = (day: IsoDate): string => day.slice(0, 7);
/** The last day of a month. */
function toMonthEnd(month: string): IsoDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return addDays(new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10), -1);
}

/** Months from the first to the last, both included, the newest at the end. */
function toMonths(first: IsoDate, last: IsoDate): readonly string[] {
  const months: string[] = [];
  for (let month = toMonth(first); month <= toMonth(last); month = toMonth(addDays(toMonthEnd(month), 1))) {
    months.push(month);
  }
  return months.slice(-mostMonths);
}

const dayOf = ({ at }: Revision): IsoDate => toIsoDate(new Date(at));
const isOfListings = ({ paths }: Revision): boolean => paths.some((path) => path.startsWith('content/organisations/'));

/**
 * Reads the history of what was published, a sample a month. What was, stays: of a month that is over only the updates
 * are counted anew, so a second look reads nothing but what is new.
 */
export function createHealth({ store, findModeratorAddresses, today }: HealthDeps) {
  const known = new Map<string, Quality | undefined>();
  let last: { readonly key: string; readonly samples: Promise<readonly HealthSample[]> } | undefined;

  async function toSampleQuality(at: Id, day: IsoDate): Promise<Quality | undefined> {
    const key = `${at} ${day}`;
    if (!known.has(key)) {
      const directory = await readDirectory(store, at, day);
      known.set(key, directory && toQuality(directory, day));
    }
    return known.get(key);
  }

  async function read(day: IsoDate): Promise<readonly HealthSample[]> {
    const revisions = await store.history({ limit: mostRevisions });
    const first = revisions.at(-1);
    if (!first) return [];
    const moderators = new Set(await findModeratorAddresses());
    // The first revision is what the repository was made of: nobody's update.
    const updates = revisions.slice(0, -1).filter(isOfListings);
    const samples: HealthSample[] = [];
    for (const month of toMonths(dayOf(first), day)) {
      const end = toMonthEnd(month) < day ? toMonthEnd(month) : day;
      const revision = revisions.find((candidate) => dayOf(candidate) <= end);
      const quality = revision && (await toSampleQuality(revision.id, end));
      const ofMonth = updates.filter((candidate) => toMonth(dayOf(candidate)) === month);
      const own = ofMonth.filter(({ author }) => !moderators.has(author.email.toLowerCase())).length;
      if (quality) samples.push({ month, quality, updates: { own, all: ofMonth.length } });
    }
    return samples;
  }

  return {
    /** Oldest first; a month of which nothing can be read is left out. */
    async read(): Promise<readonly HealthSample[]> {
      const day = today();
      const key = `${await store.head()} ${day}`;
      if (last?.key !== key) {
        const samples = read(day);
        last = { key, samples };
        samples.catch(() => {
          if (last?.samples === samples) last = undefined;
        });
      }
      return last.samples;
    },
  };
}

export type Health = ReturnType<typeof createHealth>;
