import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Off in axe by default: WCAG 2.2 AA's smallest target, which is 24 px. */
const RULES = { 'target-size': { enabled: true } };

/** Every rule of axe, the best practices among them, over the page as it stands: no violation at all. */
export async function expectAccessible(page: Page): Promise<void> {
  // Once a page; the Content-Security-Policy does not hold for what a debugger brings in. What it comes to is left
  // there: to bring that over takes a second.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe.source};null`);
  const { passes, violations } = await page.evaluate(async (rules) => {
    // What was brought in just now.
    const { axe: brought } = window as unknown as { readonly axe: typeof axe };
    const results = await brought.run(document, { rules, resultTypes: ['violations'] });
    return { passes: results.passes.length, violations: results.violations };
  }, RULES);
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  );
  expect(lines, `axe on ${page.url()}`).toEqual([]);
  expect(passes, 'axe found something to look at').toBeGreaterThan(0);
}
