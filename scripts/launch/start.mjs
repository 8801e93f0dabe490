import { projectNode } from '../node/link-node.mjs';
import { installDependencies } from './install.mjs';
import { isStopping, run, start } from './run.mjs';

/** @param {string} output of the editor's build so far */
function toPartsBuilt(output) {
  return /(\d+) onderdelen(?![\s\S]*onderdelen)/.exec(output)?.[0] ?? '';
}

/**
 * Installs, builds the editor where this version of it was not built yet, and runs the service, which builds the site
 * by itself. Settings are read by what is started, which gets the environment as it is.
 */
export async function startSite() {
  await installDependencies();
  const editor = await run('npm', ['run', '--silent', 'build:editor'], {
    label: 'Beheer bouwen (eenmalig per versie)',
    progress: toPartsBuilt,
  });
  if (editor.code !== 0) {
    console.error('\nHet beheer is niet gebouwd: hierboven staat waarom.');
    process.exit(1);
  }
  const server = start(projectNode(), ['--disable-warning=ExperimentalWarning', 'scripts/gateway.ts'], {
    stdio: 'inherit',
  });
  server.once('close', (code) => process.exit(isStopping() ? 0 : (code ?? 1)));
}
