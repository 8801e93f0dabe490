import { parsePage, parseYaml } from '../../../src/directory/parse-yaml.ts';
import type { SourceReader } from '../../../src/directory/read-content.ts';

/** More than a directory has files, few enough for memory. */
const mostKept = 2000;

/**
 * Reads the same text of the same file once, whoever asks: what somebody saves is checked, and is what they had before
 * them at their next save; in the next state of everything most files are what they were.
 */
export function createReadOnce(): SourceReader {
  function remember<T>(read: (file: string, source: string) => T) {
    const known = new Map<string, T>();
    return (file: string, source: string): T => {
      const key = `${file}\0${source}`;
      const document = known.get(key) ?? read(file, source);
      // The newest last: what was not asked for the longest goes first.
      known.delete(key);
      known.set(key, document);
      const [oldest] = known.keys();
      if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
      return document;
    };
  }
  // `parseYaml` has a third argument that is not ours to give.
  return { yaml: remember((file, source) => parseYaml(file, source)), page: remember(parsePage) };
}
