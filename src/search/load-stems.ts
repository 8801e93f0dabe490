import type { Locale } from '../domain/text.ts';
import { loadStem } from './stem.ts';
import type { Stems } from './understanding/matcher.ts';

/** The stemmers of a page: its own language's and the Dutch one, because people type Dutch on every page. */
export async function loadStems(locale: Locale): Promise<Stems> {
  const locales = [...new Set<Locale>([locale, 'nl'])];
  return {
    locale,
    byLocale: new Map(await Promise.all(locales.map(async (own) => [own, await loadStem(own)] as const))),
  };
}
