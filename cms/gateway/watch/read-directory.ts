import { toRawContent } from '../../../src/directory/read-content.ts';
import { checkContent } from '../../../src/domain/check/index.ts';
import type { Directory } from '../../../src/domain/directory.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import type { ContentStore, Id } from '../store/content-store.ts';

const root = 'content/';
const isText = (path: string): boolean => /\.(ya?ml|md)$/i.test(path);

/** The directory as it was published at a state; nothing where it had an error in it, so that no site was made of it. */
export async function readDirectory(
  store: Pick<ContentStore, 'readAll'>,
  at: Id,
  today: IsoDate,
): Promise<Directory | undefined> {
  const files = await store.readAll('content', at);
  const sources = [...files].map(
    ([path, content]) => [path.slice(root.length), isText(path) ? new TextDecoder().decode(content) : ''] as const,
  );
  return checkContent(toRawContent('content', new Map(sources)), { today }).directory;
}

/** Reads what visitors can see today, once per published state and day. */
export function createDirectoryReader(
  store: Pick<ContentStore, 'head' | 'readAll'>,
  today: () => IsoDate,
): () => Promise<Directory | undefined> {
  let last:
    | { readonly head: Id; readonly day: IsoDate; readonly directory: Promise<Directory | undefined> }
    | undefined;
  return async () => {
    const [head, day] = [await store.head(), today()];
    if (last?.head !== head || last.day !== day) {
      const directory = readDirectory(store, head, day);
      last = { head, day, directory };
      directory.catch(() => {
        if (last?.directory === directory) last = undefined;
      });
    }
    return last.directory;
  };
}
