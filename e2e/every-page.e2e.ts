import { locales, pageTypes, toAddress } from './page-types.ts';
import { expectAccessible, findOverflow } from './support/axe.ts';
import { expectPrivate } from './support/private.ts';
import { expect, visit as test } from './support/test.ts';

/** What WCAG asks of the page's width: 320 px, and half a common screen, which is that screen at 200 %. */
const WIDTHS = [320, 640] as const;

// The page that is not there answers so, and Chromium says it on the console.
test.use({ allowedMessages: [/status of 404/] });

for (const locale of locales) {
  for (const pageType of pageTypes) {
    test(`${pageType.name} in ${locale}: axe finds nothing in light or dark, nothing sticks out, and nothing is kept`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const response = await page.goto(toAddress(locale, pageType));
      expect(response?.status()).toBe(pageType.isThere ? 200 : 404);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expectAccessible(page);

      const setLetters = (fontSize: string) =>
        page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, fontSize);
      await setLetters('200%');
      expect(await findOverflow(page), 'with letters twice as large').toEqual([]);
      await setLetters('');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 640 });
        expect(await findOverflow(page), `at ${String(width)} px`).toEqual([]);
      }
      // By now whatever the page does after it has loaded is done.
      await page.waitForLoadState('networkidle');
      await expectPrivate(page, response);
    });
  }
}

test('the page for a phone is accessible too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const pageType of pageTypes.filter(
    ({ path }) => ['', 'zoeken/'].includes(path) || path.startsWith('werkplekken/'),
  )) {
    await page.goto(toAddress('nl', pageType));
    await expectAccessible(page);
  }
});
