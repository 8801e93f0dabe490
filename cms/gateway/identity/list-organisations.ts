import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import type { ContentStore, Id } from '../store/content-store.ts';
import type { OrganisationName } from './account-routes.ts';

const FOLDER = 'content/organisations';

function toName(path: string, content: Uint8Array): OrganisationName | undefined {
  const slug = /\/([^/]+)\.yaml$/.exec(path)?.[1];
  if (slug === undefined) return undefined;
  const { value } = parseYaml(path, new TextDecoder().decode(content));
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return { slug, name: typeof name === 'string' && name !== '' ? name : slug };
}

/** The organisations that are published, by name; read once per published state. */
export function createOrganisationList(
  store: Pick<ContentStore, 'head' | 'readAll'>,
): () => Promise<readonly OrganisationName[]> {
  let last: { readonly head: Id; readonly names: readonly OrganisationName[] } | undefined;
  return async () => {
    const head = await store.head();
    if (last?.head !== head) {
      const files = await store.readAll(FOLDER, head);
      const names = [...files].flatMap(([path, content]) => toName(path, content) ?? []);
      last = { head, names: names.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')) };
    }
    return last.names;
  };
}
