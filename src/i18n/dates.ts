import type { Locale } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';

/** A day as a reader writes it, short: "12 nov. 2026". Always with its year: printed pages grow old. */
export function formatDay(day: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
