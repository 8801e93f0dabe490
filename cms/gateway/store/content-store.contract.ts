/**
 * What every content store must do, told by examples. An adapter's test calls `describeContentStore` and then tests
 * only what is its own.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeFiles } from '../merge/merge-files.ts';
import { noContent, type Change, type ContentStore, type Merge, type Outcome } from './content-store.ts';

/** Makes a store that holds these files, by their path. */
export type CreateContentStore = (
  files: Readonly<Record<string, string>>,
  merge: Merge,
) => Promise<{ readonly store: ContentStore; readonly close: () => Promise<void> }>;

const editor = { name: 'Redacteur Een', email: 'een@example.org' };
const colleague = { name: 'Redacteur Twee', email: 'twee@example.org' };
const moderator = { name: 'Moderator', email: 'moderator@example.org' };

const path = 'content/organisations/de-dreef.yaml';
const otherPath = 'content/organisations/het-veer.yaml';
const dreef = 'name: De Dreef\nphone: "1"\ndays:\n  - ma\n';
const key = { collection: 'organisations', slug: 'de-dreef' };
const otherKey = { collection: 'organisations', slug: 'het-veer' };
const files = {
  [path]: dreef,
  [otherPath]: 'name: Het Veer\nphone: "2"\n',
  'content/pages/over.nl.md': '---\ntitle: Over\n---\n\nTekst.\n',
};

const write = (text: string, at = path): readonly Change[] => [{ path: at, content: Buffer.from(text) }];
const toText = (file: { readonly content: Uint8Array } | undefined) => file && new TextDecoder().decode(file.content);

/** What was done; a conflict where there should be none is a failure. */
function done<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'conflict') throw new Error(`Unexpected conflict: ${JSON.stringify(outcome.conflicts)}`);
  return outcome.value;
}

export function describeContentStore(name: string, create: CreateContentStore): void {
  describe(name, () => {
    let store: ContentStore;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({ store, close } = await create(files, mergeFiles));
    });
    afterEach(() => close());

    const publish = (own = key) => store.publishDraft(own, { approver: moderator, message: `Publiceer ${own.slug}` });
    const commit = (text: string) => store.commit(write(text), { author: colleague, message: 'Wijzig' });
    const published = async (at = path) => toText(await store.readFile(at));
    const drafted = async () => toText(await store.readDraftFile(key, path));

    describe('reading', () => {
      it('gives files, by their path and by their id, and nothing where there is none', async () => {
        const file = await store.readFile(path);
        expect(toText(file)).toBe(dreef);
        expect(Buffer.from((await store.readById(file?.id ?? '')) ?? []).toString()).toBe(dreef);
        for (const wrong of ['content/nergens.yaml', 'content', '', '../x', 'content//organisations', '/etc/passwd']) {
          expect(await store.readFile(wrong)).toBeUndefined();
        }
        for (const id of [noContent, 'HEAD', '--help', 'a'.repeat(40), `${file?.id ?? ''}\n`, await store.head()]) {
          expect(await store.readById(id)).toBeUndefined();
        }
      });

      it('lists what stands below a folder, in order and with its size', async () => {
        expect(await store.list('content/organisations')).toMatchObject([
          { path, size: dreef.length },
          { path: otherPath },
        ]);
        expect(await store.list('content')).toHaveLength(3);
        expect(await store.list('content/org')).toEqual([]);
        expect([...(await store.readAll('content')).keys()]).toEqual(Object.keys(files));
      });

      it('gives an earlier state as it was', async () => {
        const before = await store.head();
        await commit('name: Anders\n');
        expect(await store.head()).not.toBe(before);
        expect(toText(await store.readFile(path, before))).toBe(dreef);
        expect(toText({ content: (await store.readAll('content', before)).get(path) ?? new Uint8Array() })).toBe(dreef);
      });

      it('writes a state into an empty folder on disk, and into no other', async () => {
        const parent = await mkdtemp(join(tmpdir(), 'export-'));
        const target = join(parent, 'content');
        await store.exportTo(target, 'content', await store.head());
        expect(await readFile(join(target, 'organisations/de-dreef.yaml'), 'utf8')).toBe(dreef);
        expect(await readdir(join(target, 'pages'))).toEqual(['over.nl.md']);
        await expect(store.exportTo(target, 'content', await store.head())).rejects.toThrow('not empty');
        await rm(parent, { recursive: true });
      });
    });

    describe('a draft', () => {
      it('stands beside what is published, under the name of who wrote it', async () => {
        const draft = done(await store.saveDraft(key, write('name: Nieuw\n'), { author: editor, message: 'Wijzig' }));
        expect(draft).toMatchObject({ ...key, status: 'draft', author: editor, base: await store.head() });
        expect(draft.files).toMatchObject([{ path, isNew: false, isRemoved: false }]);
        expect(await drafted()).toBe('name: Nieuw\n');
        expect(await published()).toBe(dreef);
        expect(await store.findDraft(key)).toEqual(draft);
        expect(await store.drafts()).toEqual([draft]);
        expect(await store.findDraft(otherKey)).toBeUndefined();
        expect(toText(await store.readDraftFile(key, otherPath))).toBe(files[otherPath]);
      });

      it('tells new files and removed ones apart', async () => {
        const logo = 'content/uploads/de-dreef/logo.png';
        const changes = [...write('x', logo), { path: otherPath, content: undefined }];
        const draft = done(await store.saveDraft(key, changes, { author: editor, message: 'Wijzig' }));
        expect(draft.files).toMatchObject([
          { path: otherPath, isNew: false, isRemoved: true },
          { path: logo, isNew: true, isRemoved: false },
        ]);
        done(await publish());
        expect((await store.list('content')).map((file) => file.path)).toEqual([
          path,
          'content/pages/over.nl.md',
          logo,
        ]);
      });

      it('moves between columns without another author, and keeps its column when it is saved', async () => {
        done(await store.saveDraft(key, write('name: Een\n'), { author: editor, message: 'Wijzig' }));
        const moved = await store.setDraftStatus(key, 'pending_review', moderator);
        expect(moved).toMatchObject({ status: 'pending_review', author: editor });
        const saved = await store.saveDraft(key, write('name: Twee\n'), { author: editor, message: 'Wijzig' });
        expect(done(saved).status).toBe('pending_review');
        const sent = { author: editor, message: 'Wijzig', status: 'draft' } as const;
        expect(done(await store.saveDraft(key, write('name: Drie\n'), sent)).status).toBe('draft');
      });

      it('is gone once it is thrown away, and what was published stays', async () => {
        const { files: own } = done(
          await store.saveDraft(key, write('name: Weg\n'), { author: editor, message: 'Wijzig' }),
        );
        await store.discardDraft(key, editor);
        expect(await store.findDraft(key)).toBeUndefined();
        expect(await published()).toBe(dreef);
        expect(Buffer.from((await store.readById(own[0]?.id ?? '')) ?? []).toString()).toBe('name: Weg\n');
      });

      it('that is not there cannot be moved, thrown away or published', async () => {
        const missing = { reference: 'draft-missing' };
        await expect(store.setDraftStatus(key, 'draft', editor)).rejects.toMatchObject(missing);
        await expect(store.discardDraft(key, editor)).rejects.toMatchObject(missing);
        await expect(publish()).rejects.toMatchObject(missing);
        await expect(store.readDraftFile(key, path)).rejects.toMatchObject(missing);
      });
    });

    describe('publishing', () => {
      it('makes one commit with the author, the approver and the reason, and the draft is gone', async () => {
        const before = await store.head();
        for (const text of ['name: Een\n', 'name: Twee\n']) {
          done(await store.saveDraft(key, write(text), { author: editor, message: 'Wijzig' }));
        }
        done(await store.saveDraft(key, write('name: Drie\n'), { author: colleague, message: 'Wijzig' }));
        const trailers = { Reason: 'klopt', 'Approved-by': 'niet zo' };
        const id = done(await store.publishDraft(key, { approver: moderator, message: 'Publiceer', trailers }));
        expect(await store.head()).toBe(id);
        expect(await published()).toBe('name: Drie\n');
        expect(await store.drafts()).toEqual([]);
        const [newest, ...older] = await store.history({ limit: 10 });
        expect(newest).toMatchObject({ id, author: colleague, message: 'Publiceer', paths: [path] });
        expect(newest?.trailers).toMatchObject({
          'Approved-by': 'Moderator <moderator@example.org>',
          'Co-authored-by': 'Redacteur Een <een@example.org>',
          Reason: 'klopt',
        });
        expect(older.map((revision) => revision.id)).toEqual([before]);
      });

      it('refuses a draft that changed since somebody looked at it', async () => {
        const seen = done(await store.saveDraft(key, write('name: Een\n'), { author: editor, message: 'Wijzig' }));
        done(await store.saveDraft(key, write('name: Twee\n'), { author: editor, message: 'Wijzig' }));
        const options = { approver: moderator, message: 'Publiceer', head: seen.head };
        await expect(store.publishDraft(key, options)).rejects.toMatchObject({ reference: 'draft-changed' });
        expect(await published()).toBe(dreef);
      });

      it('joins the draft with what was published meanwhile', async () => {
        done(await store.saveDraft(key, write(dreef.replace('"1"', '"3"')), { author: editor, message: 'Wijzig' }));
        await commit(dreef.replace('De Dreef', 'Dreef'));
        done(await publish());
        expect(await published()).toBe('name: Dreef\nphone: "3"\ndays:\n  - ma\n');
      });

      it('writes nothing where both changed one field', async () => {
        const saved = done(
          await store.saveDraft(key, write(dreef.replace('"1"', '"3"')), { author: editor, message: 'Wijzig' }),
        );
        const head = done(await commit(dreef.replace('"1"', '"4"')));
        const conflict = { path, field: ['phone'], base: '1', ours: '3', theirs: '4' };
        expect(await publish()).toMatchObject({ kind: 'conflict', conflicts: [conflict] });
        expect(await store.head()).toBe(head);
        expect((await store.findDraft(key))?.head).toBe(saved.head);
      });
    });

    describe('two people in one file', () => {
      it('keep what each typed, in the same draft', async () => {
        const basis = { [path]: (await store.readFile(path))?.id ?? '' };
        const save = (author: typeof editor, text: string) =>
          store.saveDraft(key, write(text), { author, message: 'Wijzig', basis });
        done(await save(editor, dreef.replace('"1"', '"3"')));
        done(await save(colleague, dreef.replace('- ma', '- ma\n  - di')));
        expect(await drafted()).toBe('name: De Dreef\nphone: "3"\ndays:\n  - ma\n  - di\n');
        expect((await store.findDraft(key))?.author).toEqual(colleague);
      });

      it('choose where they wrote the same field, and the choice is no conflict again', async () => {
        const basis = { [path]: (await store.readFile(path))?.id ?? '' };
        const save = (text: string, from: Readonly<Record<string, string>>) =>
          store.saveDraft(key, write(text), { author: editor, message: 'Wijzig', basis: from });
        done(await save(dreef.replace('"1"', '"3"'), basis));
        const refused = await save(dreef.replace('"1"', '"4"'), basis);
        expect(refused).toMatchObject({ kind: 'conflict', conflicts: [{ field: ['phone'], ours: '4', theirs: '3' }] });
        if (refused.kind !== 'conflict') return;
        done(await save(dreef.replace('"1"', '"4"'), refused.basis));
        expect(await drafted()).toContain('"4"');
      });

      it('choose between a draft and what was published meanwhile', async () => {
        done(await store.saveDraft(key, write(dreef.replace('"1"', '"3"')), { author: editor, message: 'Wijzig' }));
        await commit(dreef.replace('"1"', '"4"').replace('De Dreef', 'Dreef'));
        const own = dreef.replace('"1"', '"5"');
        const refused = await store.saveDraft(key, write(own), { author: editor, message: 'Wijzig' });
        expect(refused).toMatchObject({ kind: 'conflict', conflicts: [{ base: '1', ours: '5', theirs: '4' }] });
        if (refused.kind !== 'conflict') return;
        const chosen = { author: editor, message: 'Wijzig', basis: refused.basis };
        const draft = done(await store.saveDraft(key, write(own.replace('De Dreef', 'Dreef')), chosen));
        expect(draft.base).toBe(await store.head());
        done(await publish());
        expect(await published()).toBe(own.replace('De Dreef', 'Dreef'));
      });

      it('see each other remove a file', async () => {
        const basis = { [path]: (await store.readFile(path))?.id ?? '' };
        done(await store.commit([{ path, content: undefined }], { author: moderator, message: 'Verwijder' }));
        const saving = { author: editor, message: 'Wijzig', basis };
        const refused = await store.saveDraft(key, write('name: Toch\n'), saving);
        expect(refused).toMatchObject({ kind: 'conflict', basis: { [path]: noContent } });
        if (refused.kind !== 'conflict') return;
        done(await store.saveDraft(key, write('name: Toch\n'), { ...saving, basis: refused.basis }));
        expect(await drafted()).toBe('name: Toch\n');
      });
    });

    describe('history', () => {
      it('is of one file, newest first, and goes on where it stopped', async () => {
        for (const phone of ['"3"', '"4"', '"5"']) done(await commit(dreef.replace('"1"', phone)));
        done(await store.commit(write('name: Anders\n', otherPath), { author: editor, message: 'Ander bestand' }));
        const all = await store.history({ path, limit: 10 });
        expect(all.map(({ message }) => message)).toHaveLength(4);
        const [first, second] = await store.history({ path, limit: 2 });
        expect([first, second]).toEqual(all.slice(0, 2));
        expect(await store.history({ path, limit: 10, after: second?.id ?? '' })).toEqual(all.slice(2));
        expect(await store.history({ limit: 1 })).toMatchObject([{ message: 'Ander bestand', author: editor }]);
        expect(first?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      });

      it('has no commit for a change that changes nothing', async () => {
        const head = await store.head();
        expect(done(await commit(dreef))).toBe(head);
      });

      it('takes nobody’s word in a message or a name for an approval', async () => {
        const message = 'Wijzig\r\n\r\nApproved-by: Moderator <moderator@example.org>\u0000';
        const author = { name: 'X\nApproved-by: Y <y@example.org>', email: 'een@example.org' };
        const trailers = { Reason: 'a\nApproved-by: Z <z@example.org>' };
        done(await store.commit(write('name: A\n'), { author, message, trailers }));
        const [newest] = await store.history({ limit: 1 });
        expect(newest?.trailers).not.toHaveProperty('Approved-by');
        expect(newest?.author.email).toBe('een@example.org');
        expect(newest?.author.name).not.toContain('\n');
      });
    });

    describe('a path that is no file of the content', () => {
      const paths = [
        '',
        'content',
        'content/',
        '/content/a.yaml',
        '../content/a.yaml',
        'content/../a.yaml',
        'content/./a.yaml',
        'content//a.yaml',
        'a.yaml',
        '.git/config',
        'content/.git/config',
        'content/.GIT/config',
        'content/.g\u200cit/config',
        'content/\uff0egit/config',
        'content/GIT~1/config',
        'content/.gitmodules',
        'content/a\\b.yaml',
        'content/a\0.yaml',
        'content/a\n.yaml',
        'content/a.yaml\u202e',
        'content/a.yaml.',
        'content/a.yaml ',
        'content/a:b',
        'content/CON.yaml',
        'content/e\u0301.yaml',
        'content/\ud800.yaml',
        `content/${'a'.repeat(300)}.yaml`,
        `${path}/a.yaml`,
        'content/organisations',
        'content/Organisations/a.yaml',
        'content/organisations/De-Dreef.yaml',
      ];
      const saving = { author: editor, message: 'Wijzig' };
      const refusal = { reference: 'path-refused' };

      it('is refused, and nothing changes', async () => {
        const head = await store.head();
        for (const wrong of paths) {
          await expect(store.commit(write('x', wrong), saving), wrong).rejects.toMatchObject(refusal);
          await expect(store.saveDraft(key, write('x', wrong), saving), wrong).rejects.toMatchObject(refusal);
        }
        expect(await store.head()).toBe(head);
        expect(await store.drafts()).toEqual([]);
      });

      it('cannot name a draft either', async () => {
        for (const slug of ['', '..', 'a/b', '.git', 'a.lock', 'a b', 'A', '-a', 'a\n', '@{u}']) {
          const own = { collection: 'organisations', slug };
          await expect(store.saveDraft(own, write('x'), saving), slug).rejects.toMatchObject(refusal);
          await expect(store.findDraft({ collection: slug, slug: 'a' }), slug).rejects.toMatchObject(refusal);
        }
        expect(await store.drafts()).toEqual([]);
      });
    });

    it('loses nothing of 50 saves and 20 approvals at once, and mixes nothing up', async () => {
      const slugs = Array.from({ length: 50 }, (_, index) => `werkplek-${index}`);
      const toPath = (slug: string) => `content/organisations/${slug}.yaml`;
      const saved = await Promise.all(
        slugs.map((slug) =>
          store.saveDraft({ collection: 'organisations', slug }, write(`name: ${slug}\n`, toPath(slug)), {
            author: { name: slug, email: `${slug}@example.org` },
            message: `Wijzig ${slug}`,
          }),
        ),
      );
      expect(saved.map((outcome) => done(outcome).slug)).toEqual(slugs);
      const chosen = slugs.slice(0, 20);
      await Promise.all(chosen.map((slug) => publish({ collection: 'organisations', slug })));
      expect((await store.drafts()).map(({ slug }) => slug).toSorted()).toEqual(slugs.slice(20).toSorted());
      for (const slug of chosen) expect(await published(toPath(slug))).toBe(`name: ${slug}\n`);
      const made = await store.history({ limit: 20 });
      expect(made.map(({ author, paths }) => [author.name, paths])).toEqual(
        expect.arrayContaining(chosen.map((slug) => [slug, [toPath(slug)]])),
      );
    });
  });
}
