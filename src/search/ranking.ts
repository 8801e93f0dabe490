/**
 * Every number that decides the order of results, in one place, for both engines. A score is a product of factors
 * between 0 and about 1: how well the words fit, what is asked softly, how near it is, and how far it can be relied on.
 * Measured with `npm run bench:relevance`; change a number here and run it again.
 */
import { daysBetween } from '../domain/date.ts';
import {
  defaultThresholds,
  toBestCapacity,
  toFreshness,
  type CapacityState,
  type Freshness,
} from '../domain/freshness.ts';
import type { Origin, Outcome, SearchDocument } from './engine.ts';
import type { Day } from './facet-counts.ts';
import { toDistanceKm } from '../domain/distance.ts';
import type { PlaceName } from './lexicon.ts';

/** How much a text field counts when a word is found in it. */
export const fieldBoosts = { name: 6, organisation: 3, keyword: 2.5, body: 1, about: 0.4 } as const;

/** How much a word of the index counts that is not the word itself but near to it. */
export const wordForms = {
  exact: 1,
  stem: 0.9,
  compoundPart: 0.65,
  prefix: 0.6,
  typo: 0.5,
  conceptByPrefix: 0.6,
} as const;

/** A word that is found at all is worth this much; how well it is found is the rest. */
export const wordFloor = 0.45;

/** How well a workplace fits a concept. */
export const conceptWorth = {
  /** It has the code that the concept stands for. */
  own: 0.97,
  /** It has the code, but the concept is finer than the code ("heftruck" is part of "logistiek"). */
  ownButFiner: 0.62,
  /** It has the code and says the word too; the finer the concept, the more that tells. */
  saidToo: 1,
  /** It has not the code, but says the word: a kitchen that also speaks of its shop. */
  onlySaid: 0.25,
  onlySaidFiner: 0.4,
  /** It says the finer word and has a related code: odd jobs that speak of painting. */
  saidAndAkin: 0.82,
  narrower: 0.4,
  narrowerSaid: 0.22,
  related: 0.25,
  relatedSaid: 0.1,
  /** Each further place down the list of activities or measures: what comes first is the main thing. */
  perPosition: 0.02,
  /** Where a concept stands for several codes: what having only one of them costs at most. */
  partly: 0.12,
} as const;

/** A concept that was guessed from a compound or a mistyped word. */
export const guessedConcept = 0.9;

/**
 * Beside something that was understood, a word that is nobody's name is not required ("in de keuken helpen"): where it
 * stands it counts this much more, where it does not, this much is left.
 */
export const optionalWord = { floor: 0.9, absent: 0.82 } as const;

/** From this many workplaces that fit a concept, those that only fit a related one are left out. */
export const enoughOfItself = 5;

/** Where a concept is said counts for how sure it is. */
export const saidIn = { name: 1, organisation: 0.85, keyword: 0.8, body: 0.9, about: 0.45 } as const;

const outcomeWorth: { readonly [O in Outcome]: number } = { met: 1, unknown: 0.72, unmet: 0.42 };
/** What is not met but spoken of may still be worth a call. */
const saidPreference = 1.12;

const capacityWorth: { readonly [S in CapacityState]: number } = {
  vrij: 1.05,
  beperkt: 1.03,
  wachtlijst: 1,
  onbekend: 0.98,
  volzet: 0.9,
};
const freshnessWorth: { readonly [F in Freshness]: number } = { bevestigd: 1, 'te-bevestigen': 0.97, verouderd: 0.86 };
const pausedWorth = 0.6;
/** How much a listing without anything beyond the minimum loses; the public page about quality says it. */
export const completenessShare = 0.05;

/** Kilometres at which half of a place's worth is gone. */
const halfDistanceKm = 12;
const insidePlace = 1;
const insideMunicipality = 0.96;
/** A team that works in the named municipality, though it starts elsewhere. */
const servesMunicipality = 0.85;
const outside = 0.8;

const toDecay = (km: number): number => 1 / (1 + (km / halfDistanceKm) ** 1.3);

export const toPreferenceWorth = (outcome: Outcome, isSaid: boolean): number =>
  outcomeWorth[outcome] * (isSaid && outcome !== 'met' ? saidPreference : 1);

/** How near a workplace is to places that were named, the nearest of them counting. */
export function toPlaceWorth(document: SearchDocument, places: readonly PlaceName[]): number {
  let best = 0;
  for (const place of places) {
    const decay = toDecay(toDistanceKm(place, document));
    const isInside = place.municipality !== undefined && place.municipality === document.municipality;
    const isServed =
      place.municipality !== undefined && (document.codes['serviceArea'] ?? []).includes(place.municipality);
    const worth = isInside
      ? (place.place === undefined || place.place === document.place ? insidePlace : insideMunicipality) *
        (0.97 + 0.03 * decay)
      : Math.max(outside * decay, isServed ? servesMunicipality * decay : 0);
    if (worth > best) best = worth;
  }
  return places.length === 0 ? 1 : best;
}

export const toOriginWorth = (document: SearchDocument, origin: Origin | undefined): number =>
  origin ? toDecay(toDistanceKm(origin, document)) : 1;

const knownTrust = new WeakMap<SearchDocument, { readonly day: Day; readonly trust: number }>();

/** How far a listing can be relied on today: room, freshness, completeness, whether it takes anybody at all. */
export function toTrust(document: SearchDocument, day: Day): number {
  const before = knownTrust.get(document);
  if (before?.day.today === day.today && before.day.thresholds === day.thresholds) return before.trust;
  const trust = workOutTrust(document, day);
  knownTrust.set(document, { day, trust });
  return trust;
}

function workOutTrust(document: SearchDocument, { today, thresholds = defaultThresholds }: Day): number {
  const capacity = capacityWorth[toBestCapacity(document.capacity, today, thresholds).state];
  const freshness = freshnessWorth[toFreshness(document.confirmedOn, today, thresholds)];
  const completeness = 1 - completenessShare * (1 - document.completeness);
  return capacity * freshness * completeness * (document.isPaused ? pausedWorth : 1);
}

/** For sorting by freshness: days since somebody confirmed. */
export const toAge = (document: SearchDocument, { today }: Day): number => daysBetween(document.confirmedOn, today);
