import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address at the other end of the connection; nothing where there is no connection, as in a test. */
export function findPeer(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

/** One household or office has a whole /64 of IPv6 addresses: it counts as one. */
function toNetwork(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...gap, ...after].slice(0, 4).join(':')}::/64`;
}

/**
 * Whom a request counts for.
 * @param trustedProxies how many proxies of ours stand before the service: each adds the address it saw at the end of
 *   `X-Forwarded-For`, and whatever stands before that was written by the visitor
 */
export function toClientAddress(c: Context, trustedProxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const address = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies);
  return toNetwork(address === undefined || address === '' ? (findPeer(c) ?? 'unknown') : address);
}
