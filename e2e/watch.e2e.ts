import { test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  // A page without styles or scripts of its own: what is said here is said by the test.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('/robots.txt');
});

// The watch of support/test.ts itself: each of these must fail, so a pass here would be the failure.
test.describe('a page that is not quiet fails its test', () => {
  test.beforeEach(() => {
    test.fail();
  });

  test('by a request to another origin', async ({ page }) => {
    await page.route('http://elders.example/**', (route) => route.fulfill({ body: '' }));
    await page.setContent('<img src="http://elders.example/x.png" alt="">');
    await page.waitForLoadState('networkidle');
  });

  test('by a console error', async ({ page }) => {
    await page.evaluate(() => {
      console.error('stuk');
    });
  });

  test('by a console warning', async ({ page }) => {
    await page.evaluate(() => {
      console.warn('oud');
    });
  });

  test('by an uncaught exception', async ({ page }) => {
    const error = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('stuk');
      });
    });
    await error;
  });

  test('by a violation of the Content-Security-Policy', async ({ page }) => {
    const message = page.waitForEvent('console');
    await page.setContent(`<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>1</script>`);
    await message;
  });
});

test.describe('what a test brings about on purpose', () => {
  test.use({ allowedMessages: [/stuk/] });

  test('is let through', async ({ page }) => {
    await page.evaluate(() => {
      console.error('stuk');
    });
  });
});
