import type { Measure } from '../measure.ts';
import type { Overview } from '../overview.ts';
import type { IsoDate } from '../value.ts';
import { checkCheckedOn } from './dates.ts';
import { toPlaceInWords, type Report, type Source } from './report.ts';
import type { Loose } from './salvage.ts';
import { findMeant } from './suggest.ts';

/** What an explanation may hold at most, so that people still read it. */
const maxExplanation = 900;

/** A measure's file as far as it can be read. */
export interface CheckedMeasure {
  readonly source: Source;
  /** Without `.yaml`. */
  readonly fileName: string;
  readonly measure: Loose<Measure>;
}

function checkSuccessors({ source, measure }: CheckedMeasure, codes: readonly string[], report: Report): void {
  measure.replacedBy?.forEach((code, index) => {
    const path = ['replacedBy', index];
    if (code === measure.code) report(source, path, 'self-reference', { value: code });
    else if (!codes.includes(code)) {
      const suggestion = findMeant(
        code,
        codes.map((value) => ({ value })),
      );
      report(source, path, 'unknown-reference', { value: code, what: 'de code van een maatregel', suggestion });
    }
  });
  if (measure.status === 'vervangen' && !measure.replacedBy) report(source, ['replacedBy'], 'successor-missing', {});
}

/** Measures: known by the name of their file, leading to their successors, and checked lately. */
export function checkMeasures(measures: readonly CheckedMeasure[], today: IsoDate, report: Report): void {
  const codes = measures.map(({ measure, fileName }) => measure.code ?? fileName);
  for (const checked of measures) {
    const { source, fileName, measure } = checked;
    const { code, validFrom, validTo, explanation } = measure;
    if (code && code !== fileName) report(source, ['code'], 'measure-file-name', { code, name: fileName });
    checkSuccessors(checked, codes, report);
    if (validFrom && validTo && validTo < validFrom) {
      report(source, ['validTo'], 'period-order', { from: validFrom, to: validTo });
    }
    for (const [locale, text] of Object.entries(explanation ?? {})) {
      if (text && text.length > maxExplanation) {
        report(source, ['explanation', locale], 'too-long', { length: text.length, max: maxExplanation });
      }
    }
    checkCheckedOn(measure.checkedOn, source, ['checkedOn'], today, report);
  }
}

/** Overviews of others: each once, and checked lately. */
export function checkOverviews(
  overviews: readonly Loose<Overview>[],
  source: Source,
  today: IsoDate,
  report: Report,
): void {
  overviews.forEach(({ id, checkedOn }, index) => {
    const other = overviews.findIndex((candidate) => candidate.id === id);
    if (id && other !== index) {
      report(source, [index, 'id'], 'item-twice', {
        value: id,
        what: 'een kenmerk',
        other: toPlaceInWords(source, [other]),
      });
    }
    checkCheckedOn(checkedOn, source, [index, 'checkedOn'], today, report);
  });
}
