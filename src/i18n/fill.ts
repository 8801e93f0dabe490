import { findOrMake } from '../domain/find-or-make.ts';
import type { Locale } from '../domain/text.ts';

/** A text in both its numbers, `{n}` being the number. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Puts values in the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

// A build writes numbers by the ten thousand.
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<Locale, Intl.PluralRules>();

/** How the language writes a number: "1.200", "1 200", "1,200". */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  // Below a thousand every language writes a whole number alike, and a page that opens is spared its first formatter.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const language = locale === 'en' ? 'en-GB' : `${locale}-BE`;
  const make = () => new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  return findOrMake(numberFormats, `${locale} ${digits}`, make).format(value);
}

/** "1 plaats", "2 plaatsen": in French nought is singular, which the platform knows. */
export function plural(forms: Plural, n: number, locale: Locale): string {
  const form =
    findOrMake(pluralRules, locale, () => new Intl.PluralRules(locale)).select(n) === 'one' ? forms.one : forms.other;
  return fill(form, { n: formatNumber(n, locale) });
}
