/**
 * Puts a directory into a search server without anybody noticing: everything goes into a fresh index, which is looked
 * over, and takes the place of the live one in a single step of the server. Whatever goes wrong before that step leaves
 * the live index as it was; what is left behind is cleared away by the next run.
 */
import { Meilisearch, type EnqueuedTask, type EnqueuedTaskPromise, type Task } from 'meilisearch';
import type { ServerDocument } from './attributes.ts';
import { isIn } from './filter.ts';
import { ofCall, ofTask, ServerProblem } from './problem.ts';
import type { IndexSettings } from './settings.ts';

export interface IndexTarget {
  readonly url: string;
  readonly adminKey: string;
  /** The live index, which the site asks. */
  readonly index: string;
}

export interface IndexContent {
  readonly documents: readonly ServerDocument[];
  readonly settings: IndexSettings;
}

export interface IndexOptions {
  /** Told how far it is, in Dutch, one line at a time. */
  readonly onProgress?: (line: string) => void;
  /** Tells one run from another: a time and some letters. */
  readonly newSuffix?: () => string;
  /** How long one task of the server may take. */
  readonly taskMs?: number;
}

const minVersion = [1, 21] as const;
const batchSize = 1000;
const defaultTaskMs = 30 * 60_000;
const pollMs = 50;
const maxPollMs = 1000;

/** "20261123t081500-1a2b3c4d". */
const toSuffix = (): string =>
  `${new Date()
    .toISOString()
    .replace(/[-:]|\.\d+Z/g, '')
    .toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;
const suffixPattern = /^\d{8}t\d{6}-[0-9a-f]{8}$/;

const isLeftover = (uid: string, index: string): boolean =>
  uid.startsWith(`${index}_`) && suffixPattern.test(uid.slice(index.length + 1));

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The server with its address, so that every failure can say where it was and what we were doing. */
interface Session {
  readonly client: Meilisearch;
  readonly target: IndexTarget;
  readonly options: Required<Pick<IndexOptions, 'onProgress' | 'taskMs'>>;
}

function openSession(
  target: IndexTarget,
  { onProgress = () => undefined, taskMs = defaultTaskMs }: IndexOptions,
): Session {
  return {
    client: new Meilisearch({ host: target.url, apiKey: target.adminKey, timeout: 30_000 }),
    target,
    options: { onProgress, taskMs },
  };
}

/** Calls the server; what it throws becomes a `ServerProblem`. */
async function call<T>({ target }: Session, task: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw ofCall(cause, { url: target.url, task });
  }
}

/** Waits until the server has carried out what it took on. */
async function finish(session: Session, task: string, enqueue: () => EnqueuedTaskPromise): Promise<Task> {
  const { taskUid }: EnqueuedTask = await call(session, task, enqueue);
  const end = performance.now() + session.options.taskMs;
  for (let pause = pollMs; performance.now() < end; pause = Math.min(maxPollMs, pause * 1.5)) {
    const own = await call(session, task, () => session.client.tasks.getTask(taskUid));
    if (own.status === 'succeeded') return own;
    if (own.status === 'failed' || own.status === 'canceled')
      throw ofTask(own.error, { url: session.target.url, task });
    await sleep(pause);
  }
  throw new ServerProblem('tooSlow', { url: session.target.url, task });
}

async function requireVersion(session: Session): Promise<string> {
  const task = 'versie vragen';
  // Whatever answers there: it may be no Meilisearch at all.
  const { pkgVersion }: { readonly pkgVersion?: unknown } = await call(session, task, () =>
    session.client.getVersion(),
  );
  const context = { url: session.target.url, task };
  if (typeof pkgVersion !== 'string') throw new ServerProblem('noServer', context);
  const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
  const isEnough = major > minVersion[0] || (major === minVersion[0] && minor >= minVersion[1]);
  if (!isEnough) throw new ServerProblem('tooOld', { ...context, detail: `versie ${pkgVersion}` });
  return pkgVersion;
}

async function listIndexes(session: Session): Promise<readonly string[]> {
  const all: string[] = [];
  for (let offset = 0; ;) {
    const page = await call(session, 'indexen opvragen', () => session.client.getIndexes({ offset, limit: 100 }));
    all.push(...page.results.map(({ uid }) => uid));
    offset += page.results.length;
    if (page.results.length === 0 || offset >= page.total) return all;
  }
}

async function removeIndex(session: Session, uid: string): Promise<void> {
  await finish(session, `index ${uid} opruimen`, () => session.client.deleteIndex(uid));
}

/** A run that is still busy elsewhere loses its index here, notices, and stops: the last one that started wins. */
async function removeLeftovers(session: Session, indexes: readonly string[]): Promise<void> {
  for (const uid of indexes.filter((own) => isLeftover(own, session.target.index))) {
    session.options.onProgress(`Overblijfsel opruimen: ${uid}`);
    try {
      await removeIndex(session, uid);
    } catch (cause) {
      // Another run was first.
      if (!(cause instanceof ServerProblem && cause.reference === 'gone')) throw cause;
    }
  }
}

async function fill(session: Session, uid: string, { documents, settings }: IndexContent): Promise<void> {
  const { client, options } = session;
  const index = client.index(uid);
  await finish(session, `index ${uid} maken`, () => client.createIndex(uid, { primaryKey: 'id' }));
  options.onProgress('Instellingen meegeven');
  await finish(session, 'instellingen meegeven', () => index.updateSettings(settings));
  for (let from = 0; from < documents.length; from += batchSize) {
    const batch = documents.slice(from, from + batchSize);
    await finish(session, 'werkplekken indexeren', () => index.addDocuments([...batch], { primaryKey: 'id' }));
    options.onProgress(`Werkplekken: ${Math.min(from + batchSize, documents.length)} van ${documents.length}`);
  }
}

/** Counts, and looks for the first and the last workplace as a visitor would. */
async function verify(session: Session, uid: string, { documents }: IndexContent): Promise<void> {
  const task = 'nieuwe index nakijken';
  const context = { url: session.target.url, task };
  const index = session.client.index(uid);
  const { numberOfDocuments } = await call(session, task, () => index.getStats());
  if (numberOfDocuments !== documents.length) {
    const detail = `${numberOfDocuments} van ${documents.length} werkplekken`;
    throw new ServerProblem('incomplete', { ...context, detail });
  }
  for (const probe of [documents[0], documents.at(-1)]) {
    if (!probe) continue;
    const [municipality = ''] = probe.codes['municipality'] ?? [];
    const filters = [
      isIn('id', [probe.id]),
      ...(municipality === '' ? [] : [isIn('codes.municipality', [municipality])]),
    ];
    for (const q of ['', probe.name]) {
      const { hits } = await call(session, task, () =>
        index.search(q, { filter: filters, limit: 1, attributesToRetrieve: ['id'] }),
      );
      if (hits[0]?.['id'] !== probe.id) {
        throw new ServerProblem('incomplete', { ...context, detail: `"${probe.name}" wordt niet gevonden` });
      }
    }
  }
}

/** The one step that everybody sees; the server does it whole or not at all. */
async function goLive(session: Session, uid: string): Promise<boolean> {
  const { client, target } = session;
  const hasLive = (await listIndexes(session)).includes(target.index);
  const task = 'nieuwe index in gebruik nemen';
  // Where there is no live index yet the new one takes its name: an empty one is never seen.
  await finish(session, task, () => client.swapIndexes([{ indexes: [uid, target.index], rename: !hasLive }]));
  return hasLive;
}

export interface Indexed {
  readonly version: string;
  readonly count: number;
}

/** Fills a fresh index, looks it over, puts it in the place of the live one and removes what is old. */
export async function indexContent(
  target: IndexTarget,
  content: IndexContent,
  options: IndexOptions = {},
): Promise<Indexed> {
  const session = openSession(target, options);
  const { onProgress } = session.options;
  const version = await requireVersion(session);
  onProgress(`Server ${target.url}, Meilisearch ${version}`);
  await removeLeftovers(session, await listIndexes(session));

  const uid = `${target.index}_${(options.newSuffix ?? toSuffix)()}`;
  let isSwapped = false;
  try {
    await fill(session, uid, content);
    onProgress('Nieuwe index nakijken');
    await verify(session, uid, content);
    onProgress('Nieuwe index in gebruik nemen');
    isSwapped = true;
    // After a swap the old one stands under the fresh name.
    if (await goLive(session, uid)) await removeIndex(session, uid);
  } catch (cause) {
    // Before the swap only: once it is asked for, the name may stand for either.
    if (!isSwapped) await session.client.deleteIndex(uid).catch(() => undefined);
    throw cause;
  }
  onProgress(`Klaar: ${content.documents.length} werkplekken in ${target.index}`);
  return { version, count: content.documents.length };
}

/** A setting as it is on the server and as it would become; a setting that stays is left out. */
export interface SettingsChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, own]) => [key, sortKeys(own)]));
};

/** Whether the server has what we want; what we do not speak of is its own affair. */
function isSame(before: unknown, after: unknown): boolean {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject(before) && isObject(after)) {
    return Object.entries(after).every(
      ([key, own]) => JSON.stringify(sortKeys(before[key])) === JSON.stringify(sortKeys(own)),
    );
  }
  return JSON.stringify(sortKeys(before)) === JSON.stringify(sortKeys(after));
}

/** What a run would change, without changing anything. `undefined` where there is no live index yet. */
export async function findSettingsChanges(
  target: IndexTarget,
  settings: IndexSettings,
): Promise<{ readonly count: number; readonly changes: readonly SettingsChange[] } | undefined> {
  const session = openSession(target, {});
  await requireVersion(session);
  if (!(await listIndexes(session)).includes(target.index)) return undefined;
  const task = 'instellingen opvragen';
  const index = session.client.index(target.index);
  const before = await call(session, task, () => index.getSettings());
  const { numberOfDocuments } = await call(session, task, () => index.getStats());
  const own: Readonly<Record<string, unknown>> = { ...before };
  return {
    count: numberOfDocuments,
    changes: Object.entries(settings)
      .filter(([key, after]) => !isSame(own[key], after))
      .map(([key, after]) => ({ key, before: own[key], after })),
  };
}
