import { Hono, type Context } from 'hono';
import type { ChangeAnswer } from '../../form/settings.ts';
import { findPlace, toContentPath } from '../content-path.ts';
import { toConflictPlace } from '../content/conflict-words.ts';
import type { EditContent } from '../content/edit-content.ts';
import type { ContentCheck } from '../content/content-check.ts';
import { refuseProblems } from '../content/refuse-problems.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { Person } from '../person.ts';
import { cmsRequestSchema, type CmsAction, type CmsRequest, type ParamsOf } from '../policy/actions.ts';
import { authorise, toKey } from '../policy/authorise.ts';
import { requireAuthorised } from '../policy/require.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from '../review/desk.ts';
import type { Conflict, ContentStore, Draft, DraftKey, Id, Outcome } from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';
import { requireDraft } from '../store/require-draft.ts';
import { takeAssets, toUploadType, withAddresses } from './take-assets.ts';

export interface CmsRoutesDeps {
  readonly store: ContentStore;
  readonly edit: EditContent;
  readonly check: ContentCheck;
  readonly desk: Desk;
  readonly publicUrl: string;
}

interface Answer {
  readonly status?: 409;
  readonly body: unknown;
}
type Handlers = {
  readonly [A in CmsAction]: (person: Person, params: ParamsOf<A>) => Promise<Answer>;
};

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const ok = (body: unknown): Answer => ({ body });
const done = ok({ ok: true });
const missing = () =>
  new Refusal(
    404,
    'file-missing',
    'Dit bestand is er niet (meer). Ga terug naar het overzicht en open de fiche opnieuw.',
  );

/** Keys that mean something else to JavaScript than to whoever sends them. */
const traps = ['__proto__', 'constructor', 'prototype'];
const hasTrap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, own]) => traps.includes(key) || hasTrap(own));

/** What the person is asked where two changed the same; nothing was written. */
export function toConflictAnswer(conflicts: readonly Conflict[], basis: Readonly<Record<string, Id>>): Answer {
  return {
    status: 409,
    body: {
      error:
        'Iemand anders wijzigde intussen hetzelfde. Er is niets bewaard: kies per veld welke waarde blijft en bewaar opnieuw.',
      reference: 'conflict',
      basis,
      conflicts: conflicts.map((conflict) => ({
        path: conflict.path,
        field: conflict.field,
        where: toConflictPlace(conflict),
        base: conflict.base,
        ours: conflict.ours,
        theirs: conflict.theirs,
      })),
    },
  };
}

/** `POST /api/cms`: Decap's proxy protocol on the content store, and the pictures that it names. */
export function createCmsRoutes({ store, edit, check, desk, publicUrl }: CmsRoutesDeps): Hono<GatewayEnv> {
  const mayRead = (person: Person, path: string): boolean =>
    authorise(person, { action: 'getEntry', params: { path } }).allowed;

  async function toEntry(path: string): Promise<object | undefined> {
    const file = await store.readFile(path);
    return file && { data: toText(file.content), file: { path, label: path, id: file.id } };
  }

  async function readDraftFile(key: DraftKey, path: string) {
    const file = await refuseStoreErrors(store.readDraftFile(key, path));
    if (!file) throw missing();
    return file;
  }

  const toMediaFile = (path: string, { content, id }: { readonly content: Uint8Array; readonly id: Id }) => ({
    id,
    path,
    name: path.split('/').at(-1),
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  });

  /** Sends a draft in that is to be looked at, which may put it online at once. Gives where the change stands then. */
  async function submit(person: Person, { collection, slug, status }: Draft): Promise<ChangeAnswer['status']> {
    if (status !== 'pending_review') return status;
    return (await desk.submitted(person, { collection, slug })) === 'published' ? 'published' : status;
  }

  const toDone = (outcome: Outcome<unknown>): Answer =>
    outcome.kind === 'conflict' ? toConflictAnswer(outcome.conflicts, outcome.basis) : done;

  const handlers: Handlers = {
    async entriesByFolder(person, { folder, extension }) {
      const files = await store.readAll(folder);
      const entries = [...files.keys()].filter((path) => path.endsWith(`.${extension}`) && mayRead(person, path));
      return ok((await Promise.all(entries.map(toEntry))).filter((entry) => entry !== undefined));
    },
    async entriesByFiles(_person, { files }) {
      const entries = await Promise.all(files.map(async ({ path }) => toEntry(path)));
      return ok(entries.filter((entry) => entry !== undefined));
    },
    async getEntry(_person, { path }) {
      const entry = await toEntry(path);
      if (!entry) throw missing();
      return ok(entry);
    },

    async unpublishedEntries(person) {
      const drafts = await store.drafts();
      const own = drafts.filter((key) => authorise(person, { action: 'previewDraft', key }).allowed);
      return ok(own.map(({ collection, slug }) => `${collection}/${slug}`));
    },
    async unpublishedEntry(_person, params) {
      const draft = await requireDraft(store, toKey(params));
      return ok({
        collection: draft.collection,
        slug: draft.slug,
        status: draft.status,
        diffs: draft.files
          .filter(({ isRemoved }) => !isRemoved)
          .map(({ path, id, isNew }) => ({ id, path, newFile: isNew })),
        updatedAt: draft.updatedAt,
        pullRequestAuthor: draft.author.name,
        head: draft.head,
      });
    },
    async unpublishedEntryDataFile(_person, { collection, slug, path }) {
      const { content, id } = await readDraftFile({ collection, slug }, path);
      return ok({ data: toText(content), id });
    },
    async unpublishedEntryMediaFile(_person, { collection, slug, path }) {
      return ok(toMediaFile(path, await readDraftFile({ collection, slug }, path)));
    },

    async persistEntry(person, { dataFiles, assets, basis, options }) {
      const [file] = dataFiles;
      if (!file) throw missing();
      const key = { collection: options.collectionName, slug: file.slug };
      const { changes: uploads, addresses } = await takeAssets(assets);
      const change = {
        key,
        path: file.path,
        raw: file.raw,
        basis: basis[file.path],
        uploads,
        revise: (values: unknown) => withAddresses(values, addresses),
        isConfirmation: true,
      };
      const message = `${file.slug}: gewijzigd in het formulier`;
      if (options.useWorkflow === false) {
        const outcome = await edit.commit(person, change, {
          message,
          trailers: { 'Approved-by': `${person.name} <${person.email}>` },
        });
        if (outcome.kind === 'done') desk.published();
        return toDone(outcome);
      }
      const isNew = (await store.findDraft(key)) === undefined;
      const status = isNew ? options.status : undefined;
      const outcome = await edit.saveDraft(person, change, { message, status });
      if (outcome.kind === 'conflict') return toConflictAnswer(outcome.conflicts, outcome.basis);
      const draft = outcome.value;
      const files = draft.files.map(({ path: own, id }) => ({ path: own, id }));
      return ok({ ok: true, status: await submit(person, draft), head: draft.head, files });
    },
    async updateUnpublishedEntryStatus(person, { collection, slug, newStatus }) {
      const draft = await refuseStoreErrors(store.setDraftStatus({ collection, slug }, newStatus, person));
      return ok({ ok: true, status: await submit(person, draft) });
    },
    async publishUnpublishedEntry(person, { collection, slug, head }) {
      return toDone(await desk.approve(person, { collection, slug }, head));
    },
    async deleteUnpublishedEntry(person, { collection, slug }) {
      await refuseStoreErrors(store.discardDraft({ collection, slug }, person));
      return done;
    },

    async getMedia(person, { mediaFolder }) {
      const files = (await store.list(mediaFolder)).filter(({ path }) => mayRead(person, path));
      return ok(
        files.map(({ path, id, size }) => {
          const url = `/api/cms/${path.slice('content/'.length)}?v=${id}`;
          return { id, path, name: path.split('/').at(-1), size, url, displayURL: url };
        }),
      );
    },
    async getMediaFile(_person, { path }) {
      const file = await store.readFile(path);
      if (!file) throw missing();
      return ok(toMediaFile(path, file));
    },
    async persistMedia(person, { asset }) {
      const { changes } = await takeAssets([asset]);
      await refuseStoreErrors(store.commit(changes, { author: person, message: `${asset.path}: beeld toegevoegd` }));
      desk.published();
      const path = changes[0]?.path ?? asset.path;
      const file = await store.readFile(path);
      if (!file) throw missing();
      return ok(toMediaFile(path, file));
    },
    async deleteFiles(person, { paths }) {
      refuseProblems(await check(new Map(paths.map((path) => [path, undefined]))));
      const changes = paths.map((path) => ({ path, content: undefined }));
      const message = `${paths.map((path) => path.split('/').at(-1)).join(', ')}: verwijderd`;
      const outcome = await refuseStoreErrors(store.commit(changes, { author: person, message }));
      if (outcome.kind === 'done') desk.published();
      return toDone(outcome);
    },
    getDeployPreview: (_person, { collection, slug }) =>
      Promise.resolve(ok({ url: `${publicUrl}/beheer/voorbeeld/${collection}/${slug}/`, status: 'SUCCESS' })),
  };

  async function readRequest(c: Context<GatewayEnv>): Promise<CmsRequest> {
    const body: unknown = await c.req.json().catch(() => undefined);
    const result = hasTrap(body) ? undefined : cmsRequestSchema.safeParse(body);
    if (result?.success) return result.data;
    throw new Refusal(400, 'bad-request', textsFor(c).errors.badRequest, { cause: result?.error });
  }

  const app = new Hono<GatewayEnv>();
  app.post('/api/cms', async (c) => {
    const person = requirePerson(c);
    const request = await readRequest(c);
    requireAuthorised(person, request);
    // The action and its params belong together, which the compiler cannot see across a union: one cast, here only.
    const handle = handlers[request.action] as (person: Person, params: unknown) => Promise<Answer>;
    const { status = 200, body } = await handle(person, request.params);
    return c.json(body, status);
  });

  // A picture as it is published now; visitors get it from the release.
  app.get('/api/cms/uploads/:slug/:name', async (c) => {
    const path = `content/uploads/${c.req.param('slug')}/${c.req.param('name')}`;
    requireAuthorised(requirePerson(c), { action: 'getMediaFile', params: { path } });
    const file = findPlace(path)?.kind === 'upload' ? await store.readFile(path) : undefined;
    if (!file) throw missing();
    return c.body(new Uint8Array(file.content), 200, {
      'Content-Type': toUploadType(path),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=86400',
    });
  });
  return app;
}

/** May this person see this draft? For the preview. */
export const mayReadDraft = (person: Person, key: DraftKey): boolean =>
  toContentPath(key) !== undefined && authorise(person, { action: 'previewDraft', key }).allowed;
