import type { Locale } from '../../../src/domain/text.ts';
import type { Auth } from './auth.ts';
import { hashToken, languageHeader, makeToken } from './auth.ts';
import { toAccount, type Account, type People } from './people.ts';

/** An invitation waits in a mailbox for longer than somebody who has just asked for a link. */
const INVITATION_DAYS = 7;

const toIdentifier = (token: string): string => `magic-link:${hashToken(token)}`;

export interface SignIn {
  /** Sends a link where the address belongs to somebody. Resolves the same way where it does not. */
  requestLink(email: string, metadata: Record<string, unknown>): Promise<void>;
  /** A link of its own for somebody who was just invited. */
  createInvitation(email: string): Promise<string>;
  /** Whose link this is, without using it up; nothing where it is unknown, used or too old. */
  findByToken(token: string): Promise<Account | undefined>;
  /**
   * Uses the link up. Gives the cookies of the new session; nothing where the link does not work.
   * @param locale in which language that was done: it is remembered
   */
  useToken(token: string, locale: Locale): Promise<readonly string[] | undefined>;
}

export function createSignIn(auth: Auth, people: People): SignIn {
  return {
    async requestLink(address, metadata) {
      const email = address.toLowerCase();
      const account = await people.findByEmail(email);
      if (account === undefined || account.revokedAt !== undefined) return;
      await auth.api.signInMagicLink({ body: { email, metadata }, headers: new Headers() });
    },
    async createInvitation(email) {
      const token = makeToken();
      const { internalAdapter } = await auth.$context;
      await internalAdapter.createVerificationValue({
        identifier: toIdentifier(token),
        // As the plugin for magic links writes and reads it.
        value: JSON.stringify({ type: 'magic-link', email }),
        expiresAt: new Date(Date.now() + INVITATION_DAYS * 24 * 3600 * 1000),
      });
      return token;
    },
    async findByToken(token) {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findVerificationValue(toIdentifier(token));
      if (!found || found.expiresAt <= new Date()) return undefined;
      const value: unknown = JSON.parse(found.value);
      if (typeof value !== 'object' || value === null || !('email' in value)) return undefined;
      const account = await people.findByEmail(String(value.email));
      return account?.revokedAt === undefined ? account : undefined;
    },
    async useToken(token, locale) {
      const headers = new Headers({ [languageHeader]: locale });
      const response = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
      return response.status === 200 ? response.headers.getSetCookie() : undefined;
    },
  };
}

export interface Session {
  readonly id: string;
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly isCurrent: boolean;
}

export interface Sessions {
  /** Who is signed in, and the cookies that prolong the session where it is time for that. */
  find(headers: Headers): Promise<{ readonly account: Account; readonly cookies: readonly string[] } | undefined>;
  /** The sessions of whoever is signed in, newest first. */
  list(headers: Headers): Promise<readonly Session[]>;
  /** Ends the session of this request; gives the cookies that say so. */
  end(headers: Headers): Promise<readonly string[]>;
  /** Ends every other session of whoever is signed in. */
  endOthers(headers: Headers): Promise<void>;
}

/** Only the cookies: nothing else of a request is Better Auth's affair. */
const toCookies = (headers: Headers): Headers => new Headers({ cookie: headers.get('cookie') ?? '' });

export function createSessions(auth: Auth): Sessions {
  const read = (headers: Headers) => auth.api.getSession({ headers: toCookies(headers), returnHeaders: true });
  return {
    async find(headers) {
      // Most requests that nobody is signed in for have no cookie at all.
      if (!(headers.get('cookie') ?? '').includes('rosewijzer.session_token')) return undefined;
      const { response, headers: answered } = await read(headers);
      if (response === null) return undefined;
      const account = toAccount(response.user);
      if (account.revokedAt !== undefined) return undefined;
      return { account, cookies: answered.getSetCookie() };
    },
    async list(headers) {
      const { response } = await read(headers);
      if (response === null) return [];
      const { internalAdapter } = await auth.$context;
      const sessions = await internalAdapter.listSessions(response.user.id, { onlyActiveSessions: true });
      return sessions
        .map(({ id, createdAt, updatedAt }) => ({
          id,
          startedAt: createdAt,
          usedAt: updatedAt,
          isCurrent: id === response.session.id,
        }))
        .toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
    },
    async end(headers) {
      const response = await auth.api.signOut({ headers: toCookies(headers), asResponse: true });
      return response.headers.getSetCookie();
    },
    async endOthers(headers) {
      await auth.api.revokeOtherSessions({ headers: toCookies(headers) });
    },
  };
}
