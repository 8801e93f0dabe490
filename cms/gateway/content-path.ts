import type { DraftKey } from './store/content-store.ts';

/** What a path of the content is: the only paths that anybody reads or writes through the gateway. */
export type ContentPlace =
  | { readonly kind: 'listing'; readonly slug: string }
  | { readonly kind: 'measure' | 'page' | 'overviews' | 'thesaurus' | 'region' }
  | { readonly kind: 'upload'; readonly slug: string; readonly name: string };

const slugs = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** A name as browsers send it; what is stored gets a plainer one. Letters as one sign each, nothing that hides. */
const uploadName = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._()-]{0,119}$/u;
const longestSlug = 80;

const listingPath = new RegExp(`^content/organisations/(${slugs})\\.yaml$`);
const measurePath = new RegExp(`^content/measures/${slugs}\\.yaml$`);
const pagePath = /^content\/pages\/[a-z]+\.(?:nl|fr|en)\.md$/;
const uploadPath = new RegExp(`^content/uploads/(${slugs})/([^/]+)$`);

/** Reads a path letter by letter: nothing is decoded, lowered or cleaned up first, so a trick is simply another path. */
export function findPlace(path: string): ContentPlace | undefined {
  const [, listing] = listingPath.exec(path) ?? [];
  if (listing !== undefined) return listing.length > longestSlug ? undefined : { kind: 'listing', slug: listing };
  if (measurePath.test(path)) return { kind: 'measure' };
  if (pagePath.test(path)) return { kind: 'page' };
  if (path === 'content/overviews.yaml') return { kind: 'overviews' };
  if (path === 'content/thesaurus.yaml') return { kind: 'thesaurus' };
  if (path === 'content/region.yaml') return { kind: 'region' };
  const [, slug, name] = uploadPath.exec(path) ?? [];
  if (slug === undefined || name === undefined || slug.length > longestSlug) return undefined;
  const isPlain =
    uploadName.test(name) && name === name.normalize('NFC') && !name.includes('..') && !name.endsWith('.');
  return isPlain ? { kind: 'upload', slug, name } : undefined;
}

export const toListingPath = (slug: string): string => `content/organisations/${slug}.yaml`;
export const toListingKey = (slug: string): DraftKey => ({ collection: 'organisations', slug });

/** Where the file of a draft stands; nothing where nothing of ours has such a key. */
export function toContentPath({ collection, slug }: DraftKey): string | undefined {
  if (slug.length > longestSlug || !new RegExp(`^${slugs}$`).test(slug)) return undefined;
  if (collection === 'organisations' || collection === 'measures') return `content/${collection}/${slug}.yaml`;
  if (collection === 'pages') return `content/pages/${slug.replace(/-(\w\w)$/, '.$1')}.md`;
  return collection === slug && ['overviews', 'thesaurus'].includes(slug) ? `content/${slug}.yaml` : undefined;
}
