import { toBestCapacity } from '../../domain/freshness.ts';
import type { IsoDate } from '../../domain/value.ts';
import { fill, formatNumber } from '../../i18n/fill.ts';
import type { Messages } from '../../i18n/nl.ts';
import { toWorkplaceUrl } from '../../i18n/urls.ts';
import type { SearchDocument } from '../../search/engine.ts';
import type { Labels } from '../labels.ts';
import type { GroupLabel } from '../mark/Mark.tsx';
import { overTime, toCapacityTurns, toFreshnessTurns, type Spell } from '../state/over-time.ts';
import { toCapacityLine, toFreshnessLine, type StateContext, type StateLine } from '../state/state.ts';

/** What a card says: a caseworker's questions, answered at a glance. */
export interface CardModel {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** Left out where it is the workplace's own name. */
  readonly organisation?: string;
  readonly groups: readonly GroupLabel[];
  readonly measures: string;
  readonly activities: string;
  readonly where: string;
  readonly distance?: string;
  readonly deadEnd?: string;
  readonly capacity: StateLine;
  /** For which of its measures that holds, where it has several. */
  readonly capacityFor?: string;
  readonly freshness: StateLine;
}

/** The lines of a card that age, with what they will say while nobody says anything new. */
export interface Ageing {
  readonly capacity: readonly Spell<Pick<CardModel, 'capacity' | 'capacityFor'>>[];
  readonly freshness: readonly Spell<StateLine>[];
}

export interface CardContext extends StateContext {
  readonly labels: Labels;
  readonly messages: Pick<Messages, 'state' | 'card'>;
}

const activitiesShown = 3;

const toWhere = ({ municipality, place }: SearchDocument, labels: Labels): string => {
  const town = labels.municipalities[municipality] ?? municipality;
  return place && place !== municipality ? `${place}, ${town}` : town;
};

function toCapacityFor({ capacity, measures }: SearchDocument, { labels, today, thresholds }: CardContext) {
  const best = toBestCapacity(capacity, today, thresholds).row;
  return best && measures.length > 1 ? { capacityFor: labels.measures[best.measure] ?? best.measure } : {};
}

export function toCard(document: SearchDocument, context: CardContext, distanceKm?: number): CardModel {
  const { labels, messages, locale } = context;
  const activities = document.activities.map((code) => labels.activities[code] ?? code);
  const more = activities.length - activitiesShown;
  return {
    id: document.id,
    url: toWorkplaceUrl(locale, document.slug),
    name: document.name,
    ...(document.organisation === document.name ? {} : { organisation: document.organisation }),
    groups: document.groups.map((code) => ({ code, name: labels.groups[code] ?? code })),
    measures: document.measures.map((code) => labels.measures[code] ?? code).join(' · '),
    activities:
      activities.slice(0, activitiesShown).join(' · ') + (more > 0 ? ` ${fill(messages.card.more, { n: more })}` : ''),
    where: toWhere(document, labels),
    ...(distanceKm === undefined
      ? {}
      : { distance: fill(messages.card.kilometres, { n: formatNumber(distanceKm, locale, distanceKm < 10 ? 1 : 0) }) }),
    ...(document.isPaused ? { deadEnd: messages.state.paused } : {}),
    capacity: toCapacityLine(document.capacity, context),
    ...toCapacityFor(document, context),
    freshness: toFreshnessLine(document.confirmedOn, context),
  };
}

/** For a card in a page that is not drawn again. */
export function toAgeing(document: SearchDocument, context: CardContext): Ageing {
  const { capacity, confirmedOn } = document;
  const { thresholds } = context;
  const toContext = (today: IsoDate): CardContext => ({ ...context, today });
  return {
    capacity: overTime(
      (day) => ({ capacity: toCapacityLine(capacity, toContext(day)), ...toCapacityFor(document, toContext(day)) }),
      context,
      toCapacityTurns(capacity, thresholds),
    ),
    freshness: overTime(
      (day) => toFreshnessLine(confirmedOn, toContext(day)),
      context,
      toFreshnessTurns(confirmedOn, thresholds),
    ),
  };
}
