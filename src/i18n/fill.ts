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

/** How the language writes a number: "1.200", "1 200", "1,200". */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, { maximumFractionDigits: digits }).format(
    value,
  );
}

/** "1 plaats", "2 plaatsen": in French nought is singular, which the platform knows. */
export function plural(forms: Plural, n: number, locale: Locale): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other;
  return fill(form, { n: formatNumber(n, locale) });
}
