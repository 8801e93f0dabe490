import { toRawContent, type SourceReader } from '../../../src/directory/read-content.ts';
import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import { checkContent } from '../../../src/domain/check/index.ts';
import type { RawContent, RawDocument } from '../../../src/domain/check/raw.ts';
import type { Catalogue } from '../../../src/domain/field.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { ContentStore, Id } from '../store/content-store.ts';
import { createReadOnce } from './read-once.ts';

/** What would be wrong if these files were published, that is not wrong now; paths of the repository, absent is removed. */
export type ContentCheck = (changes: ReadonlyMap<string, Uint8Array | undefined>) => Promise<readonly Problem[]>;

const root = 'content/';
const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const toFile = (path: string): string => path.slice(root.length);

/** One problem, whatever line it stands on. */
const toIdentity = ({ file, reference, where, found }: Problem): string => [file, reference, where, found].join('\n');
const isError = ({ severity }: Problem): boolean => severity === 'error';

const replaced = <Item extends RawDocument>(documents: readonly Item[], file: string, own: Item | undefined) => [
  ...documents.filter((document) => document.file !== file),
  ...(own ? [own] : []),
];

/** The content as it was read, with one file in another form. */
function withChange(
  raw: RawContent,
  path: string,
  content: Uint8Array | undefined,
  reader: SourceReader,
): RawContent {
  const file = toFile(path);
  const text = content && toText(content);
  const toYaml = () => (text === undefined ? undefined : reader.yaml(file, text));
  const [folder = ''] = file.split('/');
  switch (folder) {
    case 'organisations':
    case 'measures':
      return { ...raw, [folder]: replaced(raw[folder], file, toYaml()) };
    case 'pages':
      return { ...raw, pages: replaced(raw.pages, file, text === undefined ? undefined : reader.page(file, text)) };
    case 'uploads': {
      const others = raw.uploads.filter((own) => own !== file);
      return { ...raw, uploads: content ? [...others, file] : others };
    }
    case 'region.yaml':
      return { ...raw, region: toYaml() };
    case 'overviews.yaml':
      return { ...raw, overviews: toYaml() };
    case 'thesaurus.yaml':
      return { ...raw, thesaurus: toYaml() };
    default:
      return raw;
  }
}

/** Checks a change in the whole of what is published, with the rules and the words of `content:check`. */
export function createContentCheck({
  store,
  today,
  reader = createReadOnce(),
  catalogue = ownCatalogue,
}: {
  readonly store: Pick<ContentStore, 'head' | 'readAll'>;
  readonly today: () => string;
  /** Shared with who reads the same texts. */
  readonly reader?: SourceReader;
  readonly catalogue?: Catalogue;
}): ContentCheck {
  interface Published {
    readonly raw: RawContent;
    readonly known: ReadonlySet<string>;
  }
  let last: { readonly head: Id; readonly day: string; readonly published: Promise<Published> } | undefined;

  async function readPublished(head: Id, day: string): Promise<Published> {
    const files = await store.readAll('content', head);
    const isText = (path: string): boolean => /\.(ya?ml|md)$/i.test(path);
    const raw = toRawContent(
      'content',
      new Map([...files].map(([path, content]) => [toFile(path), isText(path) ? toText(content) : ''])),
      reader,
    );
    const { problems } = checkContent(raw, { today: day, catalogue });
    return { raw, known: new Set(problems.filter(isError).map(toIdentity)) };
  }

  return async (changes) => {
    const head = await store.head();
    const day = today();
    if (last?.head !== head || last.day !== day) {
      const published = readPublished(head, day);
      last = { head, day, published };
      published.catch(() => (last = undefined));
    }
    const { raw, known } = await last.published;
    const changed = [...changes].reduce((all, [path, content]) => withChange(all, path, content, reader), raw);
    const { problems } = checkContent(changed, { today: day, catalogue });
    const files = new Set([...changes.keys()].map(toFile));
    return problems.filter(
      (problem) => isError(problem) && (files.has(problem.file) || !known.has(toIdentity(problem))),
    );
  };
}
