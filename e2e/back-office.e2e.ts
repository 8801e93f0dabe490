import type { Page } from '@playwright/test';
import { MODERATOR } from '../cms/gateway/fixtures/test-gateway.ts';
import { expectAccessible } from './support/axe.ts';
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
// A link that is used again, and the site that is a word only, are asked for on purpose.
test.use({ allowedMessages: [/status of (401|404|410)/] });

async function expectTidy(page: Page): Promise<void> {
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} is no wider than the screen`).toBeLessThanOrEqual(0);
}

async function signIn(page: Page, office: BackOffice): Promise<void> {
  await page.goto(`${office.findLink(MODERATOR)}?naar=/beheer/ik/`);
  await page.getByRole('button', { name: 'Meld me aan' }).click();
  await page.waitForURL('**/beheer/ik/');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page of accounts and signing in is accessible on a small phone, ${colorScheme}`, async ({
    office,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    await page.goto('/beheer/aanmelden/');
    await expectTidy(page);
    await page.getByLabel('Mailadres').fill(MODERATOR);
    await page.getByRole('button', { name: 'Mail me een link' }).click();
    await expect(page.getByRole('heading', { name: 'Kijk in je mailbox' })).toBeVisible();
    await expectTidy(page);
    await office.identity.settled();
    await page.getByRole('link', { name: 'Open het postvak' }).click();
    await expect(page.getByRole('heading', { name: 'Je link om je aan te melden bij ROSEwijzer' })).toBeVisible();
    await expectTidy(page);
    await page
      .getByRole('link', { name: /\/beheer\/aanmelden\/[\w-]{24}$/ })
      .first()
      .click();
    await expectTidy(page);
    await page.goto(`${page.url()}?naar=/beheer/ik/`);
    await page.getByRole('button', { name: 'Meld me aan' }).click();
    await expect(page.getByRole('heading', { name: 'Mijn account' })).toBeVisible();
    await expectTidy(page);

    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByLabel('Mailadres').fill('een.heel.lang.adres.dat.moet.breken@een-lang-domein.example.org');
    await page.getByLabel('Kemmelwerk').first().check();
    await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await expect(page.getByRole('status')).toContainText('is onderweg');
    await page.getByText('Wijzig de rechten').first().click();
    await page.getByText('Trek de toegang in').first().click();
    await expectTidy(page);

    await page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.getByRole('heading', { name: 'Je bent afgemeld' })).toBeVisible();
    await expectTidy(page);
    await page.goto(office.findLink('een.heel.lang.adres.dat.moet.breken@een-lang-domein.example.org') + 'x');
    await expect(page.getByRole('alert').first()).toContainText('Deze link werkt niet meer.');
    await expectTidy(page);
  });
}

test('signing out erases what the browser kept', async ({ office, page }) => {
  await signIn(page, office);
  await page.evaluate(() => {
    localStorage.setItem('backup', 'onbewaard werk');
  });
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Je bent afgemeld' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('backup'))).toBeNull();
});

test('a passkey is made on one’s own page, signs in without mail, and no longer once it is removed', async ({
  office,
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, office);
  await page.getByRole('button', { name: 'Maak een sleutel op dit toestel' }).click();
  await expect(page.getByRole('status')).toHaveText('De sleutel is gemaakt. Je kan je er voortaan mee aanmelden.');
  await expectAccessible(page);

  const enterByKey = async () => {
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.goto('/beheer/aanmelden/?naar=/beheer/ik/');
    await page.getByRole('button', { name: 'Meld me aan met mijn toegangssleutel' }).click();
  };
  await enterByKey();
  await expect(page.getByText(`Aangemeld als ${MODERATOR}`)).toBeVisible();

  await page.getByRole('button', { name: 'Verwijder' }).click();
  await expect(page.getByRole('status')).toHaveText('De sleutel is verwijderd.');
  await enterByKey();
  await expect(page.getByRole('alert')).toContainText('Dat lukte niet.');
  expect((await page.request.get('/api/session')).status()).toBe(401);
});
