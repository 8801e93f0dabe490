import type { Problem } from '../problem.ts';
import type { RawDocument } from './raw.ts';
import { createReport, type Report } from './report.ts';

/** Everything that documents are judged by, besides themselves; the same object as long as none of it changed. */
interface Grounds {
  readonly values: readonly unknown[];
}

/** Judges a document, or notes again what was found before on the same grounds. */
export type Remember = (document: RawDocument, judge: (report: Report) => void) => void;

/** The newest grounds of each catalogue. */
const newest = new WeakMap<object, Grounds>();
/** Forgotten with the document. */
const judged = new WeakMap<RawDocument, { readonly grounds: Grounds; readonly problems: readonly Problem[] }>();

function toGrounds(owner: object, values: readonly unknown[]): Grounds {
  const known = newest.get(owner);
  if (known?.values.length === values.length && known.values.every((value, index) => value === values[index])) {
    return known;
  }
  const grounds = { values };
  newest.set(owner, grounds);
  return grounds;
}

/**
 * Whoever checks a folder again after one change judges only the files for which something changed: themselves, or the
 * grounds, which are compared by identity.
 */
export function createRemember(problems: Problem[], owner: object, values: readonly unknown[]): Remember {
  const grounds = toGrounds(owner, values);
  return (document, judge) => {
    const known = judged.get(document);
    if (known?.grounds === grounds) {
      problems.push(...known.problems);
      return;
    }
    const own: Problem[] = [];
    judge(createReport(own));
    judged.set(document, { grounds, problems: own });
    problems.push(...own);
  };
}
