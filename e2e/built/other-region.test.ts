import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/i18n/messages.ts';

const fixture = resolve('src/directory/fixtures/tiny-region');
const workshop = mkdtempSync(join(tmpdir(), 'other-region-'));
const contentDir = join(workshop, 'content');
const outDir = join(workshop, 'site');
const regionFile = join(contentDir, 'region.yaml');
const listing = join(contentDir, 'organisations', 'kemmelwerk.yaml');

interface Finished {
  readonly code: number;
  readonly output: string;
}

/** The command of `npm run build`, with another content folder and another place to build. */
const build = (): Promise<Finished> =>
  new Promise((finish) => {
    const env = {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      BUILD_DATE: '2026-11-23',
      SITE_URL: 'https://plekwijzer.example.org',
      // Vitest's own, under which Astro would build for a test.
      NODE_ENV: undefined,
      VITEST: undefined,
      MODE: undefined,
      DEV: undefined,
      PROD: undefined,
    };
    execFile(process.execPath, ['scripts/astro.mjs', 'build'], { env, timeout: 110_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      finish({ code, output: stdout + stderr });
    });
  });

/** Every file of what was built, with its text. */
const readSite = (): Map<string, string> =>
  new Map(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(outDir, file), readFileSync(file, 'latin1')] as const),
  );

const read = (path: string): string => readFileSync(join(outDir, path), 'utf8');

beforeAll(() => {
  cpSync(fixture, contentDir, { recursive: true });
});

afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

describe('another region', { timeout: 120_000 }, () => {
  test('is built by the same code from its own content folder', async () => {
    // The fixture says that it is made of examples; a real region does not.
    writeFileSync(regionFile, readFileSync(regionFile, 'utf8').replace('isExample: true', 'isExample: false'));
    const { code, output } = await build();
    expect(code, output).toBe(0);
    expect(read('index.html')).toContain('Vind een werkplek in Poperinge en Heuvelland.');
    expect(read('fr/index.html')).toContain('Trouvez un lieu de travail à Poperinge et à Heuvelland.');
    expect(read('index.html')).toContain('Plekwijzer Westhoek');
    expect(read('sitemap.xml')).toContain('https://plekwijzer.example.org/werkplekken/kemmelwerk/');
  });

  test('has its own municipalities, measures and workplaces', () => {
    expect(readdirSync(join(outDir, 'gemeenten')).toSorted()).toEqual(['heuvelland', 'index.html', 'poperinge']);
    expect(readdirSync(join(outDir, 'maatregelen')).toSorted()).toEqual([
      'collectief-maatwerk',
      'hoppepluk',
      'index.html',
    ]);
    expect(readdirSync(join(outDir, 'werkplekken')).toSorted()).toEqual([
      'de-kromme-ladder-hoppeveld-watou',
      'kemmelwerk',
    ]);
    expect(read('gemeenten/poperinge/index.html')).toContain('Watou');
  });

  test('has only its own languages: no page, link or index in another', () => {
    const site = readSite();
    expect([...site.keys()].filter((path) => path.startsWith('en/') || path.includes('-en.'))).toEqual([]);
    const pages = [...site].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter(([, html]) => /hreflang="en"|href="\/en\//.test(html)).map(([path]) => path)).toEqual([]);
    expect(existsSync(join(outDir, 'en'))).toBe(false);
  });

  test('does not know ours: no name of our region anywhere in what was built', () => {
    const foreign = [...readSite()].filter(([, text]) => /Kortrijk|Zuid-West-Vlaanderen|ROSEwijzer/.test(text));
    expect(foreign.map(([path]) => path)).toEqual([]);
  });

  test('does not call its workplaces examples, nor show a picture of ours', () => {
    const home = read('index.html');
    expect(home).not.toContain(messagesOf('nl').site.example);
    expect(home).not.toContain('og:image');
    expect(existsSync(join(outDir, 'social.png'))).toBe(false);
  });

  test('has a search index of its own', () => {
    const [file, ...others] = readdirSync(join(outDir, 'zoekindex')).filter((name) => name.startsWith('plekken-nl.'));
    expect(others).toEqual([]);
    const index = read(`zoekindex/${file ?? ''}`);
    expect(index).toContain('Kemmelwerk');
    expect(index).toContain('hoppepluk');
  });

  test('is not half replaced by a build that meets an error: the site stays, and the error is said in Dutch', async () => {
    const before = readSite();
    writeFileSync(listing, readFileSync(listing, 'utf8').replace('mailbox: werk@', 'mailbox: werk-'));
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain('organisations/kemmelwerk.yaml');
    expect(output).toMatch(/mailadres/i);
    expect(output).not.toMatch(/^\s+at .*\(/m);
    expect(readSite()).toEqual(before);
  });

  test('nor by one whose region cannot be read', async () => {
    const before = readSite();
    writeFileSync(regionFile, 'siteName: [');
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain('region.yaml');
    expect(readSite()).toEqual(before);
  });
});
