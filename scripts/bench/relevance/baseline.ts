import MiniSearch from 'minisearch';
import type { Directory } from '../../../src/domain/directory.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { toSearchText } from '../../../src/search/document.ts';

/** Ranks workplaces for a text; ids, best first. */
export type Rank = (text: string) => Promise<readonly string[]>;

/** MiniSearch as its readme shows it: every text and every label, prefix and fuzzy matching, the name boosted. */
export function createPlainMiniSearch(directory: Directory, locale: Locale): Rank {
  const mini = new MiniSearch<{ id: string; name: string; keyword: string; body: string }>({
    fields: ['name', 'keyword', 'body'],
    searchOptions: { boost: { name: 2 }, prefix: true, fuzzy: 0.2 },
  });
  mini.addAll(
    directory.workplaces.map((entry) => {
      const texts = toSearchText(entry, locale, { references: directory.references });
      const join = (role: string) => texts.flatMap((piece) => (piece.role === role ? [piece.text] : [])).join(' ');
      return { id: entry.workplace.id, name: join('name'), keyword: join('keyword'), body: join('body') };
    }),
  );
  // Ids are the strings that were added: MiniSearch does not type them.
  return (text) => Promise.resolve(mini.search(text).map(({ id }) => id as string));
}
