import type { Conflict } from '../store/content-store.ts';

/** A text as it is; of what is no text, only how large it is. */
function toValue(content: Uint8Array | undefined): unknown {
  if (!content) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return `(${String(content.length)} bytes)`;
  }
}

/** The conflict of two changes that cannot be taken apart. */
export function toWholeFileConflict(
  path: string,
  versions: {
    readonly base: Uint8Array | undefined;
    readonly ours: Uint8Array | undefined;
    readonly theirs: Uint8Array | undefined;
  },
): Conflict {
  const { base, ours, theirs } = versions;
  return { path, field: [], base: toValue(base), ours: toValue(ours), theirs: toValue(theirs) };
}
