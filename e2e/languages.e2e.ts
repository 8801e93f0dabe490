import type { Locale } from '../src/domain/text.ts';
import { messagesOf } from '../src/i18n/messages.ts';
import { toTranslatedUrl, toWorkplaceUrl } from '../src/i18n/urls.ts';
import { directory, locales, pageTypes, toAddress } from './page-types.ts';
import { expect, test, visit } from './support/test.ts';

// What can be read off the files of the build, on every page of it, stands in built/languages.test.ts.

const others = (locale: Locale): readonly Locale[] => locales.filter((other) => other !== locale);

/** From each language to each: once around, and once the other way around on every other page. */
const around: readonly Locale[] = [...locales, 'nl'];
const rounds = [around, around.toReversed()];

for (const [index, pageType] of pageTypes.filter(({ isThere }) => isThere).entries()) {
  visit(`${pageType.name}: the language switch stays on the page, from language to language`, async ({ page }) => {
    const [start, ...next] = rounds[index % rounds.length] ?? [];
    await page.goto(toAddress(start ?? 'nl', pageType));
    let from = start ?? 'nl';
    for (const to of next) {
      await page
        .getByRole('navigation', { name: messagesOf(from).site.language })
        .locator(`a[hreflang="${to}"]`)
        .click();
      await expect(page).toHaveURL(toAddress(to, pageType));
      await expect(page.locator('html')).toHaveAttribute('lang', to);
      from = to;
    }
  });
}

test('the page that is not there speaks the language of its address, and leads to the same site', async ({
  request,
}) => {
  for (const locale of locales) {
    const response = await request.get(toAddress(locale, { path: 'bestaat-niet/' }));
    expect(response.status()).toBe(404);
    const html = await response.text();
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toContain(messagesOf(locale).notFound.title);
  }
});

test.describe('text that exists in Dutch alone', () => {
  const dutchOnly = directory.workplaces.find(({ workplace }) => workplace.tasks && !workplace.tasks.fr);

  for (const locale of others('nl')) {
    test(`is marked as Dutch on the page in ${locale}, and the page says why`, async ({ page }) => {
      await page.goto(toWorkplaceUrl(locale, dutchOnly?.slug ?? ''));
      await expect(page.getByText(messagesOf(locale).site.dutchOnly).first()).toBeVisible();
      const tasks = page.locator('main [lang="nl"]', { hasText: dutchOnly?.workplace.tasks?.nl ?? 'no such text' });
      await expect(tasks.first()).toBeVisible();
    });
  }

  test('needs no mark on the Dutch page', async ({ page }) => {
    await page.goto(toWorkplaceUrl('nl', dutchOnly?.slug ?? ''));
    await expect(page.locator('main [lang]')).toHaveCount(0);
    await expect(page.getByText(messagesOf('nl').site.dutchOnly)).toHaveCount(0);
  });
});

test('text that somebody translated is shown in its translation', async ({ page }) => {
  const translated = directory.workplaces.find(({ workplace }) => workplace.tasks?.fr !== undefined);
  await page.goto(toWorkplaceUrl('fr', translated?.slug ?? ''));
  await expect(page.getByText(translated?.workplace.tasks?.fr ?? 'no such text')).toBeVisible();
  expect(toTranslatedUrl(new URL(page.url()).pathname, 'fr', 'nl')).toBe(toWorkplaceUrl('nl', translated?.slug ?? ''));
});
