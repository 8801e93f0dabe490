import { resolve } from 'node:path';
import { z } from 'zod';
import { isIsoDate, toIsoDate } from '../src/domain/date.ts';

/** Where a build reads, for which day, for which address, and where it writes. */
export interface Settings {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** The day for which the site is true, `YYYY-MM-DD`. */
  readonly today: string;
  /** Where the site will stand, without a trailing slash. */
  readonly siteUrl: string;
  /** Absolute path of the folder that the build fills. */
  readonly outDir: string;
  /** Whether a service on the same origin takes "Meld een fout"; on a static host the fiche says whom to mail. */
  readonly takesReports: boolean;
}

/** A setting that cannot be used; the message is one Dutch sentence for whoever set it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const sentences = {
  BUILD_DATE: (value: string) =>
    `De instelling BUILD_DATE is "${value}"; schrijf een datum als jaar-maand-dag, zoals 2026-11-23.`,
  SITE_URL: (value: string) =>
    `De instelling SITE_URL is "${value}"; schrijf het volledige adres van de site, zoals https://rosewijzer.example.org.`,
  REPORTS: (value: string) =>
    `De instelling REPORTS is "${value}"; schrijf form waar de dienst van ROSEwijzer de site toont, en anders mail.`,
};
const isSentenceKey = (key: unknown): key is keyof typeof sentences => typeof key === 'string' && key in sentences;

const toSchema = (now: Date) =>
  z.object({
    CONTENT_DIR: z.string().default('content'),
    BUILD_DATE: z.string().refine(isIsoDate).default(toIsoDate(now)),
    SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4321'),
    OUT_DIR: z.string().default('dist'),
    REPORTS: z.enum(['form', 'mail']).default('mail'),
  });

/** Parses the settings of a build. An empty variable counts as absent, as in `BUILD_DATE= npm run build`. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>, now: Date): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = toSchema(now).safeParse(given);
  if (!result.success) {
    const key = result.error.issues[0]?.path[0];
    throw new SettingsError(isSentenceKey(key) ? sentences[key](env[key] ?? '') : result.error.message);
  }
  const { CONTENT_DIR, BUILD_DATE, SITE_URL, OUT_DIR, REPORTS } = result.data;
  return {
    contentDir: resolve(CONTENT_DIR),
    today: BUILD_DATE,
    siteUrl: SITE_URL.replace(/\/+$/, ''),
    outDir: resolve(OUT_DIR),
    takesReports: REPORTS === 'form',
  };
}

/** The settings of this process, today. */
export const readSettings = (env: NodeJS.ProcessEnv = process.env): Settings => parseSettings(env, new Date());

/** What a quick build needs to take pages over from an earlier one; both are absolute paths. */
interface Takeover {
  /** Where it notes the keys of its pages, for the build after it. */
  readonly keysFile: string | undefined;
  /** An earlier site, which has the keys of its own pages beside it, in a file of the same name. */
  readonly previousSite: string | undefined;
  /** How many threads make the pages; the number of listings says it where this does not. */
  readonly threads: number | undefined;
}

/** Whoever builds one site after another sets these: the service, and tests. */
export function readTakeover(env: NodeJS.ProcessEnv = process.env): Takeover {
  const toPath = (value: string | undefined) => (value ? resolve(value) : undefined);
  const threads = /^[1-8]$/.exec(env['RENDER_THREADS'] ?? '')?.[0];
  return {
    keysFile: toPath(env['PAGE_KEYS_FILE']),
    previousSite: toPath(env['PREVIOUS_SITE']),
    threads: threads === undefined ? undefined : Number(threads),
  };
}
