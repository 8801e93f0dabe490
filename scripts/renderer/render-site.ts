import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
/* oxlint-disable rooms/direction --
   Astro has no public way to make pages without Vite. Its version is pinned, e2e/built/quick-build.test.ts holds every
   byte against the whole build, and whatever fails here is built the ordinary way (scripts/quick-build.ts). */
import { createDefaultPrerenderer } from '../../node_modules/astro/dist/core/build/default-prerenderer.js';
import { getOutFile, getOutFolder } from '../../node_modules/astro/dist/core/build/common.js';
import { createRequest } from '../../node_modules/astro/dist/core/request.js';
import type { BuildApp } from '../../node_modules/astro/dist/core/build/app.js';
import { StaticPaths } from '../../node_modules/astro/dist/runtime/prerender/static-paths.js';
/* oxlint-enable rooms/direction */
import type { Settings } from '../settings.ts';
import { keptRendererSchema, type KeptRenderer } from './kept-renderer.ts';
import { takeOver, type PageKeys, type PreviousSite } from './page-keys.ts';

/** Gives each number once, to whichever of several threads asks first. */
export type Claim = () => number;

export interface RenderOptions {
  /** The folder of the kept renderer. */
  readonly renderer: string;
  readonly settings: Settings;
  /** Does this thread make what is made once (indexes, exports, the home page), besides its share of the rest? */
  readonly isFirst: boolean;
  readonly claim: Claim;
  /** Whose pages are taken over where their keys are the same. */
  readonly previous: PreviousSite | undefined;
}

type Parts = Parameters<typeof createDefaultPrerenderer>[0];

/** Pages of which there are many are made in portions of this many: all languages of some. */
const portion = 48;

/** There is one such page for each listing, municipality, measure and activity. */
const isMany = (route: string): boolean => route.endsWith('/[slug]');

/** What Astro's own code asks of a build that is over, as `astro.config.mjs` has it. */
function toParts({ renderer, settings }: RenderOptions, kept: KeptRenderer, entry: string): Parts {
  const nothing = () => undefined;
  const logger = { options: { destination: { write: nothing } }, info: nothing, debug: nothing, warn: nothing };
  const config = {
    site: settings.siteUrl,
    base: '/',
    trailingSlash: 'always',
    compressHTML: true,
    build: { format: 'directory', redirects: true },
    outDir: pathToFileURL(`${settings.outDir}/`),
    publicDir: new URL('../../public/', import.meta.url),
  };
  const parts = {
    internals: {
      prerenderEntryFileName: entry,
      pagesByKeys: new Map(kept.pages.map((page) => [page.key, page])),
      entrySpecifierToBundleMap: new Map(),
    },
    options: {
      settings: { scripts: kept.scripts, buildOutput: 'static', config },
      logger: { ...logger, error: nothing },
      origin: new URL(settings.siteUrl).origin,
      routesList: { routes: [] },
    },
    prerenderOutputDir: pathToFileURL(`${join(renderer, 'server')}/`),
  };
  // The small part of each that making a page reads.
  return parts as unknown as Parts;
}

/**
 * Makes pages and files of a site with a kept renderer, together with other threads that do the same.
 * @returns the keys of its pages, of those that have one
 */
export async function renderSite(options: RenderOptions): Promise<PageKeys> {
  const { renderer, settings, isFirst, claim, previous } = options;
  // What the settings in the code became (`astro.config.mjs`).
  Object.assign(globalThis, { renderJob: settings });
  const kept = keptRendererSchema.parse(JSON.parse(await readFile(join(renderer, 'renderer.json'), 'utf8')));
  const entry = (await readdir(join(renderer, 'server'))).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`${renderer} has no entry.`);
  const parts = toParts(options, kept, entry);
  // It gets its app in `setup`, of which its type does not speak.
  const prerenderer = createDefaultPrerenderer(parts) as ReturnType<typeof createDefaultPrerenderer> & {
    app: BuildApp;
  };
  await prerenderer.setup?.();
  const { app } = prerenderer;
  // It was made for another address, perhaps.
  Object.assign(app.manifest, { site: settings.siteUrl });
  const routes = app.manifest.routes.filter(({ routeData }) => isFirst || isMany(routeData.route));
  const paths = await new StaticPaths({
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route) => app.getComponentByRoute(route),
  }).getAll();

  const taken = new Set<string>();
  for (const { pathname } of paths) {
    if (taken.has(pathname)) throw new Error(`Two pages want to be ${pathname}.`);
    taken.add(pathname);
  }
  const { settings: build, logger, origin } = parts.options;
  const make = async ({ pathname, route, cacheKey }: (typeof paths)[number]): Promise<void> => {
    const folder = getOutFolder(build, encodeURI(pathname), route);
    const file = fileURLToPath(getOutFile('directory', folder, encodeURI(pathname), route));
    // At once: handing thousands of small files to other threads takes longer than writing them.
    mkdirSync(fileURLToPath(folder), { recursive: true });
    if (previous && cacheKey !== undefined && previous.keys[pathname] === cacheKey) {
      takeOver(join(previous.folder, relative(settings.outDir, file)), file);
      return;
    }
    const isPage = route.type === 'page';
    const url = new URL(isPage ? `${pathname}/`.replace('//', '/') : pathname, origin);
    const headers = new Headers();
    const request = createRequest({ url, headers, logger, isPrerendered: true, routePattern: route.component });
    const response = await app.render(request, { routeData: route });
    // Pages that are not found are pages too; what leads elsewhere we have none of.
    if (response.status >= 300 && response.status !== 404) throw new Error(`${pathname}: ${response.status}.`);
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  };
  for (const path of paths) if (!isMany(path.route.route)) await make(path);
  const many = paths.filter(({ route }) => isMany(route.route));
  for (let from = claim() * portion; from < many.length; from = claim() * portion) {
    await Promise.all(many.slice(from, from + portion).map(make));
  }
  return Object.fromEntries(
    paths.flatMap(({ pathname, cacheKey }) => (cacheKey === undefined ? [] : [[pathname, cacheKey]])),
  );
}
