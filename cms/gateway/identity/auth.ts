import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth, magicLink } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { locales } from '../../../src/domain/text.ts';
import type { OidcSettings } from '../settings.ts';

/** Where Better Auth thinks that it stands; of its routes only those in `passthrough.ts` are reachable. */
export const AUTH_PATH = '/api/auth';
export const OIDC_PROVIDER = 'oidc';

const HOUR = 3600;
export const SESSION_SECONDS = 12 * HOUR;
/** A session that is in use is prolonged at most this often: each time is a write. */
const PROLONG_SECONDS = 600;
export const LINK_SECONDS = 15 * 60;

/** How Better Auth is told in which language somebody signs in: one of `locales`, and not what their browser sent. */
export const languageHeader = 'accept-language';

/** What the database holds of a link: whoever reads it cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
/** 144 bits, and short enough that a mail program does not break the link. */
export const makeToken = (): string => randomBytes(18).toString('base64url');

export interface AuthDeps {
  /** SQLite by default; PostgreSQL where several services share one. */
  readonly database: DatabaseSync | Pool;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly oidc: OidcSettings | undefined;
  /** A link was asked for somebody who is known. */
  readonly sendLink: (link: {
    readonly email: string;
    readonly token: string;
    readonly metadata: unknown;
  }) => Promise<void>;
  /** For the log. */
  readonly onProblem: (message: string, ...details: readonly unknown[]) => void;
}

/** Better Auth as this service uses it; nothing else of the service knows of it but this folder. */
export async function createAuth({ database, publicUrl, secret, oidc, sendLink, onProblem }: AuthDeps) {
  async function isWelcome(id: string): Promise<boolean> {
    const { adapter } = await auth.$context;
    const person = await adapter.findOne<{ revokedAt: Date | null }>({
      model: 'user',
      where: [{ field: 'id', value: id }],
    });
    return person?.revokedAt === null;
  }
  async function noteSignIn(id: string, language: string | null | undefined): Promise<void> {
    const { adapter } = await auth.$context;
    const locale = locales.find((own) => own === language);
    await adapter.update({
      model: 'user',
      where: [{ field: 'id', value: id }],
      update: { lastSignInAt: new Date(), ...(locale === undefined ? {} : { locale }) },
    });
  }

  const auth = betterAuth({
    appName: 'ROSEwijzer',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    // Ours stand before it, per address and per sender.
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      log: (_level, message, ...details: unknown[]) => {
        onProblem(message, ...details);
      },
    },
    advanced: {
      cookiePrefix: 'rosewijzer',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: PROLONG_SECONDS,
      // Each request asks the database: a session that is revoked is gone at once.
      cookieCache: { enabled: false },
    },
    user: {
      modelName: 'people',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        organisations: { type: 'string', required: true, input: false },
        invitedAt: { type: 'date', required: true, input: false },
        lastSignInAt: { type: 'date', required: false, input: false },
        revokedAt: { type: 'date', required: false, input: false },
        locale: { type: 'string', required: false, input: false },
      },
    },
    account: {
      encryptOAuthTokens: true,
      accountLinking: {
        enabled: true,
        // Accounts are made by invitation only: nobody can have made one with somebody else's address.
        requireLocalEmailVerified: false,
        // Nobody is believed without a verified address.
        trustedProviders: [],
      },
    },
    databaseHooks: {
      session: {
        create: {
          // Whichever way somebody comes in: who is revoked gets no session.
          before: async ({ userId }) => ((await isWelcome(userId)) ? undefined : false),
          after: ({ userId }, context) => noteSignIn(userId, context?.headers?.get(languageHeader)),
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_SECONDS,
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: (token) => Promise.resolve(hashToken(token)) },
        generateToken: makeToken,
        sendMagicLink: ({ email, token, metadata }) => sendLink({ email, token, metadata }),
      }),
      passkey({ rpID: new URL(publicUrl).hostname, rpName: 'ROSEwijzer', origin: new URL(publicUrl).origin }),
      ...(oidc === undefined
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: OIDC_PROVIDER,
                  name: oidc.name,
                  discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  requireIdTokenVerification: true,
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                  mapProfileToUser: (profile) => {
                    const claim = profile[oidc.verifiedClaim];
                    // Entra writes "1" or true where the domain of the address was verified.
                    return { emailVerified: claim === true || claim === 'true' || claim === '1' || claim === 1 };
                  },
                },
              ],
            }),
          ]),
    ],
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  return auth;
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;
