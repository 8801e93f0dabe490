// Builds the site as `npm run build` does, byte for byte, but bundles its code only where that changed: with a renderer
// that is kept in .cache/renderer, and takes the pages of listings that stayed the same over from an earlier site where it
// is given one. It is what the gateway publishes with. The settings are those of a build, and those of `readTakeover`.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRenderer } from './renderer/find-renderer.ts';
import { readPreviousSite, toMaker, writePageKeys } from './renderer/page-keys.ts';
import { renderTogether } from './renderer/render-together.ts';
import { readServerSettings, toSiteServer } from './search/settings.ts';
import { readSettings, readTakeover, SettingsError } from './settings.ts';

/** The ordinary build, which says itself what is wrong. */
function buildWhole(): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.execPath, ['scripts/astro.mjs', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<number> {
  // React is many times slower otherwise.
  process.env['NODE_ENV'] = 'production';
  const settings = readSettings();
  // Refuses a search server that this site may not ask.
  toSiteServer(readServerSettings(), settings.siteUrl);
  try {
    await rm(settings.outDir, { recursive: true, force: true });
    const renderer = await findRenderer(settings, process.env);
    const { keysFile, previousSite, threads } = readTakeover();
    const previous =
      keysFile !== undefined && previousSite !== undefined
        ? await readPreviousSite(previousSite, basename(keysFile), toMaker(renderer, settings))
        : undefined;
    const keys = await renderTogether(renderer, settings, previous, threads);
    if (keysFile !== undefined) await writePageKeys(keysFile, toMaker(renderer, settings), keys);
    return 0;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ContentError') {
      console.error(cause.message);
      return 1;
    }
    // Whatever it is: the ordinary build needs none of this.
    console.error('De snelle weg lukt niet; de site wordt op de gewone manier gebouwd.', cause);
    await rm(settings.outDir, { recursive: true, force: true });
    return buildWhole();
  }
}

try {
  process.exitCode = await main();
} catch (cause) {
  if (!(cause instanceof SettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
