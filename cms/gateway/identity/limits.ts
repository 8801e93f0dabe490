import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { fill, plural } from '../../../src/i18n/messages.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import { Refusal } from '../refusal.ts';

const QUARTER = 15 * 60;

/** How often, and in how many seconds. */
const LIMITS = {
  /** Links asked for, from one network address. */
  'link-from': { points: 20, duration: QUARTER },
  /** Links asked for one mail address, known or not: five mails that work are enough. */
  'link-to': { points: 5, duration: QUARTER },
  /** Links, passkeys and other keys tried, from one network address. */
  try: { points: 60, duration: QUARTER },
  /** Mistakes reported from one network address: an office full of people shares one. */
  'report-from': { points: 10, duration: QUARTER },
  /** … and of one organisation, by everybody together. */
  'report-to': { points: 30, duration: 24 * 3600 },
  /** Invitations by one moderator. */
  invite: { points: 120, duration: 3600 },
} as const;
export type Limit = keyof typeof LIMITS;

export interface Limits {
  /** Counts one; refuses with a 429 that says how long to wait where it is too often. */
  count(c: Context<GatewayEnv>, limit: Limit, of: string): Promise<void>;
}

/** Counted in memory: a restart forgives, and of several services each counts its own. */
export function createLimits(): Limits {
  const toLimiter = (limit: Limit) => new RateLimiterMemory({ keyPrefix: limit, ...LIMITS[limit] });
  const limiters = {
    'link-from': toLimiter('link-from'),
    'link-to': toLimiter('link-to'),
    try: toLimiter('try'),
    'report-from': toLimiter('report-from'),
    'report-to': toLimiter('report-to'),
    invite: toLimiter('invite'),
  } satisfies Record<Limit, RateLimiterMemory>;
  return {
    async count(c, limit, of) {
      try {
        await limiters[limit].consume(of);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const t = textsFor(c).errors;
        const locale = c.get('locale');
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        const wait =
          seconds < 90 ? plural(t.seconds, seconds, locale) : plural(t.minutes, Math.ceil(seconds / 60), locale);
        throw new Refusal(429, 'too-many-requests', fill(t.tooMany, { wait }), {
          headers: { 'Retry-After': String(seconds) },
        });
      }
    },
  };
}
