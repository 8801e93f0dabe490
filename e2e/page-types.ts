import { readSettings } from '../scripts/settings.ts';
import { requireDirectory } from '../src/directory/directory.ts';
import { toCompleteness } from '../src/domain/completeness.ts';
import type { WorkplaceEntry } from '../src/domain/directory.ts';
import { toSlug, type Locale } from '../src/domain/text.ts';
import { pagePaths, toPageUrl } from '../src/i18n/urls.ts';

/** The content that the tested build was made from. */
export const directory = await requireDirectory(readSettings());
export const { locales } = directory.region;

/** One of each kind of page that the site has; its address is the same in every language but for the prefix. */
export interface PageType {
  readonly name: string;
  /** Behind the language's prefix. */
  readonly path: string;
  /** Whether the site says that it has this page. */
  readonly isThere: boolean;
}

/** The example content must hold one of each: a kind of page that nobody tries is a kind that breaks. */
function required<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new Error(`The content has no ${what}.`);
  return item;
}

const byCompleteness = directory.workplaces.toSorted((a, b) => toCompleteness(b) - toCompleteness(a));
const workplaceOf = (status: WorkplaceEntry['organisation']['status'], what: string): WorkplaceEntry =>
  required(
    directory.organisations.find(({ organisation }) => organisation.status === status)?.workplaces[0],
    `workplace of ${what}`,
  );
const measureOf = (status: string) =>
  required(
    directory.measures.find((measure) => measure.status === status),
    `measure that is ${status}`,
  );

/** The workplaces that are furthest apart: the fullest listing, the barest, one that is paused, one that is no more. */
export const workplaces = {
  complete: required(byCompleteness[0], 'workplace'),
  bare: required(byCompleteness.at(-1), 'workplace'),
  paused: workplaceOf('gepauzeerd', 'an organisation that is paused'),
  stopped: workplaceOf('gestopt', 'an organisation that stopped'),
};

/** A municipality with workplaces, and an activity and a measure that the complete workplace has. */
export const samples = {
  municipality: workplaces.complete.workplace.address.municipality,
  activity: required(workplaces.complete.workplace.activities[0], 'activity'),
  measure: measureOf('actief').code,
};

const fixedPages: readonly PageType[] = Object.entries(pagePaths).map(([name, path]) => ({
  name,
  path,
  isThere: true,
}));
const itemPages: readonly (readonly [string, string])[] = [
  ...Object.entries(workplaces).map(([name, { slug }]) => [`fiche, ${name}`, `werkplekken/${slug}/`] as const),
  ['organisation', `organisaties/${workplaces.complete.organisationSlug}/`],
  ['organisation, stopped', `organisaties/${workplaces.stopped.organisationSlug}/`],
  ['municipality', `gemeenten/${toSlug(samples.municipality)}/`],
  ['activity', `activiteiten/${samples.activity}/`],
  ['measure, active', `maatregelen/${samples.measure}/`],
  ['measure, phasing out', `maatregelen/${measureOf('uitdovend').code}/`],
];

export const pageTypes: readonly PageType[] = [
  ...fixedPages,
  ...itemPages.map(([name, path]) => ({ name, path, isThere: true })),
  { name: 'not found', path: 'bestaat-niet/', isThere: false },
];

export const toAddress = (locale: Locale, { path }: Pick<PageType, 'path'>): string => toPageUrl(locale, 'home') + path;
