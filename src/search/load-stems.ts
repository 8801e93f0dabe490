import type { Locale } from '../domain/text.ts';
import { toLexiconWords, type Lexicon, type PackedStems } from './lexicon.ts';
import { loadStem, unpackStems } from './stem.ts';
import type { Stems } from './understanding/matcher.ts';

/**
 * The stemmers of a page: its own language's and the Dutch one, because people type Dutch on every page.
 * @param more words beside the lexicon's of which the stems are known
 */
export async function loadStems(
  lexicon: Lexicon,
  more?: { readonly words: readonly string[]; readonly stems: PackedStems },
): Promise<Stems> {
  const { locale } = lexicon;
  const locales = [...new Set<Locale>([locale, 'nl'])];
  const load = (own: Locale) =>
    loadStem(own, [
      unpackStems(toLexiconWords(lexicon, own), lexicon.stems[own]),
      unpackStems(more?.words ?? [], more?.stems[own]),
    ]);
  return {
    locale,
    byLocale: new Map(await Promise.all(locales.map(async (own) => [own, await load(own)] as const))),
  };
}
