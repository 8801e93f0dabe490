import type { Path } from './raw.ts';

/** Where the items of a pruned list stood in the original, so that a problem can still name its line. */
const originalIndexes = new WeakMap<object, readonly number[]>();

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

/** Leaves out whatever is empty (`''`, `null`, `[]`, `{}`), since a form saves an empty field that way. */
export function withoutEmpties(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept: unknown[] = [];
    const indexes: number[] = [];
    value.forEach((item, index) => {
      const own = withoutEmpties(item);
      if (isEmpty(own)) return;
      kept.push(own);
      indexes.push(index);
    });
    if (indexes.length < value.length) originalIndexes.set(kept, indexes);
    return kept;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, own]) => [key, withoutEmpties(own)] as const)
      .filter(([, own]) => !isEmpty(own)),
  );
}

/** The same place in the original document, for a path into what `withoutEmpties` left. */
export function toOriginalPath(pruned: unknown, path: Path): Path {
  let here = pruned;
  return path.map((step) => {
    const list = here;
    here = isRecord(here) || Array.isArray(here) ? (here as Readonly<Record<string, unknown>>)[step] : undefined;
    return typeof step === 'number' && Array.isArray(list) ? (originalIndexes.get(list)?.[step] ?? step) : step;
  });
}
