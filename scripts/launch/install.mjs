// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNodeMissing } from '../node/link-node.mjs';
import { root, run, stopWith } from './run.mjs';

/**
 * One package in a lockfile of npm: the fields that are read here.
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, os?: unknown, cpu?: unknown, libc?: unknown }} Package
 * @typedef {{ packages: Record<string, Package> }} Lockfile
 */

/**
 * May this package be absent on some machine while the installation is whole?
 * @param {Package} wanted
 */
const mayBeAbsent = ({ optional, devOptional, os, cpu, libc }) =>
  optional === true || devOptional === true || os !== undefined || cpu !== undefined || libc !== undefined;

/**
 * Does npm's own record of what is in node_modules match the lockfile? npm writes that record last, so an installation
 * that was broken off does not match either.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | undefined} found node_modules/.package-lock.json
 */
export function isInstalled(wanted, found) {
  if (found === undefined) return false;
  const paths = Object.keys(wanted.packages).filter((path) => path !== '');
  const isRight = (/** @type {string} */ path) => {
    const have = found.packages[path];
    const want = /** @type {Package} */ (wanted.packages[path]);
    return have === undefined ? mayBeAbsent(want) : have.version === want.version && have.integrity === want.integrity;
  };
  return paths.every(isRight) && Object.keys(found.packages).every((path) => path in wanted.packages);
}

/**
 * @param {string} path from the root of the project
 * @returns {Lockfile | undefined} nothing where it is absent or broken
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Installs the packages of the lockfile, and a newer Node where one is needed, unless all of it is there. */
export async function installDependencies() {
  const wanted = readLockfile('package-lock.json');
  if (wanted === undefined) stopWith('package-lock.json ontbreekt of is beschadigd: haal de broncode opnieuw op.');
  if (!isInstalled(wanted, readLockfile('node_modules/.package-lock.json'))) {
    const paths = Object.keys(wanted.packages).filter(
      (path) => path !== '' && !mayBeAbsent(wanted.packages[path] ?? {}),
    );
    const progress = () =>
      `${paths.filter((path) => existsSync(join(root, path, 'package.json'))).length} van ${paths.length} pakketten`;
    // Beside it, because npm keeps one core busy. Without scripts: the project's own is the one that runs below, and no
    // package needs its own.
    const [npm] = await Promise.all([
      run('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts'], {
        label: 'Pakketten installeren (eenmalig)',
        progress,
      }),
      isNodeMissing() &&
        run('npm', ['ci', '--no-fund', '--no-audit', '--prefix', 'scripts/node'], {
          label: 'Nieuwere Node ophalen (eenmalig, ± 50 MB)',
        }),
    ]);
    if (npm.code !== 0) {
      stopWith('De pakketten konden niet geïnstalleerd worden: kijk na of er internet is en probeer opnieuw.');
    }
  }
  // Also says what is wrong where it could not be fetched.
  const link = spawnSync(process.execPath, ['scripts/node/link-node.mjs'], { cwd: root, stdio: 'inherit' });
  if (link.status !== 0) process.exit(1);
}
