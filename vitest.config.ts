import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Half a minute and more each: begun last, one of them would run on while the other core has nothing left to do. */
const long = /(?:three-years|faults|create-publisher|agreement|taken-over)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const never = ['**/node_modules/**'];
/** What starts git hundreds of times: the larger the process that starts it, the longer that takes. */
const gateway = ['{cms,scripts}/gateway/**/*.test.ts'];
/** What brings a document or globals of its own along, which nothing else should find there. */
const apart = ['src/**/*.test.tsx', 'src/{islands,search/meilisearch}/**/*.test.ts', 'scripts/editor/**/*.test.ts'];
const unit = {
  environment: 'node',
  setupFiles: 'scripts/test/no-stray-output.ts',
  // No file leaves anything behind for the next, so they need not load everything again for each, which takes a fifth
  // of their time.
  isolate: false,
  testTimeout: 30_000,
  // Reading all content, which a busy machine does slowly.
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    // Tests wait for servers and commands that they started: a core that is kept free for them is a core that waits.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['{src,scripts,cms,eslint}/**/*.test.ts'],
          exclude: [...never, ...apart, ...gateway],
        },
      },
      { test: { ...unit, name: 'gateway', include: gateway, exclude: never } },
      {
        // A test that needs a DOM says so: `// @vitest-environment jsdom`.
        test: { ...unit, name: 'unit-apart', include: apart, exclude: never },
      },
      {
        // What can only be seen in the files of a build: `npm run build` first.
        test: {
          name: 'built',
          environment: 'node',
          isolate: false,
          include: ['e2e/built/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
