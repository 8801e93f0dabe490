// Runs after every `npm install`, on whatever Node the machine has, so: plain JavaScript, no dependencies.
// Where that Node is too old for Astro, it fetches the pinned one of ./package-lock.json and links it into
// node_modules/.bin, which npm puts first on the PATH of every script. The system's own Node is not touched.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The lowest versions that every tool of the project accepts, per major line; a newer major is fine. */
const LOWEST = new Map([
  [22, 22],
  [24, 16],
]);

/**
 * Is this version (`process.versions.node`) new enough to run the project as it is?
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const lowest = LOWEST.get(major);
  return lowest === undefined ? major > 24 : minor >= lowest;
}

const here = dirname(fileURLToPath(import.meta.url));
const onWindows = process.platform === 'win32';

/** Folder of the pinned Node's package, as the lockfile names it too. */
const folder = `node_modules/node-${onWindows ? 'win' : process.platform}-${process.arch}`;

/** The pinned Node, where it has been fetched. */
const pinned = join(here, folder, 'bin', onWindows ? 'node.exe' : 'node');

/** A Node that can run the project: this one where it is new enough, else the pinned one. */
export const projectNode = () => (isNewEnough(process.versions.node) ? process.execPath : pinned);

/** Has the very version of the lockfile been fetched? */
function isFetched() {
  if (!existsSync(pinned)) return false;
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(here, path), 'utf8'));
  return read(`${folder}/package.json`).version === read('package-lock.json').packages[folder].version;
}

/** The version of the user's own Node: the one that started npm, also when this runs under a linked one. */
function systemVersion() {
  const starter = process.env['npm_node_execpath'];
  const isLinked = process.execPath.startsWith(here);
  if (!isLinked || starter === undefined || starter.startsWith(here)) return isLinked ? '0' : process.versions.node;
  return spawnSync(starter, ['--version'], { encoding: 'utf8' }).stdout?.trim().replace('v', '') || '0';
}

/** Must a newer Node still be fetched for this machine? */
export const isNodeMissing = () => !isNewEnough(systemVersion()) && !isFetched();

/** Makes `node` in npm scripts one that is new enough; ends the process with one sentence where that cannot be. */
function linkNode() {
  const version = systemVersion();
  const bin = join(resolve(here, '../..'), 'node_modules', '.bin');
  const link = join(bin, onWindows ? 'node.cmd' : 'node');
  if (isNewEnough(version)) {
    rmSync(link, { force: true });
    return;
  }
  if (!isFetched()) {
    console.log('De Node van deze computer is te oud voor de bouw; een nieuwere wordt opgehaald (eenmalig, ± 50 MB) …');
    const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
      cwd: here,
      stdio: 'inherit',
      shell: onWindows,
    });
    if (npm.status !== 0 || !isFetched()) {
      console.error(
        `De Node van deze computer is te oud en voor ${process.platform}-${process.arch} konden we geen nieuwere ophalen: installeer zelf Node 24 en probeer opnieuw.`,
      );
      process.exit(1);
    }
  }
  // Left alone where it is right: something may be running by it.
  if (!onWindows && existsSync(link) && realpathSync(link) === realpathSync(pinned)) return;
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  if (onWindows) writeFileSync(link, `@"${pinned}" %*\r\n`);
  else symlinkSync(pinned, link);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) linkNode();
