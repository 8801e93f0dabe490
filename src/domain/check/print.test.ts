import { describe, expect, it } from 'vitest';
import { dreefFile, knoopFile, problemsWith, swap } from './fixtures/content.ts';
import { printProblems, printSummary } from './print.ts';

const problems = problemsWith({
  [knoopFile]: swap('activities: [textiel]', 'activities: [texteil]'),
  [dreefFile]: (yaml) => yaml.replace('asOf: 2026-11-10', 'asOf: 2026-02-01').replace('lifting: 2', 'lifting: 5'),
});

describe('the report', () => {
  it('puts what must be repaired before what could be better, by file', () => {
    const lines = printProblems(problems).split('\n');
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      'FOUTEN: los deze eerst op. Zolang ze er staan, publiceren we niets.',
      dreefFile,
      knoopFile,
      'WAARSCHUWINGEN: dit kan beter, maar het houdt niets tegen.',
      dreefFile,
    ]);
  });

  it('keeps its lines short enough for a mail', () => {
    const bodies = printProblems(problems)
      .split('\n')
      .filter((line) => line.startsWith('    '));
    expect(Math.max(...bodies.map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('is empty where nothing is wrong', () => {
    expect(printProblems([])).toBe('');
  });
});

describe('the summary', () => {
  it('counts in whole Dutch words', () => {
    expect(printSummary([], 1)).toBe('Alles in orde: 1 bestand nagekeken, geen fouten en geen waarschuwingen.');
    expect(printSummary(problems, 12)).toBe('Niet in orde: 12 bestanden nagekeken, 2 fouten en 1 waarschuwing.');
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    expect(printSummary(warnings, 12)).toBe('In orde: 12 bestanden nagekeken, geen fouten en 1 waarschuwing.');
  });
});
