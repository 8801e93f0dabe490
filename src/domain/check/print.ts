import type { Problem, Severity } from '../problem.ts';
import { count } from './show.ts';

/** Wide enough for a sentence, narrow enough for a mail. */
const lineWidth = 110;
const labelWidth = 12;

function wrap(label: string, text: string): readonly string[] {
  const indent = ' '.repeat(4 + labelWidth);
  const lines: string[] = [];
  let line = `    ${label.padEnd(labelWidth)}`;
  let isFirst = true;
  for (const word of text.split(/\s+/)) {
    if (!isFirst && line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = indent + word;
    } else line += isFirst ? word : ` ${word}`;
    isFirst = false;
  }
  return [...lines, line];
}

function printProblem({ line, column, where, found, expected, fix, reference }: Problem): string {
  const position = line === undefined ? '' : `Regel ${line}, kolom ${column ?? 1}: `;
  return [
    `  ${position}${where} [${reference}]`,
    ...wrap('Gevonden:', found),
    ...wrap('Verwacht:', expected),
    ...wrap('Doe dit:', fix),
  ].join('\n');
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, then from top to bottom. */
export const compareProblems = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

function printSection(title: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const files = Map.groupBy(problems.toSorted(compareProblems), ({ file }) => file);
  const blocks = [...files].map(([file, own]) => [file, ...own.map(printProblem)].join('\n'));
  return [title, ...blocks];
}

const ofSeverity = (problems: readonly Problem[], severity: Severity): readonly Problem[] =>
  problems.filter((problem) => problem.severity === severity);

/** Problems for a person to read: by file, what must be repaired apart from what could be better. */
export function printProblems(problems: readonly Problem[]): string {
  return [
    ...printSection(
      'FOUTEN: los deze eerst op. Zolang ze er staan, publiceren we niets.',
      ofSeverity(problems, 'error'),
    ),
    ...printSection('WAARSCHUWINGEN: dit kan beter, maar het houdt niets tegen.', ofSeverity(problems, 'warning')),
  ].join('\n\n');
}

/** The last line: how it stands. */
export function printSummary(problems: readonly Problem[], fileCount: number): string {
  const files = count(fileCount, 'bestand', 'bestanden');
  const errors = ofSeverity(problems, 'error').length;
  const warnings = ofSeverity(problems, 'warning').length;
  if (errors + warnings === 0) return `Alles in orde: ${files} nagekeken, geen fouten en geen waarschuwingen.`;
  const found = `${errors === 0 ? 'geen fouten' : count(errors, 'fout', 'fouten')} en ${count(warnings, 'waarschuwing', 'waarschuwingen')}`;
  return `${errors === 0 ? 'In orde' : 'Niet in orde'}: ${files} nagekeken, ${found}.`;
}
