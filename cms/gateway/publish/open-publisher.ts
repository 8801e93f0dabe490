import type { Mailer } from '../mail/mail.ts';
import type { ContentStore } from '../store/content-store.ts';
import { createBuildSite, createUpdateSearch, type BuildSite } from './build-site.ts';
import { createPublisher, type RunningPublisher } from './create-publisher.ts';
import { createHook } from './hook.ts';
import { createReleases, type Releases } from './releases.ts';

export interface OpenPublisherOptions {
  /** The root of the project, whose scripts build and index. */
  readonly project: string;
  /** Another build than the project's own. */
  readonly build?: BuildSite | undefined;
  /** Names the software that builds, with its settings. */
  readonly findSoftware?: (() => Promise<string>) | undefined;
  readonly dataDir: string;
  /** Where the site stands, without a trailing slash. */
  readonly publicUrl: string;
  readonly store: ContentStore;
  readonly mailer: Mailer;
  readonly findModerators: () => Promise<readonly string[]>;
  readonly buildHookUrl: string | undefined;
  /** Is a search server configured, with a key to index with? */
  readonly hasSearchServer: boolean;
  /** Of this process; the scripts read their own settings from it. */
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

/** The pipeline as the service runs it, with the releases that it makes. Not started yet. */
export function openPublisher(options: OpenPublisherOptions): {
  readonly publisher: RunningPublisher;
  readonly releases: Releases;
} {
  const { project, publicUrl, env, buildHookUrl, hasSearchServer } = options;
  const releases = createReleases(options.dataDir);
  const scripts = { project, siteUrl: publicUrl, env };
  const publisher = createPublisher({
    ...options,
    releases,
    build: options.build ?? createBuildSite(scripts),
    updateSearch: hasSearchServer ? createUpdateSearch(scripts) : undefined,
    notifyHook: buildHookUrl === undefined ? undefined : createHook({ url: buildHookUrl }),
  });
  return { publisher, releases };
}
