import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { writeYaml } from '../../form/write-yaml.ts';
import { StoreError, type Author, type Change, type ContentStore, type Id, type Outcome } from './content-store.ts';

/** What a moderator does with a listing as a whole. Nothing is ever gone: each is one commit, and can be undone. */

export const toListingPath = (slug: string): string => `content/organisations/${slug}.yaml`;

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marks the commit of a removal, so that undoing finds what stood before it. */
const removedTrailer = 'Removed';
const stopped = 'gestopt';
/** Removals that lie further back are found in the history by hand. */
const farBack = 500;

const without = (values: unknown, ...keys: readonly string[]): unknown =>
  isValues(values) ? Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key))) : values;

/** Without whom one would speak to: what is left is the service's own address. */
const withoutPerson = (holder: Values): Values =>
  holder['contact'] === undefined ? holder : { ...holder, contact: without(holder['contact'], 'person') };

/**
 * What stays of a listing: its pages say at their old addresses, in every language, that it stopped. A named person and
 * what was free there go.
 */
export function toTombstone(path: string, source: string): string {
  const { value, faults } = parseYaml(path, source);
  if (faults.length > 0 || !isValues(value)) {
    throw new StoreError('store-broken', `${path} cannot be read, so it cannot be marked as stopped.`);
  }
  const workplaces: readonly unknown[] = Array.isArray(value['workplaces']) ? value['workplaces'] : [];
  return writeYaml(
    {
      ...withoutPerson(value),
      status: stopped,
      workplaces: workplaces.map((own) => (isValues(own) ? without(withoutPerson(own), 'capacity') : own)),
    },
    source,
  );
}

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Takes a listing off the site and leaves a tombstone; nothing where there is no such listing. */
export async function removeListing(
  store: ContentStore,
  { slug, reason, moderator }: { readonly slug: string; readonly reason: string; readonly moderator: Author },
): Promise<Outcome<Id> | undefined> {
  const path = toListingPath(slug);
  const file = await store.readFile(path);
  if (!file) return undefined;
  return store.commit([{ path, content: toBytes(toTombstone(path, toText(file.content))) }], {
    author: moderator,
    message: `Haal ${slug} van de site`,
    basis: { [path]: file.id },
    trailers: { Reason: reason, [removedTrailer]: slug },
  });
}

/** The picture that a listing shows, where it is one that was uploaded. */
function findLogo(content: Uint8Array): string | undefined {
  const { value } = parseYaml('', toText(content));
  const logo = isValues(value) ? value['logo'] : undefined;
  return typeof logo === 'string' && logo.startsWith('/uploads/') ? `content${logo}` : undefined;
}

/** Puts a file back as it was at a state, with the logo that it showed; nothing where it was not there then. */
export async function restoreVersion(
  store: ContentStore,
  { path, revision, author }: { readonly path: string; readonly revision: Id; readonly author: Author },
): Promise<Outcome<Id> | undefined> {
  const old = await store.readFile(path, revision);
  if (!old) return undefined;
  const changes: Change[] = [{ path, content: old.content }];
  const logo = path.endsWith('.yaml') ? findLogo(old.content) : undefined;
  if (logo !== undefined && !(await store.readFile(logo))) {
    const picture = await store.readFile(logo, revision);
    if (picture) changes.push({ path: logo, content: picture.content });
  }
  return store.commit(changes, {
    author,
    message: `Zet ${path.replace(/^.*\//, '')} terug zoals het was`,
    trailers: { Restored: revision },
  });
}

/** Puts a listing back as it was before it was removed; nothing where it was not removed. */
export async function undoRemoval(
  store: ContentStore,
  { slug, moderator }: { readonly slug: string; readonly moderator: Author },
): Promise<Outcome<Id> | undefined> {
  const path = toListingPath(slug);
  const history = await store.history({ path, limit: farBack });
  const at = history.findIndex(({ trailers }) => trailers[removedTrailer] === slug);
  const isRestored = history.slice(0, at).some(({ trailers }) => trailers['Restored'] !== undefined);
  const before = history[at + 1];
  if (at < 0 || isRestored || !before) return undefined;
  return restoreVersion(store, { path, revision: before.id, author: moderator });
}
