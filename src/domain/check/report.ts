import type { Problem } from '../problem.ts';
import { toOriginalPath, withoutEmpties } from './absent.ts';
import type { Path, Position, RawDocument } from './raw.ts';
import { partOf, toWhere, type Shape } from './shape.ts';
import { problemTexts, type FactsOf, type Reference } from './texts.ts';

/** A document under the eyes of the check: what it should be, and what it holds without its empty values. */
export interface Source {
  readonly document: RawDocument;
  readonly shape: Shape;
  readonly value: unknown;
}

/** Notes a problem at a path in the source's `value`. */
export type Report = <R extends Reference>(source: Source, path: Path, reference: R, facts: FactsOf<R>) => void;

export const toSource = (document: RawDocument, shape: Shape): Source => ({
  document,
  shape,
  value: withoutEmpties(document.value),
});

/** A source for a file of which only the name is known. */
export const toNamedSource = (file: string, shape: Shape): Source => ({
  document: { file, value: undefined, faults: [], locate: () => undefined },
  shape,
  value: undefined,
});

/** Is a single line meant, rather than the whole file? */
const isLine = (document: RawDocument, path: Path): boolean => path.length === 0 && document.locate(path) !== undefined;

/** The same source, where the problem stands at a place that its paths do not reach. */
export const atPosition = (source: Source, position: Position): Source => ({
  ...source,
  document: { ...source.document, locate: () => position },
});

/** Is there anything at this path, right or wrong? */
export const isFilledIn = ({ value }: Source, path: Path): boolean => path.reduce<unknown>(partOf, value) !== undefined;

/** In words where something stands, for a message about something else: "organisations/x.yaml, Werkplek 1 (Y)". */
export function toPlaceInWords({ document, shape, value }: Source, path: Path): string {
  const original = toOriginalPath(value, path);
  return original.length === 0 ? document.file : `${document.file}, ${toWhere(shape, original, document.value)}`;
}

/** Collects problems into a list. */
export function createReport(problems: Problem[]): Report {
  return ({ document, shape, value }, path, reference, facts) => {
    const original = toOriginalPath(value, path);
    const { severity, say } = problemTexts[reference];
    // Worked out when somebody reads it: a build of thousands of listings never asks where the warnings stand.
    let position: Position | 'unknown' | undefined;
    const toPosition = (): Partial<Position> => {
      position ??= document.locate(original) ?? 'unknown';
      return position === 'unknown' ? {} : position;
    };
    problems.push({
      severity,
      file: document.file,
      get line() {
        return toPosition().line;
      },
      get column() {
        return toPosition().column;
      },
      path: original,
      where: isLine(document, original) ? 'Deze regel' : toWhere(shape, original, document.value),
      ...say(facts),
      reference,
    });
  };
}
