import { z } from 'zod';
import type { ServerOptions } from '../../src/search/meilisearch/server.ts';
import { SettingsError } from '../settings.ts';

/** Where a search server stands, and with which keys it is asked; everything works without one. */
export interface ServerSettings {
  /** Without a trailing slash. */
  readonly url: string | undefined;
  /** A key that may only search: it goes to every visitor. */
  readonly key: string | undefined;
  /** A key that may index: for scripts, never in a page. */
  readonly adminKey: string | undefined;
  readonly index: string;
}

const sentences = {
  SEARCH_URL: (value: string) =>
    `De instelling SEARCH_URL is "${value}"; schrijf het volledige adres van de zoekserver, zoals https://zoek.example.org.`,
  SEARCH_INDEX: (value: string) =>
    `De instelling SEARCH_INDEX is "${value}"; gebruik alleen letters, cijfers, streepjes en liggende streepjes.`,
};
const isSentenceKey = (key: unknown): key is keyof typeof sentences => typeof key === 'string' && key in sentences;

/** Browsers ask no address with a password in it, and a path is put behind it. */
const isPlain = (address: string): boolean => {
  const { username, password, search, hash } = new URL(address);
  return username + password + search + hash === '';
};

const schema = z.object({
  SEARCH_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isPlain)
    .optional(),
  SEARCH_KEY: z.string().optional(),
  SEARCH_ADMIN_KEY: z.string().optional(),
  SEARCH_INDEX: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .default('rosewijzer'),
});

/** Parses the settings of a search server. An empty variable counts as absent. */
export function parseServerSettings(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const key = result.error.issues[0]?.path[0];
    throw new SettingsError(isSentenceKey(key) ? sentences[key](env[key] ?? '') : result.error.message);
  }
  const { SEARCH_URL, SEARCH_KEY, SEARCH_ADMIN_KEY, SEARCH_INDEX } = result.data;
  return {
    url: SEARCH_URL?.replace(/\/+$/, ''),
    key: SEARCH_KEY,
    adminKey: SEARCH_ADMIN_KEY,
    index: SEARCH_INDEX,
  };
}

/** What indexing and making keys needs, or one sentence that says what is missing. */
export function requireAdmin({ url, adminKey, index }: ServerSettings): {
  readonly url: string;
  readonly adminKey: string;
  readonly index: string;
} {
  if (url === undefined) {
    throw new SettingsError('Zet SEARCH_URL op het adres van de zoekserver, zoals https://zoek.example.org.');
  }
  if (adminKey === undefined) {
    throw new SettingsError('Zet SEARCH_ADMIN_KEY op een sleutel van de zoekserver die mag indexeren.');
  }
  return { url, adminKey, index };
}

/** What searching from a command needs, or one sentence that says what is missing. */
export function requireSearcher({ url, key, adminKey, index }: ServerSettings): ServerOptions {
  if (url === undefined) {
    throw new SettingsError('Zet SEARCH_URL op het adres van de zoekserver, zoals https://zoek.example.org.');
  }
  const own = key ?? adminKey;
  if (own === undefined) throw new SettingsError('Zet SEARCH_KEY op een sleutel van de zoekserver die mag zoeken.');
  return { url, key: own, index };
}

/**
 * What the pages get to ask a server, or nothing where none is set. Half a setting is a mistake: a site that everybody
 * believes to ask its server, and does not.
 */
export function toSiteServer(
  { url, key, adminKey, index }: ServerSettings,
  siteUrl: string,
): ServerOptions | undefined {
  if (url === undefined && key === undefined) return undefined;
  if (url === undefined) {
    throw new SettingsError(
      'SEARCH_KEY is gezet en SEARCH_URL niet: zet ook het adres van de zoekserver, of geen van beide.',
    );
  }
  if (key === undefined) {
    throw new SettingsError(
      'SEARCH_URL is gezet en SEARCH_KEY niet: zet ook de sleutel die "npm run search:key" toont, of geen van beide.',
    );
  }
  if (key === adminKey) {
    throw new SettingsError(
      'SEARCH_KEY is dezelfde sleutel als SEARCH_ADMIN_KEY, en elke bezoeker krijgt SEARCH_KEY: neem de sleutel die "npm run search:key" toont.',
    );
  }
  if (siteUrl.startsWith('https:') && url.startsWith('http:')) {
    throw new SettingsError(
      `De instelling SEARCH_URL is "${url}", maar een site op https mag alleen een zoekserver op https vragen.`,
    );
  }
  return { url, key, index };
}

/** The server's settings of this process. */
export const readServerSettings = (env: NodeJS.ProcessEnv = process.env): ServerSettings => parseServerSettings(env);
