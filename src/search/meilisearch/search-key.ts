/** Keys that may only search, and how to tell them from keys that may more: the former go to every visitor. */
import { Meilisearch } from 'meilisearch';
import type { IndexTarget } from './index-content.ts';
import { ofCall } from './problem.ts';

const toName = (index: string): string => `zoeken in ${index}`;

/** The client says it is a date; the server says a text, or nothing for a key that never ends. */
const isValid = (expiresAt: unknown): boolean =>
  typeof expiresAt === 'string' ? new Date(expiresAt) > new Date() : expiresAt === null;

/** The key that may only search the live index; made where there is none yet. */
export async function provideSearchKey({ url, adminKey, index }: IndexTarget): Promise<string> {
  const client = new Meilisearch({ host: url, apiKey: adminKey, timeout: 30_000 });
  try {
    const { results } = await client.getKeys({ limit: 1000 });
    const known = results.find(
      ({ name, actions, indexes, expiresAt }) =>
        name === toName(index) && actions.join() === 'search' && indexes.join() === index && isValid(expiresAt),
    );
    if (known) return known.key;
    const made = await client.createKey({
      name: toName(index),
      description: 'Voor de zoekpagina: elke bezoeker krijgt deze sleutel.',
      actions: ['search'],
      indexes: [index],
      expiresAt: null,
    });
    return made.key;
  } catch (cause) {
    throw ofCall(cause, { url, task: 'zoeksleutel maken' });
  }
}

/** What a visitor may never do; none of these changes anything, even where it is allowed. */
const forbidden: readonly (readonly [method: string, path: (index: string) => string])[] = [
  ['GET', () => '/keys'],
  ['GET', () => '/indexes'],
  ['GET', () => '/tasks'],
  ['GET', () => '/version'],
  ['GET', (index) => `/indexes/${index}/settings`],
  ['GET', (index) => `/indexes/${index}/documents?limit=0`],
  // Without a body there is nothing to do: whoever may do it is only told that.
  ['POST', (index) => `/indexes/${index}/documents`],
  ['POST', (index) => `/indexes/${index}/documents/delete-batch`],
  ['PATCH', (index) => `/indexes/${index}/settings`],
  ['POST', () => '/indexes'],
  ['POST', () => '/keys'],
  // No index can have this name.
  ['DELETE', () => '/indexes/!'],
];

/** Why a key cannot be given to visitors. */
export type KeyFault = 'unreachable' | 'mayMore' | 'mayNot';

/** Looks a search key over; `undefined` where it may search and nothing else. */
export async function findKeyFault({
  url,
  key,
  index,
}: {
  readonly url: string;
  readonly key: string;
  readonly index: string;
}): Promise<KeyFault | undefined> {
  const ask = (method: string, path: string, body?: string) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined ? {} : { body }),
    });
  try {
    const statuses = await Promise.all(
      forbidden.map(async ([method, path]) => (await ask(method, path(encodeURIComponent(index)))).status),
    );
    if (statuses.some((status) => status !== 401 && status !== 403)) return 'mayMore';
    const { status } = await ask('POST', `/indexes/${encodeURIComponent(index)}/search`, '{"q":"","limit":0}');
    // An index that is not there yet is no fault of the key.
    return status === 200 || status === 404 ? undefined : 'mayNot';
  } catch {
    return 'unreachable';
  }
}
