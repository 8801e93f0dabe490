import { test as base, type BrowserContext, type ConsoleMessage, type Page, type Request } from '@playwright/test';

export { expect } from '@playwright/test';

/** What a test may ask of the watch that stands over it. */
interface WatchOptions {
  /** Console messages that this test brings about on purpose, such as the 404 that it visits. */
  readonly allowedMessages: readonly RegExp[];
}

const isLoud = (message: ConsoleMessage): boolean => ['error', 'warning', 'assert'].includes(message.type());

interface Shared {
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * Playwright's `test`, watched: a request to another origin, a console error or warning, an uncaught exception or a
 * violation of the Content-Security-Policy (which Chromium reports as a console error) fails the test, on every page of
 * its context. Whoever makes a context of its own is not watched there.
 */
export const test = base.extend<WatchOptions & { watch: undefined }, { readonly shared: Shared }>({
  allowedMessages: [[], { option: true }],
  watch: [
    async ({ allowedMessages, baseURL, context }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (!allowedMessages.some((allowed) => allowed.test(text))) complaints.push(text);
      };
      const onRequest = (request: Request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) complain(`request to ${url.href}`);
      };
      const onConsole = (message: ConsoleMessage) => {
        if (isLoud(message)) complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      };
      const onError = (error: { error(): Error }) => {
        complain(`uncaught: ${error.error().stack ?? error.error().message}`);
      };
      context.on('request', onRequest).on('console', onConsole).on('weberror', onError);
      await use(undefined);
      context.off('request', onRequest).off('console', onConsole).off('weberror', onError);
      if (complaints.length > 0) throw new Error(`The page was not quiet:\n${complaints.join('\n')}`);
    },
    { auto: true },
  ],
  // Made where a test asks for it; here, because tests that know different things of a worker each start their own.
  shared: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, deviceScaleFactor } = project.use;
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
        ...(deviceScaleFactor === undefined ? {} : { deviceScaleFactor }),
      });
      await use({ context, page: await context.newPage() });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * The same for a test that visits addresses and leaves nothing behind: all tests of a worker share one page, because
 * Chromium takes as long for a new one as for several visits. It starts blank, and as wide as any other page.
 */
export const visit = test.extend({
  context: async ({ shared }, use) => {
    await use(shared.context);
  },
  page: async ({ shared: { page } }, use) => {
    await page.goto('about:blank');
    await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce', media: null });
    await page.setViewportSize({ width: 1280, height: 720 });
    await use(page);
  },
});
