import type { Locale } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';

// Making a formatter takes a hundred times as long as using it, and a build writes days by the ten thousand.
const createFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nl: createFormat('nl-BE'),
  fr: createFormat('fr-BE'),
  en: createFormat('en-GB'),
};

/** A day as a reader writes it, short: "12 nov. 2026". Always with its year: printed pages grow old. */
export function formatDay(day: IsoDate, locale: Locale): string {
  return formats[locale].format(new Date(`${day}T00:00:00Z`));
}
