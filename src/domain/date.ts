import { findOrMake } from './find-or-make.ts';
import type { IsoDate } from './value.ts';

const dayInMs = 86_400_000;

/** Is this a day that exists, written `YYYY-MM-DD`? `2026-02-30` is not. */
export function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayInMs);
}

/** The day that is so many days later; earlier where the number is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in the region's own time zone. */
export function toIsoDate(moment: Date, timeZone = 'Europe/Brussels'): IsoDate {
  const make = () => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return findOrMake(dayFormats, timeZone, make).format(moment);
}
