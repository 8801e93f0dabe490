import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything the bundle is made of: our sources, and by way of the lockfile those of others. */
const sources = ['cms/admin', 'cms/form', 'src/basemap', 'src/components', 'src/domain', 'src/i18n', 'src/styles'];
const files = ['package-lock.json', 'scripts/editor/build.ts'];

const isSource = (name: string): boolean => /\.(tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name);

async function listSources(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isSource(entry.name) && !entry.parentPath.includes('fixtures'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Names one version of the editor: the same sources have the same name. */
export async function toEditorVersion(root: string): Promise<string> {
  const lists = await Promise.all(sources.map((folder) => listSources(root, folder)));
  const paths = [...lists.flat(), ...files.map((file) => join(root, file))].sort();
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}
