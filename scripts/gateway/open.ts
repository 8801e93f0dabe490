import { join } from 'node:path';
import { Hono } from 'hono';
import { createGateway } from '../../cms/gateway/app.ts';
import { mayReadDraft } from '../../cms/gateway/cms/create-cms-routes.ts';
import { findPeer, toClientAddress } from '../../cms/gateway/client-address.ts';
import type { GatewayEnv } from '../../cms/gateway/context.ts';
import { openDatabase } from '../../cms/gateway/database.ts';
import { createFlemishGeocoder } from '../../cms/gateway/editor/geocode.ts';
import { createConfigRoutes, createEditorPages } from '../../cms/gateway/editor/routes.ts';
import { createIdentity } from '../../cms/gateway/identity/identity.ts';
import { createOrganisationList } from '../../cms/gateway/identity/list-organisations.ts';
import { createOutbox } from '../../cms/gateway/mail/outbox.ts';
import { createSmtpTransport } from '../../cms/gateway/mail/transport.ts';
import { mergeFiles } from '../../cms/gateway/merge/merge-files.ts';
import { openDesk } from '../../cms/gateway/open-desk.ts';
import { openReminders } from '../../cms/gateway/open-reminders.ts';
import { createDescriber } from '../../cms/gateway/review/describe-draft.ts';
import { createSceneReader } from '../../cms/gateway/editor/read-scene.ts';
import { createNews, withNews } from '../../cms/gateway/watch/news.ts';
import { openWatch } from '../../cms/gateway/open-watch.ts';
import { isVisitedLocally } from '../../cms/gateway/origin.ts';
import type { BuildSite } from '../../cms/gateway/publish/build-site.ts';
import { openPublisher } from '../../cms/gateway/publish/open-publisher.ts';
import { createPublishRoutes } from '../../cms/gateway/publish/publish-routes.ts';
import { toSiteRoots } from '../../cms/gateway/publish/releases.ts';
import { createRemote, type Remote } from '../../cms/gateway/remote/create-remote.ts';
import { withTombstones } from '../../cms/gateway/history/tombstones.ts';
import { findOrMakeSecret } from '../../cms/gateway/session-secret.ts';
import { GatewaySettingsError, isLoopback, type GatewaySettings } from '../../cms/gateway/settings.ts';
import { createSite } from '../../cms/gateway/site/app.ts';
import { createStore } from '../../cms/gateway/store/git/git-store.ts';
import { parseYaml } from '../../src/directory/parse-yaml.ts';
import { toIsoDate } from '../../src/domain/date.ts';
import { regionSchema } from '../../src/domain/region.ts';
import { findEditor } from '../editor/build.ts';
import { toSoftwareKey } from '../renderer/find-renderer.ts';
import type { ServerSettings } from '../search/settings.ts';

export interface OpenOptions {
  readonly settings: GatewaySettings;
  readonly search: ServerSettings;
  /** Absolute path of the content that a new repository begins with. */
  readonly contentDir: string;
  /** The root of the project, without a trailing slash. */
  readonly project: string;
  /** Where it listens: its address where no other is set. */
  readonly listensAt: string;
  /** Another build than the project's own. */
  readonly build?: BuildSite | undefined;
  /** Another clock than the machine's: for tests that live for years. Accounts and sessions keep to the machine's. */
  readonly now?: (() => Date) | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (message: string, ...details: readonly unknown[]) => void;
  /** Does the service itself run beside this, as it may beside a command? */
  readonly isBeside?: boolean;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Opens everything that the service consists of, in order; `close` closes it the other way round. */
export async function openGateway(options: OpenOptions) {
  const { settings, search, project, env, log, now = () => new Date() } = options;
  const { dataDir, smtpUrl } = settings;
  const publicUrl = settings.publicUrl ?? options.listensAt.replace(/\/$/, '');
  const isLocal = isLoopback(new URL(publicUrl).hostname);

  const database = openDatabase(join(dataDir, 'gateway.sqlite'));
  const outbox = createOutbox({
    database,
    transport: smtpUrl === undefined ? undefined : createSmtpTransport(smtpUrl, settings.mailFrom),
    now: () => now().getTime(),
    onFailure: (error) => {
      log(`Een mail vertrok niet: ${messageOf(error)}`);
    },
  });

  /** What is told of each write, once it is there. */
  const opened: { remote?: Remote } = {};
  const store = await createStore({
    dir: join(dataDir, 'content.git'),
    seedFrom: options.contentDir,
    committer: { name: 'ROSEwijzer', email: /[^<\s]+@[^>\s]+/.exec(settings.mailFrom)?.[0] ?? 'noreply@example.org' },
    merge: mergeFiles,
    onWrite: () => opened.remote?.changed(),
    isBeside: options.isBeside === true,
    now,
  });
  const regionFile = await store.readFile('content/region.yaml');
  const { siteName } = regionSchema.parse(
    parseYaml('region.yaml', new TextDecoder().decode(regionFile?.content)).value,
  );

  // Behind a proxy everybody comes from the same machine.
  const hasMailbox: Parameters<typeof createGateway>[0]['hasMailbox'] = (c) =>
    smtpUrl === undefined &&
    isLocal &&
    settings.trustedProxies === 0 &&
    isVisitedLocally(c) &&
    /^(::1|(::ffff:)?127\.[\d.]+)$/.test(findPeer(c) ?? '');

  const { databaseUrl } = settings;
  const pool =
    databaseUrl === undefined ? undefined : new (await import('pg')).Pool({ connectionString: databaseUrl, max: 10 });
  const listOrganisations = createOrganisationList(store);
  const identity = await createIdentity({
    database: pool ?? database,
    mailer: outbox,
    publicUrl,
    secret: settings.sessionSecret ?? findOrMakeSecret(dataDir),
    oidc: settings.oidc,
    trustedProxies: settings.trustedProxies,
    siteName,
    listOrganisations,
    hasMailbox,
    onProblem: log,
  });

  const findModerators = async () =>
    (await identity.people.list())
      .filter(({ role, revokedAt }) => role === 'moderator' && revokedAt === undefined)
      .map(({ email }) => email);

  const { describeFile } = createDescriber({ store, readScene: createSceneReader(store) });
  const { publisher, releases } = openPublisher({
    project,
    build: options.build,
    findSoftware: options.build ? undefined : () => toSoftwareKey({ siteUrl: publicUrl, takesReports: true }, env),
    dataDir,
    publicUrl,
    // A build has no history: what changed goes along with the content.
    store: withNews(store, createNews({ store, describeFile })),
    mailer: outbox,
    findModerators,
    buildHookUrl: settings.buildHookUrl,
    // Without a key to index with somebody else does; the pages ask the server all the same.
    hasSearchServer: search.url !== undefined && search.adminKey !== undefined,
    env,
    now,
    onProblem: (cause) => {
      log(messageOf(cause));
    },
  });

  const editor = {
    store,
    today: () => toIsoDate(now()),
    siteUrl: publicUrl,
    bundle: await findEditor(project),
    mayRead: mayReadDraft,
    geocoder: settings.geocoderUrl === undefined ? undefined : createFlemishGeocoder(settings.geocoderUrl),
  } satisfies Parameters<typeof createConfigRoutes>[0];

  const desk = openDesk({
    store,
    database,
    mailer: outbox,
    people: identity.people,
    publisher,
    findModerators,
    listOrganisations,
    publicUrl,
    today: editor.today,
    now,
    onProblem: (cause) => {
      log(messageOf(cause));
    },
  });

  const remote =
    settings.contentRemote === undefined
      ? undefined
      : createRemote({
          store,
          url: settings.contentRemote,
          env,
          review: desk.reviewOutside,
          onTakenIn: () => {
            publisher.request();
          },
          mailer: outbox,
          findModerators,
          publicUrl,
          now,
          onProblem: (cause) => {
            log(`De gehoste repository van de inhoud loopt achter: ${messageOf(cause)}`);
          },
        });
  if (remote) opened.remote = remote;

  const watch = openWatch({
    store,
    database,
    mailer: outbox,
    people: identity.people,
    findModerators,
    toClient: (c) => toClientAddress(c, settings.trustedProxies),
    checksLinks: settings.checksLinks,
    today: editor.today,
    publicUrl,
    now,
    onProblem: (cause) => {
      log(messageOf(cause));
    },
  });

  const keeping = openReminders({
    store,
    database,
    outbox,
    people: identity.people,
    parts: desk.parts,
    reports: watch.reports,
    findModerators,
    publicUrl,
    day: settings.reminderDay,
    now,
    onProblem: (cause) => {
      log(messageOf(cause));
    },
  });

  const publishing = new Hono<GatewayEnv>();
  publishing.route('/', createPublishRoutes({ publisher, now }));
  const app = createGateway({
    identity,
    outbox,
    publicUrl,
    isLocal,
    hasMailbox,
    site: withTombstones(
      createSite(() => toSiteRoots(releases)),
      desk.tombstones,
    ),
    readHealth() {
      const { release, commit, pending } = publisher.status();
      const queue = pending === undefined ? 0 : 1;
      return { release, commit, queue, search: search.url ?? 'ingebouwd', remote: remote?.status() };
    },
    routes: [
      publishing,
      desk.routes,
      watch.routes,
      keeping.routes,
      createConfigRoutes(editor),
      createEditorPages(editor),
    ],
    onError: (error, code) => {
      log(`Onverwachte fout ${code}`, error);
    },
  });

  return {
    app,
    publicUrl,
    hasRelease: () => releases.current() !== undefined,
    publisher,
    outbox,
    reminders: keeping.reminders,
    /** What happens every hour, now. */
    tick: keeping.tick,
    /** Begins what goes on by itself. Gives whether the first moderator was invited just now. */
    async start(): Promise<'present' | 'invited'> {
      const found = await identity.ensureModerator(settings.moderatorEmail);
      if (found === 'nobody') {
        throw new GatewaySettingsError(
          'Er is nog geen moderator: zet MODERATOR_EMAIL op het mailadres van wie de anderen uitnodigt.',
        );
      }
      outbox.start();
      await publisher.start();
      await desk.start();
      remote?.start();
      await watch.start();
      keeping.start();
      return found;
    },
    async close(): Promise<void> {
      await remote?.stop();
      await watch.stop();
      await keeping.close();
      await desk.close();
      await publisher.stop();
      await identity.settled();
      await outbox.stop();
      await store.close();
      await pool?.end();
      database.close();
    },
  };
}

export type Gateway = Awaited<ReturnType<typeof openGateway>>;
