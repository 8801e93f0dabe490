import type { Page } from '@playwright/test';
import { messagesOf } from '../src/i18n/messages.ts';
import { toPageUrl } from '../src/i18n/urls.ts';
import { expect, test } from './support/test.ts';

const t = messagesOf('nl');

/** Everything that the pages of a test tell a server: addresses, the page that asked, what was posted. */
function recordTraffic(page: Page): string[] {
  const traffic: string[] = [];
  page.context().on('request', (request) => {
    traffic.push(request.url(), request.headers()['referer'] ?? '', request.postData() ?? '');
  });
  return traffic;
}

// That a page of any kind sets no cookie and keeps nothing is looked at in every-page.e2e.ts; that no request goes to another
// origin is watched in every test: see support/test.ts.

test('the privacy page says that a search stays here', async ({ page }) => {
  await page.goto(toPageUrl('nl', 'privacy'));
  await expect(page.getByRole('main')).toContainText(t.privacy.searchHere);
});

test('what somebody searches never reaches a server, from the home page to a fiche and back', async ({ page }) => {
  const traffic = recordTraffic(page);
  await page.goto(toPageUrl('nl', 'home'));
  await page.getByLabel(t.home.what).fill('naaiatelier zonder rijbewijs');
  await page.getByLabel(t.home.where).fill('Wevelgem');
  await page.getByRole('button', { name: t.home.submit }).click();
  await expect(page).toHaveURL(/\/zoeken\/#.*naaiatelier/);
  const card = page.getByRole('main').locator('.card a').first();
  await expect(card).toBeVisible();
  await card.click();
  await expect(page).toHaveURL(/\/werkplekken\//);
  await page.goBack();
  await expect(page).toHaveURL(/naaiatelier/);
  await page.waitForLoadState('networkidle');
  expect(traffic.length).toBeGreaterThan(6);
  expect(traffic.filter((text) => /naaiatelier|rijbewijs|Wevelgem/i.test(text))).toEqual([]);
});

test('a search that came in the address leaves it at once, and goes no further', async ({ page }) => {
  await page.goto(`${toPageUrl('nl', 'search')}?q=naaiatelier`);
  await expect(page).toHaveURL(/\/zoeken\/#q=naaiatelier/);
  const traffic = recordTraffic(page);
  await page.getByRole('main').locator('.card a').first().click();
  await expect(page).toHaveURL(/\/werkplekken\//);
  expect(traffic.filter((text) => text.includes('naaiatelier'))).toEqual([]);
});
