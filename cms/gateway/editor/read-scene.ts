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

async function readScene(store: ContentStore, at: Id): Promise<ContentScene> {
  const regionPath = 'content/region.yaml';
  const regionFile = await store.readFile(regionPath, at);
  if (!regionFile) throw new Error(`The content has no ${regionPath}.`);
  const region = regionSchema.parse(parse(regionPath, regionFile.content));
  const measures = [...(await store.readAll('content/measures', at))].flatMap(([path, content]) => {
    // A measure with a mistake in it is for its own form to show; the other forms do without.
    const { data } = measureSchema.safeParse(parse(path, content));
    return data ? [data] : [];
  });
  const borders = await store.readFile('content/basemap.geojson', at);
  const basemap = createBasemap(region, borders && parseBorders(toText(borders.content)));
  return { region, measures, basemap };
}

/** Reads the scene once per published state. */
export function createSceneReader(store: ContentStore): () => Promise<ContentScene> {
  let last: { readonly head: Id; readonly scene: Promise<ContentScene> } | undefined;
  return async () => {
    const head = await store.head();
    if (last?.head !== head) {
      const scene = readScene(store, head);
      last = { head, scene };
      scene.catch(() => {
        if (last?.scene === scene) last = undefined;
      });
    }
    return last.scene;
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
