import type { Locale } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';

// Making a formatter takes milliseconds: a build that writes days by the ten thousand makes each once, and a page only
// that of its own language.
const formats = new Map<Locale, Intl.DateTimeFormat>();

function toFormat(locale: Locale): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  formats.set(locale, format);
  return format;
}

/** The last days that were written: the same few stand in every card and every page. */
const written = new Map<string, string>();
const maxWritten = 5000;

/** A day as a reader writes it, short: "12 nov. 2026". Always with its year: printed pages grow old. */
export function formatDay(day: IsoDate, locale: Locale): string {
  const key = `${locale} ${day}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = toFormat(locale).format(new Date(`${day}T00:00:00Z`));
  if (written.size >= maxWritten) written.clear();
  written.set(key, text);
  return text;
}
