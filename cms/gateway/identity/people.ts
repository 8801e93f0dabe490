import { z } from 'zod';
import { locales, type Locale } from '../../../src/domain/text.ts';
import type { Person, Role } from '../person.ts';
import type { Auth } from './auth.ts';

/** Somebody who was invited, as moderators see them. */
export interface Account extends Person {
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | undefined;
  /** Since when they can no longer sign in. */
  readonly revokedAt: Date | undefined;
  /** The language in which they last signed in: for what is mailed to them. */
  readonly locale: Locale | undefined;
}

export interface Rights {
  readonly role: Role;
  readonly organisations: readonly string[];
}

export type PeopleReference =
  | 'unknown-account'
  | 'unknown-organisation'
  | 'no-organisation'
  | 'other-role'
  | 'last-moderator';

/** What cannot be done with an account; the texts are where people read them. */
export class PeopleError extends Error {
  override readonly name = 'PeopleError';
  readonly reference: PeopleReference;
  /** What it is about: a slug, for example. */
  readonly value: string;

  constructor(reference: PeopleReference, value = '') {
    super(`${reference} ${value}`.trim());
    this.reference = reference;
    this.value = value;
  }
}

/** A row of `people`: dates come as dates from either database. */
const row = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['editor', 'moderator']),
  organisations: z.string().transform((value) => z.array(z.string()).parse(JSON.parse(value))),
  invitedAt: z.date(),
  lastSignInAt: z.date().nullish(),
  revokedAt: z.date().nullish(),
  locale: z.enum(locales).nullish(),
});

/** Parses what Better Auth gives for a user. */
export function toAccount(user: unknown): Account {
  const { lastSignInAt, revokedAt, locale, ...rest } = row.parse(user);
  return {
    ...rest,
    lastSignInAt: lastSignInAt ?? undefined,
    revokedAt: revokedAt ?? undefined,
    locale: locale ?? undefined,
  };
}

export const toPerson = ({ id, email, name, role, organisations }: Account): Person => ({
  id,
  email,
  name,
  role,
  organisations,
});

/** In which language somebody reads, by address; who never signed in is not in it. */
export const toLocales = (accounts: readonly Account[]): ReadonlyMap<string, Locale> =>
  new Map(accounts.flatMap(({ email, locale }) => (locale === undefined ? [] : [[email, locale] as const])));

export interface People {
  /** By address. */
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<Account | undefined>;
  findByEmail(email: string): Promise<Account | undefined>;
  /** Makes an account, or gives an existing one these organisations too; one that was revoked is valid again. */
  invite(email: string, rights: Rights): Promise<Account>;
  /** Sets role and organisations to exactly these. */
  change(id: string, rights: Rights): Promise<Account>;
  /** Ends every session, and lets nobody in any more. */
  revoke(id: string): Promise<Account>;
  rename(id: string, name: string): Promise<Account>;
  /** Removes all that is known of somebody; what they changed keeps their name in the history of the content. */
  erase(id: string): Promise<void>;
}

export function createPeople({
  auth,
  hasOrganisation,
}: {
  readonly auth: Auth;
  readonly hasOrganisation: (slug: string) => Promise<boolean>;
}): People {
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: two moderators who revoke each other at once must not both succeed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function findBy(field: 'id' | 'email', value: string): Promise<Account | undefined> {
    const { adapter } = await auth.$context;
    const user = await adapter.findOne<unknown>({ model: 'user', where: [{ field, value }] });
    return user === null ? undefined : toAccount(user);
  }

  async function list(): Promise<readonly Account[]> {
    const { adapter } = await auth.$context;
    const users = await adapter.findMany<unknown>({
      model: 'user',
      limit: 10_000,
      sortBy: { field: 'email', direction: 'asc' },
    });
    return users.map(toAccount);
  }

  async function update(id: string, values: Record<string, unknown>): Promise<Account> {
    const { adapter } = await auth.$context;
    const user = await adapter.update<unknown>({
      model: 'user',
      where: [{ field: 'id', value: id }],
      update: { ...values, updatedAt: new Date() },
    });
    if (user === null) throw new PeopleError('unknown-account');
    return toAccount(user);
  }

  async function require(id: string): Promise<Account> {
    const account = await findBy('id', id);
    if (account === undefined) throw new PeopleError('unknown-account');
    return account;
  }

  /** Refuses what would leave the site without anybody who can let people in. */
  async function checkModeratorRemains(without: Account): Promise<void> {
    if (without.role !== 'moderator' || without.revokedAt !== undefined) return;
    const isOther = ({ id, role, revokedAt }: Account) =>
      id !== without.id && role === 'moderator' && revokedAt === undefined;
    if (!(await list()).some(isOther)) throw new PeopleError('last-moderator');
  }

  /** The organisations as they are stored: each once, each existing; a moderator has none. */
  async function toStored({ role, organisations }: Rights): Promise<{ role: Role; organisations: string }> {
    if (role === 'moderator') return { role, organisations: '[]' };
    const slugs = [...new Set(organisations)].toSorted();
    if (slugs.length === 0) throw new PeopleError('no-organisation');
    for (const slug of slugs) {
      if (!(await hasOrganisation(slug))) throw new PeopleError('unknown-organisation', slug);
    }
    return { role, organisations: JSON.stringify(slugs) };
  }

  async function create(email: string, rights: Rights): Promise<Account> {
    const { adapter } = await auth.$context;
    const now = new Date();
    const user = await adapter.create<Record<string, unknown>>({
      model: 'user',
      data: {
        email,
        // Until they give one themselves.
        name: email,
        // They follow a link that is sent there before they get anywhere.
        emailVerified: false,
        ...(await toStored(rights)),
        invitedAt: now,
        createdAt: now,
        updatedAt: now,
      },
    });
    return toAccount(user);
  }

  return {
    list,
    find: (id) => findBy('id', id),
    findByEmail: (email) => findBy('email', email.toLowerCase()),
    invite: (address, rights) =>
      inTurn(async () => {
        const email = address.toLowerCase();
        const known = await findBy('email', email);
        if (known === undefined) return create(email, rights);
        if (known.revokedAt !== undefined) {
          return update(known.id, { ...(await toStored(rights)), invitedAt: new Date(), revokedAt: null });
        }
        if (known.role !== rights.role) throw new PeopleError('other-role', email);
        const organisations = [...known.organisations, ...rights.organisations];
        return update(known.id, { ...(await toStored({ role: rights.role, organisations })), invitedAt: new Date() });
      }),
    change: (id, rights) =>
      inTurn(async () => {
        const account = await require(id);
        if (rights.role !== 'moderator') await checkModeratorRemains(account);
        return update(id, await toStored(rights));
      }),
    revoke: (id) =>
      inTurn(async () => {
        const account = await require(id);
        await checkModeratorRemains(account);
        const revoked = await update(id, { revokedAt: account.revokedAt ?? new Date() });
        const { adapter, internalAdapter } = await auth.$context;
        await internalAdapter.deleteUserSessions(id);
        // Whoever is invited again later begins with the mail again.
        await internalAdapter.deleteAccounts(id);
        await adapter.deleteMany({ model: 'passkey', where: [{ field: 'userId', value: id }] });
        return revoked;
      }),
    rename: (id, name) => update(id, { name }),
    erase: (id) =>
      inTurn(async () => {
        await checkModeratorRemains(await require(id));
        const { adapter, internalAdapter } = await auth.$context;
        await internalAdapter.deleteUserSessions(id);
        await internalAdapter.deleteAccounts(id);
        await adapter.deleteMany({ model: 'passkey', where: [{ field: 'userId', value: id }] });
        await adapter.delete({ model: 'user', where: [{ field: 'id', value: id }] });
      }),
  };
}
