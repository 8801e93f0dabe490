import type { Context, MiddlewareHandler } from 'hono';
import type { Locale } from '../../src/domain/text.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { textsOf, type GatewayTexts } from './texts/index.ts';

/** What every request under `/api/` and `/beheer/` carries: `new Hono<GatewayEnv>()`. */
export interface GatewayEnv {
  Variables: {
    /** Who is signed in, if anybody. */
    person: Person | undefined;
    /** The language of the interface, for this person on this device. */
    locale: Locale;
  };
}

export const textsFor = (c: Context<GatewayEnv>): GatewayTexts => textsOf(c.get('locale'));

/** The person who is signed in; where nobody is, a 401 (or, for a page, the way to the sign-in page). */
export function requirePerson(c: Context<GatewayEnv>): Person {
  const person = c.get('person');
  if (person === undefined) throw new Refusal(401, 'not-signed-in', textsFor(c).errors.notSignedIn);
  return person;
}

/** The moderator who is signed in; anybody else gets a 403. */
export function requireModerator(c: Context<GatewayEnv>): Person {
  const person = requirePerson(c);
  if (person.role !== 'moderator') throw new Refusal(403, 'not-moderator', textsFor(c).errors.notModerator);
  return person;
}

/** `app.use('/x/*', signedIn)`: nothing behind it is reached without a session. */
export const signedIn: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  requirePerson(c);
  await next();
};

/** `app.use('/x/*', moderatorsOnly)`. */
export const moderatorsOnly: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  requireModerator(c);
  await next();
};
