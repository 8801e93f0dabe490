import { test as base, type ConsoleMessage } from '@playwright/test';

export { expect } from '@playwright/test';

/** What a test may ask of the watch that stands over it. */
interface WatchOptions {
  /** Console messages that this test brings about on purpose, such as the 404 that it visits. */
  readonly allowedMessages: readonly RegExp[];
}

const isLoud = (message: ConsoleMessage): boolean => ['error', 'warning', 'assert'].includes(message.type());

/**
 * Playwright's `test`, watched: a request to another origin, a console error or warning, an uncaught exception or a
 * violation of the Content-Security-Policy (which Chromium reports as a console error) fails the test, on every page of
 * its context. Whoever makes a context of its own is not watched there.
 */
export const test = base.extend<WatchOptions & { watch: undefined }>({
  allowedMessages: [[], { option: true }],
  watch: [
    async ({ allowedMessages, baseURL, context }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (!allowedMessages.some((allowed) => allowed.test(text))) complaints.push(text);
      };
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) complain(`request to ${url.href}`);
      });
      context.on('console', (message) => {
        if (isLoud(message)) complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => {
        complain(`uncaught: ${error.error().stack ?? error.error().message}`);
      });
      await use(undefined);
      if (complaints.length > 0) throw new Error(`The page was not quiet:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
});
