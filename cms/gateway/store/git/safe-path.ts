import { StoreError, type DraftKey } from '../content-store.ts';

/** Everything that the store writes stands below this folder. */
export const contentRoot = 'content';

const maxBytes = 400;
const maxSegmentBytes = 200;

// Characters that end a name, a line or a stream on one system or another, and those that do not show: a Mac's file
// system leaves them out, so that `.g<U+200C>it` is `.git` there.
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\\:*?"<>|]/u;
/** Names that Windows keeps for itself, and the short name of `.git`. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|git~\d+)(?:\.|$)/i;

const isSafeSegment = (segment: string): boolean =>
  segment !== '' &&
  Buffer.byteLength(segment) <= maxSegmentBytes &&
  // Covers `.`, `..`, `.git`, `.gitattributes` and every other hidden file.
  !/^[.\s-]/u.test(segment.normalize('NFKC')) &&
  !/[.\s]$/u.test(segment) &&
  !unfit.test(segment) &&
  !reserved.test(segment.normalize('NFKC'));

/** Whether a path is one plain file or folder inside the repository on every file system. */
export function isSafePath(path: string): boolean {
  return (
    path.isWellFormed() &&
    path === path.normalize('NFC') &&
    Buffer.byteLength(path) <= maxBytes &&
    path.split('/').every(isSafeSegment)
  );
}

/** Paths that may be written: a file below the content folder. */
export function requireWritablePath(path: string): void {
  if (isSafePath(path) && path.startsWith(`${contentRoot}/`)) return;
  throw new StoreError('path-refused', `The path ${JSON.stringify(path)} is not one of the content.`);
}

const namePattern = /^[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?$/;

/** The branch of a draft. */
export function toDraftRef({ collection, slug }: DraftKey): string {
  for (const name of [collection, slug]) {
    if (!namePattern.test(name)) {
      throw new StoreError('path-refused', `${JSON.stringify(name)} cannot be the name of a draft.`);
    }
  }
  return `${draftRefs}${collection}/${slug}`;
}

export const draftRefs = 'refs/heads/cms/';
export const mainRef = 'refs/heads/main';
/** Drafts that were thrown away: kept from git's own tidying, and found again by whoever knows the id. */
export const discardedRefs = 'refs/discarded/';

/** The other way round; nothing for a branch that no draft can have. */
export function parseDraftRef(ref: string): DraftKey | undefined {
  const [collection = '', slug = '', ...more] = ref.slice(draftRefs.length).split('/');
  const isDraft = ref.startsWith(draftRefs) && more.length === 0;
  return isDraft && namePattern.test(collection) && namePattern.test(slug) ? { collection, slug } : undefined;
}
