import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuildSite } from './build-site.ts';
import { checkSite } from './check-site.ts';
import { PublishError } from './publish-error.ts';

const siteUrl = 'https://plekwijzer.example.org';
let workshop: string;
let content: string;
beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'build-site-'));
  content = join(workshop, 'content');
  cpSync(resolve('src/directory/fixtures/tiny-region'), content, { recursive: true });
});
afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

describe("the project's own build", { timeout: 120_000 }, () => {
  const build = createBuildSite({ project: process.cwd(), siteUrl, env: process.env });

  it('makes a site of exported content that stands the look over', async () => {
    const site = join(workshop, 'site');
    await build({ content, site, day: '2026-11-24' });
    await checkSite({ site, siteUrl, locales: ['nl', 'fr'] });
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain(`${siteUrl}/werkplekken/kemmelwerk/`);
    await expect(checkSite({ site, siteUrl, locales: ['nl', 'fr', 'en'] })).rejects.toThrow('en/index.html ontbreekt');
  });

  it('says in Dutch which listing keeps it from being built', async () => {
    const listing = join(content, 'organisations', 'kemmelwerk.yaml');
    writeFileSync(listing, readFileSync(listing, 'utf8').replace('mailbox: werk@', 'mailbox: werk-'));
    const failure = build({ content, site: join(workshop, 'refused'), day: '2026-11-24' });
    await expect(failure).rejects.toThrow(PublishError);
    await expect(failure).rejects.toThrow(/organisations\/kemmelwerk\.yaml[^]*mailadres/);
  });

  it('that hangs is ended, and says so', async () => {
    const impatient = createBuildSite({ project: process.cwd(), siteUrl, env: process.env, timeoutMs: 50 });
    await expect(impatient({ content, site: join(workshop, 'late'), day: '2026-11-24' })).rejects.toThrow(
      'Afgebroken (SIGKILL)',
    );
  });
});

it('a script ends with the process that runs it, however that ended', { timeout: 60_000 }, async () => {
  const note = join(workshop, 'note');
  // It writes that it lives for as long as it does.
  const script = `setInterval(() => require('node:fs').writeFileSync(${JSON.stringify(note)}, String(Date.now())), 20)`;
  const runner = `
    import { runScript } from ${JSON.stringify(resolve('cms/gateway/publish/run-script.ts'))};
    await runScript(['-e', ${JSON.stringify(script)}], { cwd: process.cwd(), env: process.env, timeoutMs: 60000 });`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', runner], { stdio: 'ignore' });
  await expect.poll(() => existsSync(note), { timeout: 20_000 }).toBe(true);
  parent.kill('SIGKILL');
  await sleep(500);
  const last = readFileSync(note, 'utf8');
  await sleep(300);
  expect(readFileSync(note, 'utf8')).toBe(last);
});
