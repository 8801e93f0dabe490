/** Reports, dates that age, news and the moderator's dashboard: on a site that the service shows itself. */
import { execFile } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { today } from '../cms/gateway/fixtures/desk-gateway.ts';
import { MODERATOR } from '../cms/gateway/fixtures/test-gateway.ts';
import { createSite } from '../cms/gateway/site/app.ts';
import { newsFile, type NewsItem } from '../src/domain/news.ts';
import { messagesOf } from '../src/i18n/messages.ts';
import { expectTidy, findOverflow } from './support/axe.ts';
import { startBackOffice } from './support/back-office.ts';
import { expect, test as base } from './support/test.ts';

// Inside the project, as every output folder of a build must be.
const contentDir = resolve('.cache/watch-content');
const outDir = resolve('.cache/watch-site');
const fiche = '/werkplekken/kemmelwerk/';
const t = messagesOf('nl');

const news: readonly NewsItem[] = [
  {
    on: '2026-11-25',
    slug: 'kemmelwerk',
    name: 'Kemmelwerk',
    what: 'changed',
    sentences: { nl: ['Stappen gewijzigd'], fr: ['Étapes modifiées'], en: ['Steps changed'] },
  },
  { on: '2026-11-01', slug: 'verdwenen', name: 'Verdwenen', what: 'removed', sentences: { nl: [], fr: [], en: [] } },
];

type BackOffice = Awaited<ReturnType<typeof startBackOffice>>;
const test = base.extend<{ office: BackOffice }, { site: ReturnType<typeof createSite> }>({
  site: [
    async ({}, use) => {
      cpSync('src/directory/fixtures/tiny-region', contentDir, { recursive: true });
      writeFileSync(resolve(contentDir, newsFile), JSON.stringify(news));
      const settings = { CONTENT_DIR: contentDir, OUT_DIR: outDir, BUILD_DATE: today, REPORTS: 'form' };
      const none = { SEARCH_URL: '', SEARCH_KEY: '', SEARCH_ADMIN_KEY: '' };
      await promisify(execFile)(process.execPath, ['scripts/astro.mjs', 'build', '--silent'], {
        env: { ...process.env, ...none, ...settings },
      });
      await use(createSite(outDir));
      rmSync(contentDir, { recursive: true, force: true });
      rmSync(outDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  office: async ({ site }, use) => {
    const office = await startBackOffice(site);
    await use(office);
    await office.stop();
  },
  baseURL: async ({ office }, use) => use(office.publicUrl),
});
test.use({
  actionTimeout: 20_000,
  navigationTimeout: 30_000,
});
// One after the other: they share one built site.
test.describe.configure({ mode: 'default', timeout: 180_000 });

async function signIn(page: Page, office: BackOffice): Promise<void> {
  // Mails about reports may have come since the invitation.
  const link = office.outbox
    .list(100)
    .filter(({ to }) => to === MODERATOR)
    .flatMap(({ paragraphs }) => paragraphs)
    .find((paragraph) => paragraph.includes('/beheer/aanmelden/'));
  await page.goto(`${link ?? ''}?naar=/beheer/bewaking/`);
  await page.getByRole('button', { name: 'Meld me aan' }).click();
  await page.waitForURL('**/beheer/bewaking/');
}

for (const width of [360, 1440]) {
  test(`a mistake is reported, and dealt with, on a screen of ${width} px`, async ({ office, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(fiche);
    await page.getByText(t.report.title, { exact: true }).click();
    await expectTidy(page);
    await page.getByLabel('De werkplek is verhuisd').check();
    await page.getByLabel(t.report.text).fill('Ze zitten nu in Kemmel.');
    await page.getByRole('button', { name: t.report.send }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bedankt voor je melding');
    await expectTidy(page);
    await page.getByRole('link', { name: 'Terug naar de fiche' }).click();
    await expect(page).toHaveURL((url) => url.pathname === fiche);

    await signIn(page, office);
    await page.getByRole('link', { name: '1 open melding', exact: true }).click();
    await expect(page.getByText('Ze zitten nu in Kemmel.')).toBeVisible();
    await expectTidy(page);
    await page.getByRole('button', { name: 'Sluit de melding' }).click();
    await expect(page.getByText(/Gesloten op/)).toBeVisible();
  });

  test(`every page of the dashboard is accessible on a screen of ${width} px, light and dark`, async ({
    office,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, office);
    office.watch.links.note('https://elders.example.org/', { kind: 'broken', reason: '404' }, office.clock.now);
    office.reminderLog.optOut('een-heel-lang-adres-van-iemand-die-niets-wil@organisatie.example.org');
    for (const path of [
      '',
      'gezondheid/',
      'gaten/?gemeente=Heuvelland&maatregel=collectief-maatwerk',
      'links/',
      'adressen/',
    ]) {
      await page.goto(`/beheer/bewaking/${path}`);
      await expectTidy(page);
    }
    await page.goto('/beheer/bewaking/gezondheid/');
    await page.getByText('Dezelfde cijfers als tabel').click();
    await expectTidy(page);
    await page.getByRole('link', { name: 'Adressen', exact: true }).click();
    await page.getByRole('button', { name: /^Stuur hier weer herinneringen naartoe: een-heel/ }).click();
    await expect(page.getByText('Er gaan herinneringen naar elk adres.')).toBeVisible();
    await expectTidy(page);
  });
}

test('the list is filtered and downloaded without a script', async ({ browser, office }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: office.publicUrl, locale: 'nl-BE' });
  const page = await context.newPage();
  await signIn(page, office);
  await page.getByLabel('Toestand').selectOption({ label: 'geen bewerker (2)' });
  await page.getByRole('button', { name: 'Toon' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['De Kromme Ladder', 'Kemmelwerk']);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toBe(`bewaking-${today}.csv`);
  await context.close();
});

test('a fiche that was not built again for months tells how old its facts are', async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${today}T10:00:00Z`));
  await page.goto(fiche);
  const main = page.getByRole('main');
  const said = 'Wachtlijst, ± 6 weken, doorgegeven op 15 nov 2026';
  const unknown = 'Plaats onbekend: laatst doorgegeven op 15 nov 2026';
  await expect(main.getByText(said)).toBeVisible();
  await expect(main.getByText(unknown)).toBeHidden();
  // The last day of its thirty, and the day after.
  for (const [day, seen] of [
    ['2026-12-15', said],
    ['2026-12-16', unknown],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
    await page.reload();
    await expect(main.getByText(seen)).toBeVisible();
    await expect(main.getByText(seen === said ? unknown : said)).toBeHidden();
    expect(await main.innerText()).not.toContain('Vanaf ');
  }
  await page.clock.setFixedTime(new Date('2027-06-01T10:00:00Z'));
  await page.reload();
  await expect(main.getByText('Verouderd: laatst nagekeken op 20 okt 2026')).toBeVisible();
  await expect(main.getByText('Kan veranderd zijn: laatst nagekeken op 20 okt 2026').first()).toBeVisible();
  await expectTidy(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page says from which day on its facts are old', async ({ page }) => {
    // axe needs scripts; that these words fit on a phone does not.
    await page.setViewportSize({ width: 320, height: 800 });
    const said = 'Wachtlijst, ± 6 weken, doorgegeven op 15 nov 2026';
    const unknown = 'Vanaf 16 dec 2026: Plaats onbekend: laatst doorgegeven op 15 nov 2026';
    const stale = 'Vanaf 9 mei 2027: Verouderd: laatst nagekeken op 20 okt 2026';
    const unchecked = 'Vanaf 19 apr 2027: Kan veranderd zijn: laatst nagekeken op 20 okt 2026';
    const linesOf = async (part: Locator) => (await part.innerText()).split('\n').map((line) => line.trim());

    await page.goto(fiche);
    const lines = await linesOf(page.getByRole('main'));
    expect(lines).toEqual(expect.arrayContaining([said, unknown, unchecked, expect.stringContaining(stale)]));
    expect(await findOverflow(page)).toEqual([]);

    for (const list of ['/gemeenten/heuvelland/', '/zoeken/']) {
      await page.goto(list);
      const card = page.getByRole('article').filter({ has: page.locator(`a[href="${fiche}"]`) });
      expect(await linesOf(card)).toEqual(expect.arrayContaining([said, unknown, stale]));
      expect(await findOverflow(page)).toEqual([]);
    }

    await page.goto('/organisaties/kemmelwerk/');
    // Of the organisation, and on the card of its workplace.
    const about = (await linesOf(page.getByRole('main'))).filter((line) => line.startsWith(stale));
    expect(about).toHaveLength(2);
    await page.goto('/');
    await expect(page.getByText('bevestigd dit half jaar. Geteld op 26 nov 2026.')).toBeVisible();
  });
});

for (const width of [360, 1440]) {
  test(`what is new since the last visit, which only the browser remembers, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/nieuw/');
    await expect(page.getByText('Stappen gewijzigd')).toBeVisible();
    await expect(page.getByText(t.news.isNew)).toHaveCount(0);
    await expectTidy(page);
    await page.evaluate(() => {
      localStorage.setItem('nieuw-gezien', '2026-11-10');
    });
    await page.reload();
    await expect(page.getByText('1 wijziging sinds je vorige bezoek.')).toBeVisible();
    await expect(page.getByText(t.news.isNew)).toHaveCount(1);
    await expectTidy(page);
    await page.reload();
    await expect(page.getByText(t.news.isNew)).toHaveCount(0);
  });

  test(`the page about quality, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [path, phone] of [
      ['/kwaliteit/', 'Telefoon'],
      ['/fr/kwaliteit/', 'Téléphone'],
    ] as const) {
      await page.goto(path);
      await expectTidy(page);
      await expect(page.getByRole('rowheader', { name: phone, exact: true })).toBeVisible();
    }
  });
}
