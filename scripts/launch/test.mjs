import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NO_CHROMIUM, provideChromium } from './browser.mjs';
import { ofCode, ofPlaywright, ofRunner, sum, toLastLine } from './counts.mjs';
import { installDependencies } from './install.mjs';
import { makeMemoryFolder } from './memory-folder.mjs';
import { root, run, toSeconds } from './run.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const reports = join(root, '.cache', 'test');
const memoryFolder = makeMemoryFolder();

/** Nothing that the user has set changes what is tested: the project's own content, on a fixed day. */
const SETTINGS = {
  ...(memoryFolder === undefined ? {} : { TMPDIR: memoryFolder }),
  // Commands are started by the dozen, and read the same code each time.
  NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
  BUILD_DATE: '2026-11-23',
  CONTENT_DIR: undefined,
  HOST: undefined,
  OUT_DIR: undefined,
  PORT: undefined,
  SEARCH_ADMIN_KEY: undefined,
  SEARCH_INDEX: undefined,
  SEARCH_KEY: undefined,
  SEARCH_URL: undefined,
  SITE_URL: undefined,
};

/** @param {string} file in the folder of reports; nothing where the runner did not come to writing it */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Counts} counts */
const toText = ({ passed, failed, skipped }) =>
  [`${passed} geslaagd`, failed > 0 && `${failed} mislukt`, skipped.length > 0 && `${skipped.length} overgeslagen`]
    .filter((part) => part !== false)
    .join(', ');

/**
 * An npm script that passes or fails.
 * @param {string} label
 * @param {string} script
 * @returns {Promise<Counts>}
 */
async function check(label, script) {
  const { code } = await run('npm', ['run', '--silent', script], { label, env: SETTINGS });
  return ofCode(code);
}

/**
 * An npm script that runs tests and reports on each.
 * @param {string} label
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Counts | undefined} read what it reported
 * @returns {Promise<Counts>}
 */
async function runTests(label, script, args, env, read) {
  const toCounts = (/** @type {{ code: number }} */ { code }) => ofRunner(read(), code);
  const finished = await run('npm', ['run', '--silent', script, '--', ...args], {
    label,
    env: { ...SETTINGS, ...env },
    summary: (result) => toText(toCounts(result)),
  });
  const counts = toCounts(finished);
  for (const { name, reason } of counts.skipped) console.log(`    overgeslagen: ${name}${reason && ` (${reason})`}`);
  return counts;
}

/**
 * In one run, so that no core waits for the last long test of one kind before the next kind begins.
 * @param {string} label
 * @param {boolean} isBuilt whether there is a site to look at
 */
function runVitest(label, isBuilt) {
  const file = 'vitest.json';
  const args = ['--reporter=default', '--reporter=./scripts/test/counts-reporter.ts'];
  if (isBuilt) args.push('--project=built');
  return runTests(label, 'test:unit', args, { COUNTS_FILE: join(reports, file) }, () => readReport(file));
}

/** @param {string} chromium */
function runPlaywright(chromium) {
  const env = {
    CHROME_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json'),
    // Node reads TypeScript by itself; that Playwright turns it into JavaScript first takes ten seconds.
    PW_DISABLE_TS_ESM: '1',
  };
  return runTests('Browsertests en toegankelijkheid', 'test:e2e', ['--reporter=list,json'], env, () => {
    const report = readReport('e2e.json');
    return report === undefined ? undefined : ofPlaywright(report);
  });
}

/**
 * Says why a step that needs an earlier one did not run, and counts it as failed.
 * @param {string} label
 * @param {string} why
 * @returns {Counts}
 */
function leaveOut(label, why) {
  console.log(`✗ ${label} · ${why}`);
  return ofCode(1);
}

/**
 * One after the other.
 * @param {readonly (readonly [label: string, script: string])[]} checks
 */
async function checkAll(checks) {
  const all = [];
  for (const [label, script] of checks) all.push(await check(label, script));
  return all;
}

/** Runs every gate of the project, also after one has failed, and ends with one line of counts. */
export async function testEverything() {
  const began = performance.now();
  const packages = installDependencies();
  // Only the last tests need it.
  const browser = provideChromium({ packages });
  await packages;
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  // Each of these keeps one core busy, for about as long as the others beside it.
  const [typed, [built, ...checked]] = await Promise.all([
    check('Types en regels (astro check, oxlint)', 'types'),
    checkAll([
      ['Site bouwen', 'build'],
      ['Editor bouwen', 'build:editor'],
      ['Regels voor componenten (eslint)', 'lint:components'],
      ['Opmaak (oxfmt, prettier)', 'format:check'],
      ['Inhoud', 'content:check'],
      ['Ongebruikte code (knip)', 'knip'],
    ]),
  ]);
  const build = built ?? ofCode(1);
  const chromium = await browser;
  /** @type {Counts[]} */
  const all = [typed, build, ...checked];
  if (build.failed > 0) {
    all.push(await runVitest('Unit- en contracttests', false));
    all.push(leaveOut('Tests op de gebouwde site', 'er is geen site gebouwd'));
    all.push(leaveOut('Browsertests en toegankelijkheid', 'er is geen site gebouwd'));
  } else {
    all.push(await runVitest('Unit- en contracttests, tests op de gebouwde site', true));
    all.push(
      chromium === undefined
        ? leaveOut('Browsertests en toegankelijkheid', NO_CHROMIUM)
        : await runPlaywright(chromium),
    );
  }

  const total = sum(all);
  console.log(`\nSamen ${toSeconds(performance.now() - began)}.`);
  console.log(toLastLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}
