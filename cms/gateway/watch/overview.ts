import { toCompleteness } from '../../../src/domain/completeness.ts';
import { compareNames, type Directory, type OrganisationEntry } from '../../../src/domain/directory.ts';
import { toFreshness } from '../../../src/domain/freshness.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toWatchStatus, watchStatuses, type WatchEditor, type WatchStatus } from './status.ts';

/** One organisation as the dashboard lists it. */
export interface WatchRow {
  readonly slug: string;
  readonly name: string;
  readonly status: WatchStatus;
  readonly confirmedOn: IsoDate;
  readonly isToConfirm: boolean;
  /** Mean over its workplaces, 0 to 1. */
  readonly completeness: number;
  /** Reports that nobody closed. */
  readonly reports: number;
  readonly hasProposal: boolean;
  readonly editors: number;
}

export interface WatchScene {
  readonly directory: Directory;
  /** Slugs of the listings of which a change waits. */
  readonly proposals: ReadonlySet<string>;
  /** Per slug, the reports that nobody closed. */
  readonly reports: ReadonlyMap<string, number>;
  readonly editors: (slug: string) => readonly WatchEditor[];
  readonly today: IsoDate;
  readonly now: Date;
}

const toMean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function toRow({ slug, organisation, workplaces }: OrganisationEntry, scene: WatchScene): WatchRow {
  const { directory, today, now } = scene;
  const freshness = toFreshness(organisation.confirmedOn, today, directory.region.thresholds);
  const editors = scene.editors(slug);
  const reports = scene.reports.get(slug) ?? 0;
  const hasProposal = scene.proposals.has(slug);
  return {
    slug,
    name: organisation.name,
    status: toWatchStatus({ status: organisation.status, freshness, reports, hasProposal, editors, now }),
    confirmedOn: organisation.confirmedOn,
    isToConfirm: freshness !== 'bevestigd',
    completeness: toMean(workplaces.map((entry) => toCompleteness(entry))),
    reports,
    hasProposal,
    editors: editors.length,
  };
}

/** Every organisation that visitors can see, by name. */
export const toWatchRows = (scene: WatchScene): readonly WatchRow[] =>
  scene.directory.organisations
    .filter(({ organisation }) => organisation.status !== 'gestopt')
    .map((entry) => toRow(entry, scene));

export const sortings = {
  naam: (a: WatchRow, b: WatchRow) => compareNames(a.name, b.name),
  toestand: (a: WatchRow, b: WatchRow) => watchStatuses.indexOf(a.status) - watchStatuses.indexOf(b.status),
  bevestigd: (a: WatchRow, b: WatchRow) => a.confirmedOn.localeCompare(b.confirmedOn),
  volledig: (a: WatchRow, b: WatchRow) => a.completeness - b.completeness,
} as const;
export type Sorting = keyof typeof sortings;
export const sortingNames = Object.keys(sortings) as readonly Sorting[];

/** What is to be shown of the list; `te-bevestigen` is whoever has to confirm, whatever their status is. */
export interface WatchQuery {
  readonly only: WatchStatus | 'te-bevestigen' | undefined;
  readonly sorting: Sorting;
}

/** Reads the query string; what it does not know is left out. */
export const parseWatchQuery = (query: (name: string) => string | undefined): WatchQuery => ({
  only: [...watchStatuses, 'te-bevestigen' as const].find((known) => known === query('toestand')),
  sorting: sortingNames.find((known) => known === query('volgorde')) ?? 'toestand',
});

export const selectRows = (rows: readonly WatchRow[], { only, sorting }: WatchQuery): readonly WatchRow[] =>
  rows
    .filter(
      ({ status, isToConfirm }) => only === undefined || (only === 'te-bevestigen' ? isToConfirm : status === only),
    )
    .toSorted((a, b) => sortings[sorting](a, b) || compareNames(a.name, b.name));
