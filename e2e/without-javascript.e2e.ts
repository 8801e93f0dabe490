import { messagesOf, plural } from '../src/i18n/messages.ts';
import { toActivityUrl, toMeasureUrl, toMunicipalityUrl, toPageUrl, toWorkplaceUrl } from '../src/i18n/urls.ts';
import { toSlug } from '../src/domain/text.ts';
import { directory, locales, samples, workplaces } from './page-types.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

const t = messagesOf('nl');
const { workplaces: listed } = directory;

test('the form on the home page leads to the search page, which says how to go on', async ({ page }) => {
  await page.goto(toPageUrl('nl', 'home'));
  await page.getByLabel(t.home.what).fill('groen');
  await page.getByRole('button', { name: t.home.submit }).click();
  await expect(page).toHaveURL((url) => url.pathname === toPageUrl('nl', 'search'));
  const main = page.getByRole('main');
  await expect(main.locator('noscript p')).toHaveText(t.search.noScript);
  for (const key of ['municipalities', 'activities', 'measures'] as const) {
    await expect(main.locator(`a[href="${toPageUrl('nl', key)}"]`).first()).toBeVisible();
  }
});

for (const locale of locales) {
  test(`the search page in ${locale} shows workplaces and ways on, and no control that does nothing`, async ({
    page,
  }) => {
    await page.goto(toPageUrl(locale, 'search'));
    const main = page.getByRole('main');
    await expect(main.locator('noscript p')).toHaveText(messagesOf(locale).search.noScript);
    await expect(main.locator('noscript p')).toBeVisible();
    await expect(main.locator('a[href*="/werkplekken/"]').first()).toBeVisible();
    for (const control of await main.locator('button, input, select').all()) await expect(control).toBeHidden();
  });
}

for (const { what, url, entries } of [
  {
    what: 'a municipality',
    url: toMunicipalityUrl('nl', toSlug(samples.municipality)),
    entries: listed.filter(({ workplace }) => workplace.address.municipality === samples.municipality),
  },
  {
    what: 'an activity',
    url: toActivityUrl('nl', samples.activity),
    entries: listed.filter(({ workplace }) => workplace.activities.some((code) => code === samples.activity)),
  },
  {
    what: 'a measure',
    url: toMeasureUrl('nl', samples.measure),
    entries: listed.filter(({ workplace }) => workplace.measures.includes(samples.measure)),
  },
]) {
  test(`the page of ${what} lists every workplace that it counts`, async ({ page }) => {
    await page.goto(url);
    const main = page.getByRole('main');
    expect(entries.length).toBeGreaterThan(0);
    await expect(main.getByText(plural(t.counts.workplaces, entries.length, 'nl')).first()).toBeVisible();
    for (const { slug } of entries) {
      await expect(main.locator(`a[href="${toWorkplaceUrl('nl', slug)}"]`).first()).toBeVisible();
    }
  });
}

test('from the home page to a fiche that can be read, by links alone', async ({ page }) => {
  const { workplace, name, slug, contact } = workplaces.complete;
  await page.goto(toPageUrl('nl', 'home'));
  await page
    .getByRole('main')
    .locator(`a[href="${toMunicipalityUrl('nl', toSlug(workplace.address.municipality))}"]`)
    .first()
    .click();
  await page
    .getByRole('main')
    .locator(`a[href="${toWorkplaceUrl('nl', slug)}"]`)
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('link', { name: `Bel ${contact.phone ?? ''}` })).toBeVisible();
  await expect(page.getByText(workplace.tasks?.nl ?? 'no such text')).toBeVisible();
  // Print and copy need a script: without one they are not there.
  await expect(page.getByRole('button')).toHaveCount(0);
});
