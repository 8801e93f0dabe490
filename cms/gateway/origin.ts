import type { Context, MiddlewareHandler } from 'hono';
import { isIP } from 'node:net';
import { textsFor, type GatewayEnv } from './context.ts';
import { Refusal } from './refusal.ts';
import { isLoopback } from './settings.ts';

/**
 * The service's own address as this visitor sees it, besides its public one. A name is believed only where it means this
 * machine: any other could be a name of somebody else's that points here.
 */
function findOwnOrigin(c: Context): string | undefined {
  const { protocol, hostname, origin } = new URL(c.req.url);
  const isOwn = isLoopback(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return protocol === 'http:' && isOwn ? origin : undefined;
}

/** Is this a visitor of the address itself, not of a name that somebody else pointed at it? For what is local only. */
export const isVisitedLocally = (c: Context): boolean => isLoopback(new URL(c.req.url).hostname);

/**
 * Lets a change come only from our own pages, or from a program that is no browser: a browser always says where a POST
 * comes from.
 * @param publicUrl without a trailing slash
 * @param isLocal whether the address that the visitor typed counts as ours too
 */
export function createOriginCheck(publicUrl: string, isLocal: boolean): MiddlewareHandler<GatewayEnv> {
  const own = new URL(publicUrl).origin;
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const isOwn =
        origin === undefined
          ? site === undefined || site === 'same-origin'
          : origin === own || (isLocal && origin === findOwnOrigin(c));
      if (!isOwn) throw new Refusal(403, 'foreign-origin', textsFor(c).errors.foreignOrigin);
    }
    await next();
  };
}
