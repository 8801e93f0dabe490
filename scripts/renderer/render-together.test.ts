import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toThreads } from './render-together.ts';

function makeContent(listings: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'threads-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'organisations'));
  for (let own = 0; own < listings; own += 1) writeFileSync(join(folder, 'organisations', `${own}.yaml`), '');
  return folder;
}

test.each([
  [0, 8, 1],
  [75, 8, 1],
  [76, 8, 2],
  [76, 1, 1],
  [400, 2, 2],
  [400, 8, 4],
])('a site of %i listings on %i cores is made by %i threads', async (listings, cores, threads) => {
  expect(await toThreads(makeContent(listings), cores)).toBe(threads);
});

test('content that is not there is made by one thread, which says so', async () => {
  expect(await toThreads(join(tmpdir(), 'nergens'), 8)).toBe(1);
});
