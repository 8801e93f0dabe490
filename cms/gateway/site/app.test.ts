import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite } from './app.ts';

const outside = mkdtempSync(join(tmpdir(), 'site-'));
const root = join(outside, 'dist');

const long = 'Werkplek in het groen. '.repeat(200);
const files = {
  '../geheim.txt': 'buiten de site',
  '.env': 'SECRET=1',
  '.well-known/security.txt': 'Contact: mailto:a@example.org',
  '404.html': '<p>Niet gevonden</p>',
  '_astro/zoek.Ab12Cd34.js': `export const x = '${long}';`,
  'data/workplaces.csv': `Naam\n${long}`,
  'data/workplaces.geojson': `{"name":"${long}"}`,
  'en/404/index.html': '<p>Not found</p>',
  'fr/404.html': '<p>Introuvable</p>',
  'fr/index.html': '<p>Bonjour</p>',
  'index.html': `<p>${long}</p>`,
  'leeg/plan.txt': 'een map zonder index',
  'nieuw/feed.xml': '<feed/>',
  'zoeken/index.html': '<p>Zoeken</p>',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});
afterAll(() => {
  rmSync(outside, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => createSite(root).request(path, { headers });

describe('a page', () => {
  test('is served from its folder, as HTML in UTF-8', async () => {
    const response = await get('/zoeken/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>Zoeken</p>');
  });

  test('redirects to the address with a slash and keeps the query', async () => {
    const response = await get('/zoeken?wat=fiets&waar=Heule');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/zoeken/?wat=fiets&waar=Heule');
  });

  test('comes back as "not modified" to whoever has it already', async () => {
    const tag = (await get('/zoeken/')).headers.get('etag') ?? '';
    const again = await get('/zoeken/', { 'If-None-Match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('cannot be framed, sniffed, or left with a full referrer', async () => {
    for (const path of ['/', '/bestaat-niet/', '/zoeken']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=(self)');
    }
  });
});

describe('a file', () => {
  test.each([
    ['/data/workplaces.csv', 'text/csv; charset=utf-8'],
    ['/data/workplaces.geojson', 'application/geo+json'],
    ['/nieuw/feed.xml', 'application/xml; charset=utf-8'],
    ['/_astro/zoek.Ab12Cd34.js', 'text/javascript; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('%s has its content type', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test('is compressed where it is long text and the visitor can read that', async () => {
    const gzip = { 'Accept-Encoding': 'gzip, br' };
    for (const path of ['/', '/data/workplaces.csv', '/data/workplaces.geojson', '/_astro/zoek.Ab12Cd34.js']) {
      expect((await get(path, gzip)).headers.get('content-encoding')).toBe('gzip');
      expect((await get(path)).headers.get('content-encoding')).toBeNull();
    }
  });

  test('is kept for a year where its name carries a hash, and asked for anew otherwise', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cache('/_astro/zoek.Ab12Cd34.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/zoeken/')).toBe('no-cache');
    expect(await cache('/_astro/weg.js')).toBe('no-cache');
  });
});

describe('what is not there', () => {
  test.each([
    ['/bestaat-niet/', '<p>Niet gevonden</p>'],
    ['/fr/nulle-part/', '<p>Introuvable</p>'],
    ['/en/nowhere/', '<p>Not found</p>'],
    ['/de/nirgends/', '<p>Niet gevonden</p>'],
  ])('%s gets the page of its language', async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toBe(text);
  });

  test.each([
    ['a folder without a page', '/leeg/'],
    ['a dot file', '/.env'],
    ['a way out of the site', '/%2e%2e/geheim.txt'],
    ['a way out, encoded twice', '/%252e%252e/geheim.txt'],
    ['a way out with encoded slashes', '/zoeken%2f..%2f..%2fgeheim.txt'],
    ['a way out with backslashes', '/..%5cgeheim.txt'],
    ['a redirect to another host', '//zoeken'],
    ['a null byte', '/index.html%00.txt'],
  ])('%s is not found', async (_name, path) => {
    const response = await createSite(root).request(`http://localhost${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).not.toContain('buiten');
  });

  test('a plain sentence stands in where the site has no page for it', async () => {
    const response = await createSite(join(root, 'leeg')).request('/weg');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Niet gevonden');
  });
});

test('only reading is allowed', async () => {
  const response = await createSite(root).request('/', { method: 'POST' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('a question for the headers only has no body', async () => {
  const response = await createSite(root).request('/', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});
