import type { DatabaseSync } from 'node:sqlite';
import type { Context, Hono } from 'hono';
import type { Pool } from 'pg';
import { fill } from '../../../src/i18n/fill.ts';
import { defaultLocale, locales, type Locale } from '../../../src/domain/text.ts';
import { toClientAddress } from '../client-address.ts';
import type { GatewayEnv } from '../context.ts';
import type { Mailer } from '../mail/mail.ts';
import type { OidcSettings } from '../settings.ts';
import { textsOf } from '../texts/index.ts';
import { createAccountRoutes, type OrganisationName } from './account-routes.ts';
import { createAuth } from './auth.ts';
import { createLimits } from './limits.ts';
import { createMeRoutes } from './me-routes.ts';
import { createPasskeys } from './passkeys.ts';
import { createPassthrough } from './passthrough.ts';
import { createPeople, type Account, type People } from './people.ts';
import { createSignInRoutes, toDestination } from './sign-in-routes.ts';
import { createSessions, createSignIn, type Sessions } from './sign-in.ts';

export interface IdentityDeps {
  readonly database: DatabaseSync | Pool;
  readonly mailer: Mailer;
  /** Where visitors find the service, without a trailing slash. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly oidc: OidcSettings | undefined;
  readonly trustedProxies: number;
  /** What people know the site by. */
  readonly siteName: string;
  /** Those that somebody can be invited for, by name. */
  readonly listOrganisations: () => Promise<readonly OrganisationName[]>;
  readonly hasMailbox: (c: Context) => boolean;
  /** For the log. */
  readonly onProblem: (message: string, ...details: readonly unknown[]) => void;
}

export interface Identity {
  readonly people: People;
  readonly sessions: Sessions;
  readonly routes: readonly Hono<GatewayEnv>[];
  /** Invites this address as moderator, unless there is a moderator already. */
  ensureModerator(email: string | undefined): Promise<'present' | 'invited' | 'nobody'>;
  /** Resolves when what goes on after an answer is done. */
  settled(): Promise<void>;
}

const toLocale = (value: unknown): Locale => locales.find((locale) => locale === value) ?? defaultLocale;

/** Everything about who somebody is: accounts, links, sessions, passkeys. */
export async function createIdentity(deps: IdentityDeps): Promise<Identity> {
  const { database, mailer, publicUrl, siteName, listOrganisations, oidc, onProblem } = deps;
  const running = new Set<Promise<void>>();
  // A waiting connection that the server ends would end the service; the next question opens another.
  if ('on' in database) database.on('error', (error) => onProblem('PostgreSQL ended a connection', error));

  const auth = await createAuth({
    ...deps,
    async sendLink({ email, token, metadata }) {
      const asked = typeof metadata === 'object' && metadata !== null ? metadata : {};
      const locale = toLocale('locale' in asked ? asked.locale : undefined);
      const t = textsOf(locale).signIn;
      const destination = 'destination' in asked ? toDestination(String(asked.destination)) : '/beheer/';
      const query = destination === '/beheer/' ? '' : `?naar=${encodeURIComponent(destination)}`;
      await mailer.send({
        to: email,
        subject: fill(t.mailSubject, { site: siteName }),
        paragraphs: [
          t.mailIntro,
          t.mailText,
          { label: t.mailButton, url: `${publicUrl}/beheer/aanmelden/${token}${query}` },
          t.mailOutro,
        ],
        kind: 'sign-in',
        locale,
      });
    },
  });

  const hasOrganisation = async (slug: string) => (await listOrganisations()).some((known) => known.slug === slug);
  const people = createPeople({ auth, hasOrganisation });
  const signIn = createSignIn(auth, people);
  const sessions = createSessions(auth);
  const limits = createLimits();

  async function sendInvitation(account: Account, names: readonly string[]): Promise<void> {
    // Which language somebody prefers is known once they have been here.
    const { email, role, locale = defaultLocale } = account;
    const { accounts: t, signIn: own } = textsOf(locale);
    const token = await signIn.createInvitation(email);
    const may = role === 'moderator' ? t.mailModerator : fill(t.mailEditor, { organisations: names.join(', ') });
    await mailer.send({
      to: email,
      subject: fill(t.mailSubject, { site: siteName }),
      paragraphs: [
        t.mailIntro,
        may,
        t.mailText,
        { label: own.mailButton, url: `${publicUrl}/beheer/aanmelden/${token}` },
        t.mailOutro,
      ],
      kind: 'invitation',
      locale,
    });
  }

  const toClient = (c: Context) => toClientAddress(c, deps.trustedProxies);
  const routes = [
    createPassthrough({ auth, limits, toClient, hasOidc: oidc !== undefined, publicUrl }),
    createSignInRoutes({
      signIn,
      sessions,
      limits,
      toClient,
      hasMailbox: deps.hasMailbox,
      oidcName: oidc?.name,
      inBackground: (work) => {
        const noted = work.catch((error: unknown) => {
          onProblem('A link was not sent', error);
        });
        running.add(noted);
        void noted.then(() => running.delete(noted));
      },
    }),
    createAccountRoutes({ people, sendInvitation, listOrganisations, limits }),
    createMeRoutes({ people, sessions, passkeys: createPasskeys(auth), listOrganisations }),
  ];

  return {
    people,
    sessions,
    routes,
    async ensureModerator(email) {
      const isModerator = ({ role, revokedAt }: Account) => role === 'moderator' && revokedAt === undefined;
      if ((await people.list()).some(isModerator)) return 'present';
      if (email === undefined) return 'nobody';
      await sendInvitation(await people.invite(email, { role: 'moderator', organisations: [] }), []);
      return 'invited';
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
