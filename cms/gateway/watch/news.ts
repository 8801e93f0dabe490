import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, toIsoDate } from '../../../src/domain/date.ts';
import { newsFile, type NewsItem } from '../../../src/domain/news.ts';
import { locales, type Locale } from '../../../src/domain/text.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { findPlace } from '../content-path.ts';
import { toListingName, toSentence } from '../review/desk.ts';
import type { DescribeFile } from '../review/describe-draft.ts';
import type { ContentStore, Id, Revision } from '../store/content-store.ts';

/** As far back as the page of news goes. */
const mostDays = 180;
const mostItems = 40;
const mostRevisions = 1000;

/** Fields that say that somebody looked, not what changed. */
const confirmation = new Set(['confirmedOn', 'confirmedBy']);

export interface NewsDeps {
  readonly store: Pick<ContentStore, 'history' | 'readFile'>;
  readonly describeFile: DescribeFile;
}

interface DayOfListing {
  readonly on: IsoDate;
  readonly slug: string;
  readonly path: string;
  /** States before and after everything that happened to it on that day. */
  readonly before: Id;
  readonly after: Id;
}

/** The listings that were touched, by day, newest first. The first revision is what the repository was made of. */
function toDays(revisions: readonly Revision[]): readonly DayOfListing[] {
  const days = new Map<string, DayOfListing>();
  for (const [index, { id, at, paths }] of revisions.entries()) {
    const older = revisions[index + 1];
    if (!older) break;
    const on = toIsoDate(new Date(at));
    for (const path of paths) {
      const place = findPlace(path);
      if (place?.kind !== 'listing') continue;
      const key = `${on} ${path}`;
      const known = days.get(key);
      days.set(key, { on, slug: place.slug, path, after: known?.after ?? id, before: older.id });
    }
  }
  return [...days.values()];
}

/** Reads what changed up to a state from the history, in words and without persons. */
export function createNews({ store, describeFile }: NewsDeps) {
  async function toItem({ on, slug, path, before, after }: DayOfListing): Promise<NewsItem | undefined> {
    const had = (await store.readFile(path, before))?.content;
    const has = (await store.readFile(path, after))?.content;
    if (!had && !has) return undefined;
    const name = toListingName(has ?? had, slug);
    const none = { nl: [], fr: [], en: [] };
    if (!had || !has) return { on, slug, name, what: has ? 'added' : 'removed', sentences: none };
    const describe = async (locale: Locale) =>
      (await describeFile(path, had, has, locale)).filter(({ isPrivate }) => !isPrivate);
    const [nl, fr, en] = await Promise.all(locales.map(describe));
    const isSaid = ({ field }: { readonly field: string }): boolean => !confirmation.has(field);
    const toSentences = (changes = nl) => (changes ?? []).filter(isSaid).map(toSentence);
    const isConfirmed = nl?.some(({ field }) => field === 'confirmedOn') === true;
    const sentences = { nl: toSentences(nl), fr: toSentences(fr), en: toSentences(en) };
    if (sentences.nl.length > 0) return { on, slug, name, what: 'changed', sentences };
    return isConfirmed ? { on, slug, name, what: 'confirmed', sentences: none } : undefined;
  }

  /** Newest first. */
  return async (at: Id): Promise<readonly NewsItem[]> => {
    const all = await store.history({ limit: mostRevisions });
    const start = all.findIndex(({ id }) => id === at);
    const newest = all[start];
    if (!newest) return [];
    const since = addDays(toIsoDate(new Date(newest.at)), -mostDays);
    const items: NewsItem[] = [];
    for (const day of toDays(all.slice(start))) {
      if (day.on < since || items.length === mostItems) break;
      const item = await toItem(day);
      if (item) items.push(item);
    }
    return items;
  };
}

/** The store, whose exports hold what changed lately too: a build has no history. */
export const withNews = <Store extends Pick<ContentStore, 'exportTo'>>(
  store: Store,
  readNews: (at: Id) => Promise<readonly NewsItem[]>,
): Store => ({
  ...store,
  async exportTo(target: string, folder: string, at: Id): Promise<void> {
    await store.exportTo(target, folder, at);
    if (folder === 'content') await writeFile(join(target, newsFile), JSON.stringify(await readNews(at)));
  },
});
