import { resolve } from 'node:path';
import { z } from 'zod';
import { reminderDays, type ReminderDay } from './reminders/schedule.ts';

/** A setting that cannot be used; the message is one Dutch sentence for whoever set it. */
export class GatewaySettingsError extends Error {
  override readonly name = 'GatewaySettingsError';
}

/** Sign-in by an organisation's own OpenID Connect service, such as Microsoft Entra. */
export interface OidcSettings {
  /** Without a trailing slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button calls it. */
  readonly name: string;
  /** The claim that says that the address was verified: `email_verified`, and `xms_edov` at Entra. */
  readonly verifiedClaim: string;
}

export interface GatewaySettings {
  /** The first port to try. */
  readonly port: number;
  readonly host: string;
  /** Where visitors find the service, without a trailing slash; nothing where it is wherever it listens. */
  readonly publicUrl: string | undefined;
  /** Absolute path of the folder with everything that must survive. */
  readonly dataDir: string;
  readonly smtpUrl: string | undefined;
  /** `Name <address>` or an address. */
  readonly mailFrom: string;
  readonly moderatorEmail: string | undefined;
  /** Nothing: made at the first start, and kept in `dataDir`. */
  readonly sessionSecret: string | undefined;
  readonly contentRemote: string | undefined;
  readonly buildHookUrl: string | undefined;
  /** How many proxies stand before the service: that many addresses of `X-Forwarded-For` are believed. */
  readonly trustedProxies: number;
  readonly databaseUrl: string | undefined;
  /** The Flemish geolocation service, or one that answers alike; nothing: only the places of the region are known. */
  readonly geocoderUrl: string | undefined;
  readonly oidc: OidcSettings | undefined;
  /** Whether links of listings are asked for on the network, to see whether they still work. */
  readonly checksLinks: boolean;
  /** When reminders leave by themselves; `uit`: only by the command. */
  readonly reminderDay: ReminderDay;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Does this host name mean the machine itself? */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const address = z.email();

const sentences: { [setting: string]: (value: string) => string } = {
  PORT: (value) => `De instelling PORT is "${value}"; schrijf een getal van 0 tot 65535.`,
  HOST: (value) => `De instelling HOST is "${value}"; schrijf een naam of adres van deze machine, zoals localhost.`,
  PUBLIC_URL: (value) =>
    `De instelling PUBLIC_URL is "${value}"; schrijf het adres van de site zonder pad, zoals https://rosewijzer.example.org.`,
  SMTP_URL: (value) =>
    `De instelling SMTP_URL is "${withoutPassword(value)}"; schrijf het adres van de mailserver, zoals smtps://naam:wachtwoord@mail.example.org.`,
  MAIL_FROM: (value) =>
    `De instelling MAIL_FROM is "${value}"; schrijf een mailadres, zoals ROSEwijzer <noreply@example.org>.`,
  MODERATOR_EMAIL: (value) =>
    `De instelling MODERATOR_EMAIL is "${value}"; schrijf het mailadres van de moderator, zoals moderator@example.org.`,
  SESSION_SECRET: () =>
    'De instelling SESSION_SECRET is te kort; schrijf minstens 32 willekeurige tekens, of laat ze weg.',
  CONTENT_REMOTE: (value) =>
    `De instelling CONTENT_REMOTE is "${withoutPassword(value)}"; schrijf het adres van een git-repository, zoals https://git.example.org/rose/inhoud.git.`,
  BUILD_HOOK_URL: (value) =>
    `De instelling BUILD_HOOK_URL is "${value}"; schrijf een volledig adres dat met https:// begint.`,
  TRUST_PROXY: (value) =>
    `De instelling TRUST_PROXY is "${value}"; schrijf hoeveel proxy's er voor de dienst staan, van 0 tot 9.`,
  DATABASE_URL: (value) =>
    `De instelling DATABASE_URL is "${withoutPassword(value)}"; schrijf het adres van een PostgreSQL-databank, zoals postgres://naam:wachtwoord@localhost/rosewijzer.`,
  GEOCODER_URL: (value) =>
    `De instelling GEOCODER_URL is "${value}"; schrijf het volledige adres van de adresdienst, zoals https://geo.api.vlaanderen.be/geolocation/v4/Location.`,
  LINK_CHECK: (value) => `De instelling LINK_CHECK is "${value}"; schrijf on om links na te laten kijken, of off.`,
  REMINDER_DAY: (value) =>
    `De instelling REMINDER_DAY is "${value}"; schrijf de dag waarop herinneringen vertrekken: ma, di, wo, do, vr, za of zo, of uit.`,
  OIDC_ISSUER: (value) =>
    `De instelling OIDC_ISSUER is "${value}"; schrijf het volledige adres van de aanmelddienst, zoals https://login.example.org.`,
};

/** What is printed may end in a log. */
function withoutPassword(value: string): string {
  return value.replace(/(\/\/[^/:@]*):[^@]*@/, '$1:***@');
}

const isOrigin = (value: string): boolean => new URL(value).pathname === '/' && !/[?#]/.test(value);
const isMailbox = (value: string): boolean => {
  const [, inner] = /^[^<>\r\n]*<([^<>]+)>$/.exec(value) ?? [];
  return address.safeParse(inner ?? value).success;
};

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/)
    .default('localhost'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isOrigin)
    .optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().refine(isMailbox).optional(),
  MODERATOR_EMAIL: address.toLowerCase().optional(),
  SESSION_SECRET: z.string().min(32).optional(),
  // A leading dash would be read as an option by git.
  CONTENT_REMOTE: z
    .string()
    .regex(/^(?!-)\S+$/)
    .optional(),
  BUILD_HOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z
    .enum(['true', 'false'])
    .transform((value) => (value === 'true' ? 1 : 0))
    .or(z.coerce.number().int().min(0).max(9))
    .default(0),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  GEOCODER_URL: z.url({ protocol: /^https?$/ }).optional(),
  LINK_CHECK: z.enum(['on', 'off']).default('off'),
  REMINDER_DAY: z.enum(reminderDays).default('di'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('je werkaccount'),
  OIDC_VERIFIED_CLAIM: z.string().default('email_verified'),
});

function toOidc(data: z.infer<typeof schema>): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new GatewaySettingsError(
      'Aanmelden met OpenID Connect heeft drie instellingen nodig: zet OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET, of geen van de drie.',
    );
  }
  return {
    issuer: issuer.replace(/\/+$/, ''),
    clientId,
    clientSecret,
    name: data.OIDC_NAME,
    verifiedClaim: data.OIDC_VERIFIED_CLAIM,
  };
}

/** Parses the settings of the service. An empty variable counts as absent. */
export function parseGatewaySettings(env: Readonly<Record<string, string | undefined>>): GatewaySettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const key = String(result.error.issues[0]?.path[0]);
    throw new GatewaySettingsError(sentences[key]?.(env[key] ?? '') ?? result.error.message);
  }
  const { data } = result;
  const publicHost = data.PUBLIC_URL === undefined ? 'localhost' : new URL(data.PUBLIC_URL).hostname;
  const isLocal = isLoopback(publicHost);
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: resolve(data.DATA_DIR),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? `ROSEwijzer <noreply@${isLocal ? 'example.org' : publicHost}>`,
    // On one's own machine somebody wants to look around; elsewhere it must be said who the moderator is.
    moderatorEmail: data.MODERATOR_EMAIL ?? (isLocal ? 'moderator@example.org' : undefined),
    sessionSecret: data.SESSION_SECRET,
    contentRemote: data.CONTENT_REMOTE,
    buildHookUrl: data.BUILD_HOOK_URL,
    trustedProxies: data.TRUST_PROXY,
    databaseUrl: data.DATABASE_URL,
    geocoderUrl: data.GEOCODER_URL,
    oidc: toOidc(data),
    checksLinks: data.LINK_CHECK === 'on',
    reminderDay: data.REMINDER_DAY,
  };
}
