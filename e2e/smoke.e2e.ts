import { expect, test } from './support/test.ts';

for (const [path, lang] of [
  ['/', 'nl'],
  ['/fr/', 'fr'],
  ['/en/', 'en'],
] as const) {
  test(`the home page in ${lang} stands`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
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
