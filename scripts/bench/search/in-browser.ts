import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { Hono } from 'hono';
import ts from 'typescript';
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../launch/browser.mjs';
import { listen } from '../../serve/listen.ts';
import type * as engine from './measure-engine.ts';
import type { Measured } from './measured.ts';

/** A phone of a few years old, as Lighthouse reckons. */
export const slowDown = 4;

const packages = ['minisearch', '@orama/stemmers/dutch', '@orama/stemmers/french', '@orama/stemmers/english'];
const importMap = JSON.stringify({
  imports: Object.fromEntries(packages.map((name, index) => [name, `/package/${index}`])),
});

const compilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ESNext,
  verbatimModuleSyntax: true,
} as const;

/** Serves the engine's own source with its types taken off, and the files that it searches. No bundler in between. */
function createSource(root: string, files: Readonly<Record<string, string>>): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // Without these the browser rounds times to a tenth of a millisecond.
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Embedder-Policy', 'require-corp');
  });
  const javascript = { 'content-type': 'text/javascript' };
  app.get('/', (c) => c.html(`<!doctype html><title>bench</title><script type="importmap">${importMap}</script>`));
  app.get('/files/:name', async (c) => {
    const path = files[c.req.param('name')];
    return path === undefined ? c.notFound() : c.text(await readFile(path, 'utf8'));
  });
  app.get('/package/:index', async (c) => {
    const name = packages[Number(c.req.param('index'))];
    return name === undefined
      ? c.notFound()
      : c.body(await readFile(new URL(import.meta.resolve(name)), 'utf8'), 200, javascript);
  });
  app.get('/:path{(?:src|scripts/bench)/[\\w/-]+\\.ts}', async (c) => {
    const source = await readFile(join(root, c.req.param('path')), 'utf8');
    return c.body(ts.transpileModule(source, { compilerOptions }).outputText, 200, javascript);
  });
  return app;
}

/** The same in Chromium with a slowed-down processor. */
export async function measureInBrowser(
  root: string,
  files: { readonly index: string; readonly lexicon: string },
  today: string,
): Promise<Measured> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  const { server, url } = await listen(createSource(root, files), 'localhost', 0);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(url);
    const devtools = await page.context().newCDPSession(page);
    const toHeap = async (): Promise<number> => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    const before = await toHeap();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const times = await page.evaluate(
      async ({ day, module }) => {
        const fetchText = async (name: string) => (await fetch(`/files/${name}`)).text();
        const [indexText, lexiconText] = await Promise.all([fetchText('index'), fetchText('lexicon')]);
        // The browser's own import: this function is sent to it as text.
        const { measureEngine } = (await import(module)) as typeof engine;
        const { engine: loaded, ...own } = await measureEngine(indexText, lexiconText, day);
        // What hangs on the window is not collected.
        Object.assign(window, { loaded });
        return own;
      },
      { day: today, module: '/scripts/bench/search/measure-engine.ts' },
    );
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const heapBytes = (await toHeap()) - before;
    return { ...times, heapBytes };
  } finally {
    await browser.close();
    server.close();
  }
}
