// Runs after every `npm install`, on whatever Node the machine has, so: plain JavaScript, no dependencies.
// Where that Node is too old for Astro, it fetches the pinned one of ./package-lock.json and links it into
// node_modules/.bin, which npm puts first on the PATH of every script. The system's own Node is not touched.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The lowest versions that every tool of the project accepts, per major line; a newer major is fine. */
const LOWEST = { 22: 22, 24: 16 };

/** Is this version (`process.versions.node`) new enough to run the project as it is? */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major in LOWEST ? minor >= LOWEST[major] : major > 24;
}

const here = dirname(fileURLToPath(import.meta.url));

function linkNode() {
  // The Node that started npm, not one linked by an earlier run.
  const own = join(resolve(here, '../..'), 'node_modules', '.bin');
  if (isNewEnough(process.versions.node) && !process.execPath.startsWith(here)) return;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = join(here, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    console.log(`Node ${process.versions.node} is te oud voor de bouw; een nieuwere wordt opgehaald (eenmalig, ± 50 MB) …`);
    const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
      cwd: here,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0 || !existsSync(binary)) {
      console.error(
        `Node ${process.versions.node} is te oud en voor ${process.platform}-${process.arch} konden we geen nieuwere ophalen: installeer zelf Node 24 en probeer opnieuw.`,
      );
      process.exit(1);
    }
  }
  mkdirSync(own, { recursive: true });
  const link = join(own, process.platform === 'win32' ? 'node.cmd' : 'node');
  rmSync(link, { force: true });
  if (process.platform === 'win32') writeFileSync(link, `@"${binary}" %*\r\n`);
  else symlinkSync(binary, link);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) linkNode();
