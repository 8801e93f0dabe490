import type { Page } from '@playwright/test';
import { messagesOf } from '../src/i18n/messages.ts';
import { toPageUrl } from '../src/i18n/urls.ts';
import { pageTypes, toAddress } from './page-types.ts';
import { expect, test, visit } from './support/test.ts';

const t = messagesOf('nl');

interface Stop {
  readonly name: string;
  /** Width of the ring around it in px; that of a card stands on what covers it, that of a marker is drawn. */
  readonly ring: number;
  readonly isVisible: boolean;
}

/** What a page keeps of where the focus went. */
interface Walked {
  readonly stops: Stop[];
  /** Has it left the page, or come back to where it was? */
  isOver: boolean;
}
type WalkedWindow = Window & { readonly walked: Walked };

/** Has the page write down each stop itself, once: asking after every key takes as long as the keys. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walked: Walked = { stops: [], isOver: false };
    Object.assign(window, { walked });
    const visited = new Set<Element>();
    const note = (element: Element) => {
      walked.isOver ||= visited.has(element);
      if (walked.isOver) return;
      visited.add(element);
      const rings = [undefined, '::after'].map((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });
      const drawn = element.querySelector('.map-marker__halo');
      if (drawn) rings.push(Number.parseFloat(getComputedStyle(drawn).strokeWidth));
      const { width, height, bottom, right } = element.getBoundingClientRect();
      walked.stops.push({
        name: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}${element.id && `#${element.id}`}`,
        ring: Math.max(...rings),
        isVisible: width > 0 && height > 0 && bottom > 0 && right > 0,
      });
    };
    // When the key is up everything that it brought about has happened.
    document.addEventListener('keyup', () => {
      const { activeElement } = document;
      if (activeElement && activeElement !== document.body) note(activeElement);
      else walked.isOver = true;
    });
  });

/** Presses Tab until the focus leaves the page or starts again. */
async function walk(page: Page): Promise<Stop[]> {
  await watchFocus(page);
  for (let steps = 0; steps < 600; steps += 10) {
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('Tab');
    // `watchFocus` has put it there.
    const { stops, isOver } = await page.evaluate(() => (window as unknown as WalkedWindow).walked);
    if (isOver) return stops;
  }
  throw new Error('The focus goes round and round.');
}

/** Presses Tab until the focus is on something. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Not reached in 150 steps.');
}

const isFocused = (page: Page, selector: string) => () =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

for (const pageType of pageTypes) {
  visit.describe(pageType.name, () => {
    visit.use({ allowedMessages: [/status of 404/] });

    visit('every stop of the Tab key shows its ring, and none is a trap', async ({ page }) => {
      await page.goto(toAddress('nl', pageType));
      const stops = await walk(page);
      expect(stops[0]?.name).toContain(t.site.skip);
      expect(stops.filter(({ ring }) => ring < 3).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).toEqual([]);
      // The last stop is the last link of the footer: nothing in between keeps the focus.
      expect(stops.at(-1)?.name).toContain(t.site.searchHelp);
    });
  });
}

test('the skip link goes past the menu', async ({ page }) => {
  await page.goto(toPageUrl('nl', 'ladder'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t.site.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('from the home page to a fiche without a mouse', async ({ page }) => {
  await page.goto(toPageUrl('nl', 'home'));
  await tabTo(page, isFocused(page, '[name=q]'));
  await page.keyboard.type('fietsen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kortrijk');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zoeken\/#/);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /werkplek/ })
      .first(),
  ).toBeAttached();
  await tabTo(page, isFocused(page, 'main .card a'));
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, isFocused(page, 'a[href^="tel:"]'));
});
