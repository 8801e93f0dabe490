import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from './scripts/launch/browser.mjs';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(NO_CHROMIUM);

/** Drawing in the browser's own process takes a tenth less than in one beside it. */
const FLAGS = [...CHROMIUM_FLAGS, '--in-process-gpu'];
/**
 * Pages live for seconds here: to compile their scripts twice more to run faster takes longer than it saves, a fifth of
 * the browser's time. Not so for the editor, which has more to do.
 */
const SHORT_LIVED = [...FLAGS, '--js-flags=--no-opt --no-maglev'];
/** Begun last, one of these would run on while the other core has nothing left to do. */
const LONG = ['journey.e2e.ts', 'editor.e2e.ts'];

const toLaunchOptions = (args: string[]) => ({ launchOptions: { executablePath, args, chromiumSandbox: false } });

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'long', testMatch: LONG, use: toLaunchOptions(FLAGS) },
    { name: 'other', testMatch: '*.e2e.ts', testIgnore: LONG, use: toLaunchOptions(SHORT_LIVED) },
  ],
  use: {
    browserName: 'chromium',
    // The server takes the next port where 4399 is taken, and says so: `wait` puts it in this variable.
    baseURL: `http://localhost:${process.env['E2E_PORT'] ?? '4399'}/`,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    // A page that fades into the next one draws each step of it on the processor, and a fade that is broken off, as
    // between the site and the back office, is an error to Chromium.
    contextOptions: { reducedMotion: 'reduce' },
    // Nobody looks at the points that are drawn, and where each stands does not depend on how many there are: a twelfth
    // of the time of a page is drawing them.
    deviceScaleFactor: 0.25,
    trace: 'off',
    screenshot: 'off',
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: '4399', HOST: 'localhost' },
    wait: { stdout: /http:\/\/localhost:(?<e2e_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
