import { expect, test, type Locator, type Page } from '@playwright/test';
import { MODERATOR, startService, type Service } from './support/service.ts';

const EDITOR = 'coordinator@example.org';
const slug = 'fietsatelier-spatbord';
const file = `content/organisations/${slug}.yaml`;

let service: Service;
test.describe.configure({ timeout: 400_000 });
test.use({ viewport: { width: 1280, height: 800 }, actionTimeout: 60_000 });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  service = await startService(slug);
});
test.afterAll(async () => {
  await service.stop();
});

/** The link of the newest mail with such a subject: alone on a line of its plain text. */
async function findLink(email: string, subject: RegExp): Promise<string> {
  const find = () => service.mailsTo(email).findLast((mail) => subject.test(mail.subject ?? ''));
  await expect.poll(() => find()?.subject, { timeout: 60_000 }).toBeDefined();
  const link = find()
    ?.text?.split('\n')
    .find((line) => /^https?:\S+$/.test(line));
  if (link === undefined) throw new Error(`No line of the mail is a link: ${find()?.text ?? ''}`);
  return link;
}

async function enter(page: Page, email: string): Promise<void> {
  await page.goto(await findLink(email, /uitgenodigd|uitnodiging|toegang/i));
  await page.getByRole('button', { name: 'Meld me aan' }).click();
  await page.waitForURL((url) => url.pathname === '/beheer/');
}

/** Decap's text box keeps its caret where it was, which "fill" takes for the end: type as a person does. */
async function retype(box: Locator, text: string): Promise<void> {
  await box.press('ControlOrMeta+a');
  await box.pressSequentially(text);
}

test('from an invitation to a listing that visitors find', async ({ browser }) => {
  const options = { locale: 'nl-BE', timezoneId: 'Europe/Brussels', viewport: { width: 1280, height: 800 } };
  const moderator = await (await browser.newContext(options)).newPage();
  const editor = await (await browser.newContext(options)).newPage();
  const visitor = await (await browser.newContext(options)).newPage();

  await test.step('the moderator invites somebody by mail', async () => {
    await enter(moderator, MODERATOR);
    await moderator.goto(`${service.url}/beheer/accounts/`);
    await moderator.getByLabel('Mailadres').fill(EDITOR);
    await moderator.getByLabel('Fietsatelier Spatbord').first().check();
    await moderator.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await expect(moderator.getByRole('status')).toContainText('is onderweg');
  });

  await test.step('the editor lands in their listing, and is told what is wrong', async () => {
    await enter(editor, EDITOR);
    const name = editor.getByLabel('Naam', { exact: true });
    await expect(name).toHaveValue('Fietsatelier Spatbord', { timeout: 60_000 });
    await retype(name, 'Fietsatelier Kettingkast');
    const contact = editor.locator('[id^="groep_contact-field"]');
    await contact.getByRole('button').first().click();
    await retype(contact.getByLabel('Telefoon'), '056 00 44 55');
    await retype(contact.getByLabel('Website'), 'https://spatbord..example.be');
    await editor.getByRole('button', { name: 'Bewaren' }).click();
    const panel = editor.getByRole('alert', { name: 'Niet bewaard' });
    await expect(panel).toContainText('Website');
    await expect(panel).toContainText('Verwacht');
    await expect(contact.getByLabel('Telefoon')).toHaveValue('056 00 44 55');
    expect(await service.git('for-each-ref', 'refs/heads/cms/')).toBe('');
    await retype(contact.getByLabel('Website'), 'https://spatbord.example.be');
    await editor.getByRole('button', { name: 'Bewaren' }).click();
  });

  await test.step('and sends it in', async () => {
    await editor.getByRole('button', { name: 'Stuur in' }).click();
    await expect(editor.getByText('Toestand: Ingestuurd')).toBeVisible();
  });

  await test.step('the moderator reads what changed, in words, and approves it', async () => {
    await moderator.goto(await findLink(MODERATOR, /^Na te kijken: Fietsatelier/));
    await expect(moderator.getByText('Telefoon gewijzigd van 056 00 33 75 naar 056 00 44 55')).toBeVisible();
    await expect(moderator.getByText('naar “Fietsatelier Kettingkast”')).toBeVisible();
    const after = moderator.locator('iframe').last().contentFrame();
    await expect(after.getByText('Bel 056 00 44 55')).toBeVisible();
    expect(await (await visitor.request.get(`${service.url}/organisaties/${slug}/`)).text()).not.toContain(
      'Kettingkast',
    );
    await moderator.getByRole('button', { name: 'Keur goed en publiceer' }).click();
    await expect(moderator.getByRole('status')).toBeVisible();
    expect(await findLink(EDITOR, /^Goedgekeurd/)).toBe(`${service.url}/organisaties/${slug}/`);
  });

  await test.step('visitors see and find it', async () => {
    await expect
      .poll(async () => (await visitor.request.get(`${service.url}/organisaties/${slug}/`)).text(), {
        timeout: 120_000,
      })
      .toContain('056 00 44 55');
    await visitor.goto(`${service.url}/zoeken/?q=kettingkast`);
    await expect(visitor.getByText('Fietsatelier Kettingkast').first()).toBeVisible();
  });

  await test.step('the history says who wrote it and who approved it', async () => {
    const log = await service.git(
      'log',
      '-1',
      '--format=%ae|%ce|%(trailers:key=Approved-by,valueonly)',
      'main',
      '--',
      file,
    );
    expect(log).toMatch(new RegExp(`^${EDITOR}\\|.+\\|.*${MODERATOR}`));
    await service.git('fsck', '--strict', '--full');
  });

  await test.step('once trusted, the editor puts a phone number online from the form that is still open', async () => {
    await moderator.goto(`${service.url}/beheer/geschiedenis/${slug}/`);
    await moderator.getByRole('button', { name: 'Laat dit voortaan toe' }).click();
    await expect(moderator.getByText('Deze organisatie is vertrouwd.')).toBeVisible();
    const contact = editor.locator('[id^="groep_contact-field"]').first();
    await contact.getByRole('button').first().click();
    await retype(contact.getByLabel('Telefoon'), '056 00 66 77');
    await editor.getByRole('button', { name: 'Bewaren' }).click();
    // The proposal that was sent in is approved: this is another.
    await expect(editor.getByText('Toestand: Concept')).toBeVisible();
    await editor.getByRole('button', { name: 'Stuur in' }).click();
    await expect(editor.getByRole('status').filter({ hasText: 'binnen enkele seconden online' })).toBeVisible();
    expect(await service.git('show', `main:${file}`)).toContain('056 00 66 77');
    await expect(editor.getByText(/^Toestand: /)).toHaveCount(0);
    expect(await service.git('for-each-ref', 'refs/heads/cms/')).toBe('');
  });
});
