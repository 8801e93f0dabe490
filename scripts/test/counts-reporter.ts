import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Writes what `npm test` counts to the file of `COUNTS_FILE`, in the form of `scripts/launch/counts.mjs`. Vitest's own
 * JSON reporter leaves out why a test was skipped.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env['COUNTS_FILE'];
    if (file === undefined) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ module, test })));
    const results = tests.map(({ module, test }) => ({
      name: `${module.relativeModuleId} › ${test.fullName}`,
      result: test.result(),
    }));
    // A file that cannot be loaded, or whose hooks fail, has no failing test of its own.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const counts = {
      passed: results.filter(({ result }) => result.state === 'passed').length,
      failed: broken + results.filter(({ result }) => result.state === 'failed' || result.state === 'pending').length,
      skipped: results.flatMap(({ name, result }) =>
        result.state === 'skipped' ? [{ name, reason: result.note ?? '' }] : [],
      ),
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}
