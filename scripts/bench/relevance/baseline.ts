import MiniSearch from 'minisearch';
import type { Directory } from '../../../src/domain/directory.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { toSearchText } from '../../../src/search/document.ts';
import type { Rank } from './evaluate.ts';

interface PlainDocument extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly keyword: string;
  readonly body: string;
}

/** What a plain engine gets to search: every text and every label of one language. */
export const toPlainDocuments = ({ workplaces, references }: Directory, locale: Locale): PlainDocument[] =>
  workplaces.map((entry) => {
    const texts = toSearchText(entry, locale, { references });
    const join = (role: string) => texts.flatMap((piece) => (piece.role === role ? [piece.text] : [])).join(' ');
    return { id: entry.workplace.id, name: join('name'), keyword: join('keyword'), body: join('body') };
  });

/** MiniSearch as its readme shows it: prefix and fuzzy matching, the name boosted. */
export function createPlainMiniSearch(directory: Directory, locale: Locale): Rank {
  const mini = new MiniSearch<PlainDocument>({
    fields: ['name', 'keyword', 'body'],
    searchOptions: { boost: { name: 2 }, prefix: true, fuzzy: 0.2 },
  });
  mini.addAll(toPlainDocuments(directory, locale));
  // Ids are the strings that were added: MiniSearch does not type them.
  return (text) => Promise.resolve(mini.search(text).map(({ id }) => id as string));
}
