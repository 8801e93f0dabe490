import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readNews } from '../../../src/directory/read-news.ts';
import { createSceneReader } from '../editor/read-scene.ts';
import { createDeskGateway, own, today, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { people } from '../policy/cases.ts';
import { createDescriber } from '../review/describe-draft.ts';
import { createNews, withNews } from './news.ts';

let gateway: DeskGateway;
beforeAll(async () => {
  gateway = await createDeskGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.clock.now = new Date(`${today}T10:00:00Z`);
  await gateway.reset();
});

async function change(...replaced: readonly (readonly [string, string])[]): Promise<void> {
  let text = await gateway.read();
  for (const [from, to] of replaced) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  await gateway.store.commit([{ path: own, content: new TextEncoder().encode(text) }], {
    author: people.editor,
    message: 'gewijzigd',
  });
}
const nextDay = () => {
  gateway.clock.now = new Date(gateway.clock.now.getTime() + 86_400_000);
};
const toNews = () => {
  const { store } = gateway;
  return createNews({ store, ...createDescriber({ store, readScene: createSceneReader(store) }) });
};
const read = async () => toNews()(await gateway.store.head());

it('is nothing where the repository was made just now', async () => {
  expect(await read()).toEqual([]);
});

it('says what changed in words, in each language, newest first', async () => {
  await change(['waitWeeks: 6', 'waitWeeks: 2']);
  nextDay();
  await change(['dinsdag', 'maandag']);
  const [last, first, ...more] = await read();
  expect(more).toEqual([]);
  expect([last?.on, first?.on]).toEqual(['2026-11-27', today]);
  expect(last).toMatchObject({ slug: 'kemmelwerk', name: 'Kemmelwerk', what: 'changed' });
  expect(last?.sentences.nl.join()).toContain('maandag');
  expect(first?.sentences.fr).toHaveLength(1);
});

it('tells a day once, with everything that changed on it', async () => {
  await change(['waitWeeks: 6', 'waitWeeks: 2']);
  await change(['waitWeeks: 2', 'waitWeeks: 4']);
  await change(['dinsdag', 'maandag']);
  const [item, ...more] = await read();
  expect(more).toEqual([]);
  expect(item?.sentences.nl).toHaveLength(2);
  expect(item?.sentences.nl.join()).not.toMatch(/\b2 weken/);
});

it('tells a confirmation as a confirmation, and nothing of what was undone on the same day', async () => {
  await change(['confirmedOn: 2026-10-20', 'confirmedOn: 2026-11-26']);
  expect(await read()).toMatchObject([{ what: 'confirmed', sentences: { nl: [] } }]);
  await change(['confirmedOn: 2026-11-26', 'confirmedOn: 2026-10-20']);
  expect(await read()).toEqual([]);
});

it('says nothing of persons', async () => {
  await change(['contact:', 'contact:\n  person: { name: An Peeters, consentOn: 2026-11-01 }'], ['dinsdag', 'maandag']);
  expect(JSON.stringify(await read())).not.toMatch(/Peeters|ann@|Ann/);
});

it('goes along with what is exported for a build, up to the state that is built', async () => {
  await change(['dinsdag', 'maandag']);
  const built = await gateway.store.head();
  nextDay();
  await change(['maandag', 'vrijdag']);
  const folder = mkdtempSync(join(tmpdir(), 'news-'));
  try {
    await withNews(gateway.store, toNews()).exportTo(folder, 'content', built);
    expect(await readNews(folder)).toMatchObject([{ on: today }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
