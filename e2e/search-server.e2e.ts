/** A site that asks a search server, with a real one behind a way that can be made bad. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ServerType } from '@hono/node-server';
import type { Page } from '@playwright/test';
import { startMeilisearch, type Started } from '../scripts/meilisearch/test-server.ts';
import { createSite } from '../cms/gateway/site/app.ts';
import { listen } from '../scripts/serve/listen.ts';
import { requireDirectory } from '../src/directory/directory.ts';
import { messagesOf } from '../src/i18n/messages.ts';
import { toServerDocuments } from '../src/search/meilisearch/documents.ts';
import { indexContent } from '../src/search/meilisearch/index-content.ts';
import { provideSearchKey } from '../src/search/meilisearch/search-key.ts';
import { toIndexSettings } from '../src/search/meilisearch/settings.ts';
import { openSearchProxy, type SearchProxy } from './support/search-proxy.ts';
import { expect, test } from './support/test.ts';

const today = '2026-11-23';
const index = 'e2e-site';
// A small region, which is built in seconds.
const contentDir = resolve('src/directory/fixtures/tiny-region');
const outDir = resolve('.cache/search-server-site');
const { fallback } = messagesOf('nl').searchPage;

interface Stage {
  readonly site: ServerType;
  readonly url: string;
  readonly server: Exclude<Started, { reason: string }>;
  readonly proxy: SearchProxy;
}
let stage: Stage | { readonly reason: string } = { reason: 'niet begonnen' };
const onStage = (): Stage => {
  if ('reason' in stage) throw new Error(stage.reason);
  return stage;
};

/** The command of `npm run build`, with the settings of a search server. */
function build(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string }> {
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BUILD_DATE: today,
    ...{ SEARCH_URL: '', SEARCH_KEY: '', SEARCH_ADMIN_KEY: '', SEARCH_INDEX: index },
    ...settings,
  };
  return new Promise((finish) => {
    execFile(process.execPath, ['scripts/astro.mjs', 'build'], { env, timeout: 150_000 }, (error, stdout, stderr) => {
      finish({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, output: stdout + stderr });
    });
  });
}

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.use({
  // This site, the one other address that it may ask, and what Chromium says of a server that is gone, on purpose. One
  // pattern: Playwright takes a second one for options of its own.
  allowedMessages: [
    /^request to http:\/\/localhost:\d+\/|^request to http:\/\/127\.0\.0\.1:\d+\/(?:multi-search|indexes\/e2e-site\/facet-search)$|^console error: Failed to load resource: net::ERR_(?:EMPTY_RESPONSE|CONNECTION_REFUSED|CONNECTION_RESET|ABORTED)/,
  ],
});

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const server = await startMeilisearch();
  if ('reason' in server) {
    stage = server;
    return;
  }
  const directory = await requireDirectory({ contentDir, today });
  const target = { url: server.url, adminKey: server.masterKey, index };
  await indexContent(target, { documents: toServerDocuments(directory, today), settings: toIndexSettings(directory) });
  const proxy = await openSearchProxy(server.url);
  const { code, output } = await build({ SEARCH_URL: proxy.url, SEARCH_KEY: await provideSearchKey(target) });
  expect(code, output).toBe(0);
  const { server: site, url } = await listen(createSite(outDir), 'localhost', 0);
  stage = { site, url, server, proxy };
});

test.afterAll(async () => {
  if ('reason' in stage) return;
  stage.site.close();
  await stage.proxy.close();
  await stage.server.stop();
  rmSync(outDir, { recursive: true, force: true });
});

test.beforeEach(({ page: _page }) => {
  if ('reason' in stage) test.skip(true, stage.reason);
});

const what = (page: Page) => page.getByLabel('Wat zoek je?');
const results = (page: Page) => page.getByRole('region', { name: 'Werkplekken', exact: true });
const note = (page: Page) => page.getByText(fallback);

async function open(page: Page): Promise<void> {
  const { proxy, url } = onStage();
  proxy.mode = 'open';
  proxy.asked.length = 0;
  await page.clock.setFixedTime('2026-11-23T10:00:00');
  await page.goto(`${url}zoeken/`);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Types a question and waits for its answer. */
async function ask(page: Page, text: string): Promise<void> {
  await what(page).fill(text);
  await expect(page.locator('.search')).toHaveAttribute('data-status', 'ready');
  await expect(results(page).getByRole('article').first()).toBeVisible();
}

test('asks the server and only the server, and fetches no index of its own', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page);
  await ask(page, 'Kemmelwerk');
  await expect(results(page).getByRole('article').first()).toContainText('Kemmelwerk');
  await expect(note(page)).toHaveCount(0);
  const { proxy } = onStage();
  expect(proxy.asked.length).toBeGreaterThan(0);
  expect(fetched.filter((url) => url.includes('/zoekindex/plekken-'))).toEqual([]);
  const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  const connect = policy?.split(';').find((part) => part.trim().startsWith('connect-src'));
  expect(connect?.trim()).toBe(`connect-src 'self' ${proxy.url}`);
});

const failures = [
  ['whose connections are cut', 'cut'],
  ['that is slow', 'slow'],
  ['that answers nonsense', 'nonsense'],
] as const;
for (const [name, mode] of failures) {
  test(`searches by itself beside a server ${name}, says so, and returns to it`, async ({ page }) => {
    await open(page);
    const { proxy } = onStage();
    proxy.mode = mode;
    const began = performance.now();
    await ask(page, 'hop');
    await expect(note(page)).toBeVisible();
    expect(performance.now() - began).toBeLessThan(slowest);
    expect(proxy.asked.length).toBeGreaterThan(0);

    // It is well again, and is left alone for half a minute.
    proxy.mode = 'open';
    proxy.asked.length = 0;
    await page.clock.setFixedTime('2026-11-23T10:00:20');
    await ask(page, 'werk');
    await expect(note(page)).toBeVisible();
    expect(proxy.asked).toEqual([]);
    await page.clock.setFixedTime('2026-11-23T10:00:31');
    await ask(page, 'Kemmelwerk');
    await expect(note(page)).toHaveCount(0);
    expect(proxy.asked.length).toBeGreaterThan(0);
  });
}
/** The server's second and a half, and the page's own search on a machine that does other things too. */
const slowest = 10_000;

test('keeps somebody’s own location from the server', async ({ context, page }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 50.7791, longitude: 2.7242 });
  await open(page);
  await page.getByRole('button', { name: 'Mijn locatie' }).click();
  await expect(results(page).locator('.card__distance').first()).toContainText('km');
  await ask(page, 'Kemmelwerk');
  await expect(note(page)).toHaveCount(0);
  expect(onStage().proxy.asked.filter((body) => /50\.7|_geo/.test(body))).toEqual([]);
});

test('says on the privacy page of every language where a search goes', async ({ page }) => {
  const { proxy, url } = onStage();
  for (const [locale, path] of [
    ['nl', 'privacy/'],
    ['fr', 'fr/privacy/'],
  ] as const) {
    await page.goto(`${url}${path}`);
    await expect(page.getByRole('main')).toContainText(new URL(proxy.url).host);
    await expect(page.getByRole('main')).not.toContainText(messagesOf(locale).privacy.searchHere);
  }
});

test('is not built with half a setting, nor with a key that may do more than search', async () => {
  const { proxy, server } = onStage();
  const half = await build({ SEARCH_URL: proxy.url });
  expect(half).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^SEARCH_URL is gezet en SEARCH_KEY niet[^\n]*\n$/),
  });
  const tooMuch = await build({ SEARCH_URL: server.url, SEARCH_KEY: server.masterKey });
  expect(tooMuch.code).toBe(1);
  expect(tooMuch.output).toContain('De sleutel in SEARCH_KEY mag meer dan zoeken');
});

test('searches by itself when the server is killed', async ({ page }) => {
  await open(page);
  await ask(page, 'Kemmelwerk');
  await expect(note(page)).toHaveCount(0);
  const { proxy, server } = onStage();
  await server.stop();
  await proxy.close();
  await ask(page, 'hop');
  await expect(note(page)).toBeVisible();
});
