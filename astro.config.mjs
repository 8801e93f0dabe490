import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentGate } from './scripts/content-gate.ts';
import { readSettings } from './scripts/settings.ts';
import { toImgSources } from './src/basemap/tiles.ts';
import { readRegion } from './src/directory/directory.ts';

const settings = readSettings();
const region = await readRegion(settings.contentDir);

export default defineConfig({
  site: settings.siteUrl,
  outDir: settings.outDir,
  trailingSlash: 'always',
  // No code listings here, and the highlighter's inline styles would break the Content-Security-Policy.
  markdown: { syntaxHighlight: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [react(), contentGate(settings)],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
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
      __CONTENT_DIR__: JSON.stringify(settings.contentDir),
      __BUILD_DATE__: JSON.stringify(settings.today),
    },
  },
});
