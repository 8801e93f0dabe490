import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskGateway, own, type DeskGateway } from '../fixtures/desk-gateway.ts';
import { people } from '../policy/cases.ts';
import { createSceneReader } from './read-scene.ts';

let gateway: DeskGateway;
beforeAll(async () => {
  gateway = await createDeskGateway();
});
afterAll(() => gateway.close());

async function publish(path: string): Promise<void> {
  const content = new TextEncoder().encode(`${await gateway.read(path)}# Nog een regel.\n`);
  await gateway.store.commit([{ path, content }], { author: people.moderator, message: 'gewijzigd' });
}

it.each(['content/region.yaml', 'content/measures/collectief-maatwerk.yaml'])(
  'is read again where %s changed, and not where a listing did',
  async (path) => {
    const read = createSceneReader(gateway.store);
    const first = await read();
    await publish(own);
    expect(await read()).toBe(first);
    await publish(path);
    const second = await read();
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
  },
);
