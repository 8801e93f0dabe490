import { lookup as resolve } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** What came of asking for an address. */
export type LinkAnswer =
  | { readonly kind: 'good'; readonly status: number }
  | {
      readonly kind: 'broken';
      /** A status, or why there was none: `timeout`, `too-many-redirects`, `address-refused`, a code of the system. */
      readonly reason: string;
    };

const TIMEOUT = 10_000;
const mostRedirects = 5;

/** Addresses of machines that are nobody's website: what an editor types must not make us knock on our own doors. */
const inner = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inner.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inner.addSubnet(network, prefix, 'ipv6');
}

/** Is this the address of a machine on the public internet? */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return isIP(plain) !== 0 && !inner.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

class AddressRefused extends Error {
  readonly code = 'address-refused';
}

/** Looks up a name, and refuses it where any of its addresses may not be asked: what is checked is what is connected to. */
const createLookup =
  (mayConnect: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = error === null ? found : [];
      const [first] = addresses;
      if (first === undefined || addresses.some(({ address }) => !mayConnect(address))) {
        done(error ?? new AddressRefused(hostname), '', 0);
      } else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

export interface AskOptions {
  /** Says who asks, and where to complain. */
  readonly userAgent: string;
  /** Which machines may be asked; those of the public internet where nothing else is said. */
  readonly mayConnect?: (address: string) => boolean;
  readonly timeoutMs?: number;
}

/** Asks whether an address answers: its head first, and where a server does not like that, the page itself. */
export function createAskLink({ userAgent, mayConnect = isPublicAddress, timeoutMs = TIMEOUT }: AskOptions) {
  const lookup = createLookup(mayConnect);

  function ask(url: URL, method: 'HEAD' | 'GET'): Promise<{ readonly status: number; readonly location?: string }> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A number is not looked up.
    if (isIP(host) !== 0 && !mayConnect(host)) return Promise.reject(new AddressRefused(host));
    const options: RequestOptions = {
      method,
      lookup,
      agent: false,
      headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.5' },
      signal: AbortSignal.timeout(timeoutMs),
    };
    return new Promise((done, fail) => {
      const answer = (response: IncomingMessage): void => {
        // What the page says does not matter.
        response.destroy();
        const { location } = response.headers;
        done({ status: response.statusCode ?? 0, ...(location === undefined ? {} : { location }) });
      };
      const request =
        url.protocol === 'https:' ? requestHttps(url, options, answer) : requestHttp(url, options, answer);
      request.once('error', fail);
      request.end();
    });
  }

  async function follow(first: string, method: 'HEAD' | 'GET'): Promise<number> {
    let url = new URL(first);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const { status, location } = await ask(url, method);
      if (status < 300 || status >= 400 || status === 304 || location === undefined) return status;
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol)) throw new AddressRefused(url.protocol);
    }
    throw Object.assign(new Error('too many redirects'), { code: 'too-many-redirects' });
  }

  const toReason = (error: unknown): string => {
    if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'timeout';
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unreachable';
  };

  return async (url: string): Promise<LinkAnswer> => {
    try {
      const head = await follow(url, 'HEAD');
      const status = head >= 400 ? await follow(url, 'GET') : head;
      // Somebody who is asked to sign in, or to slow down, stands before a page that is there.
      const isThere = status < 400 || status === 401 || status === 403 || status === 429;
      return isThere ? { kind: 'good', status } : { kind: 'broken', reason: String(status) };
    } catch (error) {
      return { kind: 'broken', reason: toReason(error) };
    }
  };
}

export type AskLink = ReturnType<typeof createAskLink>;
