import { findOrMake } from '../domain/find-or-make.ts';
import type { Locale } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';

const formats = new Map<Locale, Intl.DateTimeFormat>();
const makeFormat = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** The last days that were written: the same few stand in every card and every page. */
const written = new Map<string, string>();
const maxWritten = 5000;

/** A day as a reader writes it, short: "12 nov. 2026". Always with its year: printed pages grow old. */
export function formatDay(day: IsoDate, locale: Locale): string {
  const key = `${locale} ${day}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = findOrMake(formats, locale, () => makeFormat(locale)).format(new Date(`${day}T00:00:00Z`));
  if (written.size >= maxWritten) written.clear();
  written.set(key, text);
  return text;
}
