import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { GatewayEnv } from '../../cms/gateway/context.ts';
import { createConfigRoutes, createEditorPages } from '../../cms/gateway/editor/routes.ts';
import type { Person } from '../../cms/gateway/person.ts';
import { Refusal } from '../../cms/gateway/refusal.ts';
import type { Conflict } from '../../cms/gateway/store/content-store.ts';
import { createStore } from '../../cms/gateway/store/git/git-store.ts';
import { buildEditor } from '../../scripts/editor/build.ts';
import { toRawContent } from '../../src/directory/read-content.ts';
import { checkContent } from '../../src/domain/check/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const today = '2026-11-23';

const callSchema = z.object({
  action: z.string(),
  params: z
    .object({
      path: z.string(),
      id: z.string(),
      collection: z.string(),
      slug: z.string(),
      folder: z.string(),
      newStatus: z.enum(['draft', 'pending_review', 'pending_publish']),
      files: z.array(z.object({ path: z.string(), label: z.string().nullish() })),
      dataFiles: z.array(z.object({ slug: z.string(), path: z.string(), raw: z.string() })),
      basis: z.record(z.string(), z.string()),
      options: z.object({ collectionName: z.string(), commitMessage: z.string() }),
    })
    .partial(),
});

/** The editor on a real store, with as much of the protocol as an editor's day needs; sign-in is somebody else's. */
export async function startEditorServer(person: Person) {
  const dataDir = await mkdtemp(join(tmpdir(), 'editor-'));
  const store = await createStore({
    dir: join(dataDir, 'content.git'),
    seedFrom: join(root, 'content'),
    committer: { name: 'ROSEwijzer', email: 'noreply@example.org' },
    // Whoever saves second is asked; how fields are joined on the server is tested there.
    merge: (path, { base, ours, theirs }): { conflicts: readonly Conflict[] } => ({
      conflicts: [{ path, field: [], base, ours, theirs }],
    }),
  });
  const bundle = await buildEditor(root);
  const text = (content: Uint8Array) => new TextDecoder().decode(content);
  let isSignedIn = true;
  let isTrusted = false;
  const app = new Hono<GatewayEnv>();
  app.use(async (c, next) => {
    c.set('person', isSignedIn ? person : undefined);
    c.set('locale', c.req.query('taal') === 'fr' ? 'fr' : 'nl');
    await next();
  });
  app.onError((error, c) => c.text(error.message, error instanceof Refusal ? error.status : 500));
  const mayRead = (who: Person, { slug }: { slug: string }) =>
    who.role === 'moderator' || who.organisations.includes(slug);
  app.get('/api/session', (c) => (isSignedIn ? c.json({ person }) : c.json({ error: 'Meld je aan.' }, 401)));
  app.post('/api/sign-out', (c) => {
    isSignedIn = false;
    return c.json({});
  });
  app.get('/favicon.svg', (c) =>
    c.body('<svg xmlns="http://www.w3.org/2000/svg"/>', 200, { 'Content-Type': 'image/svg+xml' }),
  );
  app.get('/beheer/aanmelden/', (c) => c.html('<!doctype html><title>Aanmelden</title><h1>Aanmelden</h1>'));
  app.route('/', createConfigRoutes({ store, today: () => today, siteUrl: 'http://localhost', bundle, mayRead }));
  app.route('/', createEditorPages({ bundle }));

  const read = async (path: string, label?: string | null) => {
    const file = await store.readFile(path);
    return file && { data: text(file.content), file: { path, id: file.id, label } };
  };
  app.post('/api/cms', async (c) => {
    if (!isSignedIn) return c.json({ error: 'Je bent afgemeld.' }, 401);
    const { action, params } = callSchema.parse(await c.req.json());
    const { path = '', collection = '', slug = '', folder = '' } = params;
    const key = { collection, slug };
    const missing = () => c.json({ error: 'Dit is er niet.' }, 404);
    switch (action) {
      case 'entriesByFiles':
        return c.json(await Promise.all((params.files ?? []).map((file) => read(file.path, file.label))));
      case 'entriesByFolder':
        return c.json(await Promise.all((await store.list(folder)).map((file) => read(file.path))));
      case 'getEntry': {
        const entry = await read(path);
        return entry ? c.json(entry) : missing();
      }
      case 'unpublishedEntries':
        return c.json((await store.drafts()).map((draft) => `${draft.collection}/${draft.slug}`));
      case 'unpublishedEntry': {
        const [ownCollection = '', ownSlug = ''] = params.id?.split('/') ?? [collection, slug];
        const draft = await store.findDraft({ collection: ownCollection, slug: ownSlug });
        if (!draft) return missing();
        const diffs = draft.files.map((file) => ({ id: file.id, path: file.path, newFile: file.isNew }));
        return c.json({ ...draft, diffs });
      }
      case 'unpublishedEntryDataFile': {
        const file = await store.readDraftFile(key, path);
        return file ? c.json({ data: text(file.content) }) : missing();
      }
      case 'persistEntry': {
        const [file] = params.dataFiles ?? [];
        if (!file || !params.options) return missing();
        // The texts of what is written; of an image only that it is there.
        const sources = new Map(
          [...(await store.readAll('content'))].flatMap(([own, content]) =>
            own.startsWith('content/uploads/')
              ? [[own.replace('content/', ''), ''] as const]
              : /\.(ya?ml|md)$/.test(own)
                ? [[own.replace('content/', ''), text(content)] as const]
                : [],
          ),
        );
        sources.set(file.path.replace('content/', ''), file.raw);
        const { problems } = checkContent(toRawContent('content', sources), { today });
        const errors = problems.filter((problem) => problem.severity === 'error');
        if (errors.length > 0) return c.json({ error: 'Er staan fouten in de gegevens.', problems: errors }, 422);
        const outcome = await store.saveDraft(
          { collection: params.options.collectionName, slug: file.slug },
          [{ path: file.path, content: new TextEncoder().encode(file.raw) }],
          { author: person, message: params.options.commitMessage, ...(params.basis ? { basis: params.basis } : {}) },
        );
        if (outcome.kind === 'conflict') {
          return c.json({ error: 'Iemand anders wijzigde dit intussen.', conflicts: outcome.conflicts }, 409);
        }
        return c.json({ status: outcome.value.status });
      }
      case 'updateUnpublishedEntryStatus':
        if (!(await store.findDraft(key))) return missing();
        await store.setDraftStatus(key, params.newStatus ?? 'draft', person);
        if (!isTrusted) return c.json({ status: params.newStatus });
        await store.publishDraft(key, { approver: person, message: 'Meteen online' });
        return c.json({ status: 'published' });
      case 'getMedia':
        return c.json([]);
      default:
        return c.json({ error: `Onbekend: ${action}` }, 400);
    }
  });

  const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    store,
    /** Is what is sent in online at once? */
    trust: (own: boolean) => {
      isTrusted = own;
    },
    signOut: () => {
      isSignedIn = false;
    },
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
