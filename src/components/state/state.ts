import { formatDay } from '../../i18n/dates.ts';
import { fill, plural } from '../../i18n/fill.ts';
import type { Messages } from '../../i18n/nl.ts';
import { daysBetween } from '../../domain/date.ts';
import { toBestCapacity, toFreshness, type Thresholds } from '../../domain/freshness.ts';
import type { Capacity, Organisation } from '../../domain/listing.ts';
import type { Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';

/** A fact about now, in words, with the tone that its colour and sign take. */
export interface StateLine {
  readonly text: string;
  readonly tone: 'good' | 'some' | 'wait' | 'bad' | 'unknown';
}

export interface StateContext {
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly messages: Pick<Messages, 'state'>;
  readonly thresholds: Thresholds;
}

/** "2 plaatsen vrij, doorgegeven op 12 nov. 2026", "Wachtlijst, ± 6 weken, doorgegeven op …", "Plaats onbekend: …". */
export function toCapacityLine(rows: readonly Capacity[] | undefined, context: StateContext): StateLine {
  const { state: t } = context.messages;
  const { state, row } = toBestCapacity(rows, context.today, context.thresholds);
  if (!row) {
    const last = rows
      ?.map(({ asOf }) => asOf)
      .sort()
      .at(-1);
    const text = last ? fill(t.expired, { date: formatDay(last, context.locale) }) : t.unknown;
    return { text, tone: 'unknown' };
  }
  const words = toWords(row, context);
  return {
    text: `${words}, ${fill(t.asOf, { date: formatDay(row.asOf, context.locale) })}`,
    tone: state === 'vrij' ? 'good' : state === 'beperkt' ? 'some' : state === 'wachtlijst' ? 'wait' : 'bad',
  };
}

function toWords({ state, places, waitWeeks }: Capacity, { messages, locale }: StateContext): string {
  const t = messages.state;
  if (state === 'vrij') return places ? plural(t.freePlaces, places, locale) : t.free;
  if (state === 'beperkt') return places ? plural(t.limitedPlaces, places, locale) : t.limited;
  if (state === 'wachtlijst') return waitWeeks ? plural(t.waitingWeeks, waitWeeks, locale) : t.waiting;
  return t.full;
}

/** How old the listing is, and whether that is a warning. */
export function toFreshnessLine(confirmedOn: IsoDate, context: StateContext): StateLine {
  const t = context.messages.state;
  const date = formatDay(confirmedOn, context.locale);
  const freshness = toFreshness(confirmedOn, context.today, context.thresholds);
  if (freshness === 'bevestigd') return { text: fill(t.confirmed, { date }), tone: 'good' };
  return freshness === 'verouderd'
    ? { text: fill(t.stale, { date }), tone: 'bad' }
    : { text: fill(t.toConfirm, { date }), tone: 'wait' };
}

/**
 * How old a group of facts is that only the confirmation vouches for, said beside it.
 * @param afterDays its own term
 */
export function toCheckedLine(confirmedOn: IsoDate, afterDays: number, context: StateContext): StateLine {
  const t = context.messages.state;
  const date = formatDay(confirmedOn, context.locale);
  return daysBetween(confirmedOn, context.today) > afterDays
    ? { text: fill(t.mayHaveChanged, { date }), tone: 'wait' }
    : { text: fill(t.checked, { date }), tone: 'good' };
}

/** What makes it useless to read on, said first; nothing for an active organisation. */
export function toDeadEnd(status: Organisation['status'], { messages }: StateContext): string | undefined {
  if (status === 'gepauzeerd') return messages.state.paused;
  return status === 'gestopt' ? messages.state.stopped : undefined;
}
