import { parsePage, parseYaml } from '../../../src/directory/parse-yaml.ts';
import { catalogue } from '../../../src/domain/catalogue/index.ts';
import { findConflicts, mergeValues, type Side, type ValueConflict } from '../../form/merge-values.ts';
import { withoutEmpty, writeYaml } from '../../form/write-yaml.ts';
import { findPlace } from '../content-path.ts';
import { writeListing } from './write-content.ts';

export interface Versions {
  readonly base: Uint8Array | undefined;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

export type Resolved =
  | { readonly content: Uint8Array }
  /** What nobody chose yet, with the values in which it stands. */
  | { readonly open: readonly ValueConflict[]; readonly root: unknown };

/** The name under which a form sends a choice. */
export const toChoiceName = (path: readonly (string | number)[]): string => `keuze:${path.join('/')}`;

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const bodyKey = 'body';

function parse(path: string, content: Uint8Array | undefined): unknown {
  if (!content) return undefined;
  if (!path.endsWith('.md')) return withoutEmpty(parseYaml(path, toText(content)).value);
  const { value, body } = parsePage(path, toText(content));
  return { ...(value ?? {}), [bodyKey]: body };
}

function write(path: string, values: unknown, theirs: string): string {
  if (findPlace(path)?.kind === 'listing') return writeListing(values, theirs, catalogue);
  if (!path.endsWith('.md')) return writeYaml(values, theirs);
  const { [bodyKey]: body, ...head } = values as Readonly<Record<string, unknown>>;
  return `---\n${writeYaml(head)}---\n${typeof body === 'string' ? body : ''}`;
}

/** Joins two changes of one file with what somebody chose where both changed the same. */
export function resolveConflicts(
  path: string,
  { base, ours, theirs }: Versions,
  findChoice: (name: string) => Side | undefined,
): Resolved {
  if (!/\.(yaml|md)$/.test(path)) {
    const whole: ValueConflict = { path: [], base: undefined, ours: path, theirs: path };
    const side = findChoice(toChoiceName([]));
    return side === undefined ? { open: [whole], root: undefined } : { content: side === 'ours' ? ours : theirs };
  }
  const [before, own, other] = [base, ours, theirs].map((content) => parse(path, content));
  const conflicts = findConflicts(before, own, other);
  const open = conflicts.filter((conflict) => findChoice(toChoiceName(conflict.path)) === undefined);
  if (open.length > 0) return { open: conflicts, root: own };
  const merged = mergeValues(before, own, other, (conflict) => findChoice(toChoiceName(conflict.path)) ?? 'ours');
  return { content: new TextEncoder().encode(write(path, merged, toText(theirs))) };
}
