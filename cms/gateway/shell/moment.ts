import type { Locale } from '../../../src/domain/text.ts';

/** A moment as people here say it: "26 nov. 2026, 14:05". */
export function formatMoment(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(moment);
}
