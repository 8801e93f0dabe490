import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import type { SourceReader } from '../../../src/directory/read-content.ts';
import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import type { Catalogue } from '../../../src/domain/field.ts';
import { writeYaml } from '../../form/write-yaml.ts';
import { findPlace } from '../content-path.ts';
import type { Person } from '../person.ts';
import { findProtectedChange } from '../policy/protected-fields.ts';
import { requireAuthorised } from '../policy/require.ts';
import { Refusal } from '../refusal.ts';
import {
  noContent,
  type Change,
  type ContentStore,
  type Draft,
  type DraftKey,
  type DraftStatus,
  type Id,
  type Merge,
  type Outcome,
} from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';
import { completeListing } from './complete-listing.ts';
import type { ContentCheck } from './content-check.ts';
import { findUnreadable } from './find-unreadable.ts';
import { refuseProblems } from './refuse-problems.ts';
import { writeListing, writePage } from './write-content.ts';
import type { YamlGuard } from './yaml-guard.ts';

export interface Edit {
  readonly key: DraftKey;
  readonly path: string;
  /** The file as the person sends it: read and judged here. */
  readonly raw: string;
  /** Of the content that they had before them. */
  readonly basis?: Id | undefined;
  /** Images that come along. */
  readonly uploads?: readonly Change[];
  readonly revise?: (values: unknown) => unknown;
  /** Does sending this say that the whole listing holds? */
  readonly isConfirmation: boolean;
}

export interface EditDeps {
  readonly store: ContentStore;
  readonly merge: Merge;
  readonly check: ContentCheck;
  readonly guard: YamlGuard;
  readonly today: () => string;
  readonly newId: () => string;
  /** Shared with the check, which reads the same texts. */
  readonly reader: SourceReader;
  readonly catalogue?: Catalogue;
}

export interface Prepared {
  readonly changes: readonly Change[];
  readonly basis: Readonly<Record<string, Id>>;
}

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What somebody writes, from their form to a draft: read with care, allowed, completed, written one way, checked. */
export function createEditContent(deps: EditDeps) {
  const { store, merge, check, guard, today, newId, reader, catalogue = ownCatalogue } = deps;

  async function requireReadable(path: string, raw: string): Promise<void> {
    const found = await findUnreadable(guard, path, raw);
    if (found?.kind === 'too-large') throw new Refusal(413, 'file-too-large', found.message);
    if (!found) return;
    const { kind, message } = found;
    throw new Refusal(422, `yaml-${kind}`, message, { problems: [{ path, message }] });
  }

  function parse(path: string, text: string): unknown {
    const file = path.slice('content/'.length);
    return (path.endsWith('.md') ? reader.page(file, text) : reader.yaml(file, text)).value;
  }

  /**
   * The file in the form in which it is stored; one that cannot be read stays as it is, for the check to explain.
   * @param seen what the person may have had before them
   */
  function write(person: Person, edit: Edit, current: string | undefined, seen: readonly string[]): string {
    const { path, raw, revise = (values: unknown) => values, isConfirmation } = edit;
    if (path.endsWith('.md')) return writePage(raw, current);
    const { value, faults } = parseYaml(path, raw);
    if (faults.length > 0) return raw;
    const values = revise(value);
    const place = findPlace(path);
    if (place?.kind !== 'listing') return writeYaml(values, current);
    const versions = seen.map((text) => parse(path, text));
    const had = versions.find((version) => !findProtectedChange(version, values)) ?? versions[0];
    requireAuthorised(person, { action: 'changeListing', slug: place.slug, before: had, after: values });
    const isEditor = person.role === 'editor';
    const completed = completeListing(values, {
      before: had,
      mayChangeProtected: !isEditor,
      confirmedOn: isEditor && isConfirmation ? today() : undefined,
      newId,
      catalogue,
    });
    return writeListing(completed, current, catalogue);
  }

  /** The file as it would be after joining; as it is sent, where the store will find a conflict. */
  async function toJoined(edit: Edit, own: Uint8Array, current: { content: Uint8Array; id: Id } | undefined) {
    const { path, basis } = edit;
    if (basis === undefined || basis === (current?.id ?? noContent)) return own;
    const base = basis === noContent ? undefined : await store.readById(basis);
    const joined = merge(path, { base, ours: own, theirs: current?.content });
    return 'merged' in joined ? joined.merged : undefined;
  }

  /** Everything up to writing. Throws a `Refusal` with what is wrong; nothing was written then. */
  async function prepare(
    person: Person,
    edit: Edit,
    draft: Draft | undefined,
    current: { readonly content: Uint8Array; readonly id: Id } | undefined,
  ): Promise<Prepared> {
    const { path, raw, basis, uploads = [] } = edit;
    await requireReadable(path, raw);
    const known = basis === undefined || basis === noContent ? undefined : await store.readById(basis);
    // Who does not say what they had before them had the draft, or what is published.
    const seen = known ? [known] : [current?.content, (await store.readFile(path))?.content];
    const text = write(person, edit, current && toText(current.content), seen.flatMap((own) => (own ? [toText(own)] : [])));
    const own = toBytes(text);
    const joined = await toJoined(edit, own, current);
    if (joined) {
      const files = new Map<string, Uint8Array | undefined>();
      for (const file of draft?.files ?? []) {
        files.set(file.path, file.isRemoved ? undefined : await store.readById(file.id));
      }
      for (const change of uploads) files.set(change.path, change.content);
      files.set(path, joined);
      refuseProblems(await check(files));
    }
    return {
      changes: [{ path, content: own }, ...uploads],
      basis: basis === undefined ? {} : { [path]: basis },
    };
  }

  const readCurrent = (draft: Draft | undefined, key: DraftKey, path: string) =>
    draft ? store.readDraftFile(key, path) : store.readFile(path);

  return {
    /** Saves a draft, or a change of what is published where there is to be no draft. */
    async saveDraft(
      person: Person,
      edit: Edit,
      options: { readonly message: string; readonly status?: DraftStatus | undefined },
    ): Promise<Outcome<Draft>> {
      const draft = await store.findDraft(edit.key);
      const current = await refuseStoreErrors(readCurrent(draft, edit.key, edit.path));
      const { changes, basis } = await prepare(person, edit, draft, current);
      return refuseStoreErrors(
        store.saveDraft(edit.key, changes, {
          author: person,
          message: options.message,
          basis,
          ...(options.status === undefined ? {} : { status: options.status }),
        }),
      );
    },
    async commit(
      person: Person,
      edit: Edit,
      options: { readonly message: string; readonly trailers?: Readonly<Record<string, string>> },
    ): Promise<Outcome<Id>> {
      const current = await store.readFile(edit.path);
      const { changes, basis } = await prepare(person, edit, undefined, current);
      return refuseStoreErrors(store.commit(changes, { author: person, basis, ...options }));
    },
  };
}

export type EditContent = ReturnType<typeof createEditContent>;
