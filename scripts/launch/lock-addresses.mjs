// Runs after every change of the packages, on whatever Node the machine has, so: plain JavaScript, no dependencies.
// npm leaves out of the lockfile where a package is (`omit-lockfile-registry-resolved`), because that names whoever's
// registry it was. Without an address an installation first fetches a list of all versions of each package, which is
// more than the packages themselves. So each gets one at a host that does not exist, which npm replaces by the
// registry of whoever installs (`replace-registry-host`).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where a registry has a package.
 * @param {string} name
 * @param {string} version
 */
export const toAddress = (name, version) =>
  `https://registry.invalid/${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`;

/**
 * The lockfile with the address of each package.
 * @param {string} text package-lock.json
 */
export function addAddresses(text) {
  /** @type {{ packages: Record<string, { name?: string, version: string, resolved?: string }> }} */
  const lock = JSON.parse(text);
  for (const [path, { name, version, resolved: _, ...rest }] of Object.entries(lock.packages)) {
    if (path === '') continue;
    // The name is there where a package is installed under another.
    const resolved = toAddress(name ?? path.split('node_modules/').at(-1) ?? '', version);
    lock.packages[path] = { ...(name !== undefined && { name }), version, resolved, ...rest };
  }
  return `${JSON.stringify(lock, null, 2)}\n`;
}

const lockfile = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(lockfile, addAddresses(readFileSync(lockfile, 'utf8')));
}
