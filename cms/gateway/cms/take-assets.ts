import { toUploadType } from '../../../src/directory/read-uploads.ts';
import { findPlace } from '../content-path.ts';
import { cleanImage, ImageError, toImageName } from '../media/clean-image.ts';
import { Refusal } from '../refusal.ts';
import type { Change } from '../store/content-store.ts';

export { toUploadType };

interface Asset {
  readonly path: string;
  /** Base64. */
  readonly content: string;
}

export interface TakenAssets {
  readonly changes: readonly Change[];
  /** Addresses as the form knows them → as they are now. */
  readonly addresses: ReadonlyMap<string, string>;
}

const toAddress = (path: string): string => path.slice('content'.length);

/** Takes in images that come with an entry: each made anew, under a plain name. Their paths were judged before. */
export async function takeAssets(assets: readonly Asset[]): Promise<TakenAssets> {
  const changes: Change[] = [];
  const addresses = new Map<string, string>();
  for (const { path, content } of assets) {
    const place = findPlace(path);
    if (place?.kind !== 'upload') throw new Error(`${path} is no upload`);
    try {
      const image = await cleanImage(Buffer.from(content, 'base64'));
      const own = `content/uploads/${place.slug}/${toImageName(place.name, image)}`;
      changes.push({ path: own, content: image.content });
      addresses.set(toAddress(path), toAddress(own));
      addresses.set(encodeURI(toAddress(path)), toAddress(own));
    } catch (cause) {
      if (!(cause instanceof ImageError)) throw cause;
      const message = `${place.name}: ${cause.message}`;
      throw new Refusal(422, cause.reference, message, { problems: [{ path, message }], cause });
    }
  }
  return { changes, addresses };
}

/** The values with the addresses that the images got. */
export function withAddresses(values: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (typeof values === 'string') return addresses.get(values) ?? values;
  if (Array.isArray(values)) return values.map((value) => withAddresses(value, addresses));
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, withAddresses(value, addresses)]));
}
