import { expectTidy } from './support/axe.ts';
import { startBackOffice } from './support/back-office.ts';
import { expect, test as base } from './support/test.ts';

type BackOffice = Awaited<ReturnType<typeof startBackOffice>>;

const test = base.extend<{ office: BackOffice }>({
  office: [
    async ({}, use) => {
      const office = await startBackOffice();
      await use(office);
      await office.stop();
    },
    { scope: 'test' },
  ],
  baseURL: async ({ office }, use) => use(office.publicUrl),
});
// Links that do not work are followed on purpose.
test.use({ allowedMessages: [/status of (404|410)/] });

const mailbox = 'werk@kemmelwerk.example.org';

for (const width of [360, 1440]) {
  test(`somebody confirms a listing by the link of a mail, at ${width} px`, async ({ office, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const path = `/beheer/bevestigen/${office.links.make('confirm', 'kemmelwerk', mailbox)}/`;
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit nog? Kemmelwerk');
    await page.getByText('Al de rest die er staat').first().click();
    await page.getByText('Wij bestaan niet meer, of zijn tijdelijk gesloten').click();
    await expectTidy(page);
    await page.getByRole('button', { name: 'Alles klopt' }).click();
    await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();
    await expectTidy(page);
    expect(await office.read()).toContain('confirmedOn: 2026-11-26');
    expect(await office.read()).toContain('confirmedBy: organisatie');
    office.clock.now = new Date('2026-11-27T10:00:00Z');
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Deze link is al gebruikt' })).toBeVisible();
    await expectTidy(page);
  });

  test(`somebody tells of room, of closing, and wants no more reminders, at ${width} px`, async ({ office, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const open = (purpose: 'confirm' | 'capacity' | 'opt-out', folder: string) =>
      page.goto(`/beheer/${folder}/${office.links.make(purpose, 'kemmelwerk', mailbox)}/`);
    await open('capacity', 'plaatsen');
    await expectTidy(page);
    await page.getByRole('radio', { name: 'Plaats vrij' }).check();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByText('De moderator kijkt de vrije plaatsen')).toBeVisible();
    await expectTidy(page);
    expect(await office.readDraft()).toContain('state: vrij');

    await open('confirm', 'bevestigen');
    await page.getByText('Wij bestaan niet meer, of zijn tijdelijk gesloten').click();
    await page.getByLabel('Wil je er iets bij zeggen?').fill('Tot na de verhuis.');
    await page.getByRole('button', { name: 'Tijdelijk gesloten' }).click();
    await expect(page.getByText('Je antwoord is doorgegeven')).toBeVisible();
    await expectTidy(page);
    expect(await office.readDraft()).toContain('status: gepauzeerd');

    await open('opt-out', 'herinneringen/stop');
    await expectTidy(page);
    await page.getByRole('button', { name: 'Stuur mij geen herinneringen meer' }).click();
    await expect(page.getByText('komen geen herinneringen meer aan')).toBeVisible();
    await expectTidy(page);

    const late = office.links.make('confirm', 'kemmelwerk', mailbox);
    office.clock.now = new Date('2028-01-01T10:00:00Z');
    await page.goto(`/beheer/bevestigen/${late}/`);
    await expect(page.getByRole('heading', { name: 'Deze link is te oud' })).toBeVisible();
    await expectTidy(page);

    await page.goto('/beheer/bevestigen/dit-is-geen-echte-link-die-iemand-kreeg/');
    await expect(page.getByRole('heading', { name: 'Deze link werkt niet' })).toBeVisible();
    await expectTidy(page);
  });
}
