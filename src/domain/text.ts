/** The languages of the interface, Dutch first. Dutch is the language every listing has. */
export const locales = ['nl', 'fr', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale = 'nl' satisfies Locale;

/** A text of the interface: complete in every language, so that a missing one does not compile. */
export interface Text3 {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

/** A text of a listing: Dutch always, the others where somebody wrote them. */
export interface Text {
  readonly nl: string;
  readonly fr?: string | undefined;
  readonly en?: string | undefined;
}

/** The text in the reader's language, or in Dutch; `lang` says which one it became. */
export function pickText(text: Text, locale: Locale): { readonly value: string; readonly lang: Locale } {
  const own = text[locale];
  return own ? { value: own, lang: locale } : { value: text.nl, lang: defaultLocale };
}

/** A label as it stands at the beginning of a line: "telefoon" becomes "Telefoon". */
export const toCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Abbreviations, and languages as Dutch and English write them. */
const keepsCapital = /^(?:\p{Lu}{2}|Nederlands|Dutch)/u;

/** A label as it stands within a sentence: "Nodig Nederlands" becomes "nodig Nederlands", "Dutch needed" stays. */
export const toLower = (text: string): string =>
  keepsCapital.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Lower case, without diacritics, quotes or superscripts: what two spellings of one word have in common. */
export function fold(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
}

/** The part of a web address that stands for a name: `'t Veer & Co` becomes `t-veer-co`. */
export function toSlug(value: string): string {
  return fold(value)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
