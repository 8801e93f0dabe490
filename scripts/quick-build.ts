// Builds the site as `npm run build` does, byte for byte, but bundles its code only where that changed: with a renderer
// that is kept in .cache/renderer. It is what the gateway publishes with. The settings are those of a build.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findRenderer } from './renderer/find-renderer.ts';
import { renderTogether } from './renderer/render-together.ts';
import { readSettings, SettingsError } from './settings.ts';

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
  try {
    await rm(settings.outDir, { recursive: true, force: true });
    await renderTogether(await findRenderer(settings, process.env), settings);
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
