import { parse } from 'yaml';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { startEditorServer, today } from './support/editor-server.ts';

// The editor has a server of its own, so the watch over the site's pages does not fit: what it watches is asked here.

const path = 'content/organisations/fietsatelier-spatbord.yaml';
const key = { collection: 'organisations', slug: 'fietsatelier-spatbord' };
const person = {
  id: '1',
  email: 'onthaal@example.org',
  name: 'onthaal@example.org',
  role: 'editor',
  organisations: ['fietsatelier-spatbord'],
} as const;

let server: Awaited<ReturnType<typeof startEditorServer>>;
test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1280, height: 800 } });
test.beforeEach(async () => {
  server = await startEditorServer(person);
});
test.afterEach(async () => {
  await server.close();
});

const readDraft = async () => {
  if (!(await server.store.findDraft(key))) return undefined;
  const file = await server.store.readDraftFile(key, path);
  return file && (parse(new TextDecoder().decode(file.content)) as Draft);
};

interface Draft {
  readonly name: string;
  readonly contact: { readonly phone: string };
  readonly website?: string;
  readonly workplaces: readonly {
    readonly address: { readonly lat: number; readonly lng: number };
    readonly capacity: readonly object[];
  }[];
}

/** Whatever a screen reader or a hovering mouse is told in words of English, and buttons that say nothing at all. */
const findStrangeNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const english =
      /\b(?:the|to|an?|drag\w*|sort\w*|press|add|remove|delete|close|expand|collapse|toggle|show|save|field|zoom in|zoom out)\b/i;
    const attributes = ['aria-label', 'aria-roledescription', 'aria-description', 'title', 'alt', 'placeholder'];
    const shown = [...document.querySelectorAll('#nc-root *')].filter((own) => !own.closest('[aria-hidden="true"]'));
    return shown.flatMap((own) => {
      const describedBy = own.getAttribute('aria-describedby')?.split(' ') ?? [];
      const named = attributes.map((name) => own.getAttribute(name) ?? '');
      const words = [...named, ...describedBy.map((id) => document.getElementById(id)?.textContent ?? '')];
      const isSilent =
        own.matches('button, [role="button"], iframe') && `${named.join('')}${own.textContent}`.trim() === '';
      return isSilent || words.some((text) => english.test(text)) ? [own.outerHTML.slice(0, 300)] : [];
    });
  });

/** Decap's text box keeps its caret where it was, which "fill" takes for the end: type as a person does. */
async function retype(box: Locator, text: string): Promise<void> {
  await box.press('ControlOrMeta+a');
  await box.pressSequentially(text);
}

/** Finds a place by its name, and puts the pin where it should be: with the mouse, and to the metre with the keyboard. */
async function moveToHeule(page: Page): Promise<void> {
  const place = page.locator('[id^="groep_place-field"]').first();
  await place.getByRole('button').first().click();
  await place.getByLabel('Zoek een adres of een plaats').pressSequentially('heul');
  await place.getByRole('button', { name: '8501 Heule (Kortrijk)' }).click();
  await retype(place.getByLabel('Straat'), 'Heulestraat');
  const pin = place.getByRole('button', { name: 'Speld van de werkplek' });
  const whereIs = async () => (await pin.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  // Waits until it stands still and nothing is over it.
  await pin.hover();
  const before = await whereIs();
  await page.mouse.down();
  await page.mouse.move(before.x + 54, before.y - 16, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await whereIs()).x - before.x)).toBeGreaterThan(30);
  const dragged = await whereIs();
  expect(dragged.y).toBeLessThan(before.y - 20);
  await pin.focus();
  // More than once: the pin keeps the keyboard while it moves.
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowUp');
  await expect.poll(async () => Math.round((await whereIs()).y - dragged.y)).toBeLessThan(-5);
}

/** Two taps: the state, and save. */
async function saySpotsAreFree(page: Page): Promise<void> {
  const capacity = page.getByRole('group', { name: 'Arbeidsmatige activiteiten sociale economie' });
  await capacity.getByText('Plaats vrij', { exact: true }).click();
  await expect(capacity).toContainText('toestand van vandaag');
}

test('an editor lands in their listing, sees it change, is told what is wrong, and saves', async ({ page }) => {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== server.url) complaints.push(request.url());
  });
  // What Decap rejects after a refused save, nobody catches; it is an action and no error.
  page.on('pageerror', (error) => error.message !== 'Object' && complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|422/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${server.url}/beheer/`);
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Fietsatelier Spatbord', { timeout: 30_000 });
  const preview = page.frameLocator('#preview-pane');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Werkplaats Avelgem');

  const score = preview.getByRole('region', { name: 'Hoe volledig is deze werkplek?' });
  await expect(score.getByRole('listitem')).toHaveText([/^Website /]);

  await expect(preview.getByText('Nog 1 plaats')).toBeVisible();
  await expect.poll(() => findStrangeNames(page)).toEqual([]);

  const contact = page.locator('[id^="groep_contact-field"]').first();
  await contact.getByRole('button').first().click();
  await retype(contact.getByLabel('Telefoon'), '056');
  await expect(score.getByRole('listitem')).toHaveText([/^Telefoon /, /^Website /]);
  await retype(contact.getByLabel('Telefoon'), '056 00 99 88');
  await expect(score.getByRole('listitem')).toHaveText([/^Website /]);
  await expect(preview.getByText('Bel 056 00 99 88')).toBeVisible();
  await preview.getByRole('button', { name: 'Frans' }).click();
  await expect(preview.getByText(/Démonter, réparer/)).toBeVisible();

  const workplace = page.getByRole('button', { name: 'Werkplek Werkplaats Avelgem – Avelgem: openen' });
  await workplace.click();
  await expect(page.getByRole('button', { name: /^Werkplek Werkplaats Avelgem.*: dichtvouwen$/ })).toBeVisible();
  await moveToHeule(page);
  await saySpotsAreFree(page);
  await expect(preview.getByText('8501 Heule')).toBeVisible();
  await expect.poll(() => findStrangeNames(page)).toEqual([]);

  // Right for the form, wrong for the content check: the gateway says so, and nothing is lost.
  await contact.getByLabel('Website').fill('https://spatbord..example.be');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const panel = page.getByRole('alert', { name: 'Niet bewaard' });
  await expect(panel).toContainText('Website');
  await expect(panel).toContainText('Verwacht');
  await expect(contact.getByLabel('Telefoon')).toHaveValue('056 00 99 88');
  expect(await readDraft()).toBeUndefined();

  await retype(contact.getByLabel('Website'), 'https://spatbord.example.be');
  await expect(score).toContainText('100 % ingevuld. Alles wat meetelt, is ingevuld.');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Toestand: Concept')).toBeVisible();
  expect(await readDraft()).toMatchObject({
    contact: { phone: '056 00 99 88' },
    website: 'https://spatbord.example.be',
  });
  const [saved] = (await readDraft())?.workplaces ?? [];
  expect(saved?.address).toMatchObject({ street: 'Heulestraat', postcode: '8501', municipality: 'Kortrijk' });
  // Up and to the right of the middle of Heule.
  expect(saved?.address.lat).toBeGreaterThan(50.843);
  expect(saved?.address.lng).toBeGreaterThan(3.245);
  expect(saved?.capacity[0]).toEqual({ measure: 'ama-se', state: 'vrij', places: 1, waitWeeks: 6, asOf: today });
  const draft = await server.store.findDraft(key);
  expect(draft?.author.email).toBe(person.email);
  await expect(page.getByText('Publiceren')).toHaveCount(0);

  // The one step that is left is said, and taken at once.
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(page.getByText('Toestand: Ingestuurd')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'je krijgt een mail met het antwoord' })).toBeVisible();
  await expect.poll(async () => (await server.store.findDraft(key))?.status).toBe('pending_review');
  expect(complaints).toEqual([]);
});

/** A draft as an earlier save left it, with the form open on it. */
async function openDraft(page: Page, status: 'draft' | 'pending_review'): Promise<Locator> {
  const published = new TextDecoder().decode((await server.store.readFile(path))?.content);
  const content = new TextEncoder().encode(published.replace('056 00 33 75', '056 00 11 11'));
  await server.store.saveDraft(key, [{ path, content }], { author: person, message: 'Eerder', status });
  await page.goto(`${server.url}/beheer/`);
  await expect(page.getByText(status === 'draft' ? 'Toestand: Concept' : 'Toestand: Ingestuurd')).toBeVisible({
    timeout: 30_000,
  });
  return page.getByLabel('Naam', { exact: true });
}
const findStatus = async () => (await server.store.findDraft(key))?.status;
const saved = (page: Page) => page.getByText('Alles is bewaard');
/** What the panel below says of where the change stands. */
const panelOf = (page: Page) => ({
  notSent: page.getByRole('status').filter({ hasText: 'Bewaard, maar nog niet ingestuurd' }),
  sent: page.getByRole('status').filter({ hasText: 'je krijgt een mail met het antwoord' }),
  online: page.getByRole('status').filter({ hasText: 'staat binnen enkele seconden online' }),
});

test('a menu that stayed shut sends nothing in when it is opened later', async ({ page }) => {
  await openDraft(page, 'draft');
  await page.evaluate(() => {
    const keepShut = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest('[aria-haspopup="true"]'))) return;
      event.stopPropagation();
      document.removeEventListener('click', keepShut, true);
    };
    document.addEventListener('click', keepShut, true);
  });
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await page.getByText('Toestand: Concept').click();
  await page.getByRole('menuitem', { name: 'Concept' }).click();
  expect(await findStatus()).toBe('draft');
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(page.getByText('Toestand: Ingestuurd')).toBeVisible();
});

test('what is typed after a proposal was sent in is not said to be sent in', async ({ page }) => {
  const name = await openDraft(page, 'pending_review');
  await expect(panelOf(page).sent).toBeVisible();
  await retype(name, 'Fietsatelier Kettingkast');
  await expect(page.getByText('Nog niet bewaard')).toBeVisible();
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('a change that is online at once is said to be online, and the next one can be sent in', async ({ page }) => {
  server.trust(true);
  const name = await openDraft(page, 'draft');
  const panel = panelOf(page);
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(panel.online).toBeVisible();
  await expect(page.getByText(/^Toestand: /)).toHaveCount(0);
  await expect(name).toBeVisible({ timeout: 30_000 });
  await expect(panel.online).toBeVisible();

  server.trust(false);
  await retype(name, 'Fietsatelier Kettingkast');
  await expect(page.getByRole('status')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Toestand: Concept')).toBeVisible();
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(panel.sent).toBeVisible();
  await expect.poll(findStatus).toBe('pending_review');

  // A save keeps it sent in.
  await retype(name, 'Fietsatelier Kettingkast Avelgem');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('Toestand: Ingestuurd')).toBeVisible({ timeout: 30_000 });
  await expect(panel.sent).toBeVisible();
  expect(await findStatus()).toBe('pending_review');
});

const approve = () =>
  server.store.publishDraft(key, {
    approver: { name: 'Moderator', email: 'moderator@example.org' },
    message: 'Goedgekeurd',
  });

test('a change that somebody approved before it was sent in is no draft any more', async ({ page }) => {
  await openDraft(page, 'draft');
  await approve();
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(page.getByText(/De toestand is niet gewijzigd/)).toBeVisible();
  await expect(panelOf(page).notSent).toBeHidden();
  await expect(page.getByText(/^Toestand: /)).toHaveCount(0);
  await expect(saved(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('a change after the approval of what was sent in is said not to be sent in, and can be', async ({ page }) => {
  const name = await openDraft(page, 'pending_review');
  await approve();
  await retype(name, 'Fietsatelier Kettingkast');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('Toestand: Concept')).toBeVisible({ timeout: 30_000 });
  await expect(panelOf(page).notSent).toBeVisible();
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect(panelOf(page).sent).toBeVisible();
  await expect.poll(findStatus).toBe('pending_review');
});

test('what is typed while a change goes online is not lost, and can be sent in', async ({ page }) => {
  server.trust(true);
  const name = await openDraft(page, 'draft');
  let answer: (() => void) | undefined;
  await page.route('**/api/cms', async (route) => {
    if (route.request().postData()?.includes('"updateUnpublishedEntryStatus"')) {
      await new Promise<void>((resolve) => (answer = resolve));
    }
    await route.continue();
  });
  await page.getByRole('button', { name: 'Stuur in' }).click();
  await expect.poll(() => answer).toBeDefined();
  await retype(name, 'Fietsatelier Kettingkast');
  answer?.();
  await expect.poll(findStatus).toBeUndefined();
  // Longer than the form waits before it is loaded anew.
  await page.waitForTimeout(3000);
  await expect(name).toHaveValue('Fietsatelier Kettingkast');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(panelOf(page).notSent).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Toestand: Concept')).toBeVisible();
  expect(await readDraft()).toMatchObject({ name: 'Fietsatelier Kettingkast' });
});

test('what somebody else changed meanwhile is joined, and the same field is asked about', async ({ page }) => {
  await page.goto(`${server.url}/beheer/`);
  const contact = page.locator('[id^="groep_contact-field"]');
  await contact.getByRole('button').first().click();
  await retype(contact.getByLabel('Telefoon'), '056 00 99 88');
  const file = await server.store.readFile(path);
  const theirs = new TextDecoder()
    .decode(file?.content)
    .replace('056 00 33 75', '056 00 11 11')
    .replace('name: Fietsatelier Spatbord', 'name: Fietsatelier Het Spatbord');
  await server.store.commit([{ path, content: new TextEncoder().encode(theirs) }], {
    author: { name: 'Moderator', email: 'moderator@example.org' },
    message: 'Intussen',
  });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Iemand anders wijzigde intussen hetzelfde' });
  await expect(dialog).toContainText('Contact › Telefoon');
  await expect(dialog).toContainText('056 00 11 11');
  await dialog.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
  await expect.poll(readDraft).toMatchObject({
    name: 'Fietsatelier Het Spatbord',
    contact: { phone: '056 00 99 88' },
  });
});

test('a session that ended loses nothing that was typed, and says where to go', async ({ page }) => {
  await page.goto(`${server.url}/beheer/`);
  await retype(page.getByLabel('Naam', { exact: true }), 'Fietsatelier Spatbord Avelgem');
  server.signOut();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('link', { name: /Meld je aan in een nieuw tabblad/ })).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Fietsatelier Spatbord Avelgem');
});

test('the page of a draft shows the fiche, in a policy without generated code', async ({ page }) => {
  const response = await page.goto(`${server.url}/beheer/voorbeeld/organisations/fietsatelier-spatbord/`);
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Werkplaats Avelgem');
  await expect(page.getByText('Zo staat het nu online.')).toBeVisible();
  await page.goto(`${server.url}/beheer/voorbeeld/organisations/weversboom/`);
  await expect(page.getByText('Hier is geen concept, of het is niet voor jou.')).toBeVisible();
});
