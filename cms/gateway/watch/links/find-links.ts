import type { Directory } from '../../../../src/domain/directory.ts';

/** Where a link stands, as a moderator finds it back. */
export interface LinkPlace {
  readonly kind: 'listing' | 'overview';
  /** The organisation's slug, or the overview's id. */
  readonly id: string;
  readonly name: string;
}

/** Every address outside that visitors are sent to, with where it stands. */
export function findLinks({
  organisations,
  overviews,
}: Pick<Directory, 'organisations' | 'overviews'>): ReadonlyMap<string, readonly LinkPlace[]> {
  const found = new Map<string, readonly LinkPlace[]>();
  const add = (url: string | undefined, place: LinkPlace): void => {
    if (url !== undefined) found.set(url, [...(found.get(url) ?? []), place]);
  };
  for (const { slug, organisation } of organisations) {
    if (organisation.status === 'gestopt') continue;
    add(organisation.website, { kind: 'listing', id: slug, name: organisation.name });
  }
  for (const { id, name, url } of overviews) add(url, { kind: 'overview', id, name: name.nl });
  return found;
}
