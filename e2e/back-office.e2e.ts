import type { Page } from '@playwright/test';
import { MODERATOR } from '../cms/gateway/fixtures/test-gateway.ts';
import { toSave } from '../cms/gateway/fixtures/desk-gateway.ts';
import { expectAccessible, expectTidy } from './support/axe.ts';
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
// A link that is used again, a key that is gone, a site that is a word only, and previews, which need the editor.
test.use({ allowedMessages: [/status of (401|404|410)|Framing|postMessage/] });

async function signIn(page: Page, office: BackOffice): Promise<void> {
  await page.goto(`${office.findLink(MODERATOR)}?naar=/beheer/ik/`);
  await page.getByRole('button', { name: 'Meld me aan' }).click();
  await page.waitForURL('**/beheer/ik/');
}

test('every page of accounts and signing in is accessible on a small phone, light and dark', async ({
  office,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
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

test('every page of reviewing, phones and history is accessible on a small phone, light and dark', async ({
  office,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, office);
  const draft = (await office.read()).replace('  mailbox:', '  phone: "056 00 12 34"\n  mailbox:');
  await office.cms('editor', 'persistEntry', toSave(draft, { status: 'pending_review' }));
  for (const path of [
    '/beheer/nakijken/',
    '/beheer/nakijken/organisations/kemmelwerk/',
    '/beheer/snel/kemmelwerk/',
    '/beheer/geschiedenis/kemmelwerk/',
  ]) {
    await page.goto(path);
    await expectTidy(page);
  }
});

test('a listing is kept true on a phone, by keyboard alone', async ({ office, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, office);
  await page.goto('/beheer/snel/kemmelwerk/');
  await page.getByRole('radio', { name: 'Wachtlijst' }).first().focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByLabel('Telefoon').focus();
  await page.keyboard.type('056 00 98 76');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toBeVisible();
  expect(await office.readDraft()).toContain('056 00 98 76');
  expect(await office.readDraft()).not.toContain('state: wachtlijst');
});

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

  // What is mailed follows the language of that, too.
  const localeOfMails = async () => (await office.identity.people.findByEmail(MODERATOR))?.locale;
  expect(await localeOfMails()).toBe('nl');
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.goto('/beheer/aanmelden/?naar=/beheer/ik/&taal=fr');
  await page.getByRole('button', { name: 'Me connecter avec ma clé d’accès' }).click();
  await page.waitForURL('**/beheer/ik/');
  expect(await localeOfMails()).toBe('fr');
  await page.goto('/beheer/ik/?taal=nl');

  await page.getByRole('button', { name: 'Verwijder' }).click();
  await expect(page.getByRole('status')).toHaveText('De sleutel is verwijderd.');
  await enterByKey();
  await expect(page.getByRole('alert')).toContainText('Dat lukte niet.');
  expect((await page.request.get('/api/session')).status()).toBe(401);
});
