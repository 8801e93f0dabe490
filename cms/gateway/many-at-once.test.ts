import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeskGateway, toSave, type DeskGateway } from './fixtures/desk-gateway.ts';

const count = 50;
const slugs = Array.from({ length: count }, (_, index) => `plek-${index}`);
let folder: string;
let gateway: DeskGateway;
let cookies: ReadonlyMap<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'many-'));
  cpSync(resolve('src/directory/fixtures/tiny-region'), folder, { recursive: true });
  const model = readFileSync(join(folder, 'organisations/kemmelwerk.yaml'), 'utf8');
  slugs.forEach((slug, index) => {
    const text = model
      .replace('name: Kemmelwerk', `name: Plek ${index}`)
      .replaceAll('0e7c1f0a', `0e7c${String(index).padStart(4, '0')}`);
    writeFileSync(join(folder, `organisations/${slug}.yaml`), text);
  });
  const organisations = slugs.map((slug) => ({ slug, name: slug }));
  gateway = await createDeskGateway({ seedFrom: folder, organisations });
  const entered: [string, string][] = [];
  for (const slug of slugs) entered.push([slug, await gateway.enter(`${slug}@example.org`, 'editor', [slug])]);
  cookies = new Map(entered);
}, 120_000);
afterEach(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (slug: string, action: string, params: unknown, cookie = cookies.get(slug)) =>
  gateway.sendJson('POST', '/api/cms', { branch: 'main', action, params }, cookie);
const toPath = (slug: string) => `content/organisations/${slug}.yaml`;

describe('many people at once', () => {
  it('lose nothing and mix up nothing: fifty save, twenty are approved', async () => {
    const saves = await Promise.all(
      slugs.map(async (slug, index) => {
        const phone = `056 00 00 ${String(index).padStart(2, '0')}`;
        const text = (await gateway.read(toPath(slug))).replace('  mailbox:', `  phone: "${phone}"\n  mailbox:`);
        return ask(slug, 'persistEntry', toSave(text, { slug }));
      }),
    );
    expect(saves.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    for (const [index, slug] of slugs.entries()) {
      const key = { collection: 'organisations', slug };
      const draft = await gateway.store.findDraft(key);
      expect(draft).toMatchObject({ author: { email: `${slug}@example.org` }, files: [{ path: toPath(slug) }] });
      const text = await gateway.readDraft(toPath(slug), key);
      expect(text).toContain(`phone: 056 00 00 ${String(index).padStart(2, '0')}`);
      expect(text).toContain(`name: Plek ${index}\n`);
    }

    const approved = slugs.slice(0, 20);
    const moderator = await gateway.cookieOf('moderator');
    const approvals = await Promise.all(
      approved.map(async (slug) =>
        ask(slug, 'publishUnpublishedEntry', { collection: 'organisations', slug }, moderator),
      ),
    );
    expect(approvals.map(({ status }) => status)).toEqual(approved.map(() => 200));
    for (const [index, slug] of slugs.entries()) {
      const phone = `phone: 056 00 00 ${String(index).padStart(2, '0')}`;
      expect((await gateway.read(toPath(slug))).includes(phone), slug).toBe(index < 20);
    }
    const history = await gateway.store.history({ limit: 20 });
    expect(history.map(({ author }) => author.email).toSorted()).toEqual(
      approved.map((slug) => `${slug}@example.org`).toSorted(),
    );
    expect((await gateway.store.drafts()).map(({ slug }) => slug).toSorted()).toEqual(slugs.slice(20).toSorted());
    await expect(gateway.store.git.run(['fsck', '--strict', '--full'])).resolves.toBeDefined();
  }, 180_000);
});
