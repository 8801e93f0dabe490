import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toImgSources } from '../../src/basemap/tiles.ts';
import { readRegion } from '../../src/directory/directory.ts';
import type { Settings } from '../settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const renderersDir = join(root, '.cache', 'renderer');

/** What a renderer is made of, besides what follows from the settings. */
const sources = ['src', 'public', 'scripts/renderer', 'astro.config.mjs', 'package-lock.json', 'scripts/settings.ts'];

/** Renderers that were not used lately are removed. */
const keptRenderers = 3;

async function listFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/** What a digest tells apart, in short. */
function createDigest() {
  const hash = createHash('sha256');
  return {
    add: (value: unknown) => hash.update(`${JSON.stringify(value)}\n`),
    end: () => hash.digest('hex').slice(0, 16),
  };
}

/** Changes with the code of the pages, and with what of the settings is bundled with it. */
async function toCodeKey(env: NodeJS.ProcessEnv): Promise<string> {
  const { add, end } = createDigest();
  add(process.version);
  // What a visitor's browser is told of the search server.
  add(
    Object.entries(env)
      .filter(([name]) => name.startsWith('SEARCH_') && name !== 'SEARCH_ADMIN_KEY')
      .sort(),
  );
  for (const source of sources) {
    for (const file of await listFiles(source)) add([file, (await readFile(join(root, file))).toString('base64')]);
  }
  return end();
}

/**
 * Names this version of the software with its settings: changes with everything that pages and their search depend on,
 * besides the content and the day.
 */
export async function toSoftwareKey(
  { siteUrl, takesReports }: Pick<Settings, 'siteUrl' | 'takesReports'>,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const { add, end } = createDigest();
  add([await toCodeKey(env), siteUrl, takesReports]);
  return end();
}

/** Changes with everything that a renderer is made of: not with what it is told for each site (`render-site.ts`). */
async function toKey(settings: Settings, env: NodeJS.ProcessEnv): Promise<string> {
  const { add, end } = createDigest();
  add([await toCodeKey(env), toImgSources(await readRegion(settings.contentDir))]);
  return end();
}

async function removeOthers(): Promise<void> {
  const names = await readdir(renderersDir);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, usedAt: (await stat(join(renderersDir, name))).mtimeMs })),
  );
  const old = dated.toSorted((a, b) => b.usedAt - a.usedAt).slice(keptRenderers);
  for (const { name } of old) await rm(join(renderersDir, name), { recursive: true, force: true });
}

/**
 * The renderer for these settings: made where there is none yet, which takes as long as bundling the site does.
 * Rejects with what the build wrote where it fails.
 */
export async function findRenderer(settings: Settings, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(renderersDir, await toKey(settings, env));
  if (!existsSync(folder)) {
    // Inside the project, where the kept code finds its packages; under another name until it is whole.
    const fresh = `${folder}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    try {
      await promisify(execFile)(process.execPath, ['scripts/astro.mjs', 'build', '--silent'], {
        cwd: root,
        env: {
          ...env,
          CONTENT_DIR: settings.contentDir,
          SITE_URL: settings.siteUrl,
          OUT_DIR: join(fresh, 'client'),
          RENDERER_DIR: fresh,
        },
      });
      // Another build may have been first.
      if (!existsSync(folder)) await rename(fresh, folder);
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
    await removeOthers();
  }
  const now = new Date();
  await utimes(folder, now, now);
  return folder;
}
