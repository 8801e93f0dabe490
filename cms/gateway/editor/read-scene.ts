import { createBasemap } from '../../../src/basemap/create-basemap.ts';
import { parseBorders } from '../../../src/basemap/borders-file.ts';
import type { Basemap } from '../../../src/basemap/basemap.ts';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { measureSchema, type Measure } from '../../../src/domain/measure.ts';
import { regionSchema, type Region } from '../../../src/domain/region.ts';
import type { ContentStore, Id } from '../store/content-store.ts';

/** What every form and every preview stands on, of one published state. */
export interface ContentScene {
  readonly region: Region;
  readonly measures: readonly Measure[];
  readonly basemap: Basemap;
}

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const parse = (path: string, content: Uint8Array): unknown => parseYaml(path, toText(content)).value;

/** A scene, and the ids of the files that it was read from. */
interface ReadScene {
  readonly from: string;
  readonly scene: ContentScene;
}

/** @param known of another state: kept where none of its files changed, and most of what is published touches none */
async function readScene(store: ContentStore, at: Id, known: ReadScene | undefined): Promise<ReadScene> {
  const regionPath = 'content/region.yaml';
  const regionFile = await store.readFile(regionPath, at);
  if (!regionFile) throw new Error(`The content has no ${regionPath}.`);
  const borders = await store.readFile('content/basemap.geojson', at);
  const measureFiles = await store.list('content/measures', at);
  const from = [regionFile, borders, ...measureFiles].map((file) => file?.id ?? '').join(' ');
  if (known?.from === from) return known;
  const region = regionSchema.parse(parse(regionPath, regionFile.content));
  const measures = [...(await store.readAll('content/measures', at))].flatMap(([path, content]) => {
    // A measure with a mistake in it is for its own form to show; the other forms do without.
    const { data } = measureSchema.safeParse(parse(path, content));
    return data ? [data] : [];
  });
  const basemap = createBasemap(region, borders && parseBorders(toText(borders.content)));
  return { from, scene: { region, measures, basemap } };
}

/** Reads the scene once per published state; it is the same object for as long as none of its files changes. */
export function createSceneReader(store: ContentStore): () => Promise<ContentScene> {
  let last: { readonly head: Id; readonly read: Promise<ReadScene> } | undefined;
  return async () => {
    const head = await store.head();
    if (last?.head !== head) {
      const known = last?.read.catch(() => undefined);
      const read = (async () => readScene(store, head, await known))();
      last = { head, read };
      read.catch(() => {
        if (last?.read === read) last = undefined;
      });
    }
    return (await last.read).scene;
  };
}

/** What an organisation is called: as it is drafted, else as it is published, else its slug. */
export async function readOrganisationName(store: ContentStore, slug: string): Promise<string> {
  const path = `content/organisations/${slug}.yaml`;
  const draft = await store.findDraft({ collection: 'organisations', slug });
  const file = draft ? await store.readDraftFile(draft, path) : await store.readFile(path);
  const value = file && parse(path, file.content);
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof name === 'string' && name !== '' ? name : slug;
}
