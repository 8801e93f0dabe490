import { dirname, join } from 'node:path';
import type { IsoDate } from '../../../src/domain/value.ts';
import { runScript } from './run-script.ts';

/** What to build, and where to put it. */
export interface BuildJob {
  /** A content folder. */
  readonly content: string;
  /** A folder that is not there yet. */
  readonly site: string;
  /** The day for which its pages are true. */
  readonly day: IsoDate;
  /** An earlier site, whose pages may be taken over where they are the same. */
  readonly previous?: string | undefined;
  /** Ends the build: it throws then. */
  readonly signal?: AbortSignal | undefined;
}

/** Builds a site; throws a `PublishError` where the content does not allow it. */
export type BuildSite = (job: BuildJob) => Promise<void>;

/** Of Vitest, under which Astro would build for a test. */
const foreign = ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD'];

export interface ProjectOptions {
  /** The root of the project. */
  readonly project: string;
  /** Where the site stands. */
  readonly siteUrl: string;
  /** The settings of this process, which the build reads as well: the search server, for one. */
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/** The environment of a script that works on exported content. */
export const toScriptEnv = (
  { project, siteUrl, env }: ProjectOptions,
  { content, site, day }: BuildJob,
): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.includes(name))),
  CONTENT_DIR: content,
  OUT_DIR: site,
  SITE_URL: siteUrl,
  BUILD_DATE: day,
  // The service shows the site itself, and takes what is reported on it.
  REPORTS: 'form',
  // Node reads its own modules anew for every process; this saves a second of it.
  NODE_COMPILE_CACHE: join(project, '.cache', 'node'),
});

/** Builds with the project's own quick build, which refuses content with an error in it. */
export const createBuildSite =
  (options: ProjectOptions): BuildSite =>
  (job) =>
    runScript(['scripts/quick-build.ts'], {
      cwd: options.project,
      env: {
        ...toScriptEnv(options, job),
        PAGE_KEYS_FILE: join(dirname(job.site), 'page-keys.json'),
        PREVIOUS_SITE: job.previous ?? '',
      },
      timeoutMs: options.timeoutMs ?? 15 * 60_000,
      signal: job.signal,
    });

/** Puts the content into the search server with the project's own command. */
export const createUpdateSearch =
  (options: ProjectOptions): BuildSite =>
  (job) =>
    runScript(['scripts/search-index.ts'], {
      cwd: options.project,
      env: toScriptEnv(options, job),
      timeoutMs: options.timeoutMs ?? 15 * 60_000,
      signal: job.signal,
    });
