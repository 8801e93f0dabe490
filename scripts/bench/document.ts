/** A part of the bench; its figures stand in the document between two marks with its name. */
export type Part =
  | 'build'
  | 'publish'
  | 'saves'
  | 'faults'
  | 'reminders'
  | 'search'
  | 'relevance'
  | 'robustness'
  | 'lighthouse';

const toMarks = (part: Part) => [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`] as const;

/** Puts a part's figures between its marks; what people wrote around them stays. Throws where the marks are missing. */
export function replaceSection(document: string, part: Part, section: string): string {
  const [opening, closing] = toMarks(part);
  const from = document.indexOf(opening);
  const to = document.indexOf(closing);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md mist ${opening} … ${closing}: zet ze terug.`);
  return `${document.slice(0, from + opening.length)}\n${section.trim()}\n${document.slice(to)}`;
}

/** Rows as a Markdown table; every column but the first is of numbers. */
export function toTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index === 0 ? '---' : '---:'));
  return [toLine(headings), toLine(rule), ...rows.map(toLine)].join('\n');
}
