import { parsePage, parseYaml } from '../../../src/directory/parse-yaml.ts';
import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import { toReferences } from '../../../src/domain/directory.ts';
import type { Catalogue } from '../../../src/domain/field.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { describeChanges, type DescribedChange } from '../changes/describe-changes.ts';
import { findPlace } from '../content-path.ts';
import type { ContentScene } from '../editor/read-scene.ts';
import type { ContentStore, Draft } from '../store/content-store.ts';
import { textsOf } from '../texts/index.ts';

export type DescribeDraft = (draft: Pick<Draft, 'files'>, locale: Locale) => Promise<readonly DescribedChange[]>;
/** Two versions of one file of the content, in words. */
export type DescribeFile = (
  path: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  locale: Locale,
) => Promise<readonly DescribedChange[]>;

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);

/** What a file says, by key; a file that is a list, by the identifier of each item. */
function toEntries(path: string, content: Uint8Array | undefined): ReadonlyMap<string, unknown> {
  if (!content) return new Map();
  const text = toText(content);
  if (path.endsWith('.md')) {
    const { value, body } = parsePage(path, text);
    return new Map<string, unknown>([...Object.entries(value ?? {}), ['tekst', body.trim()]]);
  }
  const { value } = parseYaml(path, text);
  const toId = (item: unknown, index: number): string =>
    typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index + 1);
  if (Array.isArray(value)) return new Map(value.map((item: unknown, index) => [toId(item, index), item]));
  return new Map(Object.entries(value ?? {}));
}

const toWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));

/** What a draft would change, or a revision did. */
export function createDescriber({
  store,
  readScene,
  catalogue = ownCatalogue,
}: {
  readonly store: Pick<ContentStore, 'readFile' | 'readById'>;
  readonly readScene: () => Promise<Pick<ContentScene, 'region' | 'measures'>>;
  readonly catalogue?: Catalogue;
}): { readonly describeDraft: DescribeDraft; readonly describeFile: DescribeFile } {
  const describeFile: DescribeFile = async (path, before, after, locale) => {
    const place = findPlace(path);
    const t = textsOf(locale).review;
    const toChange = (label: string, sentence: string, rest: object = {}): DescribedChange => ({
      field: label,
      label,
      sentence,
      risk: 'normal',
      isPrivate: false,
      ...rest,
    });
    if (place?.kind === 'upload') {
      const text = !after ? t.imageRemoved : before ? t.imageChanged : t.imageAdded;
      return [toChange(place.name, fill(text, { name: place.name }))];
    }
    if (place?.kind === 'listing') {
      const { region, measures } = await readScene();
      const parse = (content: Uint8Array | undefined) => content && parseYaml(path, toText(content)).value;
      return describeChanges(parse(before), parse(after), {
        catalogue,
        references: toReferences(region, measures),
        locale,
      });
    }
    const [had, has] = [toEntries(path, before), toEntries(path, after)];
    return [...new Set([...had.keys(), ...has.keys()])].flatMap((key) => {
      const [old, own] = [had.get(key), has.get(key)].map((value) =>
        value === undefined ? undefined : toWords(value),
      );
      if (old === own) return [];
      const text = old === undefined ? t.partAdded : own === undefined ? t.partRemoved : t.partChanged;
      return [
        toChange(key, fill(text, { part: key }), {
          ...(old === undefined ? {} : { before: old }),
          ...(own === undefined ? {} : { after: own }),
        }),
      ];
    });
  };

  return {
    describeFile,
    async describeDraft({ files }, locale) {
      const described = await Promise.all(
        files.map(async ({ path, id, isRemoved }) => {
          const published = await store.readFile(path);
          return describeFile(path, published?.content, isRemoved ? undefined : await store.readById(id), locale);
        }),
      );
      return described.flat();
    },
  };
}
