import type { Page } from '@playwright/test';
import { messagesOf } from '../src/i18n/messages.ts';
import { toPageUrl } from '../src/i18n/urls.ts';
import { locales, pageTypes, toAddress } from './page-types.ts';
import { expect, test, visit } from './support/test.ts';

const t = messagesOf('nl');

/** Everything that the pages of a test tell a server: addresses, the page that asked, what was posted. */
function recordTraffic(page: Page): string[] {
  const traffic: string[] = [];
  page.context().on('request', (request) => {
    traffic.push(request.url(), request.headers()['referer'] ?? '', request.postData() ?? '');
  });
  return traffic;
}

visit.describe('every kind of page', () => {
  // That no request goes to another origin is watched in every test, this one too: see support/test.ts.
  visit.use({ allowedMessages: [/status of 404/] });

  for (const pageType of pageTypes) {
    visit(
      `${pageType.name} sets no cookie, keeps nothing on the device and says what it may load`,
      async ({ context, page }) => {
        for (const locale of locales) {
          const response = await page.goto(toAddress(locale, pageType));
          await page.waitForLoadState('networkidle');
          expect(await context.cookies()).toEqual([]);
          expect(response?.headers()['set-cookie']).toBeUndefined();
          expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

          const policy = page.locator('meta[http-equiv="content-security-policy" i]');
          const directives = ((await policy.getAttribute('content')) ?? '').split(';').map((part) => part.trim());
          expect(directives).toContain("default-src 'none'");
          expect(directives).toContain("connect-src 'self'");
          expect(directives.filter((directive) => /unsafe-|\*|https?:/.test(directive))).toEqual([]);

          const headers = response?.headers() ?? {};
          expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
          expect(headers['x-content-type-options']).toBe('nosniff');
          expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
          expect(headers['permissions-policy']).toContain('geolocation=(self)');
        }
      },
    );
  }
});

test('the privacy page says so', async ({ page }) => {
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
