import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../site.ts';

/** `social.png`, where the region has a picture of its own. */
export const getStaticPaths = (async () => {
  const { picture } = await getSite();
  return picture === undefined ? [] : [{ params: { picture: 'social' } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { picture } = await getSite();
  return new Response(new Uint8Array(picture ?? []), { headers: { 'content-type': 'image/png' } });
};
