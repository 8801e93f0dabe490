import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toEditorVersion } from './version.ts';

export interface BuiltEditor {
  readonly version: string;
  /** Absolute path of the folder with `editor.js`, `voorbeeld.js` and what they load. */
  readonly folder: string;
}

/** Versions that are kept beside the newest: a browser may still have one of them open. */
const keptVersions = 2;

/** Where the bundle of these sources is, or would be. */
export async function findEditor(root: string): Promise<BuiltEditor & { readonly isBuilt: boolean }> {
  const version = await toEditorVersion(root);
  const folder = join(root, '.cache', 'editor', version);
  return { version, folder, isBuilt: existsSync(join(folder, 'editor.js')) };
}

async function removeOld(parent: string, version: string): Promise<void> {
  const others = (await readdir(parent)).filter((name) => name !== version).sort();
  for (const name of others.slice(0, Math.max(0, others.length - keptVersions))) {
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Builds the editor's bundle, once per version of the software: it takes the better part of a minute. A build that is
 * cut off leaves nothing behind that could be taken for a bundle.
 */
export async function buildEditor(
  root: string,
  onProgress: (modules: number) => void = () => undefined,
): Promise<BuiltEditor> {
  const { version, folder, isBuilt } = await findEditor(root);
  if (isBuilt) return { version, folder };
  const parent = join(root, '.cache', 'editor');
  const unfinished = join(parent, `${version}.${process.pid}`);
  await mkdir(parent, { recursive: true });
  let modules = 0;
  // Here, because the service looks for an editor that is built already.
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'error',
    base: `/beheer/editor/${version}/`,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'progress',
        transform: () => {
          modules += 1;
          if (modules % 100 === 0) onProgress(modules);
          return null;
        },
      },
    ],
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          editor: join(root, 'cms/admin/main.ts'),
          voorbeeld: join(root, 'cms/admin/preview-page.tsx'),
        },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'delen/[name]-[hash].js',
          // The pages name these two; everything else is found from there.
          assetFileNames: ({ names }) =>
            names.includes('preview.css')
              ? 'voorbeeld.css'
              : names.includes('editor.css')
                ? 'editor.css'
                : 'delen/[name]-[hash][extname]',
        },
      },
    },
  });
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
  await removeOld(parent, version);
  return { version, folder };
}
