import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/directory/astro-integration.ts';
import { toImgSources } from './src/basemap/tiles.ts';
import { readRegion } from './src/directory/directory.ts';
import { readSettings } from './scripts/settings.ts';

const settings = readSettings(process.env);
const region = await readRegion(settings.contentDir);

export default defineConfig({
  site: settings.siteUrl,
  outDir: settings.outDir,
  trailingSlash: 'always',
  // `file` would break relative addresses of static hosts; folders give `/zoeken/` everywhere.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  compressHTML: true,
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
    define: {
      'import.meta.env.CONTENT_DIR': JSON.stringify(settings.contentDir),
      'import.meta.env.BUILD_DATE': JSON.stringify(settings.today),
    },
  },
});
