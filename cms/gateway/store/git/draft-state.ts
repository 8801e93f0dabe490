import { z } from 'zod';
import type { Author, Draft, DraftKey, DraftStatus, Id } from '../content-store.ts';
import { formatPerson, parsePerson, toIdentity, type Commit, type Commits, type Trailers } from './commits.ts';
import { parseDraftRef } from './safe-path.ts';
import type { Trees } from './trees.ts';

/**
 * A draft is a branch. Its newest commit says in trailers how it stands; each commit has the one before as its parent,
 * and the published state too when it moved, so that a hosted copy never needs force.
 */
export interface DraftState {
  readonly key: DraftKey;
  readonly ref: string;
  readonly head: Commit;
  /** The published state that it is built on. */
  readonly base: Commit;
  readonly status: DraftStatus;
  /** Who wrote its content last; who only moved it to another column is not. */
  readonly author: Author;
  /** Others who wrote in it before. */
  readonly others: readonly Author[];
}

const trailerSchema = z.object({
  'Draft-Base': z.string().regex(/^[0-9a-f]{40}$/),
  'Draft-Status': z.enum(['draft', 'pending_review', 'pending_publish']),
  'Draft-Author': z.string(),
  'Co-authored-by': z.string().optional(),
});

export const toDraftTrailers = (
  draft: Pick<DraftState, 'status' | 'author' | 'others'> & { readonly base: Id },
): Trailers => ({
  'Draft-Status': draft.status,
  'Draft-Base': draft.base,
  'Draft-Author': formatPerson(draft.author),
  'Co-authored-by': toCoAuthors(draft.others),
});

/** People as one trailer value; a comma in a name would make two of them. */
export const toCoAuthors = (people: readonly Author[]): string =>
  people.map((person) => formatPerson({ ...person, name: person.name.replaceAll(',', ' ') })).join(', ');

/** Everybody who wrote in a draft but the one who writes now. */
export function toOthers(draft: DraftState | undefined, writer: Author): readonly Author[] {
  const everybody = draft ? [...draft.others, draft.author] : [];
  const known = new Map(everybody.map((person) => [toIdentity(person).email, person]));
  known.delete(toIdentity(writer).email);
  return [...known.values()];
}

/** Reads a draft off its branch; nothing for a branch that the gateway did not make. */
export async function readDraftState(ref: string, head: Commit, commits: Commits): Promise<DraftState | undefined> {
  const key = parseDraftRef(ref);
  const trailers = trailerSchema.safeParse(head.trailers);
  if (!key || !trailers.success) return undefined;
  const { 'Draft-Base': base, 'Draft-Status': status, 'Draft-Author': author } = trailers.data;
  const others = (trailers.data['Co-authored-by'] ?? '').split(', ').filter((person) => person !== '');
  return {
    key,
    ref,
    head,
    base: await commits.read(base),
    status,
    author: parsePerson(author),
    others: others.map(parsePerson),
  };
}

export async function toDraft({ key, head, base, status, author }: DraftState, trees: Trees): Promise<Draft> {
  const differences = await trees.diff(base.tree, head.tree);
  return {
    ...key,
    status,
    head: head.id,
    base: base.id,
    author,
    updatedAt: head.at,
    files: differences.map(({ path, from, to }) => ({
      path,
      id: to ?? from ?? '',
      isNew: from === undefined,
      isRemoved: to === undefined,
    })),
  };
}
