import type { Segment } from '../engine.ts';
import type { Matcher, Stems } from '../understanding/matcher.ts';
import type { Plan } from '../understanding/understand.ts';
import { toWords } from '../words.ts';
import type { Expand } from './words-of.ts';

/** Cuts a text into pieces that match a query and pieces that do not. */
export type Highlight = (text: string) => readonly Segment[];

/** Marks the words of a name that were typed, in any form, or that mean what was typed. */
export function createHighlight(
  { units }: Plan,
  { matcher, expand, stems }: { readonly matcher: Matcher; readonly expand: Expand; readonly stems: Stems },
): Highlight {
  const terms = new Set<string>();
  const concepts = new Set<number>();
  for (const unit of units) {
    if (unit.kind === 'word') for (const term of expand(unit.word, unit.isBeingTyped).keys()) terms.add(term);
    else for (const { concept } of unit.senses) concepts.add(concept);
  }
  const isMatch = (word: string): boolean =>
    terms.has(word) ||
    (concepts.size > 0 &&
      [...stems.byLocale.keys()].some((lang) =>
        matcher.findIn([word], lang).some((sense) => sense.kind === 'concept' && concepts.has(sense.concept)),
      ));

  return (text) => {
    if (terms.size === 0 && concepts.size === 0) return [{ text, isMatch: false }];
    const segments: Segment[] = [];
    let at = 0;
    for (const { text: word, start, end } of toWords(text)) {
      if (!isMatch(word)) continue;
      if (start > at) segments.push({ text: text.slice(at, start), isMatch: false });
      segments.push({ text: text.slice(start, end), isMatch: true });
      at = end;
    }
    if (at < text.length) segments.push({ text: text.slice(at), isMatch: false });
    return segments;
  };
}
