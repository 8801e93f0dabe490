import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const desktop = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

const what = (page: Page) => page.getByLabel('Wat zoek je?');
const where = (page: Page) => page.getByRole('combobox', { name: 'Waar?' });
const list = (page: Page) => page.getByRole('region', { name: 'Werkplekken', exact: true });
const cards = (page: Page) => list(page).getByRole('article');
const names = (page: Page) => cards(page).getByRole('heading', { level: 3 });
const filters = (page: Page) => page.getByRole('complementary', { name: 'Filters' });

/** The number in "12 werkplekken". */
async function readTotal(page: Page): Promise<number> {
  const text = await list(page)
    .getByRole('heading', { level: 2, name: /werkplek/ })
    .first()
    .textContent();
  return text?.startsWith('Geen') ? 0 : Number.parseInt(text ?? '', 10);
}

/** Waits until what is shown is the answer to what is asked. */
async function expectAnswered(page: Page): Promise<void> {
  // A page that opens with a search holds this until the search is read.
  await expect(page.locator('html')).not.toHaveClass(/is-restoring/);
  await expect(page.locator('.search')).toHaveAttribute('data-status', 'ready');
}

async function open(page: Page, address = '/zoeken/', size = desktop): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(address);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expectAnswered(page);
}

test.beforeEach(async ({ context }) => {
  // The day of the build, whatever the day of the test: what is free now grows old.
  await context.clock.setFixedTime('2026-11-23T10:00:00');
});

test('finds a workplace by words, as they are typed', async ({ page }) => {
  await open(page);
  const all = await readTotal(page);
  await what(page).pressSequentially('poetsen');
  await expect(page.getByRole('button', { name: /Zo bedoel ik het niet: .*schoonmaak/ })).toBeVisible();
  await expectAnswered(page);
  const found = await readTotal(page);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await expect(cards(page).first()).toContainText('Schoonmaak');
  await expect(page.getByRole('status').filter({ hasText: `${found} werkplekken` })).toBeAttached();

  const name = await names(page).first().textContent();
  await names(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name ?? '');
});

test('keeps the search out of every request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await what(page).pressSequentially('poetsen');
  await expectAnswered(page);
  await expect(page).toHaveURL(/\/zoeken\/#q=poetsen$/);
  expect(asked.filter((url) => url.includes('poetsen'))).toEqual([]);
});

test('finds workplaces near a place, nearest first', async ({ page }) => {
  await open(page);
  await where(page).fill('heu');
  await expect(page.getByRole('option', { name: /Heule/ })).toBeVisible();
  await where(page).press('ArrowDown');
  await where(page).press('Enter');
  await expect(where(page)).toHaveValue('Heule');
  await expectAnswered(page);
  await expect(cards(page).first().locator('.card__distance')).toContainText('km');

  await page.getByLabel('Hoe ver?').selectOption('5');
  await expectAnswered(page);
  await expect(page).toHaveURL(/#waar=Heule&straal=5$/);
  const distances = await list(page).locator('.card__distance').allTextContents();
  const km = distances.map((text) => Number.parseFloat(text.replace(/[^\d,]/g, '').replace(',', '.')));
  expect(km.length).toBeGreaterThan(0);
  expect(Math.max(...km)).toBeLessThanOrEqual(5);
  expect(km).toEqual(km.toSorted((a, b) => a - b));

  await where(page).fill('Courtrai');
  await where(page).press('Enter');
  await expect(where(page)).toHaveValue('Kortrijk');
});

test('uses the reader’s own location on request only, and keeps it out of the address', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 50.84, longitude: 3.24 });
  await open(page);
  await page.getByRole('button', { name: 'Mijn locatie' }).click();
  await expect(where(page)).toHaveValue('Mijn locatie');
  await expectAnswered(page);
  await expect(cards(page).first().locator('.card__distance')).toContainText('km');
  expect(page.url()).not.toMatch(/50[.,]8|locatie|waar/i);
});

test('narrows by filters, widens within one, and lets each go again', async ({ page }) => {
  await open(page);
  const all = await readTotal(page);
  const group = filters(page).getByRole('group', { name: 'Soort maatregel' });
  await group.getByRole('checkbox', { name: /Arbeidszorg/ }).check();
  await expectAnswered(page);
  const some = await readTotal(page);
  expect(some).toBeLessThan(all);
  await group.getByRole('checkbox', { name: /Maatwerk/ }).check();
  await expectAnswered(page);
  expect(await readTotal(page)).toBeGreaterThan(some);

  await page.getByRole('button', { name: 'Haal weg: Maatwerk' }).click();
  await expect(group.getByRole('checkbox', { name: /Maatwerk/ })).not.toBeChecked();
  await expectAnswered(page);
  expect(await readTotal(page)).toBe(some);
});

test('says beforehand how many a filter gives', async ({ page }) => {
  await open(page);
  const choice = filters(page).getByRole('group', { name: 'Soort maatregel' }).locator('.choice').first();
  const promised = Number(await choice.locator('.choice__count').textContent());
  await choice.getByRole('checkbox').check();
  await expectAnswered(page);
  expect(await readTotal(page)).toBe(promised);
});

test('reads the level of Dutch as what the candidate can', async ({ page }) => {
  await open(page);
  await filters(page).getByText('Nederlands van de kandidaat').first().click();
  const group = filters(page).getByRole('group', { name: 'Nederlands van de kandidaat' });
  await group.getByRole('radio', { name: /geen Nederlands/ }).check();
  await expectAnswered(page);
  const few = await readTotal(page);
  await group.getByRole('radio', { name: /B1/ }).check();
  await expectAnswered(page);
  expect(await readTotal(page)).toBeGreaterThan(few);
});

test('has its state in the address: shared, it opens the same, in another language too', async ({ page, context }) => {
  await open(page, '/zoeken/#q=poetsen&waar=Menen&straal=10&capacity=vrij,wachtlijst&sorteer=afstand');
  const total = await readTotal(page);
  const first = await names(page).first().textContent();
  await expect(what(page)).toHaveValue('poetsen');
  await expect(where(page)).toHaveValue('Menen');
  await expect(page.getByLabel('Hoe ver?')).toHaveValue('10');
  await expect(page.getByLabel('Sorteer')).toHaveValue('distance');
  await expect(page.getByRole('button', { name: 'Haal weg: Wachtlijst' })).toBeVisible();

  const other = await context.newPage();
  await open(other, page.url());
  expect(await readTotal(other)).toBe(total);
  await expect(names(other).first()).toHaveText(first ?? '');

  await other.getByRole('link', { name: 'Français' }).click();
  await expect(other).toHaveURL(/\/fr\/zoeken\/#q=poetsen&waar=Menin/);
  await expect(other.getByRole('combobox', { name: 'Où ?', exact: true })).toHaveValue('Menin');
  await expect(other.getByRole('button', { name: /^Retirer.*Liste d’attente/ })).toBeVisible();
});

test('understands the plain form of the home page, and takes its words out of the query string', async ({ page }) => {
  await open(page, '/zoeken/?q=groen&waar=8501');
  await expect(page).toHaveURL(/\/zoeken\/#q=groen&waar=8501$/);
  await expect(what(page)).toHaveValue('groen');
  await expect(where(page)).toHaveValue('8501');
});

test('goes back and forward through its steps', async ({ page }) => {
  await open(page);
  const all = await readTotal(page);
  await what(page).pressSequentially('groen');
  await what(page).press('Enter');
  await expectAnswered(page);
  const green = await readTotal(page);
  const group = filters(page).getByRole('group', { name: 'Soort maatregel' });
  await group.getByRole('checkbox', { name: /Arbeidszorg/ }).check();
  await expectAnswered(page);

  await page.goBack();
  await expect(group.getByRole('checkbox', { name: /Arbeidszorg/ })).not.toBeChecked();
  await expectAnswered(page);
  expect(await readTotal(page)).toBe(green);
  await page.goBack();
  await expect(what(page)).toHaveValue('');
  await expectAnswered(page);
  expect(await readTotal(page)).toBe(all);
  await page.goForward();
  await expect(what(page)).toHaveValue('groen');
});

test('comes back from a fiche to the same list', async ({ page }) => {
  await open(page, '/zoeken/#q=groen');
  const first = await names(page).first().textContent();
  await names(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/werkplekken\//);
  await page.goBack();
  await expect(what(page)).toHaveValue('groen');
  await expect(names(page).first()).toHaveText(first ?? '');
});

test('comes back from a fiche to the same spot of a long list', async ({ page }) => {
  await open(page, '/zoeken/#pagina=2', phone);
  const card = names(page).nth(25);
  const name = await card.textContent();
  await card.scrollIntoViewIfNeeded();
  await card.getByRole('link').click();
  await expect(page).toHaveURL(/\/werkplekken\//);
  await page.goBack();
  await expectAnswered(page);
  await expect(list(page).getByRole('heading', { level: 3, name: name ?? '' })).toBeInViewport();
});

test('keeps the search when somebody jumps to the content', async ({ page }) => {
  await open(page, '/zoeken/#q=groen');
  await page.getByRole('link', { name: 'Ga naar de inhoud' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#q=groen$/);
  await expect(what(page)).toHaveValue('groen');
});

test('keeps the search when somebody jumps to the content before the page has read it', async ({ page }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  // The script of the page comes late, as over a poor connection.
  await page.route('**/_astro/SearchApp*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/zoeken/#q=groen');
  await page.getByRole('link', { name: 'Ga naar de inhoud' }).focus();
  await page.keyboard.press('Enter');
  release();
  await expect(what(page)).toHaveValue('groen');
  await expect(page).toHaveURL(/#q=groen$/);
});

test('tells how it understood the words, and undoes a part with one tap', async ({ page }) => {
  await open(page);
  await what(page).fill('poetsen menen zonder rijbewijs');
  const undo = page.getByRole('button', { name: /Zo bedoel ik het niet: bij Menen/ });
  await undo.click();
  await expect(undo).toHaveCount(0);
  await expect(page).toHaveURL(/niet=place:menen/);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(undo).toBeVisible();

  await expectAnswered(page);
  const soft = await readTotal(page);
  await expect(cards(page).first()).toContainText('zonder rijbewijs');
  await page.getByRole('button', { name: /Alleen dit: zonder rijbewijs/ }).click();
  await expectAnswered(page);
  expect(await readTotal(page)).toBeLessThan(soft);
  await expect(page.getByRole('button', { name: /Haal weg: Rijbewijs/ }).first()).toBeVisible();
});

test('keeps the focus near what went away', async ({ page }) => {
  await open(page, '/zoeken/#q=poetsen+zonder+rijbewijs&measureGroup=MW,AZ');
  await page.getByRole('button', { name: 'Haal weg: Arbeidszorg' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Haal weg: Maatwerk' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    list(page)
      .getByRole('heading', { level: 2, name: /werkplek/ })
      .first(),
  ).toBeFocused();
  await page.getByRole('button', { name: /Zo bedoel ik het niet: .*rijbewijs/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeFocused();
});

test('says what an old name is called now', async ({ page }) => {
  await open(page, '/zoeken/#q=PWA');
  await expect(list(page)).toContainText('heet nu wijk-werken');
  await expect(cards(page).first()).toContainText('Wijk-werken');
});

test('says where to go when nothing fits the words', async ({ page }) => {
  await open(page, '/zoeken/#q=xqzw');
  await expect(list(page).getByRole('heading', { name: 'Geen werkplek gevonden' })).toBeVisible();
  await expect(list(page).getByRole('link', { name: 'Alle werkplekken per gemeente' })).toBeVisible();
});

test('helps when nothing is found: one tap drops what is in the way', async ({ page }) => {
  await open(page, '/zoeken/#waar=Spiere&straal=2&activities=metaal');
  await expect(list(page).getByRole('heading', { name: 'Geen werkplek gevonden' })).toBeVisible();
  const way = list(page).getByRole('button', { name: /Ook verder dan 2 km/ });
  const promised = Number.parseInt((await way.locator('.way__count').textContent()) ?? '', 10);
  await way.click();
  await expectAnswered(page);
  expect(await readTotal(page)).toBe(promised);
});

test('shows more, with the focus on the first new card', async ({ page }) => {
  await open(page);
  const before = await cards(page).count();
  await page.getByRole('button', { name: /^Toon nog/ }).click();
  await expect(cards(page)).toHaveCount(before + 20);
  await expect(names(page).nth(before).getByRole('link')).toBeFocused();
  await expect(page).toHaveURL(/#pagina=2$/);
  await page.reload();
  await expect(cards(page)).toHaveCount(before + 20);
});

test('finds a workplace on the map, which follows the list', async ({ page }) => {
  await open(page, '/zoeken/#waar=Wervik&straal=5');
  const map = page.getByRole('region', { name: 'Kaart met de gevonden werkplekken' });
  const markers = map.locator('.map-marker');
  await expect(markers.first()).toBeVisible();
  await cards(page).first().hover();
  await expect(map.locator('.map-marker--lit')).toHaveCount(1);

  // Zoom in until a single workplace can be chosen.
  const single = map.locator('.map-marker:not(.map-marker--cluster)');
  for (let step = 0; step < 4 && (await single.count()) === 0; step += 1) await markers.first().click();
  await single.first().focus();
  await expect(list(page).locator('.is-lit')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const popup = map.locator('.map-popup__name');
  await expect(popup).toBeVisible();
  await expect(list(page).locator('.is-lit')).toContainText((await popup.textContent()) ?? '');
});

test('loads no map where none is in sight', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '/zoeken/', phone);
  await what(page).fill('groen');
  await expectAnswered(page);
  expect(asked.filter((url) => /basemap|leaflet|live-map|map\./.test(url))).toEqual([]);
});

test('works with the keyboard alone', async ({ page }) => {
  await open(page);
  await what(page).focus();
  await page.keyboard.type('horeca');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(where(page)).toBeFocused();
  await page.keyboard.type('Kuurn');
  await page.keyboard.press('Enter');
  await expect(where(page)).toHaveValue('Kuurne');
  await expectAnswered(page);
  const box = filters(page)
    .getByRole('checkbox', { name: /Maatwerk/ })
    .first();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
  await expectAnswered(page);
  await names(page).first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/werkplekken\//);
});

test('has its filters and its map in sheets on a phone', async ({ page }) => {
  await open(page, '/zoeken/', phone);
  const button = page.getByRole('button', { name: 'Filters' });
  await button.click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('checkbox', { name: /Arbeidszorg/ }).check();
  await expectAnswered(page);
  const action = sheet.getByRole('button', { name: /^Toon \d+ werkplekken$/ });
  const promised = Number.parseInt((await action.textContent())?.replace('Toon ', '') ?? '', 10);
  await expectAccessible(page);
  await action.click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Filters.*1 filter gekozen/ })).toBeFocused();
  expect(await readTotal(page)).toBe(promised);

  const mapButton = page.getByRole('button', { name: 'Kaart' });
  await mapButton.click();
  const map = page.getByRole('dialog', { name: 'Kaart' });
  await expect(map.locator('.map-marker').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map).toHaveCount(0);
  await expect(mapButton).toBeFocused();
});

const everything = '/zoeken/#q=beschutte+werkplaats+zonder+rijbewijs&waar=Heule&straal=10&capacity=vrij,onbekend';

test('is accessible with everything on it, light and dark', async ({ page }) => {
  await open(page, everything);
  await expect(page.locator('.map-marker').first()).toBeVisible();
  await expectAccessible(page);
});

test('is accessible with everything on it at 320 px, and never scrolls sideways', async ({ page }) => {
  for (const width of [1100, 900, 640, 320]) {
    await open(page, everything, { width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBe(0);
  }
  await expectAccessible(page);
});

test('shows no list that is not the answer, and shifts nothing while it opens', async ({ page }) => {
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries()) {
          // The type of these entries is not in TypeScript's library.
          const { value } = entry as PerformanceEntry & { readonly value: number };
          document.documentElement.dataset['shift'] = String(
            Number(document.documentElement.dataset['shift'] ?? 0) + value,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/zoeken/#q=poetsen&waar=Menen&measureGroup=MW');
    await expectAnswered(page);
    await expect(cards(page).first()).toBeVisible();
    await page.waitForTimeout(300);
    const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
    expect(shift).toBeLessThan(0.01);
    await page.goto('about:blank');
  }
});

test.describe('when the index does not arrive', () => {
  test.use({ allowedMessages: [/Failed to load resource|net::ERR_FAILED/] });

  test('says so, offers other roads, and tries again', async ({ page }) => {
    await page.route('**/zoekindex/**', (route) => route.abort());
    await page.setViewportSize(desktop);
    await page.goto('/zoeken/#q=groen');
    await expect(page.getByRole('alert')).toContainText('Het zoeken laadde niet');
    await expect(page.getByRole('link', { name: 'Alle werkplekken per activiteit' })).toBeVisible();
    await page.unroute('**/zoekindex/**');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expectAnswered(page);
    await expect(cards(page).first()).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the first workplaces and says how to go on', async ({ page }) => {
    await page.goto('/zoeken/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript').getByRole('link', { name: 'Alle werkplekken per gemeente' })).toBeVisible();
    await expect(page.getByRole('article').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Zoek' })).toBeHidden();
  });
});
