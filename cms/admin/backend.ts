import { ProxyBackend, type DataFile, type ProxyDraft, type ProxyEntry } from 'decap-cms-backend-proxy';
import { parse } from 'yaml';
import { findConflicts, mergeValues, type Side } from '../form/merge-values.ts';
import { isSame } from '../form/same.ts';
import type { ChangeAnswer, GatewayRefusal } from '../form/settings.ts';
import { writeYaml } from '../form/write-yaml.ts';
import { purgeBackups } from './backups.ts';
import { correctForm } from './correct-form.ts';
import { GatewayError } from './gateway-error.ts';
import { askConflicts, hidePanel, showProblems, showSentence } from './panel/panel.tsx';
import { scene, signInUrl, texts } from './scene.ts';
import { SignIn } from './SignIn.tsx';

interface User {
  readonly name: string;
  readonly login: string;
  readonly email: string;
  /** Decap's screen for contributors: no publishing, no deleting of what is online. */
  readonly useOpenAuthoring: boolean;
  readonly token: string;
}

interface PersistEntry {
  readonly dataFiles: readonly DataFile[];
  readonly assets: readonly { readonly path: string; toBase64(): Promise<string> }[];
}

const isSignedIn = async (): Promise<boolean> => {
  const response = await fetch('/api/session', { headers: { accept: 'application/json' } });
  return response.ok;
};

/** The gateway as Decap's backend: the same calls as Decap's own proxy, for somebody who is signed in here. */
export class GatewayBackend extends ProxyBackend {
  /** Path → id of the content that the form was filled with. */
  readonly #basis = new Map<string, string>();
  /** Id → content, of what forms were filled with. */
  readonly #contents = new Map<string, string>();
  /** Draft → the state that it had when the form was opened. */
  readonly #opened = new Map<string, string>();

  async status() {
    try {
      return { auth: { status: await isSignedIn() }, api: { status: true, statusPage: '' } };
    } catch {
      return { auth: { status: true }, api: { status: false, statusPage: window.location.origin } };
    }
  }

  authComponent() {
    return SignIn;
  }

  /** The gateway gave this person their settings when the page was opened: that is being signed in. */
  authenticate(): Promise<User> {
    const { person } = scene();
    return Promise.resolve({
      name: person.name,
      login: person.email,
      email: person.email,
      useOpenAuthoring: person.role === 'editor',
      token: '',
    });
  }

  restoreUser(): Promise<User> {
    return this.authenticate();
  }

  async logout(): Promise<void> {
    await purgeBackups();
    await fetch('/api/sign-out', { method: 'POST' });
    window.location.assign(signInUrl);
  }

  override async request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(this.proxyUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8', Accept: 'application/json' },
        body: JSON.stringify({ branch: this.branch, ...payload }),
      });
    } catch {
      throw new GatewayError(0, texts().unreachable);
    }
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    const { error, problems } = answer as GatewayRefusal;
    const sentence = response.status === 401 ? texts().signedOut : (error ?? texts().unreachable);
    throw new GatewayError(response.status, sentence, problems);
  }

  override async getEntry(path: string): Promise<ProxyEntry> {
    const entry = await super.getEntry(path);
    if (entry.file.id) this.#remember(path, entry.file.id, entry.data);
    return entry;
  }

  override async unpublishedEntry(key: { id?: string; collection?: string; slug?: string }): Promise<ProxyDraft> {
    const draft = await super.unpublishedEntry(key);
    // With an id it is read for the board, beside a form that may hold something older.
    if (key.id === undefined) {
      for (const { path, id } of draft.diffs) this.#basis.set(path, id);
      this.#opened.set(toDraftName(draft.collection, draft.slug), draft.status);
    }
    return draft;
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
    const content = await super.unpublishedEntryDataFile(collection, slug, path, id);
    this.#contents.set(id, content);
    return content;
  }

  /** Decap shows the state that it asked for, whatever the answer. */
  override async updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string): Promise<unknown> {
    try {
      const answer = (await super.updateUnpublishedEntryStatus(collection, slug, newStatus)) as ChangeAnswer;
      if (answer.status !== newStatus) correctForm(answer.status);
      return answer;
    } catch (error) {
      // Approved or thrown away by somebody else.
      if (error instanceof GatewayError && error.status === 404) correctForm();
      throw error;
    }
  }

  /** Decap shows the state that a draft had when the form was opened, and asks for that of a draft that is new to it. */
  override async persistEntry(entry: PersistEntry, options: Record<string, unknown>): Promise<unknown> {
    try {
      const answer = await this.#persist(entry, options);
      hidePanel();
      const opened = this.#opened.get(toDraftName(String(options['collectionName']), entry.dataFiles[0]?.slug ?? ''));
      if (options['unpublished'] === true && answer.status !== opened) correctForm(answer.status);
      return answer;
    } catch (error) {
      if (error instanceof GatewayError) {
        if (error.status === 401) showSentence(error.message, texts().signInAgain, signInUrl);
        else showProblems(error.message, error.problems);
      }
      throw error;
    }
  }

  /** Pictures as addresses: the stock one takes every picture as text, all at once. */
  override async getMedia(mediaFolder: string = this.mediaFolder): Promise<unknown> {
    return this.request({ action: 'getMedia', params: { branch: this.branch, mediaFolder } });
  }

  /** The draft has a page of its own, at once: Decap must not poll for it. */
  getDeployPreview(collection: string, slug: string): Promise<{ url: string; status: string }> {
    const path = `/beheer/voorbeeld/${encodeURIComponent(collection)}/${encodeURIComponent(slug)}/`;
    return Promise.resolve({ url: new URL(path, window.location.origin).href, status: 'SUCCESS' });
  }

  #remember(path: string, id: string, content: string): void {
    this.#basis.set(path, id);
    this.#contents.set(id, content);
  }

  async #send({ dataFiles, assets }: PersistEntry, options: Record<string, unknown>): Promise<ChangeAnswer> {
    const basis = Object.fromEntries(
      dataFiles.flatMap(({ path }) => {
        const id = this.#basis.get(path);
        return id === undefined ? [] : [[path, id]];
      }),
    );
    const answer = await this.request({
      action: 'persistEntry',
      params: {
        branch: this.branch,
        dataFiles,
        assets: await Promise.all(
          assets.map(async (asset) => ({
            path: asset.path,
            content: await asset.toBase64(),
            encoding: 'base64',
          })),
        ),
        basis,
        options: { ...options, status: options['status'] ?? this.options.initialWorkflowStatus },
      },
    });
    return answer as ChangeAnswer;
  }

  async #persist(entry: PersistEntry, options: Record<string, unknown>): Promise<ChangeAnswer> {
    try {
      const answer = await this.#send(entry, options);
      await this.#refresh(entry.dataFiles, options);
      return answer;
    } catch (error) {
      if (!(error instanceof GatewayError) || error.status !== 409) throw error;
      const dataFiles = await this.#join(entry.dataFiles, options);
      // Closed without a choice: nothing is saved, and the form still holds everything.
      if (!dataFiles) throw error;
      return await this.#persist({ ...entry, dataFiles }, options);
    }
  }

  /** Joins what was typed with what was saved meanwhile; asks where both changed the same. */
  async #join(
    dataFiles: readonly DataFile[],
    options: Record<string, unknown>,
  ): Promise<readonly DataFile[] | undefined> {
    const joined: DataFile[] = [];
    for (const file of dataFiles) {
      const before = this.#contents.get(this.#basis.get(file.path) ?? '');
      const current = await this.#readCurrent(file, options);
      if (!current) return undefined;
      const values = [before, file.raw, current.content].map((source): unknown =>
        source === undefined ? undefined : parse(source),
      );
      const [base, ours, theirs] = values;
      const conflicts = findConflicts(base, ours, theirs);
      const choices = conflicts.length > 0 ? await askConflicts(conflicts) : [];
      if (!choices) return undefined;
      const sides = new Map(
        conflicts.map(({ path }, index): [string, Side] => [path.join('/'), choices[index] ?? 'ours']),
      );
      const merged = mergeValues(base, ours, theirs, ({ path }) => sides.get(path.join('/')) ?? 'ours');
      joined.push({ ...file, raw: writeYaml(merged, current.content) });
      this.#remember(file.path, current.id, current.content);
    }
    return joined;
  }

  async #readCurrent(
    { path, slug }: DataFile,
    options: Record<string, unknown>,
  ): Promise<{ readonly id: string; readonly content: string } | undefined> {
    const collection = String(options['collectionName']);
    try {
      const draft = await super.unpublishedEntry({ collection, slug });
      const id = draft.diffs.find((diff) => diff.path === path)?.id;
      if (id !== undefined) return { id, content: await super.unpublishedEntryDataFile(collection, slug, path, id) };
    } catch {
      // There is no draft: what counts is what is published.
    }
    const { data, file } = await super.getEntry(path);
    return file.id ? { id: file.id, content: data } : undefined;
  }

  /**
   * After a save the form stands on what was saved. Where that is more than what was sent, because somebody else
   * changed something too, the form is loaded anew: it would take their change back otherwise.
   */
  async #refresh(dataFiles: readonly DataFile[], options: Record<string, unknown>): Promise<void> {
    for (const file of dataFiles) {
      const current = await this.#readCurrent(file, options).catch(() => undefined);
      if (!current) continue;
      this.#remember(file.path, current.id, current.content);
      if (isYaml(file.path) && !isSame(parse(current.content), parse(file.raw))) {
        window.setTimeout(() => window.location.reload(), 1200);
      }
    }
  }
}

const toDraftName = (collection: string, slug: string): string => `${collection}/${slug}`;
const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);
