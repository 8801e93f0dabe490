import { projectNode } from '../node/link-node.mjs';
import { installDependencies } from './install.mjs';
import { isStopping, run, start } from './run.mjs';

/** @param {string} output of the build so far */
function toPagesBuilt(output) {
  const pages = output.match(/\.html\b/g)?.length ?? 0;
  return pages === 0 ? '' : `${pages} pagina's`;
}

/**
 * Installs, builds and serves. Settings (`CONTENT_DIR`, `SITE_URL`, `OUT_DIR`, `BUILD_DATE`, `PORT`, `HOST`) are read
 * by what is started, which gets the environment as it is.
 */
export async function startSite() {
  await installDependencies();
  // Always: what a build depends on (content, code, settings, the day of today) is more than a stamp can tell.
  const build = await run('npm', ['run', '--silent', 'build'], {
    label: 'Site bouwen',
    progress: toPagesBuilt,
    summary: ({ output }) => toPagesBuilt(output),
  });
  if (build.code !== 0) {
    console.error('\nDe site is niet gebouwd: hierboven staat waarom.');
    process.exit(1);
  }
  const server = start(projectNode(), ['--disable-warning=ExperimentalWarning', 'scripts/serve.ts'], {
    stdio: 'inherit',
  });
  server.once('close', (code) => process.exit(isStopping() ? 0 : (code ?? 1)));
}
