import { createHash } from 'node:crypto';
import type { Directory } from '../../domain/directory.ts';
import type { Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';
import { toLexicon } from '../../search/build-lexicon.ts';
import type { EmbeddedSource } from '../../search/embedded/engine.ts';
import { toSearchIndex } from '../../search/embedded/index.ts';

interface IndexFile {
  /** The name without its folder and ending; changes with what is in it, so it may be kept for ever. */
  readonly name: string;
  readonly url: string;
  readonly body: string;
}

const toFile = (name: string, content: unknown): IndexFile => {
  const body = JSON.stringify(content);
  const hashed = `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}`;
  return { name: hashed, url: `/zoekindex/${hashed}.json`, body };
};

interface IndexFiles {
  readonly index: IndexFile;
  readonly lexicon: IndexFile;
  readonly source: EmbeddedSource;
}

function make(directory: Directory, locale: Locale, today: IsoDate): IndexFiles {
  const lexicon = toLexicon(directory, locale);
  const index = toSearchIndex(directory, locale, today, { lexicon });
  return {
    index: toFile(`plekken-${locale}`, index),
    lexicon: toFile(`woorden-${locale}`, lexicon),
    source: { index, lexicon },
  };
}

const made = new WeakMap<Directory, Map<Locale, IndexFiles>>();

/** What the search page fetches: the index and the words of one language, made once per directory. */
export function toIndexFiles(directory: Directory, locale: Locale, today: IsoDate): IndexFiles {
  const own = made.get(directory) ?? new Map<Locale, IndexFiles>();
  made.set(directory, own);
  const files = own.get(locale) ?? make(directory, locale, today);
  own.set(locale, files);
  return files;
}
