import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPreviousSite, takeOver, toMaker, writePageKeys } from './page-keys.ts';

const workshop = mkdtempSync(join(tmpdir(), 'page-keys-'));
afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});
const site = join(workshop, 'site');
const file = join(workshop, 'page-keys.json');

const settings = { siteUrl: 'https://gids.example.org', takesReports: true };
const maker = toMaker('/srv/.cache/renderer/abc', settings);

it('gives the keys to the same renderer, wherever that stands', async () => {
  await writePageKeys(file, maker, { 'organisaties/de-zeemlap': 'k1' });
  const previous = await readPreviousSite(site, 'page-keys.json', toMaker('/elsewhere/renderer/abc', settings));
  expect(previous).toEqual({ folder: site, keys: { 'organisaties/de-zeemlap': 'k1' } });
});

it('gives none to another renderer or with other settings, nor where they cannot be read', async () => {
  await writePageKeys(file, maker, { home: 'k1' });
  for (const other of [
    toMaker('/srv/.cache/renderer/abd', settings),
    toMaker('/srv/.cache/renderer/abc', { ...settings, siteUrl: 'https://elders.example.org' }),
    toMaker('/srv/.cache/renderer/abc', { ...settings, takesReports: false }),
  ]) {
    expect(await readPreviousSite(site, 'page-keys.json', other)).toBeUndefined();
  }
  expect(await readPreviousSite(site, 'none.json', maker)).toBeUndefined();
  writeFileSync(file, `{"maker":${JSON.stringify(maker)},"pages":{"home"`);
  expect(await readPreviousSite(site, 'page-keys.json', maker)).toBeUndefined();
});

it('takes a page over without writing it again, and it outlives the site that it came from', () => {
  const [from, to] = [join(workshop, 'old'), join(workshop, 'new')];
  for (const folder of [from, to]) mkdirSync(folder);
  writeFileSync(join(from, 'index.html'), '<p>dag</p>');
  takeOver(join(from, 'index.html'), join(to, 'index.html'));
  expect(statSync(join(to, 'index.html')).ino).toBe(statSync(join(from, 'index.html')).ino);
  rmSync(from, { recursive: true });
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('<p>dag</p>');
});

it.each(['ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'EPERM'])('copies a page where the disk says %s', (code) => {
  const [from, to] = [join(workshop, `from-${code}`), join(workshop, `to-${code}`)];
  writeFileSync(from, '<p>dag</p>');
  takeOver(from, to, () => {
    throw Object.assign(new Error(`${code}: link`), { code });
  });
  expect(readFileSync(to, 'utf8')).toBe('<p>dag</p>');
  expect(statSync(to).ino).not.toBe(statSync(from).ino);
});

it('refuses a page that is gone, and never writes into one that is there', () => {
  const [gone, from, to] = [join(workshop, 'gone'), join(workshop, 'dag'), join(workshop, 'hallo')];
  expect(() => takeOver(gone, to)).toThrow('ENOENT');
  writeFileSync(from, '<p>dag</p>');
  writeFileSync(to, '<p>hallo</p>');
  expect(() => takeOver(from, to)).toThrow('EEXIST');
  expect(readFileSync(to, 'utf8')).toBe('<p>hallo</p>');
});
