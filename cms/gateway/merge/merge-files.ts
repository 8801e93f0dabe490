import { findConflicts, mergeValues, type Side, type ValueConflict } from '../../form/merge-values.ts';
import { withoutEmpty, writeYaml } from '../../form/write-yaml.ts';
import { parsePage, parseYaml } from '../../../src/directory/parse-yaml.ts';
import type { Conflict, Merge } from '../store/content-store.ts';
import { toWholeFileConflict } from './whole-file.ts';

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Versions<T> {
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

type Merged<T> = { readonly merged: T } | { readonly conflicts: readonly Conflict[] };

/** A page as a record: its front matter with its Markdown as one more field. */
const bodyKey = 'body';

/** The values of a file; nothing for one that cannot be read. */
function parseValues(path: string, text: string): unknown {
  if (path.endsWith('.yaml')) {
    const { value, faults } = parseYaml(path, text);
    return faults.length > 0 ? undefined : withoutEmpty(value);
  }
  const { value, faults, body } = parsePage(path, text);
  if (faults.length > 0 || typeof value !== 'object' || value === null) return undefined;
  return { ...value, [bodyKey]: body };
}

/** Values as a file again, in the form that the person gave it. */
function formatValues(path: string, values: unknown, form: string): string {
  if (path.endsWith('.yaml')) return writeYaml(values, form);
  const { [bodyKey]: body, ...matter } = values as Readonly<Record<string, unknown>>;
  return `---\n${writeYaml(matter, /^---\n([\s\S]*?\n)---/.exec(form)?.[1])}---\n${typeof body === 'string' ? body : ''}`;
}

/** Days that say since when something holds: the later one does, and nobody needs to be asked. */
const days: readonly unknown[] = ['confirmedOn', 'asOf'];

/** Which side wins where both sides wrote such a day; nothing for a conflict that somebody has to decide. */
function toLater(conflict: ValueConflict, conflicts: readonly ValueConflict[]): Side | undefined {
  const key = conflict.path.at(-1);
  // Who confirmed goes with when.
  const isBy = key === 'confirmedBy';
  if (!isBy && !days.includes(key)) return undefined;
  const day = isBy ? conflicts.find(({ path }) => path.at(-1) === 'confirmedOn') : conflict;
  const toDay = (value: unknown): string => (typeof value === 'string' ? value : '');
  return toDay(day?.ours) >= toDay(day?.theirs) ? 'ours' : 'theirs';
}

function mergeTexts(path: string, texts: Versions<string>): Merged<string> | undefined {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map((text) =>
    text === undefined ? undefined : parseValues(path, text),
  );
  const isBaseLost = texts.base !== undefined && base === undefined;
  if (isBaseLost || ours === undefined || theirs === undefined) return undefined;
  const all = findConflicts(base, ours, theirs);
  const conflicts = all.filter((conflict) => toLater(conflict, all) === undefined);
  if (conflicts.length > 0)
    return { conflicts: conflicts.map(({ path: field, ...values }) => ({ path, field, ...values })) };
  return {
    merged: formatValues(
      path,
      mergeValues(base, ours, theirs, (conflict) => toLater(conflict, all) ?? 'ours'),
      texts.ours,
    ),
  };
}

/**
 * Joins two changes of one content file: a YAML file and a page field by field, anything else as a whole.
 * A file that cannot be read is not taken apart, so that nothing in it is lost.
 */
export const mergeFiles: Merge = (path, { base, ours, theirs }) => {
  if (theirs !== undefined && /\.(?:yaml|md)$/.test(path)) {
    const result = mergeTexts(path, { base: base && toText(base), ours: toText(ours), theirs: toText(theirs) });
    if (result) return 'merged' in result ? { merged: toBytes(result.merged) } : result;
  }
  return { conflicts: [toWholeFileConflict(path, { base, ours, theirs })] };
};
