// Plain JavaScript without dependencies: it runs before anything is installed.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { root, run } from './run.mjs';

/** Debian's name for Chromium without a window, which shows the same pages with half the work. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** How Chromium is started everywhere: as root in a container too, and without talking to anybody on its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where `npx playwright install chromium` puts it; nothing before the packages are installed. */
function playwrightPath() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const playwright = createRequire(import.meta.url)('@playwright/test');
    return playwright.chromium.executablePath();
  } catch {
    return '';
  }
}

/**
 * A Chromium or Chrome: the one of `CHROME_PATH`, else the first on the PATH, else Playwright's own.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const chosen = env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : undefined;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return onPath.find(isExecutable) ?? ELSEWHERE.find(isExecutable) ?? [playwrightPath()].find(isExecutable);
}

/** Debian has Chromium in its own packages, with all that it needs; Ubuntu's is a stub. */
function canUseDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs Debian's Chromium without a window. Where that fails and there is another browser it is noted down, and not
 * tried again: each try may wait for a network that is not there.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} noteFile
 */
async function installShell(env, noteFile) {
  const other = findChromium(env);
  if (other?.endsWith(SHELL) || (other !== undefined && existsSync(noteFile))) return;
  const args = ['-q', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const own = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const label = 'Chromium installeren voor de tests (eenmalig)';
  await run('apt-get', ['update', ...args], { label: 'Lijst van Debian-pakketten ophalen', env: own });
  const { code } = await run('apt-get', ['install', '-y', ...args, SHELL], { label, env: own });
  if (code === 0 || other === undefined) return;
  mkdirSync(dirname(noteFile), { recursive: true });
  writeFileSync(noteFile, `${new Date().toISOString()}\n`);
  console.log(`De tests gaan verder met ${other}. Verwijder ${noteFile} om het nog eens te proberen.`);
}

/**
 * Finds a Chromium for the tests and installs one where there is none.
 * @param {{ env?: NodeJS.ProcessEnv, isDebian?: boolean, noteFile?: string, packages?: Promise<void> }} options
 *   `noteFile` says that Debian's Chromium without a window could not be had; `packages`: when Playwright is there, which
 *   may fetch one too
 * @returns {Promise<string | undefined>} its path; nothing where none could be had
 */
export async function provideChromium({
  env = process.env,
  isDebian = canUseDebian(),
  noteFile = join(root, '.cache', `no-${SHELL}`),
  packages = Promise.resolve(),
} = {}) {
  if (env['CHROME_PATH']) return findChromium(env);
  if (isDebian) await installShell(env, noteFile);
  await packages;
  if (findChromium(env) === undefined) {
    const label = 'Chromium ophalen voor de tests (eenmalig)';
    await run('npm', ['exec', '--', 'playwright', 'install', 'chromium'], { label, env });
  }
  return findChromium(env);
}

/** What to do where there is no browser; for the person who started the tests. */
export const NO_CHROMIUM =
  'De browsertests hebben Chromium of Chrome nodig en er kon geen geïnstalleerd worden: installeer er een, of geef het pad op met CHROME_PATH.';
