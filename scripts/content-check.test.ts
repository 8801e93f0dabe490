import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('content-check.ts', import.meta.url));
const tinyRegion = fileURLToPath(new URL('../src/directory/fixtures/tiny-region', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does. */
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, BUILD_DATE: '2026-11-23', CONTENT_DIR: tinyRegion, ...env } };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

let broken: string;
beforeAll(async () => {
  broken = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(tinyRegion, broken, { recursive: true });
  await writeFile(join(broken, 'organisations/stuk.yaml'), 'name: Stuk\n');
});
afterAll(() => rm(broken, { recursive: true }));

describe('npm run content:check', () => {
  it('ends well where nothing is wrong, for the day that it is given', async () => {
    const fine = 'Alles in orde: 17 bestanden nagekeken, geen fouten en geen waarschuwingen.\n';
    expect(await run([])).toEqual({ code: 0, stdout: fine, stderr: '' });
    const later = await run([], { BUILD_DATE: '2027-11-23' });
    expect(later.code).toBe(0);
    expect(later.stdout).toMatch(/^WAARSCHUWINGEN.*In orde: .* geen fouten en \d+ waarschuwingen\.\n$/s);
  });

  it('ends badly where there is an error', async () => {
    const { code, stdout } = await run([broken]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FOUTEN.*organisations\/stuk\.yaml.*Niet in orde: 18 bestanden nagekeken, \d+ fouten/s);
  });

  it('speaks of one file only when one is given', async () => {
    expect(await run([join(broken, 'organisations/kemmelwerk.yaml')])).toMatchObject({
      code: 0,
      stdout: 'Alles in orde: 1 bestand nagekeken, geen fouten en geen waarschuwingen.\n',
    });
    expect((await run([join(broken, 'organisations/stuk.yaml')])).code).toBe(1);
  });

  it('says in one sentence what is wrong with a path or a setting', async () => {
    expect(await run(['nergens'])).toEqual({
      code: 1,
      stdout: '',
      stderr: '"nergens" is geen map met inhoud en geen bestand in zo\'n map. Kijk het pad na.\n',
    });
    expect(await run([], { BUILD_DATE: 'morgen' })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^De instelling BUILD_DATE/) as string,
    });
  });
});
