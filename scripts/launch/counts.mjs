// Plain JavaScript without dependencies: `npm test` reads with it what each tool reports.

/**
 * What a step came to. A static check counts as one test.
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {{ passed: number, failed: number, skipped: readonly Skipped[] }} Counts
 */

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.flatMap(({ skipped }) => skipped),
});

/**
 * A check that only passes or fails.
 * @param {number} code its exit code
 * @returns {Counts}
 */
export const ofCode = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] });

/**
 * A runner that ended badly without a failing test (it did not start, or an error outside every test) has failed once;
 * one that found no test at all has not passed either.
 * @param {Counts | undefined} counts what it reported
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function ofRunner(counts, code) {
  const reported = counts ?? { passed: 0, failed: 0, skipped: [] };
  const hasTests = reported.passed + reported.failed + reported.skipped.length > 0;
  return reported.failed === 0 && (code !== 0 || !hasTests) ? { ...reported, failed: 1 } : reported;
}

/**
 * The parts of Playwright's JSON report that are read here.
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: readonly Annotation[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: readonly PlaywrightTest[] }} Spec
 * @typedef {{ title: string, suites?: readonly Suite[], specs?: readonly Spec[] }} Suite
 * @typedef {{ suites: readonly Suite[], errors: readonly unknown[] }} PlaywrightReport
 */

/**
 * @param {Suite} suite
 * @returns {readonly Spec[]}
 */
const toSpecs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(toSpecs)];

/**
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function ofPlaywright(report) {
  const tests = report.suites
    .flatMap(toSpecs)
    .flatMap(({ file, title, tests: all }) => all.map((test) => ({ ...test, name: `${file} › ${title}` })));
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  return {
    passed: count('expected'),
    // A test that passed only at the second try has failed once.
    failed: count('unexpected') + count('flaky') + report.errors.length,
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ name, annotations }) => {
        const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
        return { name, reason: why?.description ?? '' };
      }),
  };
}

/** @param {Counts} counts the last line of `npm test`, which other programs read */
export const toLastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
