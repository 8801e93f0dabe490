import { expect, type Page, type Response } from '@playwright/test';

/** Visited and looked at, the page has set no cookie, keeps nothing on the device, and says what it may load. */
export async function expectPrivate(page: Page, response: Response | null): Promise<void> {
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

  const policy = page.locator('meta[http-equiv="content-security-policy" i]');
  const directives = ((await policy.getAttribute('content')) ?? '').split(';').map((part) => part.trim());
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("connect-src 'self'");
  expect(directives.filter((directive) => /unsafe-|\*|https?:/.test(directive))).toEqual([]);

  const headers = response?.headers() ?? {};
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['permissions-policy']).toContain('geolocation=(self)');
}
