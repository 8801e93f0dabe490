import { expect, test } from '@playwright/test';
import { startEditorServer } from './support/editor-server.ts';

const moderator = {
  id: '1',
  email: 'moderator@example.org',
  name: 'moderator@example.org',
  role: 'moderator',
  organisations: [],
} as const;

test('a moderator changes a page of text as it looks, and it is kept as Markdown', async ({ page }) => {
  test.setTimeout(120_000);
  const server = await startEditorServer(moderator);
  try {
    await page.goto(`${server.url}/beheer/#/collections/pages/entries/over-nl`);
    const text = page.locator('[data-slate-editor]');
    await expect(text.getByRole('heading', { name: 'Voor wie' })).toBeVisible({ timeout: 30_000 });
    await text.getByRole('listitem').first().click();
    await page.keyboard.type(' Wij helpen graag.');
    await expect(page.frameLocator('#preview-pane').getByText('Wij helpen graag.')).toBeVisible();
    await page.getByRole('button', { name: 'Bewaren' }).click();

    const draft = { collection: 'pages', slug: 'over-nl' };
    await expect.poll(() => server.store.findDraft(draft)).toBeDefined();
    const file = await server.store.readDraftFile(draft, 'content/pages/over.nl.md');
    const kept = new TextDecoder().decode(file?.content);
    expect(kept).toMatch(/^[*-] \*\*Begeleiders\*\* .*Wij helpen graag\./m);
    expect(kept).toMatch(/^## Voor wie$/m);
  } finally {
    await server.close();
  }
});
