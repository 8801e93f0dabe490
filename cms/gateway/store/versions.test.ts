import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent, toRawContent } from '../../../src/directory/read-content.ts';
import { checkContent } from '../../../src/domain/check/index.ts';
import { mergeFiles } from '../merge/merge-files.ts';
import type { GitStore } from './git/git-store.ts';
import { createStore } from './git/git-store.ts';
import { removeListing, restoreVersion, toTombstone, undoRemoval } from './versions.ts';

const moderator = { name: 'Moderator', email: 'moderator@example.org' };
const slug = 'de-paktafel';
const path = `content/organisations/${slug}.yaml`;
const today = '2026-11-25';

describe('removing and restoring a listing', () => {
  let parent: string;
  let store: GitStore;
  const read = async (at?: string) => Buffer.from((await store.readFile(path, at))?.content ?? []).toString();
  const readDirectory = async () => {
    const files = await store.readAll('content');
    const sources = [...files].flatMap(([file, content]) =>
      /\.(?:yaml|md)$/.test(file) ? [[file.slice('content/'.length), Buffer.from(content).toString()] as const] : [],
    );
    return checkContent(toRawContent('content', new Map(sources)), { today });
  };

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'versions-'));
    const seedFrom = join(parent, 'content');
    await cp('content', seedFrom, { recursive: true });
    const committer = { name: 'ROSEwijzer', email: 'noreply@example.org' };
    store = await createStore({ dir: join(parent, 'content.git'), seedFrom, committer, merge: mergeFiles });
  });
  afterAll(async () => {
    await store.close();
    await rm(parent, { recursive: true });
  });

  it('leaves its pages at their old addresses, takes it out of the search, and brings it back as it was', async () => {
    const before = await read();
    const outcome = await removeListing(store, { slug, reason: 'gefuseerd', moderator });
    expect(outcome).toMatchObject({ kind: 'done' });
    const [revision] = await store.history({ path, limit: 1 });
    expect(revision).toMatchObject({ author: moderator, trailers: { Reason: 'gefuseerd' } });
    const { directory } = await readDirectory();
    expect(directory?.organisations.find((own) => own.slug === slug)?.organisation.status).toBe('gestopt');
    expect(directory?.organisations.find((own) => own.slug === slug)?.workplaces).toHaveLength(1);
    expect(directory?.workplaces.some((own) => own.organisationSlug === slug)).toBe(false);

    expect(await undoRemoval(store, { slug, moderator })).toMatchObject({ kind: 'done' });
    expect(await read()).toBe(before);
    expect(await undoRemoval(store, { slug, moderator })).toBeUndefined();
  });

  it('says that there is nothing to remove, to undo or to restore', async () => {
    expect(await removeListing(store, { slug: 'nergens', reason: 'x', moderator })).toBeUndefined();
    expect(await undoRemoval(store, { slug: 'kratwijk', moderator })).toBeUndefined();
    const revision = await store.head();
    expect(await restoreVersion(store, { path: 'content/nergens.yaml', revision, author: moderator })).toBeUndefined();
  });

  it('brings back an earlier version with the logo that it showed', async () => {
    const logo = `content/uploads/${slug}/logo.png`;
    const saving = { author: moderator, message: 'Wijzig' };
    const withLogo = (await read()).replace('name: De Paktafel', `name: De Paktafel\nlogo: /uploads/${slug}/logo.png`);
    const changes = [
      { path, content: Buffer.from(withLogo) },
      { path: logo, content: Buffer.from('een logo') },
    ];
    await store.commit(changes, saving);
    const revision = await store.head();
    await store.commit([{ path: logo, content: undefined }], saving);
    await store.commit([{ path, content: Buffer.from((await read()).replace('De Paktafel', 'Anders')) }], saving);
    await restoreVersion(store, { path, revision, author: moderator });
    expect(await read()).toBe(withLogo);
    expect(Buffer.from((await store.readFile(logo))?.content ?? []).toString()).toBe('een logo');
  });

  it('leaves no person and no capacity of any listing, and every one stays right', async () => {
    const raw = await readContent('content');
    const person = 'contact:\n  person:\n    name: Iemand\n    consentOn: 2026-01-01\n';
    const sources = new Map<string, string>();
    for (const [file, content] of await store.readAll('content')) {
      const text = Buffer.from(content).toString();
      const isListing = file.startsWith('content/organisations/');
      const own = isListing ? toTombstone(file, text.replace('contact:\n', person)) : text;
      if (isListing) expect(own).not.toMatch(/person:|Iemand|capacity:/);
      if (/\.(?:yaml|md)$/.test(file)) sources.set(file.slice('content/'.length), own);
    }
    expect(sources.size).toBeGreaterThan(raw.organisations.length);
    const { problems } = checkContent(toRawContent('content', sources), { today });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
