import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

for (const [path, lang] of [
  ['/', 'nl'],
  ['/fr/', 'fr'],
  ['/en/', 'en'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the home page in ${lang} and ${colorScheme} stands, and is accessible`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test.describe('an address that is not there', () => {
  test.use({ allowedMessages: [/status of 404/] });

  for (const [path, lang] of [
    ['/bestaat-niet/', 'nl'],
    ['/fr/nulle-part/', 'fr'],
    ['/en/nowhere/', 'en'],
  ] as const) {
    test(`gets the site's own page in ${lang}`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});
