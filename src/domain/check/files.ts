import type { RawContent, RawDocument } from './raw.ts';
import { fileShape } from './labels.ts';
import { atPosition, toNamedSource, toSource, type Report } from './report.ts';
import { findMeant } from './suggest.ts';

/** Where each kind of file stands. */
const places = [
  { folder: '', names: ['region.yaml', 'overviews.yaml', 'thesaurus.yaml'] },
  { folder: 'organisations/', ending: '.yaml' },
  { folder: 'measures/', ending: '.yaml' },
  { folder: 'pages/', ending: '.md' },
] as const;

/** What a file that nobody reads should be called. */
function suggestName(file: string): string | undefined {
  const place = places.find(({ folder }) => folder !== '' && file.startsWith(folder));
  if (place && 'ending' in place) return /\.\w+$/.test(file) ? file.replace(/\.\w+$/, place.ending) : undefined;
  return findMeant(
    file,
    places[0].names.map((value) => ({ value, aliases: [value.replace('.yaml', '.yml')] })),
  );
}

/** Files that look like content but that nobody reads: a listing saved as `.yml` would silently be absent. */
export function checkStrays({ strays }: RawContent, report: Report): void {
  for (const file of strays) {
    if (file.startsWith('uploads/')) report(toNamedSource(file, fileShape), [], 'upload-unusable', {});
    else report(toNamedSource(file, fileShape), [], 'file-stray', { suggestion: suggestName(file) });
  }
}

/** Reports what keeps a file from being read. One mistake often gives several faults; the first of a line is the one. */
export function reportFaults(document: RawDocument, report: Report): void {
  const lines = new Set<number>();
  let hasSyntaxFault = false;
  for (const { code, excerpt, position } of document.faults) {
    const isTwice = code === 'DUPLICATE_KEY';
    if (lines.has(position.line) || (!isTwice && hasSyntaxFault)) continue;
    lines.add(position.line);
    const source = atPosition(toSource(document, fileShape), position);
    if (isTwice) report(source, [], 'yaml-key-twice', { excerpt });
    else if (code === 'ENCODING') report(source, [], 'file-encoding', { excerpt });
    else {
      hasSyntaxFault = true;
      report(source, [], 'yaml', { code, excerpt });
    }
  }
}
