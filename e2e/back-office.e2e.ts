import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { MODERATOR } from '../cms/gateway/fixtures/test-gateway.ts';
import { ownKey, today, toSave } from '../cms/gateway/fixtures/desk-gateway.ts';
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

/** Signed in without the pages for it, which have a test of their own. */
async function enterAs(page: Page, office: BackOffice, who: 'editor' | 'moderator'): Promise<void> {
  const [name = '', value = ''] = (await office.cookieOf(who)).split(/=(.*)/s);
  await page.context().clearCookies();
  await page.context().addCookies([{ name, value, url: office.publicUrl }]);
}

/** What an editor proposes, and a moderator puts online. */
async function publish(office: BackOffice, raw: string): Promise<void> {
  expect((await office.cms('editor', 'persistEntry', toSave(raw, { status: 'pending_review' }))).status).toBe(200);
  expect((await office.cms('moderator', 'publishUnpublishedEntry', ownKey)).status).toBe(200);
}

for (const width of [360, 1440]) {
  test.describe(`on a screen of ${width} px`, () => {
    test.use({ viewport: { width, height: 740 } });

    test('somebody signs in by mail, invites another, and signs out', async ({ office, page }) => {
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

    test('a moderator approves a proposal', async ({ office, page }) => {
      const draft = (await office.read()).replace('  mailbox:', '  phone: "056 00 12 34"\n  mailbox:');
      await office.cms('editor', 'persistEntry', toSave(draft, { status: 'pending_review' }));
      await enterAs(page, office, 'moderator');
      await page.goto('/beheer/nakijken/');
      await expectTidy(page);
      await page.getByRole('link', { name: 'Kijk Kemmelwerk na' }).click();
      await expectTidy(page);
      await page.getByRole('button', { name: 'Keur goed en publiceer' }).click();
      await expect(page.getByRole('status')).toContainText('Goedgekeurd.');
      expect(await office.read()).toContain('056 00 12 34');
    });

    test('an editor proposes an earlier version out of the history, and the moderator puts one back', async ({
      office,
      page,
    }) => {
      const history = '/beheer/geschiedenis/kemmelwerk/';
      const original = await office.read();
      await publish(office, original.replace('name: Kemmelwerk', 'name: Kemmelwerk vzw'));
      await enterAs(page, office, 'editor');
      await page.goto(history);
      await expect(page.getByText('Naam gewijzigd van “Kemmelwerk” naar “Kemmelwerk vzw”')).toBeVisible();
      await expect(page.getByText(`Goedgekeurd door ${MODERATOR}`)).toBeVisible();
      await expectTidy(page);
      await page.getByRole('button', { name: 'Stel deze versie weer voor' }).click();
      await expect(page.getByRole('status')).toContainText('De moderator kijkt ze na.');
      await expectTidy(page);
      expect(await office.readDraft()).toContain('name: Kemmelwerk\n');
      const published = await office.read();
      expect(published).toContain('name: Kemmelwerk vzw\n');

      await enterAs(page, office, 'moderator');
      await page.goto(history);
      await expectTidy(page);
      await page.getByRole('button', { name: 'Zet deze versie terug' }).click();
      await expect(page.getByRole('status')).toContainText('staat terug');
      await expectTidy(page);
      // The earlier text, written our way; when it was confirmed is the organisation's to say.
      const confirmation = /^confirmed.*\n/gm;
      const toText = (raw: string) => raw.replace(confirmation, '').replaceAll(' ', '');
      const restored = await office.read();
      expect(toText(restored)).toBe(toText(original));
      expect(restored.match(confirmation)).toEqual(published.match(confirmation));
    });

    test('the names of people are taken out of a listing by one button', async ({ office, page }) => {
      const name = 'Voornaam Familienaam';
      const person = `  person: { name: ${name}, role: begeleider, consentOn: 2026-01-05 }`;
      await publish(office, (await office.read()).replace('contact:\n', `contact:\n${person}\n`));
      expect(await office.read()).toContain(name);
      await enterAs(page, office, 'editor');
      await page.goto('/beheer/geschiedenis/kemmelwerk/');
      await expect(page.getByText(`${name} (toestemming van 5 januari 2026)`)).toBeVisible();
      await expectTidy(page);
      await page.getByRole('button', { name: 'Haal alle namen weg' }).click();
      await expect(page.getByRole('heading', { name: 'Namen van mensen' })).toBeHidden();
      await expectTidy(page);
      expect(await office.read()).not.toContain(name);
    });

    test('an organisation downloads all that is held about it', async ({ office, page }) => {
      await enterAs(page, office, 'editor');
      await page.goto('/beheer/ik/');
      await expectTidy(page);
      const downloaded = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download alles' }).click();
      const download = await downloaded;
      expect(download.suggestedFilename()).toBe(`gegevens-${today}.json`);
      expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
        account: { organisations: ['kemmelwerk'] },
        organisations: [{ slug: 'kemmelwerk', published: await office.read() }],
      });
    });

    test('a listing is kept true on the page for phones, by keyboard alone', async ({ office, page }) => {
      await enterAs(page, office, 'editor');
      await page.goto('/beheer/snel/kemmelwerk/');
      await expectTidy(page);
      await page.getByRole('radio', { name: 'Wachtlijst' }).first().focus();
      await page.keyboard.press('ArrowLeft');
      await page.getByLabel('Telefoon').focus();
      await page.keyboard.type('056 00 98 76');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText('De moderator kijkt het na.');
      await expectTidy(page);
      expect(await office.readDraft()).toContain('056 00 98 76');
      expect(await office.readDraft()).not.toContain('state: wachtlijst');
      expect(await office.readDraft()).toContain('confirmedOn: 2026-10-20');
      await page.getByRole('button', { name: 'Alles klopt nog' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText('De moderator kijkt het na.');
      expect(await office.readDraft()).toContain(`confirmedOn: ${today}`);
    });
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
