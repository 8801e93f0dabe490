import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Every rule of axe, the best practices among them, over the page as it stands: no violation at all. */
export async function expectAccessible(page: Page): Promise<void> {
  const { passes, violations } = await new AxeBuilder({ page }).analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  );
  expect(lines, `axe on ${page.url()}`).toEqual([]);
  expect(passes.length, 'axe found something to look at').toBeGreaterThan(0);
}
