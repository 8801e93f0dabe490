import { defaultLocale, type Locale } from '../domain/text.ts';

/** The pages without a slug, by their address. */
export const pagePaths = {
  home: '',
  search: 'zoeken/',
  ladder: 'wegwijs/',
  overviews: 'overzichten/',
  about: 'over/',
  privacy: 'privacy/',
  accessibility: 'toegankelijkheid/',
  data: 'data/',
  news: 'nieuw/',
  quality: 'kwaliteit/',
  searchHelp: 'zoekhulp/',
  municipalities: 'gemeenten/',
  activities: 'activiteiten/',
  measures: 'maatregelen/',
} as const;
export type PageKey = keyof typeof pagePaths;

const prefix = (locale: Locale): string => (locale === defaultLocale ? '/' : `/${locale}/`);

export const toPageUrl = (locale: Locale, page: PageKey): string => prefix(locale) + pagePaths[page];
export const toWorkplaceUrl = (locale: Locale, slug: string): string => `${prefix(locale)}werkplekken/${slug}/`;
export const toOrganisationUrl = (locale: Locale, slug: string): string => `${prefix(locale)}organisaties/${slug}/`;
export const toMunicipalityUrl = (locale: Locale, slug: string): string => `${prefix(locale)}gemeenten/${slug}/`;
export const toActivityUrl = (locale: Locale, code: string): string => `${prefix(locale)}activiteiten/${code}/`;
export const toMeasureUrl = (locale: Locale, code: string): string => `${prefix(locale)}maatregelen/${code}/`;

/** The same page in another language: every page exists in all of them at the same address behind its prefix. */
export function toTranslatedUrl(path: string, from: Locale, to: Locale): string {
  return prefix(to) + path.slice(prefix(from).length);
}
