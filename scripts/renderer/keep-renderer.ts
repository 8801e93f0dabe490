import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { KeptRenderer } from './kept-renderer.ts';

/** The default prerenderer tells after its setup where it comes from; Astro's types do not say so. */
interface OwnPrerenderer extends AstroPrerenderer {
  readonly app?: {
    getOptions(): { readonly settings: { readonly scripts: unknown[] } };
  };
}

/** A page as Astro knows it while it builds; Astro's types leave out its styles. */
interface PageData {
  readonly key: string;
  readonly styles: unknown[];
}

/**
 * Turns a build into the making of a renderer: everything is bundled, but no page is made. What would make the pages is
 * kept, to make them later and often, without Vite.
 * @param folder where the renderer goes; the assets go to the output folder as in every build
 */
export function keepRenderer(folder: string): AstroIntegration {
  let serverDir = '';
  let pages: ReadonlyMap<string, unknown> = new Map();
  return {
    name: 'keep-renderer',
    hooks: {
      'astro:build:setup': (options) => {
        pages = options.pages;
      },
      'astro:config:done': ({ config }) => {
        // Inside the project Astro bundles next to the output (`getOutDirWithinCwd`).
        serverDir = fileURLToPath(new URL('.prerender/', config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard: OwnPrerenderer) => ({
          name: 'keep-renderer',
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('A renderer that is kept makes no pages yet.')),
          setup: async () => {
            await standard.setup?.();
            if (!standard.app) throw new Error('Astro keeps the app of its prerenderer elsewhere now.');
            const kept: KeptRenderer = {
              // What Astro hands over here are `PageBuildData`, with their styles by now.
              pages: [...pages].map(([key, page]) => ({ key, styles: (page as PageData).styles })),
              scripts: standard.app.getOptions().settings.scripts,
            };
            await mkdir(folder, { recursive: true });
            await cp(serverDir, join(folder, 'server'), { recursive: true });
            await writeFile(join(folder, 'renderer.json'), JSON.stringify(kept));
          },
        }));
      },
    },
  };
}
