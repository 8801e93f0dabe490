import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { outDir } from './site.ts';

const workshop = mkdtempSync(join(tmpdir(), 'quick-build-'));
afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

/** The command that the gateway publishes with. */
const build = (settings: NodeJS.ProcessEnv): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((finish) => {
    // Vitest's own, under which Astro would build for a test.
    const foreign = { NODE_ENV: undefined, VITEST: undefined, MODE: undefined, DEV: undefined, PROD: undefined };
    const env = { ...process.env, ...foreign, ...settings };
    execFile(process.execPath, ['scripts/quick-build.ts'], { env, timeout: 170_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      finish({ code, output: stdout + stderr });
    });
  });

/** Every file of a site, with what is in it. */
const readSite = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')] as const),
  );

describe('the quick build', { timeout: 180_000 }, () => {
  test('makes the same site as the whole build, to the byte', async () => {
    const site = join(workshop, 'site');
    // As a larger site is made.
    const { code, output } = await build({ OUT_DIR: site, RENDER_THREADS: '2' });
    expect([code, output]).toEqual([0, '']);
    const [quick, whole] = [readSite(site), readSite(outDir)];
    expect([...quick.keys()].toSorted()).toEqual([...whole.keys()].toSorted());
    expect([...quick].filter(([path, text]) => text !== whole.get(path)).map(([path]) => path)).toEqual([]);
  });

  test('makes a site for another address, with the form for mistakes, by the same renderer', async () => {
    const site = join(workshop, 'elsewhere');
    const { code, output } = await build({
      OUT_DIR: site,
      CONTENT_DIR: resolve('src/directory/fixtures/tiny-region'),
      SITE_URL: 'https://plekwijzer.example.org',
      REPORTS: 'form',
    });
    expect([code, output]).toEqual([0, '']);
    const files = readSite(site);
    expect([...files].filter(([, text]) => text.includes('localhost')).map(([path]) => path)).toEqual([]);
    expect(files.get('sitemap.xml')).toContain('https://plekwijzer.example.org/werkplekken/kemmelwerk/');
    expect(files.get('werkplekken/kemmelwerk/index.html')).toContain('href="https://plekwijzer.example.org/');
    expect(files.get('werkplekken/kemmelwerk/index.html')).toContain('action="/api/reports"');
  });

  test('refuses content with an error, in the same words', async () => {
    const content = join(workshop, 'content');
    cpSync(resolve('content'), content, { recursive: true });
    const listing = join(content, 'organisations', 'vouwbeen-print-en-post.yaml');
    writeFileSync(listing, readFileSync(listing, 'utf8').replace(/mailbox: (\S+)@/, 'mailbox: $1-'));
    const { code, output } = await build({ OUT_DIR: join(workshop, 'refused'), CONTENT_DIR: content });
    expect(code).toBe(1);
    expect(output).toMatch(/organisations\/vouwbeen-print-en-post\.yaml[^]*mailadres/);
    expect(output).not.toMatch(/^\s+at .*\(/m);
  });
});
