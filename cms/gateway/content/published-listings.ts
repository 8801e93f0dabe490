import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { catalogue } from '../../../src/domain/catalogue/index.ts';
import { toListingSchema } from '../../../src/domain/check/listings.ts';
import { toReferences } from '../../../src/domain/directory.ts';
import type { Organisation } from '../../../src/domain/listing.ts';
import { withoutEmpty } from '../../form/write-yaml.ts';
import { findPlace, toListingPath } from '../content-path.ts';
import type { ContentScene } from '../editor/read-scene.ts';
import type { ContentStore, Id } from '../store/content-store.ts';

/** One organisation as it is published. */
export interface PublishedListing {
  readonly slug: string;
  /** Of its file's content. */
  readonly id: Id;
  readonly content: Uint8Array;
  readonly organisation: Organisation;
}

export type Listings = ReturnType<typeof createPublishedListings>;

/** What is published, parsed; a file that does not read as a listing is left out, for the content check to explain. */
export function createPublishedListings({
  store,
  readScene,
}: {
  readonly store: Pick<ContentStore, 'list' | 'readFile' | 'readById'>;
  readonly readScene: () => Promise<Pick<ContentScene, 'region' | 'measures'>>;
}) {
  let known: ReadonlyMap<Id, PublishedListing> = new Map();

  type Scene = Awaited<ReturnType<typeof readScene>>;
  let made: { readonly scene: Scene; readonly schema: ReturnType<typeof toListingSchema> } | undefined;

  async function toParse() {
    const scene = await readScene();
    if (made?.scene !== scene) {
      made = { scene, schema: toListingSchema(catalogue, toReferences(scene.region, scene.measures)) };
    }
    const { schema } = made;
    return (slug: string, id: Id, content: Uint8Array): PublishedListing | undefined => {
      const { value } = parseYaml(`${slug}.yaml`, new TextDecoder().decode(content));
      const { data } = schema.safeParse(withoutEmpty(value));
      // The schema comes from the catalogue, as does the type.
      return data && { slug, id, content, organisation: data as unknown as Organisation };
    };
  }

  return {
    async find(slug: string): Promise<PublishedListing | undefined> {
      const file = await store.readFile(toListingPath(slug));
      return file && (await toParse())(slug, file.id, file.content);
    },
    /** All of them, by slug. What did not change since the last time is not read again. */
    async list(): Promise<readonly PublishedListing[]> {
      const parse = await toParse();
      const listings: PublishedListing[] = [];
      for (const { path, id } of await store.list('content/organisations')) {
        const place = findPlace(path);
        if (place?.kind !== 'listing') continue;
        const earlier = known.get(id);
        const content = earlier ? undefined : await store.readById(id);
        const listing = earlier?.slug === place.slug ? earlier : content && parse(place.slug, id, content);
        if (listing) listings.push(listing);
      }
      known = new Map(listings.map((listing) => [listing.id, listing]));
      return listings;
    },
  };
}
