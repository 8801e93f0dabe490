import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function createProgram(path: string, mode = 0o755): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
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
