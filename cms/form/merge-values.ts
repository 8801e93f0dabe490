import { isSame } from './same.ts';

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, unknown>>;

/** One field that two people changed, each in their own way. */
export interface ValueConflict {
  readonly path: Path;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}
export type Side = 'ours' | 'theirs';

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const identityKeys = ['id', 'measure', 'code'];
const toIdentity = (value: unknown): string | undefined => {
  if (!isValues(value)) return undefined;
  const key = identityKeys.find((candidate) => typeof value[candidate] === 'string');
  return key === undefined ? undefined : String(value[key]);
};
const haveIdentity = (list: unknown): list is readonly unknown[] =>
  Array.isArray(list) && list.every((item) => toIdentity(item) !== undefined);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A list of codes or words, in which each stands once; an absent one is an empty one. */
function toCodes(value: unknown): ReadonlySet<unknown> | undefined {
  if (value === undefined) return new Set();
  if (!isList(value) || value.some((item) => typeof item === 'object')) return undefined;
  const codes = new Set(value);
  return codes.size === value.length ? codes : undefined;
}

/** What either side added, without what either side took out. */
function mergeCodes(base: unknown, ours: unknown, theirs: unknown): readonly unknown[] | undefined {
  const [before, own, other] = [base, ours, theirs].map(toCodes);
  if (!before || !own || !other || !(isList(ours) || isList(theirs))) return undefined;
  const kept = [...own].filter((code) => other.has(code) || !before.has(code));
  return [...kept, ...[...other].filter((code) => !own.has(code) && !before.has(code))];
}

/**
 * Joins two changes of one thing. Records join by key, lists of things that have an identifier by that, lists of codes
 * as sets, and lists of the same length item by item; anything else is one value. `pick` decides where both sides changed the same value differently.
 */
export function mergeValues(
  base: unknown,
  ours: unknown,
  theirs: unknown,
  pick: (conflict: ValueConflict) => Side,
  path: Path = [],
): unknown {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (isValues(ours) && isValues(theirs)) {
    const before = isValues(base) ? base : {};
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return Object.fromEntries(
      [...keys].flatMap((key) => {
        const merged = mergeValues(before[key], ours[key], theirs[key], pick, [...path, key]);
        return merged === undefined ? [] : [[key, merged]];
      }),
    );
  }
  if (haveIdentity(ours) && haveIdentity(theirs)) {
    const before = Array.isArray(base) ? (base as readonly unknown[]) : [];
    const find = (list: readonly unknown[], id: string) => list.find((item) => toIdentity(item) === id);
    // Who left the order alone follows the one who changed it.
    const isOrderKept = isSame(before.map(toIdentity), ours.map(toIdentity));
    const inOrder = isOrderKept ? [...theirs, ...ours] : [...ours, ...theirs];
    const ids = new Set(inOrder.map((item) => toIdentity(item) ?? ''));
    return [...ids].flatMap((id) => {
      const index = ours.findIndex((item) => toIdentity(item) === id);
      const at = index < 0 ? theirs.findIndex((item) => toIdentity(item) === id) : index;
      const merged = mergeValues(find(before, id), find(ours, id), find(theirs, id), pick, [...path, at]);
      return merged === undefined ? [] : [merged];
    });
  }
  const codes = mergeCodes(base, ours, theirs);
  if (codes) return codes.length > 0 ? codes : undefined;
  if (isList(base) && isList(ours) && isList(theirs) && ours.length === base.length && theirs.length === base.length) {
    return ours.map((item, at) => mergeValues(base[at], item, theirs[at], pick, [...path, at]));
  }
  return pick({ path, base, ours, theirs }) === 'ours' ? ours : theirs;
}

/** What somebody has to decide before two changes can be joined. */
export function findConflicts(base: unknown, ours: unknown, theirs: unknown): readonly ValueConflict[] {
  const conflicts: ValueConflict[] = [];
  mergeValues(base, ours, theirs, (conflict) => {
    conflicts.push(conflict);
    return 'ours';
  });
  return conflicts;
}
