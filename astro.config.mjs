import { defineConfig } from 'astro/config';
import { contentGate } from './scripts/content-gate.ts';
import { toBuildPlace } from './scripts/renderer/build-place.ts';
import { keepRenderer } from './scripts/renderer/keep-renderer.ts';
import { react } from './scripts/renderer/react.ts';
import { searchKeyGate } from './scripts/search/key-gate.ts';
import { readServerSettings, toSiteServer } from './scripts/search/settings.ts';
import { readSettings } from './scripts/settings.ts';
import { toImgSources } from './src/basemap/tiles.ts';
import { readRegion } from './src/directory/directory.ts';

const settings = readSettings();
const searchServer = toSiteServer(readServerSettings(), settings.siteUrl);
/** Set where a renderer is made, to be kept (`scripts/renderer`). */
const rendererDir = process.env['RENDERER_DIR'];
const region = await readRegion(settings.contentDir);
const place = toBuildPlace(settings.outDir);

/**
 * A setting in the code. A renderer that is kept is told for each site that it makes.
 * @param {keyof typeof settings} name
 */
const toDefine = (name) => (rendererDir ? `globalThis.renderJob.${name}` : JSON.stringify(settings[name]));

export default defineConfig({
  site: settings.siteUrl,
  outDir: place.dir,
  trailingSlash: 'always',
  // No code listings here, and the highlighter's inline styles would break the Content-Security-Policy.
  markdown: { syntaxHighlight: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [
    react(),
    contentGate(settings),
    ...(searchServer ? [searchKeyGate(searchServer)] : []),
    ...(rendererDir ? [keepRenderer(rendererDir)] : []),
    ...place.integrations,
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        `connect-src ${["'self'", ...(searchServer ? [new URL(searchServer.url).origin] : [])].join(' ')}`,
        "font-src 'self'",
        `img-src ${["'self'", 'data:', ...toImgSources(region)].join(' ')}`,
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    // Not `import.meta.env`: there the shell's own variables would win, unparsed.
    define: {
      __CONTENT_DIR__: toDefine('contentDir'),
      __BUILD_DATE__: toDefine('today'),
      __SITE_URL__: toDefine('siteUrl'),
      __TAKES_REPORTS__: toDefine('takesReports'),
      __SEARCH_SERVER__: JSON.stringify(searchServer ?? null),
      // Apart, because the browser's code is left out where this is false.
      __HAS_SEARCH_SERVER__: JSON.stringify(searchServer !== undefined),
    },
  },
});
