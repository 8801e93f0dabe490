import { z } from 'zod';
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

const schema = z.object({
  SEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
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

/** The server's settings of this process. */
export const readServerSettings = (env: NodeJS.ProcessEnv = process.env): ServerSettings => parseServerSettings(env);
