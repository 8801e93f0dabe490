import type { Page } from '@playwright/test';
import type { Locale } from '../src/domain/text.ts';
import { formatDay } from '../src/i18n/dates.ts';
import { messagesOf } from '../src/i18n/messages.ts';
import { toPageUrl, toWorkplaceUrl } from '../src/i18n/urls.ts';
import { readSettings } from '../scripts/settings.ts';
import { directory, locales, workplaces } from './page-types.ts';
import { expect, test, visit } from './support/test.ts';

const t = messagesOf('nl');

/** In a PDF each page is an object of the type `Page`; Chromium leaves those uncompressed. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Everything that the page would put on paper. */
const toPrintedText = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  return page.locator('body').innerText();
};

test('the fiche says first what decides: who, where, which measure, whether there is room, and how to reach them', async ({
  page,
}) => {
  const { slug, name, organisation, workplace, contact } = workplaces.complete;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(toWorkplaceUrl('nl', slug));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name })).toBeInViewport();
  await expect(main.getByRole('link', { name: organisation.name, exact: true }).first()).toBeInViewport();
  await expect(main.getByText(t.fiche.capacity, { exact: true })).toBeInViewport();
  await expect(main.getByText(t.fiche.measures, { exact: true })).toBeInViewport();
  await expect(main.getByText(workplace.address.municipality).first()).toBeInViewport();
  const headings = await main.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 2)).toEqual([t.fiche.referring, t.fiche.expectIntro]);
  await expect(main.getByRole('link', { name: `Bel ${contact.phone ?? ''}` })).toBeInViewport();
  await expect(main.getByRole('link', { name: contact.mailbox })).toBeInViewport();
});

test('on a phone the numbers to call and mail stand on the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(toWorkplaceUrl('nl', workplaces.complete.slug));
  await expect(page.getByRole('main').getByRole('link', { name: /^Bel / })).toBeInViewport();
});

test('phone and mail are one tap: an international number, and a message with its subject', async ({ page }) => {
  const { slug, name, contact } = workplaces.complete;
  await page.goto(toWorkplaceUrl('nl', slug));
  const international = `+32${(contact.phone ?? '').replace(/^0/, '').replace(/\D/g, '')}`;
  await expect(page.getByRole('link', { name: /^Bel / })).toHaveAttribute('href', `tel:${international}`);
  const href = (await page.getByRole('link', { name: contact.mailbox }).getAttribute('href')) ?? '';
  const mail = new URL(href);
  expect(mail.protocol + mail.pathname).toBe(`mailto:${contact.mailbox}`);
  expect(mail.searchParams.get('subject')).toBe(`Vraag over ${name}`);
});

test('the link of the fiche can be copied, and the page says that it was', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(toWorkplaceUrl('nl', workplaces.complete.slug));
  await page.getByRole('button', { name: t.fiche.copyLink }).click();
  await expect(page.getByRole('status')).toHaveText(t.fiche.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('the print button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.goto(toWorkplaceUrl('nl', workplaces.complete.slug));
  await page.getByRole('button', { name: t.fiche.print }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

test('what nobody filled in is said once, together, and not as a row of gaps', async ({ page }) => {
  await page.goto(toWorkplaceUrl('nl', workplaces.bare.slug));
  const missing = page.getByRole('region', { name: t.fiche.notFilledIn });
  await expect(missing).toBeVisible();
  await expect(page.getByText(t.fiche.notFilledIn, { exact: true })).toHaveCount(1);
  expect((await missing.innerText()).split(',').length).toBeGreaterThan(5);
});

for (const [kind, sentence] of [
  ['paused', t.state.paused],
  ['stopped', t.state.stopped],
] as const) {
  test(`a workplace that is ${kind} says so before anything else`, async ({ page }) => {
    await page.goto(toWorkplaceUrl('nl', workplaces[kind].slug));
    const text = await page.getByRole('article').innerText();
    expect(text.trimStart().startsWith(sentence), text.slice(0, 80)).toBe(true);
  });
}

test('on paper stands what a client needs, with dates that stay true and the address of the fiche, and no navigation', async ({
  page,
}) => {
  const { slug, contact, organisation } = workplaces.complete;
  const { siteUrl, today } = readSettings();
  await page.goto(toWorkplaceUrl('nl', slug));
  const text = await toPrintedText(page);
  for (const wanted of [
    contact.mailbox,
    contact.phone ?? '',
    formatDay(organisation.confirmedOn, 'nl'),
    `${siteUrl}${toWorkplaceUrl('nl', slug)}`,
    formatDay(today, 'nl'),
    t.fiche.referring,
  ]) {
    expect(text).toContain(wanted);
  }
  for (const unwanted of [
    t.site.skip,
    t.site.overviews,
    t.site.searchHelp,
    t.fiche.print,
    t.fiche.copyLink,
    t.fiche.reportByMail,
    t.site.footer,
    'FR',
  ]) {
    expect(text).not.toContain(unwanted);
  }
  expect(text).not.toMatch(/geleden|gisteren|vandaag|deze week/);
});

/** The fiches of a language that have most to print: where these fit on one sheet, the others do. */
async function findLongest(page: Page, locale: Locale, count: number): Promise<readonly string[]> {
  await page.goto(toPageUrl(locale, 'home'));
  const addresses = directory.organisations
    .flatMap((entry) => entry.workplaces)
    .map(({ slug }) => toWorkplaceUrl(locale, slug));
  const lengths = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (address) => {
          const html = await (await fetch(address)).text();
          const fiche = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
          fiche?.querySelectorAll('.no-print, [hidden], script, style, svg').forEach((element) => {
            element.remove();
          });
          return [address, (fiche?.textContent ?? '').replace(/\s+/g, ' ').length] as const;
        }),
      ),
    addresses,
  );
  return lengths
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([address]) => address);
}

for (const locale of locales) {
  visit(`the fifteen fiches in ${locale} with most to print are one sheet of A4 each`, async ({ page }) => {
    visit.setTimeout(240_000);
    const tooLong: string[] = [];
    for (const address of await findLongest(page, locale, 15)) {
      await page.goto(address);
      const pages = countPages(await page.pdf({ preferCSSPageSize: true }));
      if (pages !== 1) tooLong.push(`${address}: ${pages} pages`);
    }
    expect(tooLong).toEqual([]);
  });
}
