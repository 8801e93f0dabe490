/**
 * Judgements as predicates over a listing's fields, so that they hold whatever the listings are. They say what the
 * words of a query mean to a caseworker; they were written without looking at what an engine returns.
 */
import type { WorkplaceEntry } from '../../../src/domain/directory.ts';
import { defaultThresholds, toCapacityState } from '../../../src/domain/freshness.ts';
import type { Region } from '../../../src/domain/region.ts';
import type { Text } from '../../../src/domain/text.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toDistanceKm } from '../../../src/domain/distance.ts';

/** How well a workplace fits what is looked for: 3 is it, 2 is good, 1 is something, 0 is not. */
export type Grader = (entry: WorkplaceEntry) => number;
/** Whether a workplace meets a condition; `undefined` where nobody filled it in. */
export type Condition = (entry: WorkplaceEntry, today: IsoDate) => boolean | undefined;

const textsOf = (text: Text | undefined): string => (text ? [text.nl, text.fr, text.en].join(' ') : '');

/** Everything that a workplace says of its own work, in every language. */
const toOwnWords = ({ name, workplace }: WorkplaceEntry): string =>
  [name, textsOf(workplace.summary), textsOf(workplace.tasks), textsOf(workplace.training)].join(' ');
const toAllWords = (entry: WorkplaceEntry): string =>
  [
    toOwnWords(entry),
    entry.organisation.name,
    textsOf(entry.organisation.description),
    textsOf(entry.organisation.servicesText),
  ].join(' ');

/** Any of these activities: it. */
export const does =
  (...codes: readonly string[]): Grader =>
  ({ workplace }) =>
    codes.some((code) => workplace.activities.some((own) => own === code)) ? 3 : 0;

/** Any of these measures: it. */
export const under =
  (...codes: readonly string[]): Grader =>
  ({ workplace }) =>
    codes.some((code) => workplace.measures.includes(code)) ? 3 : 0;

export const inGroup =
  (...groups: readonly string[]): Grader =>
  (entry) =>
    entry.groups.some((group) => groups.includes(group)) ? 3 : 0;

/** Says it of its own work: it; says it anywhere: good. */
export const says =
  (pattern: RegExp): Grader =>
  (entry) =>
    pattern.test(toOwnWords(entry)) ? 3 : pattern.test(toAllWords(entry)) ? 2 : 0;

/** A finer thing than a code: with the code and the words it; with the code alone `else`; with the words alone something. */
export const finer =
  (grader: Grader, pattern: RegExp, otherwise = 1.5): Grader =>
  (entry) => {
    const has = grader(entry) > 0;
    const said = says(pattern)(entry);
    if (has && said > 0) return said;
    return has ? otherwise : said > 2 ? 1.5 : said > 0 ? 0.5 : 0;
  };

export const named =
  (pattern: RegExp): Grader =>
  ({ name, organisation }) => {
    if (pattern.test(name)) return 3;
    return [organisation.name, ...(organisation.alternateNames ?? []), organisation.umbrella ?? ''].some((own) =>
      pattern.test(own),
    )
      ? 3
      : 0;
  };

export const offers =
  (...codes: readonly string[]): Grader =>
  ({ organisation }) =>
    codes.some((code) => (organisation.services ?? []).some((own) => own === code)) ? 3 : 0;

export const inNetwork =
  (code: string): Grader =>
  ({ organisation }) =>
    (organisation.networks ?? []).some((own) => own === code) ? 3 : 0;

/** The best of several; later ones count for less where their own grade is capped. */
export const best =
  (...graders: readonly Grader[]): Grader =>
  (entry) =>
    Math.max(...graders.map((grader) => grader(entry)));
export const atMost =
  (most: number, grader: Grader): Grader =>
  (entry) =>
    Math.min(most, grader(entry));
/** Two things asked together: the weaker of both, and a trace where only one is there. */
export const both =
  (...graders: readonly Grader[]): Grader =>
  (entry) => {
    const grades = graders.map((grader) => grader(entry));
    const weakest = Math.min(...grades);
    return weakest > 0 ? weakest : grades.some((grade) => grade > 0) ? 0.5 : 0;
  };

// Conditions.
export const hoursUpTo =
  (hours: number): Condition =>
  ({ workplace }) =>
    workplace.hoursPerWeek && workplace.hoursPerWeek.min <= hours;
export const hoursFrom =
  (hours: number): Condition =>
  ({ workplace }) =>
    workplace.hoursPerWeek && workplace.hoursPerWeek.max >= hours;
export const noLicence: Condition = ({ workplace }) => workplace.drivingLicence && workplace.drivingLicence !== 'nodig';
export const licence: Condition = ({ workplace }) =>
  workplace.drivingLicence && workplace.drivingLicence !== 'niet-nodig';
const levels: readonly string[] = ['geen', 'a1', 'a2', 'b1', 'b2'];
export const dutchUpTo =
  (level: string): Condition =>
  ({ workplace }) =>
    workplace.dutchLevel && levels.indexOf(workplace.dutchLevel) <= levels.indexOf(level);
export const speaks =
  (...codes: readonly string[]): Condition =>
  ({ workplace }) =>
    workplace.floorLanguages && codes.some((code) => workplace.floorLanguages?.some((own) => own === code));
export const forGroup =
  (...codes: readonly string[]): Condition =>
  ({ workplace }) =>
    workplace.targetGroups && codes.some((code) => workplace.targetGroups?.some((own) => own === code));
export const knows =
  (code: string): Condition =>
  ({ workplace }) =>
    workplace.expertise?.some((own) => own === code);
export const at =
  (code: string): Condition =>
  ({ workplace }) =>
    workplace.setting?.some((own) => own === code);
export const sitting: Condition = ({ workplace }) =>
  workplace.posture?.some((own) => own === 'zittend' || own === 'wisselend');
export const light: Condition = ({ workplace }) =>
  workplace.lifting === undefined ? undefined : workplace.lifting <= 1;
export const heavy: Condition = ({ workplace }) =>
  workplace.lifting === undefined ? undefined : workplace.lifting >= 2;
export const slow: Condition = ({ workplace }) => (workplace.pace === undefined ? undefined : workplace.pace <= 1);
export const quiet: Condition = ({ workplace }) => {
  if (workplace.isLowStimulus) return true;
  if (workplace.stimuli !== undefined) return workplace.stimuli <= 1;
  return workplace.isLowStimulus;
};
export const noCustomers: Condition = ({ workplace }) =>
  workplace.customerContact === undefined ? undefined : workplace.customerContact === 0;
export const wheelchair: Condition = ({ workplace }) => workplace.wheelchair && workplace.wheelchair !== 'nee';
export const busStop: Condition = ({ workplace }) => workplace.nearestStop && true;
export const station: Condition = ({ workplace }) => workplace.nearestStation && true;
export const fetched: Condition = ({ workplace }) => workplace.hasOwnTransport;
export const bikeLoan: Condition = ({ workplace }) => workplace.hasBikeLoan;
export const pictograms: Condition = ({ workplace }) => workplace.hasPictograms;
export const languageCoach: Condition = ({ workplace }) => workplace.hasLanguageCoach;
export const buildsUp: Condition = ({ workplace }) => workplace.canBuildUp;
export const trialDays: Condition = ({ workplace }) => workplace.hasTrialDays;
export const visits: Condition = ({ workplace }) => workplace.canVisit;
export const internship: Condition = ({ workplace }) => workplace.hasInternship;
export const meals: Condition = ({ workplace }) => workplace.meals;
export const weekend: Condition = ({ workplace }) => workplace.days?.some((day) => day === 'za' || day === 'zo');
export const on =
  (day: string): Condition =>
  ({ workplace }) =>
    workplace.days?.some((own) => own === day);
export const socialClause: Condition = ({ organisation }) => organisation.reservedContracts;
export const hasRoom: Condition = ({ workplace }, today) => {
  const states = (workplace.capacity ?? []).map((row) => toCapacityState(row, today, defaultThresholds));
  const known = states.filter((state) => state !== 'onbekend');
  return known.length === 0 ? undefined : known.some((state) => state === 'vrij' || state === 'beperkt');
};
export const not =
  (condition: Condition): Condition =>
  (entry, today) => {
    const met = condition(entry, today);
    return met === undefined ? undefined : !met;
  };
export const anyOf =
  (...conditions: readonly Condition[]): Condition =>
  (entry, today) => {
    const met = conditions.map((condition) => condition(entry, today));
    return met.includes(true) ? true : met.includes(undefined) ? undefined : false;
  };

/** A query as somebody would type it, with what it means. */
export interface Judged {
  readonly text: string;
  readonly locale?: 'fr' | 'en';
  /** What kind of work or measure; absent where the query is only about place or conditions. */
  readonly what?: Grader;
  /** Name of the municipality or sub-municipality. */
  readonly where?: string;
  readonly asks?: readonly Condition[];
}

interface Spot {
  readonly lat: number;
  readonly lng: number;
  readonly municipality: string | undefined;
  readonly place: string | undefined;
}

/** Finds a place of the region, or a neighbour, by its Dutch name. */
export function findSpot(region: Region, name: string): Spot {
  for (const municipality of region.municipalities) {
    if (municipality.name === name) return { ...municipality.centre, municipality: name, place: undefined };
    const place = municipality.places.find((own) => own.name === name);
    if (place) return { lat: place.lat, lng: place.lng, municipality: municipality.name, place: name };
  }
  const neighbour = region.neighbours.find((own) => own.name === name);
  if (!neighbour) throw new Error(`The judgements name a place that the region does not have: ${name}`);
  return { lat: neighbour.lat, lng: neighbour.lng, municipality: undefined, place: undefined };
}

/** What being elsewhere costs: nothing inside, more the further away. */
function toDistanceCost({ workplace: { address }, point }: WorkplaceEntry, spot: Spot): number {
  if (spot.municipality === address.municipality) return spot.place && spot.place !== address.place ? 0.5 : 0;
  const km = toDistanceKm(point, spot);
  return km <= 5 ? 1 : km <= 10 ? 1.5 : km <= 15 ? 2 : 2.5;
}

const unmetCost = 1.25;
const unknownCost = 0.5;

/** The grade of one workplace for one query, 0 to 3. */
export function toGrade(
  { what, where, asks = [] }: Judged,
  entry: WorkplaceEntry,
  region: Region,
  today: IsoDate,
): number {
  const fit = what ? what(entry) : 3;
  if (fit === 0) return 0;
  const distance = where ? toDistanceCost(entry, findSpot(region, where)) : 0;
  const met = asks.map((ask) => ask(entry, today));
  if (!what && asks.length > 0) {
    // Only conditions: what meets none of them is no answer.
    const share = met.reduce((sum, own) => sum + (own === true ? 1 : own === undefined ? 0.35 : 0), 0) / met.length;
    return Math.max(0, 3 * share - distance);
  }
  const missing = met.reduce((sum, own) => sum + (own === true ? 0 : own === undefined ? unknownCost : unmetCost), 0);
  return Math.max(0, fit - distance - missing);
}
