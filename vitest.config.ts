import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests wait for servers and commands that they started: a core that is kept free for them is a core that waits.
    maxWorkers: '100%',
    projects: [
      {
        // Everything that needs no build. A test that needs a DOM says so: `// @vitest-environment jsdom`.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,scripts,cms,eslint}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
          setupFiles: ['scripts/test/no-stray-output.ts'],
          testTimeout: 30_000,
          // Reading all content, which a busy machine does slowly.
          hookTimeout: 60_000,
        },
      },
      {
        // What can only be seen in the files of a build: `npm run build` first.
        test: { name: 'built', environment: 'node', include: ['e2e/built/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
