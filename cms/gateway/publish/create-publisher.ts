import { readRegion } from '../../../src/directory/directory.ts';
import { toIsoDate } from '../../../src/domain/date.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import type { Mail, Mailer } from '../mail/mail.ts';
import type { ContentStore, Id } from '../store/content-store.ts';
import type { BuildSite } from './build-site.ts';
import { checkSite } from './check-site.ts';
import { toFailureMail, toFiles } from './failure-mail.ts';
import type { NotifyHook } from './hook.ts';
import { messageOf } from './publish-error.ts';
import type { Publisher, PublishStatus, Trouble } from './publisher.ts';
import type { Releases } from './releases.ts';
import { toSearchFailedMail, toSearchRepairedMail } from './search-mail.ts';

export interface PublisherDeps {
  readonly store: Pick<ContentStore, 'head' | 'exportTo' | 'history' | 'readFile'>;
  readonly releases: Releases;
  readonly build: BuildSite;
  /** Names the software that builds, with its settings; asked at the start. What other software made is published anew. */
  readonly findSoftware?: (() => Promise<string>) | undefined;
  /** Absent where no search server is configured: then the search is in the site itself. */
  readonly updateSearch?: BuildSite | undefined;
  readonly notifyHook?: NotifyHook | undefined;
  readonly mailer: Mailer;
  /** Addresses of whoever must hear of a failure. */
  readonly findModerators: () => Promise<readonly string[]>;
  /** Where the site stands, without a trailing slash. */
  readonly publicUrl: string;
  readonly now: () => Date;
  /** Told of what no moderator can help: a mail that could not be queued, a release that could not be removed. */
  readonly onProblem: (cause: unknown) => void;
  /** How often to see whether the day has changed or the search server is back: milliseconds. */
  readonly lookMs?: number;
}

/** A publisher with its beginning and its end. */
export interface RunningPublisher extends Publisher {
  /** Goes on where the last process stopped: publishes the newest state where visitors do not see it yet. */
  start(): Promise<void>;
  /** Begins nothing new; resolves when what is being done is done. */
  stop(): Promise<void>;
}

/** A line of YAML is enough: a listing that cannot be read has a name as well. */
const findName = (yaml: string): string | undefined => /^name:\s*["']?(.+?)["']?\s*$/m.exec(yaml)?.[1];

export function createPublisher(deps: PublisherDeps): RunningPublisher {
  const { store, releases, now } = deps;
  /** The name of what builds; nothing where nobody gives it one. */
  let software: string | undefined;
  let isWanted = false;
  /** What is being made ends where the service is asked to stop: the next start makes it. */
  const stopping = new AbortController();
  const { signal } = stopping;
  let pending: Id | undefined;
  let failure: (PublishStatus['failure'] & { readonly day: IsoDate }) | undefined;
  /** The release that the search server does not have yet. */
  let unsearched: string | undefined;
  const troubles = new Map<Trouble['of'], Trouble>();
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const setTrouble = (of: Trouble['of'], cause: unknown) =>
    troubles.set(of, { of, message: messageOf(cause), at: now().toISOString() });

  function status(): PublishStatus {
    const shown = releases.current();
    return {
      release: shown?.id,
      commit: shown?.commit,
      since: shown?.since,
      pending,
      failure: failure && { commit: failure.commit, message: failure.message, at: failure.at },
      ...(troubles.size === 0 ? {} : { troubles: [...troubles.values()] }),
    };
  }

  /** Is there something to publish? Not what visitors see already, nor what somebody went back from. */
  async function isNews(head: Id, day: IsoDate): Promise<boolean> {
    const shown = releases.current();
    if (shown?.commit === head && shown.day === day && shown.software === software) return false;
    return (await releases.held()) !== head;
  }

  async function mailModerators(toMail: (to: string) => Mail): Promise<void> {
    try {
      for (const to of await deps.findModerators()) await deps.mailer.send(toMail(to));
    } catch (cause) {
      deps.onProblem(cause);
    }
  }

  async function tellOfFailure(commit: Id, message: string): Promise<void> {
    try {
      const [revision] = await store.history({ limit: 1 });
      const names = new Map<string, string>();
      for (const file of toFiles(message)) {
        const found = await store.readFile(`content/${file}`, commit);
        const name = found && findName(new TextDecoder().decode(found.content));
        if (name !== undefined) names.set(file, name);
      }
      const { since } = status();
      const facts = { commit, message, revision, names, since, publicUrl: deps.publicUrl };
      await mailModerators((to) => toFailureMail(to, facts));
    } catch (cause) {
      deps.onProblem(cause);
    }
  }

  /** The moderators hear once that the search server gets nothing new, and once that it has everything again. */
  async function tellOfSearch(message?: string): Promise<void> {
    const { publicUrl } = deps;
    try {
      const noted = await releases.unsearched.read();
      if (message === undefined && noted) {
        const { since } = noted;
        await mailModerators((to) => toSearchRepairedMail(to, { since, publicUrl }));
        await releases.unsearched.remove();
      } else if (message !== undefined && !noted) {
        const since = now().toISOString();
        // The note first: where it cannot be written they would be told every minute.
        await releases.unsearched.write({ since });
        await mailModerators((to) => toSearchFailedMail(to, { since, publicUrl, message }));
      }
    } catch (cause) {
      deps.onProblem(cause);
    }
  }

  /** Puts what visitors see into the search server; where that fails the site asks its own index meanwhile. */
  async function updateSearch(id: string, content: string, day: IsoDate): Promise<void> {
    if (!deps.updateSearch) return;
    unsearched = id;
    try {
      await deps.updateSearch({ content, site: '', day, signal });
      unsearched = undefined;
      troubles.delete('search');
      await tellOfSearch();
    } catch (cause) {
      if (signal.aborted) return;
      setTrouble('search', cause);
      await tellOfSearch(messageOf(cause));
    }
  }

  /** Tries once more to put what visitors see into the search server. */
  async function repairSearch(): Promise<void> {
    const shown = releases.current();
    if (!shown || unsearched === undefined) return;
    // Pages of other software expect other documents: they are published anew, or else keep the index that they have.
    if (shown.software !== software) return;
    const { id, content } = await releases.begin(now(), shown.commit);
    try {
      await store.exportTo(content, 'content', shown.commit);
      await updateSearch(shown.id, content, shown.day);
    } finally {
      await releases.abandon(id);
    }
  }

  function tellHook(commit: Id, release: string): void {
    void deps.notifyHook?.({ commit, release, at: now().toISOString() }).then(
      () => troubles.delete('hook'),
      (cause: unknown) => setTrouble('hook', cause),
    );
  }

  async function publish(commit: Id, day: IsoDate): Promise<void> {
    const { id, content, site } = await releases.begin(now(), commit);
    try {
      await store.exportTo(content, 'content', commit);
      await deps.build({ content, site, day, previous: releases.current()?.root, signal });
      const { locales } = await readRegion(content);
      await checkSite({ site, siteUrl: deps.publicUrl, locales });
      // Somebody went back from this very state while it was being built again for a new day.
      if ((await releases.held()) === commit) return;
      await releases.release(id, { commit, day, software });
      failure = undefined;
      tellHook(commit, id);
      await updateSearch(id, content, day);
    } finally {
      await releases.abandon(id).catch(deps.onProblem);
    }
    await releases.prune().catch(deps.onProblem);
  }

  async function attempt(): Promise<void> {
    const commit = await store.head();
    const day = toIsoDate(now());
    if (!(await isNews(commit, day))) return;
    pending = commit;
    try {
      await publish(commit, day);
    } catch (cause) {
      if (signal.aborted) return;
      const message = messageOf(cause);
      failure = { commit, day, message, at: now().toISOString() };
      await tellOfFailure(commit, message);
    }
  }

  /** What came in while something was being built becomes one next build. */
  async function work(): Promise<void> {
    while (isWanted && !signal.aborted) {
      isWanted = false;
      try {
        await attempt();
      } catch (cause) {
        // The store itself, or the disk; the next look tries again.
        deps.onProblem(cause);
      }
      pending = undefined;
    }
  }

  function request(): void {
    isWanted = true;
    running ??= work().finally(() => {
      running = undefined;
      // Asked for between the last look and now.
      if (isWanted && !signal.aborted) request();
    });
  }

  /** Once a day everything is built again: how old a fact is stands in the pages. */
  async function look(): Promise<void> {
    if (running || signal.aborted) return;
    const head = await store.head();
    const day = toIsoDate(now());
    const hasFailed = failure?.commit === head && failure.day === day;
    if (!hasFailed && (await isNews(head, day))) request();
    else if (unsearched !== undefined) {
      running = repairSearch()
        .catch(deps.onProblem)
        .finally(() => {
          running = undefined;
          if (isWanted && !signal.aborted) request();
        });
    }
  }

  return {
    request,
    status,
    async settled() {
      while (running) await running;
      return status();
    },
    async start() {
      await releases.prepare();
      software = await deps.findSoftware?.();
      // Whether the search server was told before the last process ended is not known; telling it twice does no harm.
      if (deps.updateSearch) unsearched = releases.current()?.id;
      request();
      timer = setInterval(() => {
        look().catch(deps.onProblem);
      }, deps.lookMs ?? 60_000);
      timer.unref();
    },
    async stop() {
      stopping.abort();
      clearInterval(timer);
      while (running) await running;
    },
  };
}
