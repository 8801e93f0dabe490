import { existsSync, rmSync, statSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Where Astro builds, and what brings the site from there to where it should stand. */
export interface BuildPlace {
  readonly dir: string;
  readonly integrations: readonly AstroIntegration[];
}

/** The disk of a folder, or of where it will be made. */
const toDisk = (folder: string): number => (existsSync(folder) ? statSync(folder).dev : toDisk(dirname(folder)));

/**
 * The output folder itself; but where that is on another disk than the project a folder of the project, and the finished
 * site is copied: Astro renames files from the project to its output, which no system does from disk to disk.
 */
export function toBuildPlace(outDir: string): BuildPlace {
  if (toDisk(outDir) === toDisk(project)) return { dir: outDir, integrations: [] };
  const dir = join(project, '.cache', `site-${process.pid}`);
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const copySite: AstroIntegration = {
    name: 'copy-site',
    hooks: {
      'astro:build:done': async () => {
        await rm(outDir, { recursive: true, force: true });
        await cp(dir, outDir, { recursive: true });
      },
    },
  };
  return { dir, integrations: [copySite] };
}
