import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { findChromium, provideChromium } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function createProgram(path: string, mode = 0o755, text = ''): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

const chosen = createProgram('elders/mijn-chrome');
const chromium = createProgram('een/chromium');
const shell = createProgram('vier/chromium-headless-shell');
const chrome = createProgram('twee/google-chrome');
const PATH = [join(folder, 'twee'), join(folder, 'een')].join(delimiter);

test('the browser of CHROME_PATH goes first', () => {
  expect(findChromium({ CHROME_PATH: chosen, PATH })).toBe(chosen);
});

test('a CHROME_PATH without a browser is not silently replaced by another', () => {
  expect(findChromium({ CHROME_PATH: join(folder, 'weg'), PATH })).toBeUndefined();
});

test('Chromium on the PATH goes before Chrome', () => {
  expect(findChromium({ PATH })).toBe(chromium);
  expect(findChromium({ PATH: join(folder, 'twee') })).toBe(chrome);
});

test('the Chromium without a window goes before both', () => {
  expect(findChromium({ PATH: [PATH, join(folder, 'vier')].join(delimiter) })).toBe(shell);
});

test('a file that cannot be started is passed over', () => {
  createProgram('drie/chromium', 0o644);
  expect(findChromium({ PATH: [join(folder, 'drie'), join(folder, 'een')].join(delimiter) })).toBe(chromium);
});

describe('where Debian has a Chromium without a window', () => {
  /** A machine with this apt-get, which notes what it is asked, and maybe another Chromium. */
  function createMachine(name: string, apt: string) {
    const asked = join(folder, name, 'asked');
    createProgram(`${name}/bin/apt-get`, 0o755, `#!/bin/sh\necho "$1" >> ${asked}\n${apt}\n`);
    const noteFile = join(folder, name, 'cache', 'note');
    const said: unknown[] = [];
    vi.spyOn(console, 'log').mockImplementation((line) => said.push(line));
    return {
      bin: join(folder, name, 'bin'),
      provide: () => provideChromium({ env: { PATH: join(folder, name, 'bin') }, isDebian: true, noteFile }),
      asked: () => (existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : []),
      said,
    };
  }

  test('it is installed, also where there is another', async () => {
    const shellOf = join(folder, 'online', 'bin', 'chromium-headless-shell');
    const script = `[ "$1" = update ] || { echo > ${shellOf}; /bin/chmod 755 ${shellOf}; }`;
    const { provide, asked } = createMachine('online', script);
    createProgram('online/bin/chromium');
    expect(await provide()).toBe(shellOf);
    expect(await provide()).toBe(shellOf);
    expect(asked()).toEqual(['update', 'install']);
  });

  test('it is tried once where it cannot be had and there is another, which is used', async () => {
    const { provide, asked, said } = createMachine('offline', 'exit 100');
    const other = createProgram('offline/bin/chromium');
    expect(await provide()).toBe(other);
    expect(said.join('\n')).toContain(`De tests gaan verder met ${other}.`);
    expect(await provide()).toBe(other);
    expect(asked()).toEqual(['update', 'install']);
  });

  test('it is tried each time where there is no other', async ({ skip }) => {
    const { provide, asked, said, bin } = createMachine('bare', 'exit 100');
    const elsewhere = findChromium({ PATH: bin });
    if (elsewhere !== undefined) skip(`This machine has one that is not on the PATH: ${elsewhere}`);
    expect(await provide()).toBeUndefined();
    expect(await provide()).toBeUndefined();
    expect(asked()).toEqual(['update', 'install', 'update', 'install']);
    expect(said.filter((line) => String(line).includes('Chromium ophalen'))).toHaveLength(2);
  });
});
