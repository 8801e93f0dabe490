import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Off in axe by default: WCAG 2.2 AA's smallest target, which is 24 px. */
const RULES = { 'target-size': { enabled: true } };

/** Every rule of axe, the best practices among them, over the page as it stands: no violation at all. */
export async function expectAccessible(page: Page): Promise<void> {
  const { passes, violations } = await new AxeBuilder({ page }).options({ rules: RULES }).analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  );
  expect(lines, `axe on ${page.url()}`).toEqual([]);
  expect(passes.length, 'axe found something to look at').toBeGreaterThan(0);
}
