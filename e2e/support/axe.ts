import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * The small one: it is read anew on each page. Its few letters beyond ASCII are written as escapes, because a text without
 * them is sent to the browser in two thirds of the time.
 */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8').replace(
  /[^\0-\x7f]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/**
 * Which rules: all of them, the best practices among them, and what is off in axe by default, WCAG 2.2 AA's smallest
 * target, which is 24 px; or those that look at colours, of which axe itself has some off, for AAA.
 */
const SCOPES = {
  all: { rules: { 'target-size': { enabled: true } } },
  colours: {
    runOnly: axe
      .getRules(['cat.color'])
      .filter(({ tags }) => !tags.includes('wcag2aaa'))
      .map(({ ruleId }) => ruleId),
  },
} as const;

async function expectNoViolation(page: Page, scope: keyof typeof SCOPES): Promise<void> {
  const options = { ...SCOPES[scope], resultTypes: ['violations'] } as const;
  const { passes, violations } = await page.evaluate(async (given) => {
    // What was brought in just now.
    const { axe: brought } = window as unknown as { readonly axe: typeof axe };
    const results = await brought.run(document, given as unknown as RunOptions);
    return { passes: results.passes.length, violations: results.violations };
  }, options);
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  );
  expect(lines, `axe on ${page.url()}`).toEqual([]);
  expect(passes, 'axe found something to look at').toBeGreaterThan(0);
}

/** No violation at all over the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  // Without its styles a page that is still arriving is another page.
  await page.waitForLoadState();
  // Once a page; the Content-Security-Policy does not hold for what a debugger brings in. What it comes to is left
  // there: to bring that over takes a second.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axeSource};null`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolation(page, 'all');
  // The dark page is the same in other colours.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The elements that stick out to the right of the window, and so make a page scroll sideways. */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} sticks out`);
  });

async function expectNoWider(page: Page): Promise<void> {
  expect(await findOverflow(page), `${page.url()} is no wider than the screen`).toEqual([]);
}

/** The same, and the page is no wider than the screen; what is looked at on a phone fits on the smallest one too. */
export async function expectTidy(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoWider(page);
  const size = page.viewportSize();
  if (size?.width !== 360) return;
  await page.setViewportSize({ ...size, width: 320 });
  await expectNoWider(page);
  await page.setViewportSize(size);
}
